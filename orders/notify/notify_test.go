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
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/notify"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// postbox keeps what it is sent, or refuses with err.
type postbox struct {
	sent []mail.Message
	err  error
}

func (p *postbox) Send(_ context.Context, m mail.Message) error {
	if p.err != nil {
		return p.err
	}
	p.sent = append(p.sent, m)
	return nil
}

func TestABuyerWithAnAddressIsToldWhatWasBoughtAndWhereToFollowIt(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	cart := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	r := shop.Request(cart, 258_000)
	r.Email = "khach@mau.example"
	p, err := shop.Checkout.Place(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	box := &postbox{}
	n := &notify.Notifier{Orders: shop.Store, Links: orders.NewLinks(shop.Store, []byte("key")), Mail: box, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	for range 2 {
		if err := n.Placed(context.Background(), p.ID); err != nil {
			t.Fatal(err)
		}
	}
	m := box.sent[0]
	if len(box.sent) != 1 || m.To != "khach@mau.example" {
		t.Fatalf("sent %+v", box.sent)
	}
	for _, want := range []string{"Miến, 500 g × 2: 240.000\u00a0₫", "258.000\u00a0₫", "https://ocop.example/don/" + p.Code + "?k=", "Khách mẫu", "đơn mẫu", "In English: we have received your order", "in cash when the parcel arrives", "no real goods"} {
		if !strings.Contains(m.Text, want) {
			t.Errorf("the mail does not say %q:\n%s", want, m.Text)
		}
	}
}

func TestNobodyIsWrittenToWithoutAnAddressAndAFailureIsTriedAgain(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	p := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	box := &postbox{err: errors.New("the server is away")}
	n := &notify.Notifier{Orders: shop.Store, Links: orders.NewLinks(shop.Store, []byte("key")), Mail: box, Texts: locale.Vi(), Log: slog.New(slog.DiscardHandler)}
	if err := n.Placed(context.Background(), p.ID); err != nil {
		t.Fatalf("without an address: %v", err)
	}
	shop.Exec(`UPDATE purchases SET buyer_email = 'khach@mau.example'`)
	if err := n.Placed(context.Background(), p.ID); err == nil {
		t.Fatal("a failed sending must be an error, so that it is tried again")
	}
	box.err = fmt.Errorf("refused: %w", mail.ErrMessage)
	if err := n.Placed(context.Background(), p.ID); err != nil {
		t.Fatalf("a message that can never be sent was to be given up: %v", err)
	}
}

func TestWhoPaysByCardAndFetchesTheGoodsReadsThatAndNothingOfATransfer(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	r := shop.Request(shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 2}), 240_000)
	r.Email = "khach@mau.example"
	shop.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours) VALUES ('dinh-so', 'Điểm bán mẫu', 'tourist_site', 'Làng So', 20.97, 105.67, '8:00–17:00')`)
	r.AddressLine, r.Destination = "", orders.Destination{Delivery: orders.ByPickup, SalesPoint: "dinh-so"}
	p, err := shop.Checkout.Place(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	shop.Exec(`UPDATE orders SET payment_method = 'stripe'`)
	box := &postbox{}
	n := &notify.Notifier{Orders: shop.Store, Links: orders.NewLinks(shop.Store, []byte("key")), Mail: box, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	if err := n.Placed(context.Background(), p.ID); err != nil {
		t.Fatal(err)
	}
	text := box.sent[0].Text
	if !strings.Contains(text, "You pay by card") || strings.Contains(text, "bank transfer") || strings.Contains(text, "in cash") {
		t.Errorf("how it is paid:\n%s", text)
	}
	if !strings.Contains(text, "Nhận tại: Điểm bán mẫu") || strings.Contains(text, "Giao đến") {
		t.Errorf("where the goods are:\n%s", text)
	}
}
