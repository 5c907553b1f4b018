package main

import (
	"crypto/rand"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/report"
	"github.com/ocop-hungdao/ocop/internal/secret"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// made are the private pages of what the sample commune has made to measure, by how far it
// is, under "order" that of an order that is paid in stages, under "report" that of a report.
func (s *stage) made(t *testing.T) map[string]string {
	t.Helper()
	key, err := secret.Key(t.Context(), s.db, "links", "")
	if err != nil {
		t.Fatal(err)
	}
	links := bespoke.NewLinks(bespoke.NewStore(s.db, nil, time.Now, rand.Reader), key)
	out := map[string]string{}
	for _, name := range []string{"fitted", "at-work", "thinking"} {
		out[name] = links.Path(&bespoke.Request{Code: one[string](t, s, `SELECT code FROM bespoke_requests WHERE once = 'demo-' || $1`, name)})
	}
	store := orders.NewStore(s.db, catalog.NewStore(s.db, time.Now), time.Now, rand.Reader)
	p, err := store.PurchaseOf(t.Context(), one[int64](t, s, `SELECT order_id FROM bespoke_requests WHERE once = 'demo-at-work'`))
	if err != nil {
		t.Fatal(err)
	}
	told := report.Report{ID: one[int64](t, s, `SELECT id FROM public_reports WHERE answered_at IS NOT NULL LIMIT 1`)}
	out["report"] = "/phan-anh/" + itoa(told.ID) + "?k=" + report.NewStore(s.db, time.Now, key).Key(&told)
	shops := wholesale.NewLinks(nil, key)
	for _, name := range []string{"new", "taken"} {
		out["bulk-"+name] = shops.Path(&wholesale.Request{Code: s.stockist(t, name)})
	}
	out["order"] = "/don/" + p.Orders[0].Code + "?k=" + orders.NewLinks(store, key).Key(p)
	return out
}

// stockist is the code of what a shop of the sample commune asks to buy in bulk.
func (s *stage) stockist(t *testing.T, name string) string {
	t.Helper()
	return one[string](t, s, `SELECT code FROM wholesale_requests WHERE once = 'demo-' || $1`, name)
}

// held keeps all that there is of one product for a buyer who is ordering, for as long as
// the pages are looked at, and gives its slug.
func (s *stage) held(t *testing.T) (slug string) {
	t.Helper()
	id := one[int64](t, s, `SELECT x.id FROM variants x JOIN products p ON p.id = x.product_id WHERE x.stock BETWEEN 1 AND 999 AND NOT x.boxed AND p.published_at IS NOT NULL
		AND (SELECT count(*) FROM variants WHERE product_id = p.id) = 1 AND p.slug LIKE 'bo-muoi-dua%'`)
	for _, sql := range []string{
		`INSERT INTO holds (holder, variant_id, quantity, most, made_at, until) SELECT 'scene', id, stock, stock, now(), now() + interval '2 hours' FROM variants WHERE id = $1`,
		`UPDATE variants SET spoken_until = now() + interval '2 hours' WHERE id = $1`,
	} {
		if _, err := s.db.Pool.Exec(t.Context(), sql, id); err != nil {
			t.Fatal(err)
		}
	}
	return one[string](t, s, `SELECT p.slug FROM products p JOIN variants x ON x.product_id = p.id WHERE x.id = $1`, id)
}
