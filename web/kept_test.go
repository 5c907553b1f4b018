package web_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestTheCheckoutKeepsTheLastOnesAndSaysUntilWhen(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	v := openAt(t, func() time.Time { return now })
	board := v.Product(catalogtest.Goods{Name: "Tranh gỗ", Stock: 1})
	v.post("/gio-hang", variant(board))
	if s := v.get("/gio-hang").text(); strings.Contains(s, "Giữ hàng") {
		t.Error("what nobody has begun to order is kept")
	}
	const kept = "Giữ hàng cho bạn đến 12:10: 1 × Tranh gỗ 500 g."
	page := v.get("/dat-hang")
	if !strings.Contains(page.text(), kept) || !strings.Contains(v.get("/gio-hang").text(), kept) {
		t.Errorf("it is not said that it is kept: %s", page.text())
	}
	const others = "Phần còn lại đang giữ cho khách khác đặt. Nếu họ không đặt, hàng có lại sau 12:10."
	if s := v.get("/san-pham/tranh-go").text(); !strings.Contains(s, others) {
		t.Errorf("others are not told when it is back: %s", s)
	}
	list, err := catalog.NewStore(v.db, func() time.Time { return now }).Sellables(context.Background(), []int64{board.VariantID})
	if err != nil || list[0].Stock != 0 {
		t.Errorf("a stranger finds %d (%v)", list[0].Stock, err)
	}
	form := buyer(page, t)
	told := v.post("/dat-hang", form)
	form.Set("total", told.field(t, "total"))
	if placed := v.post("/dat-hang", form); placed.status != 303 {
		t.Errorf("who had it kept: %d %s", placed.status, placed.text())
	}
}
