package web_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/web"
)

// crowd is a shop that keeps its pages for a second, on a clock that is told to go on.
type crowd struct {
	*visit
	pages *web.Pages
	mu    sync.Mutex
	at    time.Time
	page  string
}

func (w *crowd) now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.at
}

func (w *crowd) goOn(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.at = w.at.Add(d)
}

func gather(t *testing.T, most int) *crowd {
	t.Helper()
	w := &crowd{at: catalogtest.Noon()}
	db := dbtest.Open(t)
	w.pages = web.NewPages(w.now, time.Second, most)
	w.visit = serve(t, db, orderstest.OpenAt(t, db, w.now), w.now, w.pages)
	w.Product(catalogtest.Goods{Name: "Miến", Price: 100_000, Stock: 9})
	w.Exec(`UPDATE products SET slug = 'mien'`)
	w.page = "/san-pham/mien"
	return w
}

// stranger asks without a cookie.
func (w *crowd) stranger(path string, headers ...string) seen {
	w.t.Helper()
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w.cookies = map[string]string{}
	return w.send(r)
}

func TestAStrangerSeesNothingOlderThanASecond(t *testing.T) {
	t.Parallel()
	w := gather(t, 1<<20)
	if page := w.stranger(w.page); !strings.Contains(page.text(), "100.000 ₫") {
		t.Fatal("no price")
	}
	w.Exec(`UPDATE variants SET price = 111000`)
	before := w.db.Queries()
	page := w.stranger(w.page)
	if !strings.Contains(page.text(), "100.000 ₫") || w.db.Queries() != before {
		t.Fatalf("within the second it was made anew, in %d statements", w.db.Queries()-before)
	}
	for _, name := range []string{"Content-Type", "Cache-Control", "Etag", "Vary"} {
		if page.header.Get(name) == "" {
			t.Errorf("from memory it came without %s", name)
		}
	}
	if again := w.stranger(w.page, "If-None-Match", page.header.Get("Etag")); again.status != http.StatusNotModified || again.body != "" {
		t.Errorf("who has it is sent %d bytes, %d", len(again.body), again.status)
	}
	w.goOn(time.Second)
	if page := w.stranger(w.page); !strings.Contains(page.text(), "111.000 ₫") {
		t.Error("after a second the price is the old one")
	}
}

func TestWhoHasACookieIsAlwaysAnsweredAnew(t *testing.T) {
	t.Parallel()
	w := gather(t, 1<<20)
	w.stranger(w.page)
	w.Exec(`UPDATE variants SET price = 111000`)
	w.cookies = map[string]string{"gio": "x"}
	if page := w.get(w.page); !strings.Contains(page.text(), "111.000 ₫") {
		t.Error("a buyer was shown what was kept for strangers")
	}
	w.cookies = map[string]string{}
	if page := w.stranger(w.page); strings.Contains(page.text(), "111.000 ₫") {
		t.Error("what was made for a buyer is kept for strangers")
	}
}

func TestWhatWasChangedHereIsSeenAtOnce(t *testing.T) {
	t.Parallel()
	w := gather(t, 1<<20)
	w.stranger(w.page)
	w.Exec(`UPDATE variants SET price = 111000`)
	w.pages.Forget()
	if page := w.stranger(w.page); !strings.Contains(page.text(), "111.000 ₫") {
		t.Error("the old price is shown")
	}
}

func TestPackedAndPlainAreTwoPagesAndARefusalIsNone(t *testing.T) {
	t.Parallel()
	w := gather(t, 1<<20)
	if packed := w.stranger(w.page, "Accept-Encoding", "gzip"); packed.header.Get("Content-Encoding") != "gzip" {
		t.Fatal("not packed")
	}
	if plain := w.stranger(w.page); plain.header.Get("Content-Encoding") != "" || !strings.Contains(plain.body, "<h1") {
		t.Error("who cannot unpack was sent what was packed")
	}
	if packed := w.stranger(w.page, "Accept-Encoding", "gzip"); packed.header.Get("Content-Encoding") != "gzip" || packed.header.Get("Content-Length") == "" && packed.body == "" {
		t.Error("from memory it was not packed")
	}
	gone := "/san-pham/chua-co"
	if w.stranger(gone).status != http.StatusNotFound {
		t.Fatal("there is such a product")
	}
	w.Exec(`UPDATE products SET slug = 'chua-co'`)
	if w.stranger(gone).status != http.StatusOK {
		t.Error("a refusal was kept")
	}
}

func TestEachVisitorOfALiveSessionIsCountedAlsoFromMemory(t *testing.T) {
	t.Parallel()
	w := gather(t, 1<<20)
	w.Exec(`INSERT INTO live_sessions (slug, name, starts_at, ends_at, host_key, created_at, updated_at) VALUES ('phien', 'Phiên', $1, $2, 'k', $1, $1)`, w.at.Add(time.Hour), w.at.Add(2*time.Hour))
	phone := []string{"User-Agent", "Mozilla/5.0 (Linux; Android 13)"}
	first := w.stranger("/live/phien?k=fb", phone...)
	if first.status != http.StatusOK {
		t.Fatalf("the page of the session: %d", first.status)
	}
	before := w.db.Queries()
	for range 2 {
		w.stranger("/live/phien?k=fb", phone...)
	}
	w.stranger("/live/phien?k=fb", "User-Agent", "facebookexternalhit/1.1") // draws a preview for nobody
	if n := w.db.Queries() - before; n != 0 {
		t.Errorf("%d statements", n)
	}
	if err := w.tally.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := w.Number(`SELECT coalesce(sum(n), 0) FROM live_counts WHERE deed = 'view'`); n != 3 {
		t.Errorf("%d visits are counted", n)
	}
}

func TestACrowdIsAnsweredByOneMaking(t *testing.T) {
	t.Parallel()
	w := gather(t, 1<<20)
	w.stranger(w.page)
	w.goOn(time.Second)
	one := w.db.Queries()
	w.stranger(w.page)
	one = w.db.Queries() - one
	w.goOn(time.Second)
	before := w.db.Queries()
	var all sync.WaitGroup
	answers := make(chan *http.Response, 40)
	for range 40 {
		all.Go(func() {
			res, err := w.app.Test(httptest.NewRequest(http.MethodGet, w.page, nil), -1)
			if err != nil {
				t.Error(err)
				return
			}
			_ = res.Body.Close()
			answers <- res
		})
	}
	all.Wait()
	close(answers)
	tags := map[string]int{}
	for res := range answers {
		tags[res.Header.Get("Etag")]++
	}
	if len(tags) != 1 || w.db.Queries()-before != one {
		t.Errorf("40 at once took %d statements where one takes %d, and got %v", w.db.Queries()-before, one, tags)
	}
}

func TestWhatFindsNoRoomIsMadeAnew(t *testing.T) {
	t.Parallel()
	w := gather(t, 100)
	w.stranger(w.page)
	w.Exec(`UPDATE variants SET price = 111000`)
	if page := w.stranger(w.page); !strings.Contains(page.text(), "111.000 ₫") {
		t.Error("more is kept than there is room for")
	}
}
