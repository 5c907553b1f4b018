package notify_test

import (
	"context"
	"crypto/rand"
	"log/slog"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/notify"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestAWishReachesItsMakerOrTheOffice(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	shop := orderstest.Open(t, dbtest.Open(t))
	shop.Product(catalogtest.Goods{Name: "Bàn thờ", Group: "do-go", Producer: shop.CoopLangSo(), Mode: catalog.ByQuote})
	links := bespoke.NewLinks(bespoke.NewStore(shop.DB, shop.Checkout, catalogtest.Noon, rand.Reader), []byte("key"))
	r, err := links.Ask(ctx, bespoke.Asking{Product: "ban-tho", Size: "Ngang 153 cm", Name: "Khách thử", Phone: "0912345678", Place: "Số 1", Once: "form"})
	if err != nil || shop.Number(`SELECT count(*) FROM outbox WHERE kind = $1`, bespoke.AskedFor) != 1 {
		t.Fatalf("nobody is told (%v)", err)
	}
	box := &postbox{}
	n := &notify.Notifier{Orders: shop.Store, Bespoke: links, Catalog: catalog.NewStore(shop.DB, catalogtest.Noon), Mail: box, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler),
		Office: func(context.Context) ([]string, error) { return []string{"canbo@mau.example"}, nil }}
	for _, address := range []string{"", "coso@mau.example"} {
		shop.Exec(`UPDATE producers SET email = $2 WHERE id = $1`, shop.CoopLangSo(), address)
		for range 2 { // told twice
			if err := n.BespokeAsked(ctx, r.ID); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(box.sent) != 2 || box.sent[0].To != "canbo@mau.example" || box.sent[1].To != "coso@mau.example" {
		t.Fatalf("sent %+v", box.sent)
	}
	for _, m := range box.sent {
		if !strings.Contains(m.Text, "Ngang 153 cm") || !strings.Contains(m.Text, "/quan-tri/dat-lam/"+r.Code) || strings.Contains(m.Text, "Khách thử") {
			t.Errorf("it says %s", m.Text)
		}
	}
}
