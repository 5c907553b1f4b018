package notify_test

import (
	"context"
	"crypto/rand"
	"log/slog"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/orders/notify"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// TestWhoIsToldOfARequestInBulk follows one: the commune, the producer, and the shop with what was
// offered and how it ended; nobody is told of what was taken back.
func TestWhoIsToldOfARequestInBulk(t *testing.T) {
	t.Parallel()
	ctx := context.Background()
	shop := orderstest.Open(t, dbtest.Open(t))
	so := shop.CoopLangSo()
	shop.Product(catalogtest.Goods{Name: "Miến dong", Producer: so, Stock: 9})
	places, err := place.Load()
	if err != nil {
		t.Fatal(err)
	}
	links := wholesale.NewLinks(wholesale.NewStore(shop.DB, places, catalogtest.Noon, rand.Reader), []byte("key"))
	box, officer := &postbox{}, audit.Actor{Kind: audit.Staff, Name: "Hoa"}
	n := &notify.Notifier{Orders: shop.Store, Wholesale: links, Catalog: catalog.NewStore(shop.DB, catalogtest.Noon), Mail: box, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler),
		Office: func(context.Context) ([]string, error) { return []string{"canbo@mau.example"}, nil }}
	must := func(errs ...error) {
		t.Helper()
		for _, err := range errs {
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	sent := func(want ...string) {
		t.Helper()
		var got []string
		for _, m := range box.sent {
			got = append(got, m.To)
			if strings.Contains(m.Text, "912345") || m.To != "mua@thu.example" && strings.Contains(m.Text, "Khách thử") {
				t.Errorf("%s reads who asked: %s", m.To, m.Text)
			}
		}
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("told are %v, not %v", got, want)
		}
		box.sent = nil
	}
	r, err := links.Ask(ctx, wholesale.Asking{Shop: "Siêu thị thử", Name: "Khách thử", Phone: "0912345678", Email: "mua@thu.example", Province: "01", Often: "once", Wants: map[string]string{"mien-dong": "50 gói"}})
	must(err, n.WholesaleAsked(ctx, r.ID))
	sent("canbo@mau.example")
	made, err := links.Pass(ctx, officer, r.Code, []int64{so}, "Gấp")
	must(err)
	shop.Exec(`UPDATE producers SET email = '' WHERE id = $1`, so)
	must(n.WholesalePassed(ctx, made[0]))
	sent("canbo@mau.example") // who calls
	shop.Exec(`UPDATE producers SET email = 'coso@mau.example' WHERE id = $1`, so)
	must(n.WholesalePassed(ctx, made[0]), n.WholesaleAsked(ctx, r.ID))
	sent("coso@mau.example") // it is not new any more
	must(links.TakeBack(ctx, officer, r.Code, made...), n.WholesalePassed(ctx, made[0]))
	sent()
	made, err = links.Pass(ctx, officer, r.Code, []int64{so}, "")
	must(err, links.Take(ctx, officer, catalog.Everything(), r.Code, so, "60.000 một gói"), n.WholesaleAnswered(ctx, made[0]))
	if last := box.sent[len(box.sent)-1]; !strings.Contains(last.Text, "60.000 một gói") || !strings.Contains(last.Text, links.Path(r)) {
		t.Errorf("the shop reads %s", last.Text)
	}
	sent("canbo@mau.example", "mua@thu.example")
	must(links.End(ctx, officer, r.Code, wholesale.Agree, "Lấy 50 gói"), n.WholesaleOver(ctx, r.ID))
	sent("mua@thu.example")
	must(links.Reopen(ctx, officer, r.Code), n.WholesaleOver(ctx, r.ID))
	sent()
}
