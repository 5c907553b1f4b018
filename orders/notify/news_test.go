package notify_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/notify"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestWhoTickedTheBoxIsToldOnceAndWithTheWayOut(t *testing.T) {
	t.Parallel()
	shop, ctx, staff := orderstest.Open(t, dbtest.Open(t)), context.Background(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 20})
	buy := func(phone, mail string) *orders.Purchase {
		t.Helper()
		r := shop.Request(shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1}), 138_000)
		r.Phone, r.Email, r.NewBatches = phone, mail, true
		p, err := shop.Checkout.Place(ctx, r)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	one := buy("0900 000 101", "mot@mau.example")
	stops := buy("0900 000 102", "hai@mau.example")
	buy("0900 000 103", "")
	store := consent.NewStore(shop.DB, catalogtest.Noon, []byte("key"), true)
	box, sms := &postbox{}, &phones{}
	n := &notify.Notifier{Consents: store, Phones: sms, Orders: shop.Store, Links: orders.NewLinks(shop.Store, []byte("key")), Now: catalogtest.Noon, Mail: box, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	maker := one.Orders[0].ProducerID
	if told, err := store.Send(ctx, staff, maker, jar.ProductID); told != 3 || err != nil {
		t.Fatalf("told %d (%v)", told, err)
	}
	if _, err := store.Withdraw(ctx, audit.Actor{Kind: audit.Buyer}, consent.ByOrderPage, stops.ID, maker); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		for id := range int64(3) {
			if err := n.News(ctx, id+1); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(box.sent) != 1 || len(sms.sent) != 1 {
		t.Fatalf("%d mails and %d short messages, want one of each", len(box.sent), len(sms.sent))
	}
	m := box.sent[0]
	for _, want := range []string{"Chào " + one.BuyerName, "vừa có mẻ mới: Miến", "120.000\u00a0₫", "https://ocop.example/san-pham/", "https://ocop.example/thoi-nhan-tin/1?k=", "In English: "} {
		if !strings.Contains(m.Text, want) {
			t.Errorf("the mail does not say %q:\n%s", want, m.Text)
		}
	}
	if m.To != "mot@mau.example" || !strings.HasPrefix(m.Unsubscribe, "https://ocop.example/thoi-nhan-tin/1?k=") {
		t.Errorf("to %s, stopped at %q", m.To, m.Unsubscribe)
	}
	if s := sms.sent[0]; s.To != "+84900000103" || !strings.Contains(s.Text, "/thoi-nhan-tin/") || s.Kind != "new_batch" {
		t.Errorf("the short message: %+v", s)
	}
	if told, left := shop.Number(`SELECT count(*) FROM batch_tellings WHERE told_at IS NOT NULL`), shop.Number(`SELECT count(*) FROM batch_tellings WHERE left_out = 'withdrawn'`); told != 2 || left != 1 {
		t.Errorf("%d are told and %d left out", told, left)
	}
}

func TestNewsThatCannotBeSentNowIsTriedAgain(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 20})
	r := shop.Request(shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1}), 138_000)
	r.Email, r.NewBatches = "mot@mau.example", true
	p, err := shop.Checkout.Place(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	store := consent.NewStore(shop.DB, catalogtest.Noon, []byte("key"), false)
	box := &postbox{err: errors.New("the server is away")}
	n := &notify.Notifier{Consents: store, Orders: shop.Store, Links: orders.NewLinks(shop.Store, []byte("key")), Now: catalogtest.Noon, Mail: box, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	if _, err := store.Send(ctx, audit.Actor{Kind: audit.Staff, Name: "Hoa"}, p.Orders[0].ProducerID, jar.ProductID); err != nil {
		t.Fatal(err)
	}
	if err := n.News(ctx, 1); err == nil {
		t.Fatal("what failed counts as told")
	}
	box.err = nil
	if err := n.News(ctx, 1); err != nil || len(box.sent) != 1 {
		t.Errorf("tried again: %d sent (%v)", len(box.sent), err)
	}
}
