package admin

import (
	"context"
	"net/http"
	"strconv"
	"testing"

	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/card"
)

func TestWhatACardDoesNotTakeIsGivenBackByTransferAndNotTwice(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.charged()
	hoa, binh := d.as("Hoa", "economy"), d.as("Bình", "admin")
	at := orderAddress(o.Code)
	d.Exec(`UPDATE orders SET state = 'cancelled', cancel_reason = 'Hết hàng', shipment_state = 'cancelled' WHERE id = $1`, o.ID)
	hoa.post(at+"/tra-lai", "key", "k1", "ref", "FT1").says(t, http.StatusConflict, "trả bằng thẻ")
	hoa.follow(hoa.post(at+"/tra-the", "key", "k", "back-amount", o.Total.Digits(), "back-why", "Hết hàng"))
	id := int64(d.Number(`SELECT max(id) FROM card_refunds`))
	binh.post(cardsAt+"/duyet", "id", strconv.FormatInt(id, 10))
	said := func(r card.ToldRefund) error {
		_, err := d.office.Cards.ApplyRefund(context.Background(), r)
		return err
	}
	for _, status := range []string{"succeeded", "failed"} {
		if err := said(card.ToldRefund{ID: "re_1", RefundID: id, Intent: "pi_1", Status: status, Amount: o.Total, Currency: "vnd"}); err != nil {
			t.Fatal(err)
		}
	}
	hoa.get(at).says(t, http.StatusOK, "Trả lại vào thẻ không được", o.Total.Digits())
	hoa.follow(hoa.post(at+"/tra-the", "key", "again", "back-amount", o.Total.Digits(), "back-why", "Thử lại"))
	again := strconv.Itoa(d.Number(`SELECT max(id) FROM card_refunds`))
	hoa.post(at+"/tra-lai", "key", "k2", "ref", "FT2").says(t, http.StatusConflict, "Không trả thêm lần nữa")
	binh.follow(binh.post(cardsAt+"/khong-duyet", "id", again, "reason", "Thẻ đã khóa"))
	for range 2 {
		hoa.follow(hoa.post(at+"/tra-lai", "key", "k2", "ref", "FT2")).says(t, http.StatusOK)
	}
	if n := d.Number(`SELECT count(*) FROM ledger_entries WHERE order_id = $1 AND kind = 'refunded' AND provider = 'transfer'`, o.ID); n != 1 {
		t.Errorf("%d lines by transfer", n)
	}
	if n := d.Number(`SELECT sum(amount)::bigint FROM ledger_entries WHERE order_id = $1`, o.ID); n != 0 {
		t.Errorf("%d is left in the books", n)
	}
	hoa.post(at+"/tra-the", "key", "k3", "back-amount", "1.000", "back-why", "Lần nữa").says(t, http.StatusConflict)
	if n := d.Number(`SELECT count(*) FROM outbox WHERE kind = $1 AND entity_id = $2`, orders.OrderSettled, o.ID); n == 0 {
		t.Error("its buyer is not told")
	}
}
