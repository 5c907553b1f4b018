package notify_test

import (
	"context"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestBuyerAndProducerHearThatAnOrderGoesElsewhere(t *testing.T) {
	t.Parallel()
	d, ctx, sms := tell(t, catalogtest.Noon), context.Background(), &phones{}
	o := d.place(orders.COD)
	officer := audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}
	d.done(d.shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Confirm, ""))
	d.n.Phones = sms
	move := func(line string, seen int) map[string]string {
		d.done(d.shop.Checkout.Readdress(ctx, officer, o.PurchaseID, orders.Readdress{Receiver: orders.Receiver{Name: "Người khác", Phone: "0911222333", AddressLine: line}, ProvinceCode: "01", WardCode: "09931", Seen: seen}))
		out := map[string]string{}
		for to, m := range d.hear(d.n.Readdressed, o.PurchaseID) {
			out[to] = m.Subject + "\n" + m.Text
		}
		return out
	}
	told := move("Số 9 ngõ mới", 1)
	for to, words := range map[string][]string{
		"khach@mau.example": {"đã đổi nơi nhận", "Người khác, 0911", "Số 9 ngõ mới, Xã Hưng Đạo, Thành phố Hà Nội", "Số tiền của đơn không đổi", "Nếu bạn không yêu cầu đổi", "In English: the delivery address", "/don/" + o.Code},
		"coso@mau.example":  {"nơi nhận đã đổi", "in lại trước khi gửi", "/chu-the/don/" + o.Code},
	} {
		for _, want := range words {
			if !strings.Contains(told[to], want) {
				t.Errorf("%s is not told %q:\n%s", to, want, told[to])
			}
		}
	}
	if m := told["coso@mau.example"]; strings.Contains(m, "Người khác") || strings.Contains(m, "ngõ mới") {
		t.Error("the mail to the producer says who bought")
	}
	// Who ordered is told on the number they ordered with, and not where it goes now.
	if len(sms.sent) != 1 || sms.sent[0].To != "+84900000101" || strings.Contains(sms.sent[0].Text, "ngõ mới") {
		t.Errorf("the number it was ordered with got %+v", sms.sent)
	}
	if told := move("Số 10 ngõ mới", 2); len(told) != 2 || !strings.Contains(told["khach@mau.example"], "Số 10 ngõ mới") {
		t.Errorf("the second change is told as %v", told)
	}
	if n := d.shop.Number(`SELECT count(*) FROM order_events WHERE to_state = 'mailed_address'`); n != 2 {
		t.Errorf("the history says %d times that it was told", n)
	}
}
