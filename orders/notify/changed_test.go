package notify_test

import (
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/notify"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/payee"
)

// told is a shop whose buyer, producer and officer have addresses.
type told struct {
	*testing.T
	shop *orderstest.Shop
	n    *notify.Notifier
	box  *postbox
}

func tell(t *testing.T, now func() time.Time) *told {
	t.Helper()
	shop, box := orderstest.OpenAt(t, dbtest.Open(t), now), &postbox{}
	return &told{T: t, shop: shop, box: box, n: &notify.Notifier{Orders: shop.Store, Links: orders.NewLinks(shop.Store, []byte("key")), Catalog: catalog.NewStore(shop.DB, now), Payees: payee.NewStore(shop.DB, now),
		Now: now, Mail: box, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler), Office: func(context.Context) ([]string, error) { return []string{"canbo@mau.example"}, nil }}}
}

func (d *told) place(m orders.Method) *orders.Order {
	d.Helper()
	jar := d.shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	d.shop.Account(d.shop.CoopLangSo())
	p := d.shop.PlacedBy(m, catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	d.shop.Exec(`UPDATE purchases SET buyer_email = 'khach@mau.example'`)
	d.shop.Exec(`UPDATE producers SET email = 'coso@mau.example'`)
	return &p.Orders[0]
}

func (d *told) done(err error) {
	d.Helper()
	if err != nil {
		d.Fatal(err)
	}
}

// hear lets a listener hear twice and returns what was sent, by who it went to.
func (d *told) hear(listener func(context.Context, int64) error, id int64) map[string]mail.Message {
	d.Helper()
	before := len(d.box.sent)
	for range 2 {
		d.done(listener(context.Background(), id))
	}
	out := map[string]mail.Message{}
	for _, m := range d.box.sent[before:] {
		if _, twice := out[m.To]; twice {
			d.Errorf("two messages to %s: %+v", m.To, d.box.sent[before:])
		}
		out[m.To] = m
	}
	return out
}

func (d *told) says(m mail.Message, words ...string) {
	d.Helper()
	for _, want := range words {
		if !strings.Contains(m.Subject+"\n"+m.Text, want) {
			d.Errorf("the mail to %q does not say %q:\n%s\n%s", m.To, want, m.Subject, m.Text)
		}
	}
}

func TestAProducerHearsOfAnOrderAndBothThatItIsOff(t *testing.T) {
	t.Parallel()
	d, ctx := tell(t, catalogtest.Noon), context.Background()
	o := d.place(orders.COD)
	sent := d.hear(d.n.MakersAsked, o.PurchaseID)
	d.says(sent["coso@mau.example"], "Đơn mới OCP-", "138.000", "Miến, 500 g × 1", "xác nhận hoặc từ chối trước", "https://ocop.example/chu-the/don/"+o.Code, "đơn mẫu")
	if len(sent) != 1 || strings.Contains(sent["coso@mau.example"].Text, "Khách mẫu") {
		t.Errorf("sent %+v", sent)
	}
	if sent := d.hear(d.n.Changed, o.ID); len(sent) != 0 {
		t.Errorf("of an order that waits: %+v", sent)
	}
	d.done(d.shop.Store.Take(ctx, audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, catalog.Everything(), o.ID, orders.Cancel, "Hết hàng"))
	sent = d.hear(d.n.Changed, o.ID)
	d.says(sent["khach@mau.example"], "không còn nữa", "đã bị hủy", "Lý do: Hết hàng.", "Bạn không phải trả gì", "/don/"+o.Code+"?k=", "In English: order OCP-", "You have nothing to pay")
	d.says(sent["coso@mau.example"], "đừng gửi hàng", "Lý do: Hết hàng.")
	if d.shop.Number(`SELECT count(*) FROM order_events WHERE axis = 'note' AND to_state IN ('mailed_off', 'mailed_order')`) != 3 {
		t.Error("its history does not say what was sent")
	}
}

func TestABuyerWhoPaidHearsWhatIsOwedAndWhenItCameBack(t *testing.T) {
	t.Parallel()
	d, ctx := tell(t, catalogtest.Noon), context.Background()
	o := d.place(orders.Transfer)
	if sent := d.hear(d.n.MakersAsked, o.PurchaseID); len(sent) != 0 {
		t.Errorf("its producer hears of an order that nobody paid: %+v", sent)
	}
	book := func(f orders.Fact) {
		t.Helper()
		f.OrderID, f.Method = o.ID, orders.Transfer
		_, err := d.shop.Store.Settle(ctx, audit.Actor{Kind: audit.System}, f)
		d.done(err)
	}
	book(orders.Fact{Kind: "received", Amount: 138_000, Ref: "a"})
	sent := d.hear(d.n.Changed, o.ID)
	d.says(sent["coso@mau.example"], "mời đóng gói", "Khách đã trả 138.000")
	if len(sent) != 1 {
		t.Errorf("sent %+v", sent)
	}
	// Too much came: it is said that the order is paid, not only what is owed.
	book(orders.Fact{Kind: "received", Amount: 20_000, Ref: "too much"})
	d.says(d.hear(d.n.Settled, o.ID)["khach@mau.example"], "đã trả đủ", "đang giữ 20.000", "is paid in full")
	book(orders.Fact{Kind: "refunded", Amount: -20_000, Ref: "too much back"})
	d.hear(d.n.Settled, o.ID)
	d.done(d.shop.Store.Take(ctx, audit.Actor{Kind: audit.System}, catalog.Everything(), o.ID, orders.Cancel, "Xe hỏng"))
	d.says(d.hear(d.n.Changed, o.ID)["khach@mau.example"], "Lý do: Xe hỏng.", "đang giữ 138.000", "phải trả lại bạn")
	book(orders.Fact{Kind: "refunded", Amount: -100_000, Ref: "b"})
	d.says(d.hear(d.n.Settled, o.ID)["khach@mau.example"], "Đã trả lại tiền đơn", "đã trả lại bạn 120.000", "Còn 38.000", "paid back 120.000")
	book(orders.Fact{Kind: "refunded", Amount: -38_000, Ref: "c"})
	last := d.hear(d.n.Settled, o.ID)["khach@mau.example"]
	d.says(last, "đã trả lại bạn 158.000")
	if strings.Contains(last.Text, "Còn ") || strings.Contains(last.Text, "nhận đủ") {
		t.Errorf("sent %+v", last)
	}
}

func TestOfficersHearOnceOfWhatNobodyConfirmedInTime(t *testing.T) {
	t.Parallel()
	clock, ctx := catalogtest.Noon(), context.Background()
	d := tell(t, func() time.Time { return clock })
	o := d.place(orders.COD)
	for _, step := range []struct {
		at   time.Time
		want int
	}{{clock, 0}, {o.ConfirmBy.Add(time.Second), 1}, {o.ConfirmBy.Add(time.Hour), 0}} {
		clock = step.at
		if n, err := d.shop.Store.TellOverdue(ctx); err != nil || n != step.want {
			t.Errorf("at %v: %d, want %d (%v)", clock, n, step.want, err)
		}
	}
	sent := d.hear(d.n.Overdue, o.ID)
	d.says(sent["canbo@mau.example"], "quá giờ chưa ai xác nhận", "Miến làng So", "https://ocop.example/quan-tri/don-hang/"+o.Code)
	if len(sent) != 1 {
		t.Errorf("sent %+v", sent)
	}
	by := audit.Actor{Kind: audit.Staff, ID: 1}
	for _, step := range []orders.Step{orders.Confirm, orders.Pack, orders.Ship, orders.Deliver} {
		d.done(d.shop.Store.Take(ctx, by, catalog.Everything(), o.ID, step, ""))
	}
	if sent := d.hear(d.n.Overdue, o.ID); len(sent) != 0 {
		t.Errorf("of one that was confirmed: %+v", sent)
	}
	sent = d.hear(d.n.Changed, o.ID)
	d.says(sent["khach@mau.example"], "đã giao", "Cảm ơn bạn đã mua hàng", "báo ngay trên trang của đơn", "has arrived")
	if len(sent) != 1 {
		t.Errorf("sent %+v", sent)
	}
}

func TestAProducerIsNotAskedToPackWhatIsMadeFirst(t *testing.T) {
	t.Parallel()
	d, ctx := tell(t, catalogtest.Noon), context.Background()
	o := d.place(orders.Transfer)
	d.shop.Exec(`UPDATE orders SET first_due = 38000, send_due = 138000 WHERE id = $1`, o.ID)
	if _, err := d.shop.Store.Settle(ctx, audit.Actor{Kind: audit.System}, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: "received", Ref: "a", Amount: 38_000}); err != nil {
		t.Fatal(err)
	}
	if d.shop.Number(`SELECT count(*) FROM orders WHERE state = 'confirmed' AND shipment_state = 'ready'`) != 1 {
		t.Fatal("its first stage did not begin it")
	}
	if sent := d.hear(d.n.Changed, o.ID); len(sent) != 0 {
		t.Errorf("sent %+v", sent)
	}
}

func TestABuyerIsToldOnceWhatDoesNotComeAndWhatIsLeftToPay(t *testing.T) {
	t.Parallel()
	for method, words := range map[orders.Method]string{orders.COD: "Khi nhận hàng bạn chỉ trả ", orders.Transfer: "trả lại"} {
		d := tell(t, time.Now)
		d.place(method) // gives the producer an account
		jar, tray := d.shop.Product(catalogtest.Goods{Name: "Phở", Stock: 5}), d.shop.Product(catalogtest.Goods{Name: "Bún", Stock: 5})
		o := &d.shop.PlacedBy(method, catalog.Take{VariantID: jar.VariantID, Quantity: 2}, catalog.Take{VariantID: tray.VariantID, Quantity: 1}).Orders[0]
		d.shop.Exec(`UPDATE purchases SET buyer_email = 'khach@mau.example'`)
		by := audit.Actor{Kind: audit.Staff, Name: "Cán bộ mẫu"}
		if method == orders.Transfer {
			_, err := d.shop.Store.Settle(context.Background(), by, orders.Fact{OrderID: o.ID, Method: method, Kind: "received", Ref: "FT1", Amount: o.Total})
			d.done(err)
		}
		if sent := d.hear(d.n.Changed, o.ID)["khach@mau.example"]; strings.Contains(sent.Text, "đơn đi mà không có") {
			t.Fatal("told before anything was left out")
		}
		d.done(d.shop.Store.LeaveOut(context.Background(), by, catalog.Everything(), orders.Without{OrderID: o.ID, LineID: o.Lines[0].ID, Quantity: 1, Reason: "Hết hàng"}))
		said := d.hear(d.n.Changed, o.ID)["khach@mau.example"]
		for _, want := range []string{"không có 1\u00a0× Phở 500 g. Lý do: Hết hàng", words, "sold out"} {
			if !strings.Contains(said.Text, want) {
				t.Errorf("%s: %q is not said in %s", method, want, said.Text)
			}
		}
	}
}

func TestABuyerIsAskedByMailOnceWhetherTheyWantTheRestAndReadsWhatTheyChose(t *testing.T) {
	t.Parallel()
	d := tell(t, time.Now)
	jar, tray := d.shop.Product(catalogtest.Goods{Name: "Phở", Stock: 5}), d.shop.Product(catalogtest.Goods{Name: "Bún", Stock: 5})
	o := &d.shop.PlacedBy(orders.COD, catalog.Take{VariantID: jar.VariantID, Quantity: 2}, catalog.Take{VariantID: tray.VariantID, Quantity: 1}).Orders[0]
	d.shop.Exec(`UPDATE purchases SET buyer_email = 'khach@mau.example'`)
	by := audit.Actor{Kind: audit.Staff, Name: "Cán bộ mẫu"}
	d.done(d.shop.Store.RanOut(context.Background(), by, catalog.Everything(), o.ID, o.Lines[0].ID))
	sent := d.hear(d.n.Changed, o.ID)
	d.says(sent["khach@mau.example"], "có món vừa hết", "không còn 2\u00a0× Phở 500 g", "hay hủy cả đơn", "/don/"+o.Code+"?k=", "you can choose to get the rest")
	d.done(d.shop.Store.TakeRest(context.Background(), orders.Choice{OrderID: o.ID, Seen: []int64{o.Lines[0].ID}, Reason: "Hết hàng"}))
	sent = d.hear(d.n.Changed, o.ID)
	d.says(sent["khach@mau.example"], "Như bạn đã chọn ở trang đơn, đơn đi mà không có 2\u00a0× Phở", "Khi nhận hàng bạn chỉ trả "+(o.Total-o.Lines[0].Total).String())
	if strings.Contains(sent["khach@mau.example"].Text, "bạn hủy cả đơn được") {
		t.Error("who chose is asked again")
	}
}
