package notify_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/texting"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/notify"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// phones keeps the short messages it is sent, or refuses with err.
type phones struct {
	sent []texting.Message
	err  error
}

func (p *phones) Send(_ context.Context, m texting.Message) error {
	if p.err == nil {
		p.sent = append(p.sent, m)
	}
	return p.err
}

func TestWhoGaveNoAddressIsToldOnThePhoneOnceAndItsHistorySaysSo(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	p := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	box, sms := &postbox{}, &phones{err: errors.New("the gateway is away")}
	n := &notify.Notifier{Orders: shop.Store, Links: orders.NewLinks(shop.Store, []byte("key")), Mail: box, Phones: sms, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	if err := n.Placed(ctx, p.ID); err == nil {
		t.Fatal("a failure is not told again")
	}
	sms.err = nil
	for range 3 {
		if err := n.Placed(ctx, p.ID); err != nil {
			t.Fatal(err)
		}
	}
	if len(sms.sent) != 1 || len(box.sent) != 0 {
		t.Fatalf("%d short messages, %d mails", len(sms.sent), len(box.sent))
	}
	m := sms.sent[0]
	for _, want := range []string{"đã nhận đơn OCP-", "138.000\u00a0₫", "https://ocop.example/don/" + p.Code + "?k=", "đơn mẫu"} {
		if !strings.Contains(m.Text, want) {
			t.Errorf("%q does not say %q", m.Text, want)
		}
	}
	if m.To != p.BuyerPhone || m.Kind != "placed" || m.Fields["so_tien"] != "138.000\u00a0₫" || !strings.Contains(m.Fields["lien_ket"], p.Code) || m.Fields["ma_don"] == "" {
		t.Errorf("sent %+v", m)
	}
	said := func(what string) int {
		return shop.Number(`SELECT count(*) FROM order_events WHERE axis = 'note' AND to_state = $1`, what)
	}
	if said(orders.Texted) != 1 || said(orders.MailedPlaced) != 0 {
		t.Errorf("the history says %d", said(orders.Texted))
	}
	other := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	sms.err = fmt.Errorf("nobody there: %w", texting.ErrMessage)
	for range 2 {
		if err := n.Placed(ctx, other.ID); err != nil {
			t.Fatalf("a number that takes nothing was to be given up: %v", err)
		}
	}
	if said(orders.TextLost) != 1 {
		t.Errorf("the history says %d times that it was lost", said(orders.TextLost))
	}
	n.Phones = nil
	third := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	if err := n.Placed(ctx, third.ID); err != nil || said(orders.Texted) != 1 {
		t.Errorf("without short messages: %v", err)
	}
}
