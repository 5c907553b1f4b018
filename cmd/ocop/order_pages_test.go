package main

import (
	"fmt"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// orderScenes are states of orders and of picking them that the sample commune does not begin in.
func (s *stage) orderScenes(t *testing.T) []scene {
	t.Helper()
	order := "/quan-tri/don-hang/"
	code := func(where string) string {
		return one[string](t, s, `SELECT o.code FROM orders o JOIN purchases p ON p.id = o.purchase_id WHERE `+where+` ORDER BY o.id DESC LIMIT 1`)
	}
	one[int](t, s, `WITH g AS (INSERT INTO products (group_id, producer_id, slug, name, art_kind, state, sample) SELECT p.group_id, p.producer_id, 'scene-' || n, 'Hàng mẫu đang ẩn số ' || n, p.art_kind, 'hidden', true
		FROM (SELECT * FROM products ORDER BY id LIMIT 1) p, generate_series(1, 101) n RETURNING 1) SELECT count(*) FROM g`) // more are asked about from 100 on
	placed := code(`o.state = 'placed' AND p.delivery = 'ship' AND p.ward_code <> ''`)
	return []scene{
		{name: "office-readdress", path: order + placed + "/dia-chi"},
		{name: "office-readdress-pickup", path: order + code(`o.state = 'placed' AND p.delivery = 'pickup'`) + "/dia-chi"},
		{name: "office-readdress-made", path: order + code(`o.state = 'confirmed' AND o.first_due > 0 AND o.shipment_state = 'ready'`) + "/dia-chi"},
		{name: "office-readdress-wrong", reach: sentBy(order+placed+"/dia-chi", `f.elements.ward.value = "Thanh"; f.elements.phone.value = "091"`)},
		{name: "office-readdress-fee", reach: sentBy(order+placed+"/dia-chi", `f.elements.province.value = "48"; f.elements.ward.value = "Hải Châu"`)},
		{name: "office-order-readdressed", path: order + s.readdressed(t, code(`o.state = 'confirmed' AND o.shipment_state = 'packed'`))},
		{name: "office-order-went-back", path: order + s.wentBack(t, code(`o.state = 'expired' AND p.delivery = 'ship'`))},
		{name: "office-order-short", reach: unfolded(order+s.short(t), `details:has(form[action$="/bot-mon"])`)},
		{name: "office-orders-sure", reach: sentAll("/quan-tri/don-hang?xem=cho-xac-nhan", "xac-nhan")},
		{name: "office-products-sure", reach: sentAll("/quan-tri/san-pham?xem=an", "hien")},
	}
}

// sentBy opens a page and sends its form after change.
func sentBy(path, change string) func(*browsertest.Tab) {
	return func(tab *browsertest.Tab) {
		tab.Go(path)
		tab.Submits(`(() => { const f = document.querySelector("main form[data-dirty]"); ` + change + `; f.requestSubmit() })()`)
		// What is not saved asks whether to leave, and the next scene does: it is put away.
		browsertest.Eval[bool](tab, `(() => { const f = document.createElement("form"); f.dataset.drops = ""; document.body.append(f)
			f.dispatchEvent(new Event("submit", {bubbles: true})); f.remove(); return true })()`)
	}
}

// sentAll does something with all that match, as the list offers it when there is more than a page.
func sentAll(path, do string) func(*browsertest.Tab) {
	return func(tab *browsertest.Tab) {
		tab.Go(path)
		tab.Submits(fmt.Sprintf(`(() => { const f = document.querySelector("form[action$='/nhieu']"); for (const [name, value] of [["tat-ca", "1"], ["viec", %q]]) {
			const i = document.createElement("input"); i.type = "hidden"; i.name = name; i.value = value; f.append(i) } f.submit() })()`, do))
	}
}

// readdressed is an order as it is after the office changed where it goes.
func (s *stage) readdressed(t *testing.T, code string) string {
	t.Helper()
	return one[string](t, s, `WITH e AS (INSERT INTO order_events (order_id, axis, to_state, actor_kind, actor_name, reason)
		SELECT id, 'note', 'receiver_changed', 'staff', 'Cán bộ Phòng Kinh tế (mẫu)', '{"fields":["place","line"],"from":"phường Cầu Giấy, thành phố Hà Nội","to":"xã Quốc Oai, thành phố Hà Nội"}'
		FROM orders WHERE code = $1) SELECT code FROM orders WHERE code = $1`, code)
}

// wentBack is an order that was over when money came by card, which went back by itself.
func (s *stage) wentBack(t *testing.T, code string) string {
	t.Helper()
	return one[string](t, s, `WITH o AS (UPDATE orders SET payment_method = 'stripe' WHERE code = $1 RETURNING id, code, total),
		l AS (INSERT INTO ledger_entries (order_id, kind, provider, external_ref, amount, actor_kind) SELECT o.id, x.kind, 'stripe', x.ref, x.sign * o.total, 'system'
			FROM o, (VALUES ('captured', 'ch_scene', 1), ('refunded', 're_scene', -1)) x (kind, ref, sign)),
		e AS (INSERT INTO order_events (order_id, axis, to_state, actor_kind, reason) SELECT o.id, 'note', x.what, 'system', '195.000 ₫' FROM o, (VALUES ('paid_late'), ('goes_back')) x (what))
		SELECT code FROM o`, code)
}

// short is an order of HTX Miến làng So of which some is said not to be there.
func (s *stage) short(t *testing.T) string {
	t.Helper()
	return one[string](t, s, `WITH o AS (SELECT o.id, o.code, l.product_name || ' ' || l.variant_name AS goods FROM orders o JOIN order_lines l ON l.order_id = o.id JOIN producers m ON m.id = o.producer_id
			WHERE m.slug = 'htx-mien-lang-so' AND o.state = 'placed' AND o.pay_by IS NULL AND l.quantity > 1 ORDER BY o.id LIMIT 1),
		e AS (INSERT INTO order_events (order_id, axis, to_state, actor_kind, actor_name, reason)
			SELECT id, 'note', 'out_of_stock', 'staff', 'Chủ cơ sở (mẫu)', goods FROM o WHERE NOT EXISTS (SELECT FROM order_events e WHERE e.order_id = o.id AND e.to_state = 'out_of_stock'))
		SELECT code FROM o`)
}

// unfolded opens a page and a fold of it.
func unfolded(path, fold string) func(*browsertest.Tab) {
	return func(tab *browsertest.Tab) {
		tab.Go(path)
		tab.Click(fold + " > summary")
	}
}
