package main

import (
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// fewTaps is how many a producer needs to say yes to an order and that something is sold
// out (ux.md §12: within twenty seconds): open, yes, shelf, none left.
const fewTaps = 4

// aProducersPhone confirms an order and empties a size in few taps, and then loses the
// network: what is tapped meanwhile waits in the phone and arrives once.
func (s *stage) aProducersPhone(t *testing.T) {
	tab := s.visitor(t, browsertest.Phone)
	tab.Go("/chu-the")
	tab.Write("[name=login]", "0900000001")
	tab.Write("[name=password]", "hungdao-mau-2026")
	tab.Follow("form button.btn-primary")
	taps := 0
	tap := func(css string) { tab.Follow(css); taps++ }
	tap(".panel-next a.btn-big")
	code := strings.TrimPrefix(tab.Path(), "/chu-the/don/")
	tap(".own-next button.btn-primary, button.btn-big")
	if state := one[string](t, s, `SELECT state FROM orders WHERE code = $1`, code); state != "confirmed" {
		t.Fatalf("after the second tap the order is %s: %s", state, tab.Text("main"))
	}
	tap(`nav a[href="/chu-the/kho"]`)
	size := one[int64](t, s, `SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id JOIN producers r ON r.id = p.producer_id
		WHERE r.slug = 'htx-mien-lang-so' AND p.sale_mode = 'stock' AND v.state = 'active' AND NOT v.boxed AND v.stock > 5
		AND p.slug NOT IN ('mien-dong-lang-so-soi-nho', 'mien-dong-lang-so-soi-to') ORDER BY v.id LIMIT 1`) // nobody else buys it meanwhile
	stock := func() int64 { return one[int64](t, s, `SELECT stock FROM variants WHERE id = $1`, size) }
	has := func() string {
		return `document.querySelector('[data-tap="` + itoa(size) + `"] [data-left]').textContent.trim()`
	}
	tab.Click(`[data-tap="` + itoa(size) + `"] .own-none`)
	taps++
	tab.Until("the server hears that none is left", `JSON.parse(localStorage.getItem("ocop-taps") || "[]").length === 0`)
	if stock() != 0 || taps > fewTaps {
		t.Errorf("%d taps left %d in stock", taps, stock())
	}
	tab.Unplug(true)
	for range 3 {
		tab.Click(`[data-tap="` + itoa(size) + `"] button[value="1"]`)
	}
	tab.Until("the phone says that it keeps the taps", `document.querySelector("[data-tapped]").textContent.includes("Đã lưu trên máy")`)
	if shown := browsertest.Eval[string](tab, has()); shown != "3" || stock() != 0 {
		t.Errorf("without a network the phone shows %s and the shop has %d", shown, stock())
	}
	tab.Unplug(false)
	tab.Until("the taps are sent", `JSON.parse(localStorage.getItem("ocop-taps") || "[]").length === 0`)
	tab.Go("/chu-the/kho")
	if shown := browsertest.Eval[string](tab, has()); shown != "3" || stock() != 3 {
		t.Errorf("with the network again the phone shows %s and the shop has %d", shown, stock())
	}
}
