package admin

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"strconv"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

const sepaySecret = "a secret of the listener"

// bankTells sends a message of the listener, signed with a secret at a moment.
func (d *desk) bankTells(body, secret string, at time.Time) error {
	stamp := strconv.FormatInt(at.Unix(), 10)
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(stamp + "." + body))
	return d.office.SePay.Hear(d.t.Context(), stamp, "sha256="+hex.EncodeToString(mac.Sum(nil)), []byte(body))
}

func (d *desk) bankMessage(number int, memo string, amount orders.Order) string {
	return fmt.Sprintf(`{"id":%d,"transactionDate":"2026-11-24 11:58:03","accountNumber":"0000%d","content":%q,"transferType":"in","transferAmount":%d,"referenceCode":"FT%d"}`,
		number, d.CoopLangSo(), memo, amount.Total, number)
}

// TestWhatTheBankToldAndWasNotTakenIsDecidedByPeople goes through every reason for a refusal
// and every decision, on one shop.
func TestWhatTheBankToldAndWasNotTakenIsDecidedByPeople(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.Account(d.CoopLangSo())
	jar := d.jar()
	buy := func() orders.Order {
		return d.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	}
	forged, old, byHand := buy(), buy(), buy()
	b := d.as("Hoa", "economy")
	b.get(deskAt).says(t, http.StatusOK, "Tin ngân hàng chưa nhận")
	b.get(doubtsAt).says(t, http.StatusOK, "Không có tin nào chờ xem")

	tell := func(body, secret string, at time.Time) {
		t.Helper()
		if err := d.bankTells(body, secret, at); err == nil {
			t.Fatal("taken")
		}
	}
	mended := "the secret of next week"
	for range 3 {
		tell(d.bankMessage(1, forged.Code, forged), mended, d.now())
	}
	tell(d.bankMessage(2, old.Code, old), sepaySecret, d.now().Add(-time.Hour))
	tell(d.bankMessage(3, byHand.Code, byHand), "of a stranger, guessed", d.now())
	if err := d.bankTells(`{"id":4,"transferType":"in","transferAmount":0}`, sepaySecret, d.now()); err != nil {
		t.Fatal(err)
	}
	b.get(home).says(t, http.StatusOK, "tin ngân hàng báo mà chưa ghi được")
	list := b.get(doubtsAt).says(t, http.StatusOK, "Chữ ký không khớp", "3 lần", "Lệch giờ", "Số tiền không dùng được", "Tin nói: "+forged.Total.Digits())
	list.saysNot(t, sepaySecret, mended)
	at := func(number int) string {
		return doubtAddress(int64(d.Number(`SELECT id FROM webhook_inbox WHERE payload LIKE '%"id":' || $1::text || ',%' AND status <> 'done'`, strconv.Itoa(number))))
	}

	b.post(at(1)+"/doc-lai").says(t, http.StatusConflict, "Chữ ký vẫn không khớp")
	b.get(at(2)).says(t, http.StatusOK, "Lệch giờ, lệch 60 phút", "••••").saysNot(t, `name="csrf" value=""`)
	d.office.SePay.Secret = mended
	b.follow(b.post(at(1)+"/doc-lai")).says(t, http.StatusOK, "tiền vào đúng đơn", "Đã đọc lại")
	b.post(at(1)+"/doc-lai").says(t, http.StatusConflict, "đã có người quyết định")
	d.office.SePay.Secret = sepaySecret
	b.follow(b.post(at(2)+"/doc-lai")).says(t, http.StatusOK, "tiền vào đúng đơn")

	b.post(at(3)+"/ghi-tay", "amount", "0", "whose", "").says(t, http.StatusUnprocessableEntity, "lớn hơn 0", "Chọn cơ sở")
	b.get(at(3)).says(t, http.StatusOK, "Chưa có gì chứng thực")
	b.follow(b.post(at(3)+"/ghi-tay", "amount", byHand.Total.Digits(), "memo", byHand.Code, "on", "24/11/2026", "whose", strconv.FormatInt(d.CoopLangSo(), 10))).says(t, http.StatusOK, "Đã ghi tay")
	b.post(at(4)+"/gac").says(t, http.StatusUnprocessableEntity, "Ghi vài chữ")
	b.follow(b.post(at(4)+"/gac", "note", "Tin thử của SePay")).says(t, http.StatusOK, "Đã gác", "Tin thử của SePay", "Không có tin nào chờ xem")
	for _, o := range []orders.Order{forged, old, byHand} {
		if n := d.Number(`SELECT coalesce(sum(amount), 0) FROM ledger_entries WHERE order_id = $1`, o.ID); n != int(o.Total) {
			t.Errorf("order %s has %d of %d", o.Code, n, o.Total)
		}
	}
	// The listener comes again with what was written by hand, and signs it rightly.
	if err := d.bankTells(d.bankMessage(3, byHand.Code, byHand), sepaySecret, d.now()); err != nil {
		t.Fatal(err)
	}
	if n := d.Number(`SELECT sum(amount) FROM ledger_entries WHERE order_id = $1`, byHand.ID); n != int(byHand.Total) {
		t.Errorf("booked twice: %d", n)
	}
	d.signedIn(d.account("Xưởng", "producer", d.CoopLangSo())).get(doubtsAt).says(t, http.StatusNotFound)

	d.pass(transfer.DoubtKept + time.Hour)
	if n, err := d.office.Money.WipeDoubts(t.Context()); n != 4 || err != nil {
		t.Errorf("%d wiped (%v)", n, err)
	}
}

func TestTheSameNumberWithOtherMoneyWaitsAndARightRepeatClosesARefusal(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.Account(d.CoopLangSo())
	jar := d.jar()
	o := d.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	first, second := d.bankMessage(1, "tien mien", o), d.bankMessage(1, "tien khac", o)
	if d.bankTells(first, "a stranger's own secret", d.now()) == nil {
		t.Fatal("a forged message is taken")
	}
	for _, body := range []string{first, first, second, second} {
		if err := d.bankTells(body, sepaySecret, d.now()); err != nil {
			t.Fatal(err)
		}
	}
	h, err := d.office.Money.Heard(t.Context())
	if err != nil || h.Refused != 0 || h.Unread != 1 || d.Number(`SELECT count(*) FROM bank_txns`) != 1 {
		t.Errorf("%+v (%v)", h, err)
	}
	d.as("Hoa", "economy").get(doubtsAt).says(t, http.StatusOK, "Cùng số, khác nội dung", "Đã nhận ở lần gửi sau")
	// Whoever floods the address fills no disk.
	d.Exec(`INSERT INTO webhook_inbox (provider, event_id, payload, status, why) SELECT 'sepay', 'refused:' || n, '?', 'refused', 'unsigned' FROM generate_series(1, 500) n`)
	if d.office.SePay.Hear(t.Context(), "", "", []byte("rubbish")) == nil || d.Number(`SELECT count(*) FROM webhook_inbox WHERE payload = 'rubbish'`) != 0 {
		t.Error("the five hundred and first is kept")
	}
}
