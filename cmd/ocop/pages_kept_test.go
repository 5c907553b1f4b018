package main

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

func TestWhatTheOfficeTakesOffIsGoneForStrangersInTheSameMoment(t *testing.T) {
	t.Parallel()
	s := openStage(t, "OCOP_PAGES_KEPT=1s")
	at := "/san-pham/" + one[string](t, s, `SELECT slug FROM products WHERE state = 'published' AND sale_mode = 'stock' ORDER BY featured, id LIMIT 1`)
	product := one[int64](t, s, `SELECT id FROM products WHERE '/san-pham/' || slug = $1`, at)
	tab := s.visitor(t, browsertest.Desk)
	s.signIn(tab, "canbo@hungdao.example", "hungdao-mau-2026")
	tab.Go("/quan-tri/san-pham/" + itoa(product))
	for range 50 { // kept, and kept again, until the very moment
		if page := s.get(t, at); page.status != http.StatusOK {
			t.Fatalf("the product is not there: %d", page.status)
		}
	}
	tab.Follow(`form[action$="/hien"] button`)
	if page := s.get(t, at); page.status != http.StatusNotFound {
		t.Errorf("a stranger is shown what was taken off: %d", page.status)
	}
	if list := s.get(t, "/san-pham"); strings.Contains(list.body, `href="`+at+`"`) {
		t.Error("it stands in the list still")
	}
}

func TestPagesAreKeptForASecondAtMost(t *testing.T) {
	t.Parallel()
	for text, right := range map[string]bool{"": true, "0": true, "500ms": true, "1s": true, "2s": false, "-1s": false, "viel": false} {
		c := Config{Pages: text}
		if err := c.checkPages(); (err == nil) != right {
			t.Errorf("%q: %v", text, err)
		}
	}
}
