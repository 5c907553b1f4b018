package notify_test

import (
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"

	"gorm.io/gorm"

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

func TestABuyerIsRemindedTwiceAndToldWhatCame(t *testing.T) {
	t.Parallel()
	clock, ctx := catalogtest.Noon(), context.Background()
	now := func() time.Time { return clock }
	shop := orderstest.OpenAt(t, dbtest.Open(t), now)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	shop.Account(shop.CoopLangSo())
	cart := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	r := shop.Request(cart, 258_000)
	r.Email, r.Method = "khach@mau.example", orders.Transfer
	p, err := shop.Checkout.Place(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	o, box := p.Orders[0], &postbox{}
	n := &notify.Notifier{Orders: shop.Store, Links: orders.NewLinks(shop.Store, []byte("key")), Payees: payee.NewStore(shop.DB, now), Now: now, Mail: box, Texts: locale.Vi(),
		BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	for _, step := range []struct {
		after time.Duration
		want  int
	}{{time.Hour, 0}, {time.Hour, 1}, {time.Minute, 0}, {18 * time.Hour, 1}, {time.Hour, 0}} {
		clock = clock.Add(step.after)
		if got, err := shop.Store.RemindUnpaid(ctx); err != nil || got != step.want {
			t.Errorf("at %v: %d reminders, want %d (%v)", clock, got, step.want, err)
		}
	}
	says := func(id string, words ...string) {
		t.Helper()
		m := box.sent[len(box.sent)-1]
		if m.To != "khach@mau.example" || !strings.HasPrefix(m.ID, id) || !strings.Contains(m.Text, "https://ocop.example/don/"+o.Code+"?k=") {
			t.Errorf("sent %+v", m)
		}
		for _, want := range words {
			if !strings.Contains(m.Text, want) {
				t.Errorf("the mail does not say %q:\n%s", want, m.Text)
			}
		}
	}
	if err := n.PaymentDue(ctx, o.ID); err != nil {
		t.Fatal(err)
	}
	says("orders.payment_due/", "258.000", o.Code, "DU LIEU MAU", "đừng chuyển tiền", "Agribank")
	pay := func(ref string, f orders.Fact) {
		t.Helper()
		f.OrderID, f.Method, f.Kind, f.Ref = o.ID, orders.Transfer, "received", ref
		if _, err := shop.Store.Settle(ctx, audit.Actor{Kind: audit.System}, f); err != nil {
			t.Fatal(err)
		}
		if err := n.Settled(ctx, o.ID); err != nil {
			t.Fatal(err)
		}
	}
	pay("a", orders.Fact{Amount: 200_000})
	says("orders.settled/", "200.000", "còn thiếu 58.000")
	pay("b", orders.Fact{Amount: 58_000})
	says("orders.settled/", "nhận đủ 258.000")
	pay("c", orders.Fact{Amount: 1_000})
	says("orders.settled/", "1.000", "trả lại bạn")
	sent := len(box.sent)
	if err := n.PaymentDue(ctx, o.ID); err != nil || len(box.sent) != sent {
		t.Error("a paid order is reminded of")
	}
}

func TestLateCardMoneyIsNotToldAsIfTheOrderStood(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	shop.Account(shop.CoopLangSo())
	r := shop.Request(shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 2}), 258_000)
	r.Email, r.Method = "khach@mau.example", orders.Transfer
	p, err := shop.Checkout.Place(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	o, box, system := p.Orders[0], &postbox{}, audit.Actor{Kind: audit.System}
	shop.Exec(`UPDATE orders SET payment_method = 'stripe', state = 'expired' WHERE id = $1`, o.ID)
	err = shop.DB.Tx(ctx, func(tx *gorm.DB) error { return shop.Store.GoesBackTx(tx, system, o.ID, 258_000, true) })
	if err == nil {
		_, err = shop.Store.Settle(ctx, system, orders.Fact{OrderID: o.ID, Method: orders.Stripe, Kind: "captured", Ref: "late", Amount: 258_000})
	}
	if err != nil {
		t.Fatal(err)
	}
	n := &notify.Notifier{Orders: shop.Store, Links: orders.NewLinks(shop.Store, []byte("key")), Payees: payee.NewStore(shop.DB, catalogtest.Noon), Now: catalogtest.Noon, Mail: box, Texts: locale.Vi(),
		BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	settle := func(f orders.Fact) {
		t.Helper()
		f.OrderID, f.Method = o.ID, orders.Stripe
		if _, err := shop.Store.Settle(ctx, system, f); err != nil {
			t.Fatal(err)
		}
	}
	tell := func(want int) mail.Message {
		t.Helper()
		for range 2 {
			if err := n.Settled(ctx, o.ID); err != nil || len(box.sent) != want {
				t.Fatalf("%d mails, want %d (%v)", len(box.sent), want, err)
			}
		}
		return box.sent[want-1]
	}
	// One mail says the whole: that it came, that it goes back, and when the bank shows it.
	m := tell(1)
	if !strings.HasPrefix(m.Subject, "Tiền thẻ của đơn ") || !strings.HasSuffix(m.Subject, "được trả lại") || !strings.Contains(m.Text, "Toàn bộ 258.000") || !strings.Contains(m.Text, "5 đến 10 ngày") || strings.Contains(m.Text, "bắt đầu chuẩn bị") {
		t.Errorf("the buyer reads %q:\n%s", m.Subject, m.Text)
	}
	settle(orders.Fact{Kind: "refunded", Ref: "re", Amount: -258_000})
	tell(1)
	// The card gives it back days later: whoever read that it went has to read that it did not come.
	if err := shop.DB.Tx(ctx, func(tx *gorm.DB) error { return shop.Store.GoesBackTx(tx, system, o.ID, 258_000, false) }); err != nil {
		t.Fatal(err)
	}
	settle(orders.Fact{Kind: "refunded", Ref: "back:re", Amount: 258_000, Undoes: int64(shop.Number(`SELECT max(id) FROM ledger_entries WHERE kind = 'refunded'`))})
	if m = tell(2); !strings.Contains(m.Subject, "chưa nhận được") || !strings.Contains(m.Text, "258.000") || !strings.Contains(m.Text, "tài khoản") || !strings.Contains(m.Text, "did not take") {
		t.Errorf("of what the card refused the buyer reads %q:\n%s", m.Subject, m.Text)
	}
	// By transfer it goes after all.
	settle(orders.Fact{Kind: "refunded", Ref: "FT1", Amount: -258_000})
	if m = tell(3); !strings.Contains(m.Subject, "Đã trả lại tiền") {
		t.Errorf("at last the buyer reads %q", m.Subject)
	}
}

func TestTheOldContactIsWarnedOfANewAccount(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	coop := shop.CoopLangSo()
	shop.Account(coop)
	shop.Exec(`UPDATE producers SET email = 'cu@mau.example' WHERE id = $1`, coop)
	accounts, box := payee.NewStore(shop.DB, catalogtest.Noon), &postbox{}
	n := &notify.Notifier{Orders: shop.Store, Payees: accounts, Mail: box, Texts: locale.Vi(), Log: slog.New(slog.DiscardHandler)}
	id, err := accounts.Propose(ctx, audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, payee.Account{ProducerID: coop, BankBIN: "970436", AccountNumber: "0123 456 789", AccountName: "nguyễn văn a"})
	if err != nil {
		t.Fatal(err)
	}
	shop.Exec(`UPDATE producers SET email = 'moi@mau.example' WHERE id = $1`, coop) // whoever steals an account changes this first
	if _, err := accounts.Approve(ctx, audit.Actor{Kind: audit.Staff, ID: 2, Name: "Bình"}, id); err != nil {
		t.Fatal(err)
	}
	for range 2 { // told twice, it is one warning
		if err := n.AccountChanged(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	if m := box.sent[0]; len(box.sent) != 1 || m.To != "cu@mau.example" || !strings.Contains(m.Text, "Vietcombank, số 0123456789, tên NGUYEN VAN A") || !strings.Contains(m.Text, "gọi ngay") {
		t.Errorf("sent %+v", m)
	}
	shop.Exec(`UPDATE producer_bank_accounts SET old_email = '', old_phone = '+84900000001' WHERE id = $1`, id) // one without an address
	sms := &phones{}
	for range 2 {
		if err := n.AccountChanged(ctx, id); err != nil {
			t.Fatal(err)
		}
		n.Phones = sms // nobody to tell before
	}
	if err := n.AccountChanged(ctx, id); err != nil || len(box.sent) != 1 || len(sms.sent) != 1 || sms.sent[0].To != "+84900000001" || !strings.Contains(sms.sent[0].Text, "Vietcombank 0123456789") {
		t.Errorf("on the phone: %+v (%v)", sms.sent, err)
	}
}
