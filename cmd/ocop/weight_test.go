package main

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

const kB = 1000 // the limits are meant as a phone's contract counts

// TestPagesAreLight holds what is sent for each page against ux.md's limits, as bytes on
// the wire with gzip.
func TestPagesAreLight(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	css := s.light(t, s.named(t, "/", `/a/shop\.\w+\.css`), 14*kB)
	js := s.light(t, s.named(t, "/", `/a/shop\.\w+\.js`), 12*kB)
	s.light(t, s.named(t, "/", `/a/be-vietnam-pro-700\.\w+\.woff2`), 26*kB)
	s.light(t, s.named(t, "/quan-tri", `/a/office\.\w+\.css`), 20*kB)
	s.light(t, s.named(t, "/quan-tri", `/a/office\.\w+\.js`), 30*kB)
	s.light(t, "/", 14*kB)
	list := s.light(t, "/san-pham", 20*kB)
	if cards := strings.Count(s.get(t, "/san-pham").body, `class="card"`); cards != 24 {
		t.Errorf("the list shows %d products, not 24", cards)
	}
	if sum := list + css + js; sum > 45*kB {
		t.Errorf("the list with its style and script weighs %d bytes; 45 000 is the limit", sum)
	}
	for _, path := range s.sitemap(t) {
		if strings.HasPrefix(path, "/san-pham/") {
			s.light(t, path, 14*kB)
		} else {
			s.light(t, path, 20*kB)
		}
	}
}

// light fails when a path weighs more than limit and returns its weight.
func (s *stage) light(t *testing.T, path string, limit int) int {
	t.Helper()
	a := s.get(t, path)
	if a.status != http.StatusOK {
		t.Errorf("%s: status %d", path, a.status)
	}
	if a.wire > limit {
		t.Errorf("%s weighs %d bytes; %d is the limit", path, a.wire, limit)
	}
	return a.wire
}

// named finds an address on a page, following the office to its door.
func (s *stage) named(t *testing.T, page, pattern string) string {
	t.Helper()
	a := s.get(t, page)
	if to := a.header.Get("Location"); to != "" {
		a = s.get(t, strings.TrimPrefix(to, s.url))
	}
	found := regexp.MustCompile(pattern).FindString(a.body)
	if found == "" {
		t.Fatalf("%s does not name %s", page, pattern)
	}
	return found
}

// TestAFirstVisitIsLight counts everything that comes to a phone which was never here.
func TestAFirstVisitIsLight(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	for _, path := range []string{"/", "/san-pham", "/san-pham/mien-dong-lang-so-soi-nho", "/lang/lang-so", "/dinh-so", "/ban-do", "/m1?k=fb"} {
		tab := s.visitor(t, browsertest.Phone)
		tab.Go(path)
		tab.Until("everything", `document.readyState === "complete"`)
		if sum := tab.Bytes(""); sum > 250*kB { // a session on air might weigh 350
			t.Errorf("%s weighs %d bytes; 250 000 is the limit: %+v", path, sum, tab.Loads())
		} else {
			t.Logf("%s weighs %d bytes", path, sum)
		}
		largest := tab.Largest()
		for _, one := range tab.Loads() {
			if largest != "" && one.URL == largest && one.Bytes > 40*kB {
				t.Errorf("%s: the largest picture, %s, weighs %d bytes", path, largest, one.Bytes)
			}
		}
		fonts := 0
		for _, one := range tab.Loads() {
			if one.Kind == "Font" {
				fonts++
			}
		}
		if fonts > 1 {
			t.Errorf("%s: %d fonts", path, fonts)
		}
	}
}

// TestBuyingIsLight counts a whole journey: first page, product, checkout, order.
func TestBuyingIsLight(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	tab := s.visitor(t, browsertest.Phone)
	tab.Go("/")
	tab.Follow(`main .card h3 a`)
	tab.Follow(`button[name=go]`)
	address(tab, "Phạm Thị Nhẹ")
	tab.Click("#where")
	tab.Until("the total", `document.querySelector("[name=total]").value`)
	tab.Follow(placeButton)
	if at, err := url.Parse(tab.Path()); err != nil || !strings.HasPrefix(at.Path, "/don/") {
		t.Fatalf("the journey ended at %s", tab.Path())
	}
	sum := tab.Bytes("")
	t.Logf("the journey weighs %d bytes", sum)
	if sum > 700*kB {
		t.Errorf("the journey weighs %d bytes; 700 000 is the limit: %+v", sum, tab.Loads())
	}
	s.followedOnAir(t, tab)
	s.readAtTheDesk(t, s.visitor(t, browsertest.Phone))
}
