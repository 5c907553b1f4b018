package main

import (
	"net/url"
	"strings"
	"testing"
)

// arrived is the page of an order that its buyer has received.
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
	return at.RequestURI()
}
