package web_test

import (
	"bytes"
	"image/png"
	"net/http"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

var shareImage = regexp.MustCompile(`<meta property="og:image" content="http://shop\.example([^"]*)">`)

// pictureOf is the address of what messengers show beside a page.
func pictureOf(t *testing.T, v *visit, page string) string {
	t.Helper()
	m := shareImage.FindStringSubmatch(v.get(page).body)
	if m == nil {
		t.Fatalf("%s has no picture for messengers", page)
	}
	return m[1]
}

func TestEveryPageHasAPictureForMessengers(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	for page, begins := range map[string]string{
		"/": "/og/trang/hung-dao.", "/ocop": "/og/trang/hung-dao.", "/san-pham/mien-dong-soi-nho": "/og/sp/mien-dong-soi-nho.",
		"/nguoi-lam/htx-mien-lang-so-mau": "/og/nguoi-lam/htx-mien-lang-so-mau.", "/lang/lang-so": "/og/lang/lang-so.",
	} {
		at := pictureOf(t, v, page)
		s := v.get(at)
		if !strings.HasPrefix(at, begins) || s.status != http.StatusOK || s.header.Get("Content-Type") != "image/png" || s.header.Get("Set-Cookie") != "" {
			t.Errorf("%s is shown with %s: %d %v", page, at, s.status, s.header)
		}
		if _, err := png.DecodeConfig(bytes.NewReader([]byte(s.body))); err != nil {
			t.Errorf("%s: %v", at, err)
		}
	}
	photographed(v, "mien-dong-soi-nho", 1)
	if at := pictureOf(t, v, "/san-pham/mien-dong-soi-nho"); !strings.HasPrefix(at, "/anh/") {
		t.Errorf("a drawing stands in the place of a photo: %s", at)
	}
	for _, at := range []string{"/og/sp/khong-co.0123456789.png", "/og/gi-do/hung-dao.0123456789.png", "/og/sp/mien-dong-soi-nho.png", "/og/sp/..%2f.x.png", "/og/sp/mien-dong-soi-nho.0123456789.jpg"} {
		if s := v.get(at); s.status != http.StatusNotFound {
			t.Errorf("%s: %d", at, s.status)
		}
	}
}

// TestAnOldShareCardLeadsToTodays has a messenger keep a card's address over the midnight
// after which the star on it may be shown no more.
func TestAnOldShareCardLeadsToTodays(t *testing.T) {
	t.Parallel()
	var now atomic.Int64
	v := openAt(t, func() time.Time { return time.Unix(now.Load(), 0) })
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	v.Recognise(jar.ProductID, 4, "2026-11-20", "2026-11-24")
	set := func(text string) {
		moment, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		now.Store(moment.Unix())
	}
	set("2026-11-24T23:59:59+07:00")
	starred := pictureOf(t, v, "/san-pham/mien-dong")
	if s := v.get(starred); s.status != http.StatusOK || strings.Contains(s.header.Get("Cache-Control"), "immutable") {
		t.Fatalf("%d %v", s.status, s.header)
	}
	set("2026-11-25T00:00:00+07:00")
	plain := pictureOf(t, v, "/san-pham/mien-dong")
	if plain == starred {
		t.Error("the card of the day after is the same")
	}
	s := v.get(starred)
	if s.status != http.StatusFound || s.header.Get("Location") != plain || s.header.Get("Cache-Control") != "no-cache" {
		t.Errorf("the old card answers %d %v", s.status, s.header)
	}
	if s := v.get(plain); s.status != http.StatusOK {
		t.Errorf("today's card answers %d", s.status)
	}
}
