package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/orders"
)

// A suggestion that a slip of the code and the whole amount speak for is sure and has the
// page's one red button; an amount alone has none.
func TestALineSaysWhatSpeaksForAnOrder(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar, mine := d.jar(), d.CoopLangSo()
	d.Account(mine)
	o := d.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	b := d.as("Hoa", "economy")
	whose, red := fmt.Sprint(mine), `btn btn-primary`
	add := func(key, memo string) answer {
		return b.follow(b.post(deskAt+"/ghi-tay", "key", key, "amount", o.Total.Digits(), "memo", memo, "whose", whose))
	}
	page := add("a", "tien mien")
	page.says(t, http.StatusOK, "Đúng số tiền", "Nội dung không có mã đơn này", "Ghi "+strings.ReplaceAll(o.Total.String(), "\u00a0", " ")+" vào")
	if strings.Contains(page.body, red) || strings.Contains(page.body, "Gợi ý chắc") {
		t.Error("an amount alone makes an order sure")
	}
	b.post(deskAt+"/1/dong", "as", "not_ours", "note", "không phải tiền hàng")
	last := "2"
	if strings.HasSuffix(o.Code, last) {
		last = "3"
	}
	page = add("b", "CK "+o.Code[:len(o.Code)-1]+last)
	page.says(t, http.StatusOK, "Đúng số tiền", "Mã trong nội dung gần giống", "Gợi ý chắc")
	if n := strings.Count(page.body, red); n != 1 {
		t.Errorf("%d red buttons", n)
	}
}
