package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
)

// shortOrder is an order of three jars and two trays of which the jars are said not to be there, and
// the path of its page.
func (v *visit) shortOrder(m orders.Method, paid bool) (o orders.Order, path string) {
	v.t.Helper()
	ctx, by := v.t.Context(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}
	jar, tray := v.Product(catalogtest.Goods{Name: "Miến", Stock: 9}), v.Product(catalogtest.Goods{Name: "Nem", Stock: 9})
	p := v.PlacedBy(m, catalog.Take{VariantID: jar.VariantID, Quantity: 3}, catalog.Take{VariantID: tray.VariantID, Quantity: 2})
	o = p.Orders[0]
	if paid {
		if _, err := v.Store.Settle(ctx, by, orders.Fact{OrderID: o.ID, Method: m, Kind: "received", Ref: "FT1", Amount: o.Total}); err != nil {
			v.t.Fatal(err)
		}
	} else if m == orders.COD {
		v.take(p, orders.Confirm)
	}
	if err := v.Store.RanOut(ctx, by, catalog.Everything(), o.ID, o.Lines[0].ID); err != nil {
		v.t.Fatal(err)
	}
	return o, orders.NewLinks(v.Store, []byte("a key for tests")).Path(p)
}

// says fails for words that a page lacks.
func (v *visit) says(s seen, words ...string) {
	v.t.Helper()
	for _, want := range words {
		if want = strings.ReplaceAll(want, "\u00a0", " "); !strings.Contains(strings.ReplaceAll(s.text(), "\u00a0", " "), want) {
			v.t.Errorf("the page does not say %q: %.900s", want, s.text())
		}
	}
}

func TestABuyerOfAShortOrderTakesTheRestAndReadsWhatItComesTo(t *testing.T) {
	t.Parallel()
	v := open(t)
	o, path := v.shortOrder(orders.COD, false)
	at, key, _ := strings.Cut(path, "?k=")
	page, due := v.get(path), o.Total-o.Lines[0].Total
	v.says(page, "Có món vừa hết", "không còn 3\u00a0× Miến 500 g", "Còn 2 món, bớt "+o.Lines[0].Total.String(), "bạn trả "+due.String(), "5 món, "+o.Total.String(), "bạn không phải trả gì. Hủy rồi")
	if strings.Contains(page.text(), "Muốn hủy hay đổi, bạn gọi thẳng cơ sở") {
		t.Error("it says as well that one has to call")
	}
	masked := v.post("/tra-cuu-don", url.Values{"code": {o.Code}, "last4": {"0101"}})
	v.says(masked, "Có món vừa hết", "Mở đường dẫn trong thư")
	if strings.Contains(masked.body, "phan-con-lai") || strings.Contains(masked.body, "/huy") {
		t.Error("without the link one may choose")
	}
	sent := url.Values{"k": {key}, "seen": {page.field(t, "seen")}, "after": {page.field(t, "after")}}
	for _, wrong := range []url.Values{{"k": {"x"}}, {"k": {key}}, {"k": {key}, "seen": {"-1-x"}, "after": {"-9"}}} {
		if got := v.post(at+"/phan-con-lai", wrong); got.status != http.StatusConflict && got.status != http.StatusNotFound {
			t.Errorf("%v: %d", wrong, got.status)
		}
	}
	for range 2 {
		if got := v.post(at+"/phan-con-lai", sent); got.status != http.StatusSeeOther {
			t.Fatalf("%d %s", got.status, got.text())
		}
	}
	after := v.get(path + "&da=phan-con-lai")
	v.says(after, "Đã ghi: bạn nhận phần còn lại", "2 món, "+due.String(), "Lúc đặt: 5 món, "+o.Total.String(), "Không gửi 3\u00a0× Miến 500 g. Được bớt "+o.Lines[0].Total.String(), "không gửi 3", "Muốn hủy hay đổi, bạn gọi thẳng cơ sở")
	if strings.Contains(after.text(), "Có món vừa hết") {
		t.Error("it asks once more")
	}
	if got := v.post(at+"/huy", url.Values{"k": {key}, "reason": {"x"}}); got.status != http.StatusConflict || !strings.Contains(got.text(), "không tự hủy được nữa") {
		t.Errorf("called off after that: %d", got.status)
	}
	masked = v.post("/tra-cuu-don", url.Values{"code": {o.Code}, "last4": {"0101"}})
	v.says(masked, "2 món, "+due.String(), "Lúc đặt: 5 món")
}

func TestABuyerOfAShortOrderCallsAllOfItOffAndReadsWhatComesBack(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Account(v.CoopLangSo())
	o, path := v.shortOrder(orders.Transfer, true)
	at, key, _ := strings.Cut(path, "?k=")
	page := v.get(path)
	v.says(page, "Cơ sở trả lại bạn "+o.Lines[0].Total.String(), "bạn được trả lại "+o.Total.String())
	stale := url.Values{"k": {key}, "seen": {page.field(t, "seen")}, "after": {page.field(t, "after")}}
	form := url.Values{"k": {key}, "reason": {page.field(t, "reason")}}
	if got := v.post(at+"/huy", form); got.status != http.StatusSeeOther {
		t.Fatalf("%d %s", got.status, got.text())
	}
	v.says(v.get(path), "Đã hủy", "Lý do: Món đã đặt không còn", o.Total.String())
	if got := v.post(at+"/huy", form); got.status != http.StatusConflict {
		t.Errorf("called off twice: %d", got.status)
	}
	got := v.post(at+"/phan-con-lai", stale)
	if got.status != http.StatusConflict {
		t.Errorf("the rest of what is off: %d", got.status)
	}
	v.says(got, "Đơn vừa thay đổi", "Đã hủy") // the order as it is now
}

func TestAnOrderThatNobodyPaidYetAsksForLessOnceItsBuyerTakesTheRest(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Account(v.CoopLangSo())
	o, path := v.shortOrder(orders.Transfer, false)
	at, key, _ := strings.Cut(path, "?k=")
	page, due := v.get(path), o.Total-o.Lines[0].Total
	v.says(page, "Bạn chuyển khoản "+due.String())
	v.post(at+"/phan-con-lai", url.Values{"k": {key}, "seen": {page.field(t, "seen")}, "after": {page.field(t, "after")}})
	v.says(v.get(path), "Chuyển "+due.String(), "2 món, "+due.String())
}

func TestAShortOrderOfOneThingIsOnlyCalledOff(t *testing.T) {
	t.Parallel()
	v := open(t)
	o, path := v.shortOrder(orders.COD, false)
	if err := v.Store.RanOut(t.Context(), audit.Actor{Kind: audit.Staff, ID: 1}, catalog.Everything(), o.ID, o.Lines[1].ID); err != nil {
		t.Fatal(err)
	}
	page := v.get(path)
	v.says(page, "Không còn gì khác để gửi", "Hủy cả đơn")
	if strings.Contains(page.body, "phan-con-lai") {
		t.Error("nothing can be taken")
	}
}
