package web_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/edge"
)

func TestFullWidthDigitsAreDigits(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	form := variant(jar)
	form.Set("quantity", "２")
	if s := v.post("/gio-hang", form); s.status != 303 {
		t.Fatalf("a number of things: %d %s", s.status, s.text())
	}
	checkout := buyer(v.get("/dat-hang"), t)
	checkout.Set("phone", "０９００ ０００ １０１")
	checkout.Set("total", v.post("/dat-hang", checkout).field(t, "total"))
	placed := v.post("/dat-hang", checkout)
	if placed.status != 303 {
		t.Fatalf("a phone number: %d %s", placed.status, placed.text())
	}
	code := strings.TrimPrefix(strings.SplitN(placed.location, "?", 2)[0], "/don/")
	wide := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r - '0' + '０'
		}
		return r
	}, code)
	for _, last4 := range []string{"０１０１", "０１ ０１", "0101", "0900 000 101"} {
		if s := v.post("/tra-cuu-don", url.Values{"code": {wide}, "last4": {last4}}); s.status != 200 {
			t.Errorf("%s with %s: %d", wide, last4, s.status)
		}
	}
}

func TestOneAddressCannotBeginCartsWithoutEnd(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 500})
	begin := func() seen {
		clear(v.cookies)
		return v.post("/gio-hang", variant(jar))
	}
	if s := begin(); s.status != 303 {
		t.Fatalf("the first: %d", s.status)
	}
	for range edge.CartRate().Burst - 1 { // others behind the same address
		v.limiter.Allow(edge.Carts, "0.0.0.0", edge.CartRate())
	}
	if s := begin(); s.status != 429 || s.header.Get("Retry-After") != "1" || !strings.Contains(s.text(), "giây") {
		t.Errorf("%d, to wait %q s: %s", s.status, s.header.Get("Retry-After"), s.text())
	}
}

func TestAVisitIsNotToldLikeAPackOfGoods(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Product(catalogtest.Goods{Name: "Thăm Đình So", Mode: "visit"})
	s := v.get("/san-pham/tham-dinh-so")
	s.says(t, "Thông tin chuyến thăm", "Nơi đón khách", "Người đón bạn")
	for _, goods := range []string{"ghi nhãn", "Tên hàng", "chịu trách nhiệm", "Chất liệu", "Xuất xứ", "Làm ở"} {
		if strings.Contains(s.text(), goods) {
			t.Errorf("a visit speaks of %q", goods)
		}
	}
	if !strings.Contains(s.body, "0900\u00a0000\u00a0001") {
		t.Error("the number may break across lines")
	}
}

func TestScriptInANoteOrAReasonIsText(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})))
	const evil = `<script>alert("x")</script>"><img src=x onerror=alert(1)>`
	form := filled(v.get("/dat-hang"), t)
	form.Set("note", evil)
	form.Set("name", "Lan "+evil)
	form.Set("line", "Số 1 "+evil)
	told := v.post("/dat-hang", form)
	form.Set("total", told.field(t, "total"))
	link := v.post("/dat-hang", form).location
	page := v.get(link)
	page.says(t, `Lan <script>alert("x")</script>"><img src=x onerror=alert(1)>`)
	v.post(cancelAction.FindStringSubmatch(page.body)[1], url.Values{"k": {page.field(t, "k")}, "reason": {evil}})
	cancelled := v.get(link)
	cancelled.says(t, "Lý do: <script>")
	for _, s := range []seen{told, page, cancelled} {
		if strings.Contains(s.body, "<script>alert") || strings.Contains(s.body, "<img src=x") {
			t.Error("what was typed is part of the page")
		}
	}
}

func TestTheCartSaysWhatDeliveryCostsAtLeast(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})))
	s := v.get("/gio-hang")
	s.says(t, "Phí giao Hà Nội từ 18.000 ₫", "Phí giao tỉnh khác từ 35.000 ₫", "Tạm tính, chưa phí giao 120.000 ₫")
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Nem thính", Group: "nem", Producer: v.NemHaHoa(), Stock: 5, Area: "city"})))
	if s = v.get("/gio-hang"); strings.Contains(s.text(), "tỉnh khác") {
		t.Error("it promises a place that nem does not reach")
	}
	s.says(t, "Phí giao Hà Nội từ 36.000 ₫")
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Rau", Group: "rau-an-toan", Stock: 5, Area: "commune"})))
	v.get("/gio-hang").says(t, "Phí giao tính theo nơi nhận, ở bước sau")
}
