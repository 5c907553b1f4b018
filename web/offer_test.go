package web_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

func TestEveryPageHasThePriceOfThisMoment(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	v := openAt(t, func() time.Time { return now })
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 9})
	_, err := catalog.NewStore(v.db, catalogtest.Noon).MakeOffer(context.Background(), audit.Actor{Kind: audit.System, Name: "thử"}, catalog.Everything(),
		catalog.Offer{VariantID: jar.VariantID, Price: 100_000, StartsAt: now, EndsAt: now.Add(8 * time.Hour), Units: 5, PerPhone: 2})
	if err != nil {
		t.Fatal(err)
	}
	says := func(path string, want ...string) {
		t.Helper()
		s := v.get(path)
		for _, w := range want {
			if !strings.Contains(s.text(), w) {
				t.Errorf("%s does not say %q: %s", path, w, s.text())
			}
		}
	}
	v.post("/gio-hang", variant(jar))
	says("/san-pham/mien-dong", "100.000 ₫", "120.000 ₫", "200.000 ₫/kg", "Giá ưu đãi đến hết 20:00 hôm nay, còn 5 suất. Mỗi số điện thoại mua tối đa 2.", "Còn 9")
	if !strings.Contains(v.get("/san-pham/mien-dong").body, `"price":100000`) {
		t.Error("search engines are told another price")
	}
	says("/san-pham", "100.000 ₫", "120.000 ₫", "Ưu đãi đến hết 20:00 hôm nay")
	says("/gio-hang", "100.000 ₫ (ưu đãi, giá thường 120.000 ₫)")
	page := v.get("/dat-hang")
	form := buyer(page, t)
	told := v.post("/dat-hang", form)
	form.Set("total", told.field(t, "total"))
	now = now.Add(8 * time.Hour) // and there it ends, on its own
	says("/san-pham/mien-dong", "120.000 ₫", "Còn 9")
	if late := v.post("/dat-hang", form); late.status != 409 || !strings.Contains(late.text(), "138.000 ₫") || !strings.Contains(late.text(), "118.000 ₫") {
		t.Errorf("too late for the offer: %d %s", late.status, late.text())
	}
	now = now.Add(-time.Hour)
	form.Set("key", v.get("/dat-hang").field(t, "key"))
	placed := v.post("/dat-hang", form)
	if placed.status != 303 {
		t.Fatalf("in time: %d %s", placed.status, placed.text())
	}
	says(placed.location, "1 × 100.000 ₫ (ưu đãi, giá thường 120.000 ₫)", "118.000 ₫")
}
