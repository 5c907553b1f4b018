package web_test

import (
	"context"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

func TestACodeIsTypedSeenAndUsedWithoutScript(t *testing.T) {
	t.Parallel()
	v := open(t)
	ctx := context.Background()
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 9})
	store, by := voucher.NewStore(v.db, catalogtest.Noon), audit.Actor{Kind: audit.System, Name: "thử"}
	id, err := store.Make(ctx, by, 0, voucher.Voucher{Code: "TET2027", Amount: 30_000, Minimum: 100_000, Uses: 1, PerPhone: 1, StartsAt: catalogtest.Noon(), EndsAt: catalogtest.Noon().Add(time.Hour)})
	if err != nil {
		t.Fatal(err)
	}
	v.post("/gio-hang", variant(jar))
	form := buyer(v.get("/dat-hang"), t)
	form.Set("voucher", "tet-2027")
	form.Set("apply", "voucher")
	if s := v.post("/dat-hang", form); s.status != 200 || !strings.Contains(s.text(), "Không có mã giảm giá này") || !strings.Contains(s.body, `value="tet-2027"`) || !strings.Contains(s.body, `value="Số 1, thôn mẫu"`) {
		t.Errorf("a code that is not out yet: %d %s", s.status, s.text())
	}
	if err := store.Publish(ctx, by, 0, id); err != nil {
		t.Fatal(err)
	}
	seen := v.post("/dat-hang", form)
	if !strings.Contains(seen.text(), "Giảm theo mã TET2027") || !strings.Contains(seen.text(), "−30.000 ₫") || !strings.Contains(seen.text(), "108.000 ₫") {
		t.Fatalf("what it takes off: %s", seen.text())
	}
	if s := v.post("/manh/phi-giao", form); !strings.Contains(s.text(), "−30.000 ₫") {
		t.Errorf("the part of the page that follows the form: %s", s.text())
	}
	form.Del("apply")
	form.Set("total", seen.field(t, "total"))
	placed := v.post("/dat-hang", form)
	if placed.status != 303 {
		t.Fatalf("placing: %d %s", placed.status, placed.text())
	}
	if s := v.get(placed.location); !strings.Contains(s.text(), "Giảm theo mã TET2027") || !strings.Contains(s.text(), "−30.000 ₫") || !strings.Contains(s.text(), "108.000 ₫") {
		t.Errorf("the order's page: %s", s.text())
	}
	// It is used up: refused with a reason, everything typed is kept, nothing is placed.
	v.post("/gio-hang", variant(jar))
	form.Set("key", v.get("/dat-hang").field(t, "key"))
	if s := v.post("/dat-hang", form); s.status != 422 || !strings.Contains(s.text(), "đã hết lượt dùng") || !strings.Contains(s.body, `value="tet-2027"`) || !strings.Contains(s.body, "Nguyễn Văn Mẫu") || v.Stock(jar.VariantID) != 8 {
		t.Errorf("used up: %d %s", s.status, s.text())
	}
	form.Set("voucher", "")
	told := v.post("/dat-hang", form)
	form.Set("total", told.field(t, "total"))
	if s := v.post("/dat-hang", url.Values(form)); s.status != 303 {
		t.Errorf("without the code: %d %s", s.status, s.text())
	}
}
