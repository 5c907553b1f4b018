package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

func bulk(more ...string) url.Values {
	v := url.Values{"shop": {"Siêu thị thử"}, "name": {"Nguyễn Văn Thử"}, "phone": {"0912 345 678"}, "province": {"01"}, "often": {"monthly"}, "amount-mien-dong": {"50 gói"}, "wishes": {"Cần hóa đơn"}}
	for i := 0; i < len(more); i += 2 {
		v.Set(more[i], more[i+1])
	}
	return v
}

func TestAShopAsksToBuyInBulkAndFollowsItByItsLink(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Product(catalogtest.Goods{Name: "Miến dong", Producer: v.CoopLangSo(), Stock: 5})
	v.Product(catalogtest.Goods{Name: "Nem thính", Producer: v.NemHaHoa(), Stock: 5})
	v.Exec(`UPDATE products SET wholesale_from = '50 gói 500 g' WHERE slug = 'mien-dong'`)
	page := v.get("/mua-si")
	if text := page.text(); page.status != http.StatusOK || !strings.Contains(text, "50 gói 500 g") || !strings.Contains(text, "Hỏi xã") || !strings.Contains(text, "Đã có mức bán sỉ") {
		t.Fatalf("%d %s", page.status, text)
	}
	if first := v.get("/mua-si?sp=nem-thinh").text(); strings.Index(first, "Món bạn đang xem") > strings.Index(first, "Đã có mức bán sỉ") {
		t.Error("what somebody comes from does not stand first")
	}
	if product := v.get("/san-pham/mien-dong"); !strings.Contains(product.body, "/mua-si?sp=mien-dong") || !strings.Contains(product.text(), "từ 50 gói 500 g") {
		t.Error("the product does not lead to it")
	}
	wrong := v.post("/mua-si", bulk("phone", "12", "shop", "", "amount-mien-dong", "!!"))
	if text := wrong.text(); wrong.status != http.StatusUnprocessableEntity || !strings.Contains(text, "Ghi tên cửa hàng") || !strings.Contains(wrong.body, `value="!!"`) || !strings.Contains(wrong.body, `href="#amount-mien-dong"`) || !strings.Contains(text, "Cần hóa đơn") {
		t.Errorf("%d %s", wrong.status, wrong.text())
	}
	if got := v.post("/mua-si", bulk("website", "x")); got.status == http.StatusSeeOther {
		t.Error("whoever fills the trap is heard")
	}
	led := v.post("/mua-si", bulk())
	if led.status != http.StatusSeeOther || strings.Contains(led.location, "912345") || strings.Contains(led.location, "Siêu") {
		t.Fatalf("%d %s", led.status, led.location)
	}
	if again := v.post("/mua-si", bulk()); again.location != led.location {
		t.Error("a second tap is a second request")
	}
	ticket := v.get(led.location)
	if text := ticket.text(); ticket.status != http.StatusOK || !strings.Contains(text, "Xã đã nhận") || !strings.Contains(text, "50 gói") || strings.Contains(text, "345 678") || ticket.header.Get("Cache-Control") != "no-store" {
		t.Errorf("%d %s", ticket.status, ticket.text())
	}
	bare, _, _ := strings.Cut(led.location, "?")
	for _, other := range []string{bare, bare + "?k=x"} {
		if got := v.get(other); got.status != http.StatusNotFound {
			t.Errorf("%s: %d", other, got.status)
		}
	}
	key, _ := url.Parse(led.location)
	if got := v.post(bare+"/rut", url.Values{"k": {"x"}}); got.status != http.StatusNotFound {
		t.Errorf("a stranger withdraws: %d", got.status)
	}
	for range 2 {
		if got := v.post(bare+"/rut", url.Values{"k": {key.Query().Get("k")}}); got.status != http.StatusSeeOther {
			t.Errorf("withdrawn: %d %s", got.status, got.text())
		}
	}
	if n := v.Number(`SELECT count(*) FROM wholesale_requests WHERE state = $1`, wholesale.Withdrawn); n != 1 {
		t.Error("it goes on")
	}
	if text := v.get(led.location).text(); !strings.Contains(text, "Xóa thông tin của tôi") {
		t.Error("nobody may take themselves out: " + text)
	}
	if got := v.post(bare+"/xoa", url.Values{"k": {"x"}}); got.status != http.StatusNotFound {
		t.Errorf("a stranger erases: %d", got.status)
	}
	v.post(bare+"/xoa", url.Values{"k": {key.Query().Get("k")}})
	if n := v.Number(`SELECT count(*) FROM wholesale_requests WHERE phone <> ''`); n != 0 {
		t.Error("the number is still there")
	}
	if text := v.get(led.location).text(); strings.Contains(text, "Xóa thông tin của tôi") || !strings.Contains(text, "Bạn đã rút") {
		t.Error("what is erased is offered again: " + text)
	}
}

func TestGoodsThatAreNotShownAreNotSoldInBulk(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Product(catalogtest.Goods{Name: "Miến dong", Producer: v.CoopLangSo(), Stock: 5})
	v.Exec(`UPDATE products SET state = 'hidden'`)
	if text := v.get("/mua-si").text(); strings.Contains(text, "Miến dong") || !strings.Contains(text, "Hiện chưa có món nào") {
		t.Error(text)
	}
	if got := v.post("/mua-si", bulk()); got.status != http.StatusSeeOther || v.Number(`SELECT count(*) FROM wholesale_wants`) != 0 {
		t.Errorf("%d %s", got.status, got.text())
	}
}
