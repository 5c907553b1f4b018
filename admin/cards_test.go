package admin

import (
	"context"
	"fmt"
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/card"
)

// charged is an order of the jar that a card paid.
func (d *desk) charged() orders.Order {
	d.t.Helper()
	ctx := context.Background()
	d.Checkout.Cards = &orders.CardTerms{Min: 20_000, Max: 99_999_999, Trying: true}
	o := d.PlacedBy(orders.Stripe, catalog.Take{VariantID: d.jar().VariantID, Quantity: 2}).Orders[0]
	x, err := d.office.Cards.Begin(ctx, o.ID)
	if err == nil {
		err = d.office.Cards.Opened(ctx, x, "cs_1", "http://stripe.example/cs_1")
	}
	if err == nil {
		err = d.apply(card.Event{ID: "evt_paid", Session: &card.Told{ID: "cs_1", AttemptID: x.AttemptID, Done: true, Paid: true, Amount: o.Total, Currency: "vnd", Intent: "pi_1"}})
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return o
}

func (d *desk) apply(e card.Event) error { return d.office.Cards.Hear(context.Background(), e) }

func TestMoneyGoesBackToACardByTwoOfficers(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.charged()
	hoa, binh := d.as("Hoa", "economy"), d.as("Bình", "admin")
	at := orderAddress(o.Code)
	hoa.get(at).says(t, http.StatusOK, "Đã trả bằng thẻ", "Trả được nhiều nhất "+o.Total.Digits())
	hoa.post(at+"/tra-the", "key", "k", "back-amount", "không rõ", "back-why", "").says(t, http.StatusUnprocessableEntity, "Nhập số tiền lớn hơn 0", "Ghi lý do trả lại")
	hoa.post(at+"/tra-the", "key", "k", "back-amount", (o.Total+1).Digits(), "back-why", "Vỡ hũ").says(t, http.StatusConflict, o.Total.Digits())
	for range 2 { // pressed twice it is one
		hoa.follow(hoa.post(at+"/tra-the", "key", "k", "back-amount", "50.000", "back-why", "Vỡ một hũ")).says(t, http.StatusOK, "Một người khác mở trang này", "Chờ người thứ hai duyệt", "Bạn đề nghị khoản này")
	}
	binh.get(home).says(t, http.StatusOK, "việc về tiền thẻ cần người xem")
	hoa.get(home).saysNot(t, "việc về tiền thẻ cần người xem")
	one := fmt.Sprint(d.Number(`SELECT max(id) FROM card_refunds`))
	hoa.post(cardsAt+"/duyet", "id", one).says(t, http.StatusConflict, "Chờ người thứ hai duyệt")
	binh.post(cardsAt+"/khong-duyet", "id", one, "reason", "").says(t, http.StatusConflict)
	binh.follow(binh.post(cardsAt+"/duyet", "id", one)).says(t, http.StatusOK, "Tiền được gửi về thẻ", "Đã duyệt, đang gửi sang Stripe", "Vỡ một hũ")
	if n := d.Number(`SELECT count(*) FROM outbox WHERE kind = 'card.refund' AND entity_id = $1`, d.Number(`SELECT max(id) FROM card_refunds`)); n != 1 {
		t.Errorf("%d orders to send it", n)
	}
	d.as("Thanh", "youth").post(at+"/tra-the", "key", "x", "back-amount", "1000", "back-why", "x").says(t, http.StatusForbidden)
	d.as("Chủ thể", "producer").get(cardsAt).says(t, http.StatusForbidden)
}

func TestADisputeTakesTheButtonAwayUntilItIsOver(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.charged()
	b, at := d.as("Hoa", "economy"), orderAddress(o.Code)
	b.get(at).says(t, http.StatusOK, "Đã gói xong")
	told := card.ToldDispute{ID: "dp_1", Intent: "pi_1", Status: "warning_needs_response", Amount: o.Total, Currency: "vnd"}
	if err := d.apply(card.Event{ID: "evt_1", Dispute: &told}); err != nil {
		t.Fatal(err)
	}
	frozen := b.get(at)
	frozen.says(t, http.StatusOK, "Tạm giữ đơn, đừng gửi hàng", "Tạm giữ", "Ngân hàng của khách đòi lại tiền")
	frozen.saysNot(t, "Đã gói xong")
	b.post(at+"/buoc", "step", "pack").says(t, http.StatusConflict, "đơn tạm giữ")
	b.get(ordersAt+"?xem=tat-ca").says(t, http.StatusOK, "Tạm giữ")
	b.get(cardsAt).says(t, http.StatusOK, "Khách khiếu nại với ngân hàng", "Mã ở Stripe: dp_1", "1 việc", "Chưa có lần so nào")
	b.follow(b.post(cardsAt+"/xong", "id", fmt.Sprint(d.Number(`SELECT id FROM card_tasks`)))).says(t, http.StatusOK, "Đã ghi việc này xem xong", "Không có việc nào chờ")
	told.Status = "lost"
	if err := d.apply(card.Event{ID: "evt_2", Dispute: &told}); err != nil {
		t.Fatal(err)
	}
	lost := b.get(at)
	lost.says(t, http.StatusOK, "Đơn thiếu tiền nên chưa gửi hàng", o.Total.Digits(), "Khiếu nại đã xong")
	lost.saysNot(t, "Trả được nhiều nhất") // the bank took it: there is nothing to give
}
