package main

import (
	"crypto/rand"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/secret"
	"github.com/ocop-hungdao/ocop/orders"
)

// arrived is the page of an order that its buyer has received, of two lots of which one is
// called back.
func (s *stage) arrived(t *testing.T) string {
	t.Helper()
	at, err := url.Parse(s.buy(t, "bun-kho-cuon-tay", "scene-of-a-review").Tracking)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.db.Pool.Exec(t.Context(), `UPDATE orders SET state = 'confirmed', shipment_state = 'delivered' WHERE purchase_id = (SELECT id FROM purchases WHERE code = $1
		UNION SELECT purchase_id FROM orders WHERE code = $1)`, strings.TrimPrefix(at.Path, "/don/")); err != nil {
		t.Fatal(err)
	}
	for _, lot := range []string{"BKC-MAU-032", "MLS-MAU-104"} {
		if _, err := s.db.Pool.Exec(t.Context(), `INSERT INTO line_lots (order_id, line_id, product_id, lot_id, code, made_on, expires_on, noted_at)
			SELECT l.order_id, l.id, l.product_id, x.id, x.code, x.made_on, x.expires_on, now() FROM order_lines l JOIN orders o ON o.id = l.order_id JOIN purchases p ON p.id = o.purchase_id, lots x
			WHERE $1 IN (o.code, p.code) AND x.code = $2`, strings.TrimPrefix(at.Path, "/don/"), lot); err != nil {
			t.Fatal(err)
		}
	}
	return at.RequestURI()
}

// askedCase is the page of a case that was answered, for who holds its order's link.
func askedCase(t *testing.T, s *stage) string {
	t.Helper()
	key, err := secret.Key(t.Context(), s.db, "links", "")
	if err != nil {
		t.Fatal(err)
	}
	store := orders.NewStore(s.db, catalog.NewStore(s.db, time.Now), time.Now, rand.Reader)
	p, err := store.PurchaseOf(t.Context(), one[int64](t, s, `SELECT order_id FROM return_cases WHERE state = 'answered' LIMIT 1`))
	if err != nil {
		t.Fatal(err)
	}
	code := one[string](t, s, `SELECT o.code FROM return_cases c JOIN orders o ON o.id = c.order_id WHERE c.state = 'answered' LIMIT 1`)
	return "/don/" + code + "/phan-anh/1?k=" + orders.NewLinks(store, key).Key(p)
}
