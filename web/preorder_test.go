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

func TestWhatIsOrderedAheadSaysSoOnEveryPageUntilItIsThere(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	v := openAt(t, func() time.Time { return now })
	jar := v.Product(catalogtest.Goods{Name: "Miến dong"})
	ctx, by, goods := context.Background(), audit.Actor{Kind: audit.Staff, Name: "thử"}, catalog.NewStore(v.db, catalogtest.Noon)
	_, err := goods.MakePreorder(ctx, by, catalog.Everything(), catalog.Preorder{VariantID: jar.VariantID, StartsAt: now.Add(-time.Hour), EndsAt: time.Date(2026, 12, 10, 17, 0, 0, 0, time.UTC),
		ReadyOn: time.Date(2026, 12, 20, 0, 0, 0, 0, time.UTC), Units: 5, PerPhone: 3})
	if err != nil {
		t.Fatal(err)
	}
	says := func(path string, want ...string) {
		t.Helper()
		s := v.get(path)
		for _, w := range want {
			if !strings.Contains(strings.ReplaceAll(s.text(), "\u00a0", " "), w) {
				t.Errorf("%s does not say %q: %s", path, w, s.text())
			}
		}
	}
	says("/san-pham/mien-dong", "Đặt trước · có từ 20/12/2026. Nhận đặt đến hết ngày 10/12/2026, còn 5 suất. Mỗi số điện thoại đặt tối đa 3.")
	if body := v.get("/san-pham/mien-dong").body; !strings.Contains(body, `https://schema.org/PreOrder`) || strings.Contains(body, "Hết hàng") {
		t.Error("search engines, or buyers, are told that it cannot be had")
	}
	photographed(v, "mien-dong", 1)
	if s := v.get("/feeds/google.xml").body; !strings.Contains(s, "<g:availability>preorder</g:availability><g:availability_date>2026-12-20T00:00+0700<") {
		t.Errorf("other windows are told: %s", s)
	}
	says("/san-pham", "Đặt trước · có từ 20/12/2026")
	v.post("/gio-hang", variant(jar))
	says("/gio-hang", "Đặt trước · có từ 20/12/2026", "Món đặt trước gửi khi có hàng, từ 20/12/2026")
	page := v.get("/dat-hang")
	form := buyer(page, t)
	told := v.post("/dat-hang", form)
	if !strings.Contains(told.text(), "Đặt trước · có từ 20/12/2026") {
		t.Errorf("who pays does not read it: %s", told.text())
	}
	form.Set("total", told.field(t, "total"))
	placed := v.post("/dat-hang", form)
	if placed.status != 303 {
		t.Fatalf("%d %s", placed.status, placed.text())
	}
	says(placed.location, "đặt trước, có từ 20/12/2026, đang chờ hàng về", "Hàng về, ai đặt trước được giao trước")
	if err := goods.SetStock(ctx, by, catalog.Everything(), jar.VariantID, 0, 4, catalog.Produced, "Mẻ mới"); err != nil {
		t.Fatal(err)
	}
	says(placed.location, "đặt trước, có từ 20/12/2026, hàng đã về", "Hàng đã về đủ cho đơn này.")
	says("/san-pham/mien-dong", "Chỉ còn 3")
}

func TestACartIsAskedWhenWhatLayThereCanOnlyBeOrderedAhead(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	v := openAt(t, func() time.Time { return now })
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 1})
	ctx, by, goods := context.Background(), audit.Actor{Kind: audit.Staff, Name: "thử"}, catalog.NewStore(v.db, catalogtest.Noon)
	_, err := goods.MakePreorder(ctx, by, catalog.Everything(), catalog.Preorder{VariantID: jar.VariantID, StartsAt: now.Add(-time.Hour), EndsAt: now.Add(240 * time.Hour),
		ReadyOn: time.Date(2026, 12, 20, 0, 0, 0, 0, time.UTC), Units: 5})
	if err != nil {
		t.Fatal(err)
	}
	v.post("/gio-hang", variant(jar))
	form := buyer(v.get("/dat-hang"), t)
	form.Set("total", v.post("/dat-hang", form).field(t, "total"))
	if err := goods.SetStock(ctx, by, catalog.Everything(), jar.VariantID, 1, 0, catalog.Damaged, "Vỡ"); err != nil {
		t.Fatal(err)
	}
	if s := v.get("/gio-hang").text(); !strings.Contains(s, "hàng có sẵn vừa hết, giờ chỉ đặt trước được, có từ 20/12/2026") || !strings.Contains(s, "Đặt trước món này") {
		t.Errorf("the cart says %s", s)
	}
	refused := v.post("/dat-hang", form)
	if refused.status != 409 || !strings.Contains(refused.text(), "giờ chỉ đặt trước được, có từ 20/12/2026") {
		t.Fatalf("%d %s", refused.status, refused.text())
	}
	if placed := v.post("/dat-hang", form); placed.status != 303 {
		t.Errorf("after it was said: %d %s", placed.status, placed.text())
	}
}
