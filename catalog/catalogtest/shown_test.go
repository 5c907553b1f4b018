package catalogtest_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// TestEveryReaderOfTheShopStopsAtTheSameMidnight looks at one product through everything
// that buyers see products by, on the last day of its papers and on the day after.
func TestEveryReaderOfTheShopStopsAtTheSameMidnight(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), context.Background()
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến dong", Stock: 3, Unproven: true})
	other := w.Product(catalogtest.Goods{Name: "Thăm làng", Group: "du-lich", Mode: catalog.ByVisit, Unproven: true})
	w.Prove(jar.ProductID, "2026-12-31")
	w.Recognise(jar.ProductID, 4, "2025-01-01", "2027-12-31")
	w.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours) VALUES ('cho-so', 'Chợ So', 'market', 'Chợ So', 21, 105, '6-18')`)
	w.Exec(`INSERT INTO sales_point_products (sales_point_id, product_id, confirmed_at) SELECT id, $1, '2026-12-30' FROM sales_points`, jar.ProductID)
	for at, shown := range map[string]bool{"2026-12-31T23:59:59+07:00": true, "2027-01-01T00:00:00+07:00": false} {
		now := func() time.Time {
			d, err := time.Parse(time.RFC3339, at)
			if err != nil {
				t.Error(err)
			}
			return d
		}
		goods, stars, finder := catalog.NewStore(db, now), ocop.NewStore(db, now), search.NewPostgres(db, now)
		seen := map[string]bool{}
		note := func(reader string, sees bool, err error) {
			if err != nil {
				t.Errorf("%s: %v", reader, err)
			}
			seen[reader] = sees
		}
		_, err := goods.PublishedBySlug(ctx, "mien-dong")
		note("the page", err == nil, nil)
		cards, err := goods.CardsByIDs(ctx, []int64{jar.ProductID})
		note("cards", len(cards) == 1, err)
		addresses, err := goods.Addresses(ctx)
		listed := false
		for _, a := range addresses {
			listed = listed || a.Slug == "mien-dong"
		}
		note("the sitemap", listed, err)
		alike, err := goods.Alike(ctx, &catalog.Product{ID: other.ProductID, ProducerID: w.CoopLangSo()}, 4)
		note("like products", len(alike) == 1, err)
		groups, err := goods.Groups(ctx)
		note("the shelves' counts", err == nil && groups[0].Products == 1, err)
		makers, err := goods.Producers(ctx, "")
		note("the makers' counts", err == nil && makers[0].Products == 2, err)
		sellable, err := goods.Sellables(ctx, []int64{jar.VariantID})
		note("the cart", err == nil && sellable[0].Buyable, err)
		for _, text := range []string{"", "mien dong", "miendong", "mien dogn"} {
			found, err := finder.Find(ctx, search.Query{Text: text, Groups: []string{"mien-bun-pho"}})
			note("search for "+text, err == nil && found.Total == 1, err)
		}
		certificates, err := stars.Certificates(ctx)
		note("the list of stars", len(certificates) == 1, err)
		certificate, err := stars.ByCode(ctx, certificateCode(t, db, jar.ProductID))
		note("a certificate's link", err == nil && certificate.ProductShown, err)
		points, err := salespoint.NewStore(db, now).All(ctx)
		note("the shelf of a sales point", err == nil && points[0].Products == 1, err)
		villages, err := content.NewStore(db, now).Villages(ctx)
		note("the villages' counts", err == nil && villages[0].Products == 2, err)
		for reader, sees := range seen {
			if sees != shown {
				t.Errorf("at %s %s shows it: %v", at, reader, sees)
			}
		}
	}
}

func certificateCode(t *testing.T, db *pg.DB, productID int64) (code string) {
	t.Helper()
	if err := db.Pool.QueryRow(t.Context(), `SELECT certificate_code FROM recognitions WHERE product_id = $1`, productID).Scan(&code); err != nil {
		t.Fatal(err)
	}
	return code
}
