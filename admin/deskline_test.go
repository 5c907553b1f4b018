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

// Lines that wait stand in a list, and the one that is chosen stands beside it; a step that goes
// wrong shows its own line again, and one that is gone meanwhile the first.
func TestTheLineThatIsChosenStandsBesideTheList(t *testing.T) {
	t.Parallel()
	d := open(t)
	mine := d.CoopLangSo()
	d.Account(mine)
	b := d.as("Hoa", "economy")
	for i, memo := range []string{"tien bun", "tien mien", "tien pho"} {
		b.post(deskAt+"/ghi-tay", "key", memo, "amount", fmt.Sprint(10_000*(i+1)), "memo", memo, "whose", fmt.Sprint(mine))
	}
	beside := func(a answer) string { return betweenIn(a.body, `id="khoan"`, "split-even") }
	for _, step := range []struct {
		of   answer
		memo string
	}{
		{b.get(deskAt), "tien bun"},
		{b.get(deskAt + "?khoan=2"), "tien mien"},
		{b.post(deskAt+"/3/ghi", "code", "OCP-AAAA-AAAA"), "tien pho"},
		{b.get(deskAt + "?khoan=99"), "tien bun"},
		{b.get(deskAt + "?khoan=x'"), "tien bun"},
	} {
		for _, memo := range []string{"tien bun", "tien mien", "tien pho"} {
			if !strings.Contains(step.of.body, memo) || strings.Contains(beside(step.of), memo) != (memo == step.memo) {
				t.Errorf("%s: beside the list is %s", step.memo, plain(beside(step.of)))
			}
		}
		if n := strings.Count(step.of.body, `aria-current="true"`); n != 1 {
			t.Errorf("%s: %d lines are chosen", step.memo, n)
		}
	}
}

// betweenIn is what stands in text after one mark and before the next.
func betweenIn(text, from, to string) string {
	_, text, _ = strings.Cut(text, from)
	text, _, _ = strings.Cut(text, to)
	return text
}
