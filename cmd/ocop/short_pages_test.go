package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// shortScenes are orders of which something is not there, as their buyer sees them: asked, with nothing
// left to send, and after they chose.
func (s *stage) shortScenes(t *testing.T) []scene {
	t.Helper()
	asked, nothing, chosen := s.buyTwo(t), s.buyTwo(t), s.buyTwo(t)
	for _, said := range []struct {
		p     purchase
		lines int
	}{{asked, 1}, {nothing, 2}, {chosen, 1}} {
		one[int](t, s, `WITH e AS (INSERT INTO order_events (order_id, axis, to_state, actor_kind, actor_name, reason) SELECT order_id, 'note', 'out_of_stock', 'staff', 'Chủ cơ sở (mẫu)', product_name || ' ' || variant_name
			FROM (SELECT l.* FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.code = $1 ORDER BY l.id LIMIT $2) l RETURNING 1) SELECT count(*)::int FROM e`, said.p.Orders[0].Code, said.lines)
	}
	one[int](t, s, `WITH l AS (SELECT l.* FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.code = $1 ORDER BY l.id LIMIT 1),
		d AS (INSERT INTO shipments (order_id, number, state, reason, sent_at, updated_at) SELECT order_id, 1, 'dropped', 'Hết hàng', now(), now() FROM l RETURNING id),
		x AS (INSERT INTO shipment_lines (shipment_id, line_id, quantity) SELECT d.id, l.id, l.quantity FROM d, l),
		m AS (INSERT INTO ledger_entries (order_id, kind, provider, external_ref, amount, actor_kind) SELECT order_id, 'waived', 'office', 'scene-short-' || order_id, total, 'buyer' FROM l),
		e AS (INSERT INTO order_events (order_id, axis, to_state, actor_kind) SELECT order_id, 'note', what, 'buyer' FROM l, unnest(ARRAY['left_out', 'takes_rest']) what RETURNING 1) SELECT count(*)::int FROM e`, chosen.Orders[0].Code)
	path := func(p purchase) string {
		at, err := url.Parse(p.Tracking)
		if err != nil {
			t.Fatal(err)
		}
		return at.RequestURI()
	}
	return []scene{
		{name: "order-short", path: path(asked)},
		{name: "order-short-off", reach: unfolded(path(asked), "section.notice details")},
		{name: "order-short-all", path: path(nothing)},
		{name: "order-short-chosen", path: path(chosen) + "&da=phan-con-lai"},
	}
}

// buyTwo is an order of two things of one producer.
func (s *stage) buyTwo(t *testing.T) (p purchase) {
	t.Helper()
	type doc = map[string]any
	var cart struct{ ID string }
	var skipped json.RawMessage
	s.post(t, http.MethodPost, "/api/v1/carts", struct{}{}, &cart, "")
	for _, slug := range []string{"mien-dong-lang-so-soi-nho", "bun-kho-cuon-tay"} {
		variant := one[int64](t, s, `SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id WHERE p.slug = $1 ORDER BY v.id LIMIT 1`, slug)
		s.post(t, http.MethodPut, "/api/v1/carts/"+cart.ID+"/lines/"+itoa(variant), doc{"quantity": 1}, &skipped, "")
	}
	var quote struct{ Total int64 }
	s.post(t, http.MethodPost, "/api/v1/carts/"+cart.ID+"/quote", doc{"province_code": "01", "ward_code": "00166", "delivery": "ship"}, &quote, "")
	s.post(t, http.MethodPost, "/api/v1/checkout", doc{"cart_id": cart.ID, "buyer": doc{"name": "Nguyễn Thị Mẫu", "phone": "0912345678"},
		"address": doc{"province_code": "01", "ward_code": "00166", "line": "Số 5 ngõ mẫu"}, "delivery": "ship", "payment_method": "cod", "expected_total": quote.Total}, &p, "scene-short-"+cart.ID)
	p.Orders[0].Code = strings.ReplaceAll(p.Orders[0].Code, "-", "") // as it is stored
	return p
}
