package api_test

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// TestAStarTurnsAtBothItsMidnightsForPrograms asks for it one second before and after the
// midnights (Asia/Ho_Chi_Minh) of its first and last day.
func TestAStarTurnsAtBothItsMidnightsForPrograms(t *testing.T) {
	t.Parallel()
	var now atomic.Int64
	w := openAt(t, 30*time.Second, func() time.Time { return time.Unix(now.Load(), 0) })
	jar := w.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	w.Recognise(jar.ProductID, 4, "2026-11-20", "2026-11-24")
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
		all := w.get("/api/v1/products").ok(200)
		one := w.get("/api/v1/products/mien-dong")
		one.ok(200)
		for surface, shown := range map[string]bool{
			"list":        all["items"].([]any)[0].(map[string]any)["star"] != nil,
			"facet":       len(all.list("facets", "star")) > 0,
			"filter":      w.get("/api/v1/products?star=4").ok(200).number("total") == 1,
			"search":      w.get("/api/v1/products?q=mien&star=4").ok(200).number("total") == 1,
			"product":     strings.Contains(one.raw, `"star":4`),
			"certificate": strings.Contains(one.raw, `"certificate":{`),
		} {
			if shown != at.shown {
				t.Errorf("at %s the %s shows the star: %v", at.moment, surface, shown)
			}
		}
	}
}
