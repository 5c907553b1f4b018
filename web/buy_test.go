package web_test

import (
	"context"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
)

// buyer is what the buyer of these tests types.
func buyer(page seen, t *testing.T) url.Values {
	return url.Values{"key": {page.field(t, "key")}, "name": {"Nguyễn Văn Mẫu"}, "phone": {"0900 000 101"}, "delivery": {"ship"}, "province": {"01"},
		"ward": {"Cộng Hòa"}, "line": {"Số 1, thôn mẫu"}, "payment_method": {"cod"}}
}

func variant(j catalogtest.Jar) url.Values {
	return url.Values{"variant": {fmt.Sprint(j.VariantID)}}
}

func TestABuyerWithoutScriptOrdersInThreePages(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	if s := v.post("/gio-hang", variant(jar)); s.status != 303 || s.location != "/gio-hang" {
		t.Fatalf("adding: %d to %q", s.status, s.location)
	}
	if s := v.get("/gio-hang"); s.status != 200 || !strings.Contains(s.text(), "Miến dong") || !strings.Contains(s.text(), "120.000 ₫") {
		t.Fatalf("the cart: %d %s", s.status, s.text())
	}
	page := v.get("/dat-hang")
	form := buyer(page, t)
	told := v.post("/dat-hang", form)
	if told.status != 409 || !strings.Contains(told.text(), "138.000 ₫") || !strings.Contains(told.text(), "Xã Hưng Đạo") && !strings.Contains(told.body, "Cộng Hòa") {
		t.Fatalf("without a total the total must be told first: %d %s", told.status, told.text())
	}
	form.Set("total", told.field(t, "total"))
	placed := v.post("/dat-hang", form)
	if placed.status != 303 || !strings.HasPrefix(placed.location, "/don/OCM") {
		t.Fatalf("placing: %d to %q: %s", placed.status, placed.location, placed.text())
	}
	order := v.get(placed.location)
	for _, want := range []string{"OCP-", "Nguyễn Văn Mẫu", "0900 000 101", "Việc tiếp theo", "138.000 ₫", "xã Hưng Đạo, thành phố Hà Nội"} {
		if !strings.Contains(order.text(), want) {
			t.Errorf("the order's page does not say %q: %s", want, order.text())
		}
	}
	if order.header.Get("Cache-Control") != "no-store" || order.header.Get("Referrer-Policy") != "no-referrer" {
		t.Error("an order's page may be kept or told to others")
	}
	if again := v.post("/dat-hang", form); again.location != placed.location {
		t.Errorf("sent twice it leads to %q", again.location)
	}
	if v.Stock(jar.VariantID) != 4 {
		t.Errorf("%d left", v.Stock(jar.VariantID))
	}
}

func TestAWrongFormKeepsWhatWasTypedAndSaysTheSameTwice(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến", Stock: 5})))
	form := buyer(v.get("/dat-hang"), t)
	form.Set("phone", "090 000 000")
	form.Set("ward", "Không Có Đâu")
	form.Set("name", `<script>alert("x")</script>`)
	s := v.post("/dat-hang", form)
	if s.status != 422 {
		t.Fatalf("status %d", s.status)
	}
	if !strings.Contains(s.body, "<title>Lỗi: ") || strings.Contains(s.body, "<script>alert") {
		t.Error("the title does not say so, or a script went through")
	}
	for _, kept := range []string{"090 000 000", "Không Có Đâu", `&lt;script&gt;`, "Số 1, thôn mẫu"} {
		if !strings.Contains(s.body, kept) {
			t.Errorf("%q was lost", kept)
		}
	}
	if n := strings.Count(s.text(), "thiếu 1 chữ số"); n != 2 {
		t.Errorf("the phone's sentence stands %d times", n)
	}
	if v.Stock(1) != 5 {
		t.Error("a refused form took stock")
	}
}

func TestANameThatSeveralWardsHaveIsAskedAbout(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến", Stock: 5})))
	form := buyer(v.get("/dat-hang"), t)
	form.Set("ward", "Tân Hòa")
	s := v.post("/dat-hang", form)
	if s.status == 303 {
		t.Fatal("placed without asking")
	}
	if strings.Contains(s.body, `name="ward_code"`) {
		form.Set("ward_code", s.field(t, "ward_code"))
		if s = v.post("/dat-hang", form); s.status != 409 {
			t.Fatalf("a chosen ward is not understood: %d %s", s.status, s.text())
		}
	}
}

func TestStockThatWentMeanwhileIsToldAndTheRestKept(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	form := variant(jar)
	form.Set("quantity", "5")
	v.post("/gio-hang", form)
	v.Exec(`UPDATE variants SET stock = 3`)
	if s := v.get("/gio-hang"); !strings.Contains(s.text(), "Chỉ còn 3") {
		t.Errorf("the cart does not say what is left: %s", s.text())
	}
	checkout := buyer(v.get("/dat-hang"), t)
	s := v.post("/dat-hang", checkout)
	if s.status != 409 || !strings.Contains(s.text(), "chỉ còn 3") {
		t.Fatalf("%d: %s", s.status, s.text())
	}
	checkout.Set("total", s.field(t, "total"))
	if s = v.post("/dat-hang", checkout); s.status != 303 || v.Stock(jar.VariantID) != 0 {
		t.Fatalf("the rest was not placed: %d %s", s.status, s.text())
	}
}

func TestARemovedLineCanBeTakenBack(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	v.post("/gio-hang", variant(jar))
	form := variant(jar)
	form.Set("set", "0")
	s := v.post("/gio-hang/mon", form)
	cart := v.get(s.location)
	if !strings.Contains(cart.text(), "Đã bỏ Miến dong") || !strings.Contains(cart.text(), "Giỏ chưa có gì") {
		t.Fatalf("after removing: %s", cart.text())
	}
	v.post("/gio-hang/hoan-tac", url.Values{"line": {cart.field(t, "line")}})
	if s := v.get("/manh/gio"); s.body != "1" {
		t.Fatalf("%q things after undoing", s.body)
	}
}

func TestOddNumbersAreRefusedInPlainWords(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	for n, status := range map[string]int{"-1": 422, "0": 422, "1.5": 422, "1000000000": 422, "mười": 422, "6": 409} {
		form := variant(jar)
		form.Set("quantity", n)
		s := v.post("/gio-hang", form)
		if s.status != status || strings.Contains(s.text(), "Hệ thống gặp lỗi") {
			t.Errorf("%q: %d %s", n, s.status, s.text())
		}
	}
	if s := v.post("/gio-hang", url.Values{"variant": {"999"}}); s.status != 404 {
		t.Errorf("an unknown variant: %d", s.status)
	}
	if s := v.get("/manh/gio"); s.body != "0" {
		t.Errorf("%s things in the cart", s.body)
	}
}

func TestAnOrderIsShownOnlyToWhoHasItsLink(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	p := v.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	code := p.Orders[0].Code
	wrong, unknown := v.get("/don/"+code+"?k=abc"), v.get("/don/OCP22222222?k=abc")
	if wrong.status != unknown.status || wrong.location != unknown.location || wrong.body != unknown.body {
		t.Fatalf("a wrong key and an unknown code differ: %+v %+v", wrong, unknown)
	}
	if s := v.get("/don/" + code + "/nguoi-nhan"); s.status != 405 || !strings.Contains(s.text(), "quay lại trang trước") || strings.Contains(s.text(), "Hệ thống gặp lỗi") {
		t.Errorf("a phone that opens again where a form went: %d %s", s.status, s.text())
	}
	no := v.post("/tra-cuu-don", url.Values{"code": {code}, "last4": {"9999"}})
	if s := v.post("/tra-cuu-don", url.Values{"code": {""}, "last4": {"0101"}}); s.status != 422 || !strings.Contains(s.text(), "Nhập mã đơn") || !strings.Contains(s.body, `value="0101"`) {
		t.Errorf("a lookup without a code: %d %s", s.status, s.text())
	}
	none := v.post("/tra-cuu-don", url.Values{"code": {"OCP22222222"}, "last4": {"0101"}})
	if no.status != 404 || none.status != 404 || strings.ReplaceAll(no.text(), code, "") == no.text() && false {
		t.Fatalf("lookups: %d and %d", no.status, none.status)
	}
	masked := v.post("/tra-cuu-don", url.Values{"code": {strings.ToLower(code)}, "last4": {"0101"}})
	if masked.status != 200 || strings.Contains(masked.body, "Khách mẫu") || strings.Contains(masked.text(), "000 101") || strings.Contains(masked.body, "phố mẫu") || strings.Contains(masked.body, "?k=") {
		t.Fatalf("the masked page says too much: %s", masked.text())
	}
}

var cancelAction = regexp.MustCompile(`action="(/don/\w+/huy)"`)

func TestABuyerCancelsUntilTheProducerHasSaidYes(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	v.post("/gio-hang", variant(jar))
	form := buyer(v.get("/dat-hang"), t)
	form.Set("total", v.post("/dat-hang", form).field(t, "total"))
	link := v.post("/dat-hang", form).location
	page := v.get(link)
	cancel := url.Values{"k": {page.field(t, "k")}, "reason": {"Đặt nhầm"}}
	found := cancelAction.FindStringSubmatch(page.body)
	if found == nil {
		t.Fatal("the page has no form to cancel with")
	}
	action := found[1]
	if s := v.post(action, url.Values{"k": {"wrong"}, "reason": {"x"}}); s.status != 404 {
		t.Fatalf("cancelled by a stranger: %d", s.status)
	}
	if s := v.post(action, cancel); s.status != 303 || v.Stock(jar.VariantID) != 5 {
		t.Fatalf("cancelling: %d, %d in stock", s.status, v.Stock(jar.VariantID))
	}
	if s := v.get(link); !strings.Contains(s.text(), "Đã hủy") || !strings.Contains(s.text(), "Đặt nhầm") {
		t.Errorf("the page does not say so: %s", s.text())
	}
	p := v.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	if err := v.Store.Take(context.Background(), audit.Actor{Kind: audit.Staff}, catalog.Everything(), p.Orders[0].ID, orders.Confirm, ""); err != nil {
		t.Fatal(err)
	}
}

func TestWardsAreSuggestedByTheirOldNames(t *testing.T) {
	t.Parallel()
	v := open(t)
	if s := v.get("/manh/phuong-xa?tinh=01&q=" + url.QueryEscape("cong hoa")); s.status != 200 || !strings.Contains(s.body, "Xã Hưng Đạo (Cộng Hòa cũ)") {
		t.Fatalf("%d %s", s.status, s.body)
	}
}

func TestTheFeeFollowsThePlace(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến", Stock: 5})))
	form := buyer(v.get("/dat-hang"), t)
	form.Set("province", "48")
	form.Set("ward", "Hải Châu")
	if s := v.post("/manh/phi-giao", form); s.status != 200 || !strings.Contains(s.text(), "155.000 ₫") || strings.Count(s.body, "data-quote=") != 3 {
		t.Fatalf("%d %s", s.status, s.text())
	}
}

func TestAFormLargerThanAnyOfOursIsRefusedUnread(t *testing.T) {
	t.Parallel()
	v := open(t)
	for _, path := range []string{"/gio-hang", "/gio-hang/mon", "/gio-hang/hoan-tac", "/dat-hang", "/manh/phi-giao", "/don/OCP-7K3M-9QXH/huy", "/tra-cuu-don"} {
		if s := v.post(path, url.Values{"name": {strings.Repeat("a", 65<<10)}}); s.status != 413 {
			t.Errorf("%s: %d", path, s.status)
		}
	}
}
