package web_test

import (
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

var shared = regexp.MustCompile(`<meta property="og:[^>]*>`)

// TestAStarTurnsAtBothItsMidnightsOnEverySurface looks at everything a star shows on, one
// second before and after the midnights (Asia/Ho_Chi_Minh) of its first and last day.
func TestAStarTurnsAtBothItsMidnightsOnEverySurface(t *testing.T) {
	t.Parallel()
	var now atomic.Int64
	v := openAt(t, func() time.Time { return time.Unix(now.Load(), 0) })
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	v.Recognise(jar.ProductID, 4, "2026-11-20", "2026-11-24")
	photographed(v, "mien-dong", 1)
	says := func(word string) func(seen) bool {
		return func(s seen) bool { return strings.Contains(s.text(), word) }
	}
	holds := func(word string) func(seen) bool { return func(s seen) bool { return strings.Contains(s.body, word) } }
	// All that a messenger takes for its card; the picture in it is a photo and has no seal.
	card := func(s seen) bool {
		return strings.Contains(strings.Join(shared.FindAllString(s.body, -1), "\n"), "4 sao")
	}
	surfaces := []struct {
		name, page string
		shows      func(seen) bool
	}{
		{"home", "/", says("OCOP 4 sao")},
		{"village", "/lang/lang-so", says("OCOP 4 sao")},
		{"list", "/san-pham", says("OCOP 4 sao")},
		{"shelf", "/nhom/mien-bun-pho", says("OCOP 4 sao")},
		{"filter", "/san-pham?sao=4", holds(`href="/san-pham/mien-dong"`)},
		{"count of the filter", "/san-pham", holds(`sao=4">4 sao <small>1</small>`)},
		{"search on PostgreSQL", "/tim?q=mien", says("OCOP 4 sao")},
		{"maker's page", "/nguoi-lam/htx-mien-lang-so-mau", says("OCOP 4 sao")},
		{"product page, as printed", "/san-pham/mien-dong", says("OCOP 4 sao")},
		{"share card", "/san-pham/mien-dong", card},
		{"structured data", "/san-pham/mien-dong", holds(`"hasCertification"`)},
		{"product feed", "/feeds/google.xml", holds("<g:custom_label_0>OCOP 4 sao<")},
		{"table of the feed", "/feeds/facebook.csv", holds("OCOP 4 sao")},
		{"list of stars", "/ocop", holds("/cn/01-09931-001-2026-11-20")},
		{"certificate", "/cn/01-09931-001-2026-11-20", says("Chứng nhận còn hiệu lực")},
	}
	for _, at := range []struct {
		moment string
		shown  bool
	}{
		{"2026-11-19T23:59:59+07:00", false}, {"2026-11-20T00:00:00+07:00", true},
		{"2026-11-24T23:59:59+07:00", true}, {"2026-11-25T00:00:00+07:00", false},
	} {
		moment, err := time.Parse(time.RFC3339, at.moment)
		if err != nil {
			t.Fatal(err)
		}
		now.Store(moment.Unix())
		for _, s := range surfaces {
			page := v.get(s.page)
			if page.status != 200 || s.shows(page) != at.shown {
				t.Errorf("at %s the %s (%s, %d) shows the star: %v", at.moment, s.name, s.page, page.status, !at.shown)
			}
		}
	}
}
