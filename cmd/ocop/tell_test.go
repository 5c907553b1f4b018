package main

import (
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
	"github.com/ocop-hungdao/ocop/internal/secret"
	"github.com/ocop-hungdao/ocop/orders/consent"
)

// ticked ends the name of a scene in which the visitor ticked a box.
const ticked = "-ticked"

// tellScenes is where a buyer may allow more than the order, and take it back.
func (s *stage) tellScenes(t *testing.T) []scene {
	t.Helper()
	order, stop := s.allowed(t)
	return []scene{
		{name: "checkout" + ticked, reach: func(tab *browsertest.Tab) {
			for _, slug := range []string{"mien-dong-lang-so-soi-nho", "nem-thinh-la-sung-ha-hoa"} {
				tab.Go("/san-pham/" + slug)
				tab.Follow(`button[name=go]`)
			}
			tab.Go("/dat-hang")
			tab.Click(`[name=new_batches]`)
			tab.Write("[name=phone]", "12345")
			tab.Follow(`button[name=do]:not(.sr)`)
		}},
		{name: "order-tells", path: order},
		{name: "stop-news", path: stop},
		{name: "stop-news-done", reach: func(tab *browsertest.Tab) {
			_, other := s.allowed(t)
			tab.Go(other)
			tab.Follow("main form button")
		}},
	}
}

// allowed is the page of an order whose buyer ticked the box, and the page that the link of a
// message leads to.
func (s *stage) allowed(t *testing.T) (order, stop string) {
	t.Helper()
	key, err := secret.Key(t.Context(), s.db, "links", "")
	if err != nil {
		t.Fatal(err)
	}
	p := s.buyTelling(t, "mien-dong-lang-so-soi-nho")
	id := one[int64](t, s, `SELECT c.id FROM consents c JOIN orders o ON o.purchase_id = c.purchase_id WHERE o.code = $1`, p.Orders[0].Code)
	return strings.TrimPrefix(p.Tracking, s.url), consent.NewStore(s.db, time.Now, key, false).Path(id)
}

// checkBoxes refuses a box that is ticked before anybody ticked it (domain.md 4.3), in whatever
// form of the shop that changes something. What a keeper says is there is no consent.
func checkBoxes(t *testing.T, tab *browsertest.Tab, name string) {
	t.Helper()
	if strings.HasSuffix(name, ticked) {
		if tab.Count(`[data-consent] input:checked`) != 1 {
			t.Error("what was ticked is lost")
		}
		return
	}
	boxes := `[data-consent] input:checked, form[method=post] input[type=checkbox]:checked:not([name=there])`
	if path := tab.Path(); strings.HasPrefix(path, "/quan-tri") || strings.HasPrefix(path, "/chu-the") {
		boxes = `[data-consent] input:checked`
	}
	if tab.Count(boxes) > 0 {
		t.Error("a box is ticked before anybody ticked it")
	}
}
