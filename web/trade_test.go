package web_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// TestAShowcaseShowsGoodsAndHowToReachTheirMakersAndTakesNoOrder looks at every way in
// which a buyer could begin to order.
func TestAShowcaseShowsGoodsAndHowToReachTheirMakersAndTakesNoOrder(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Product(catalogtest.Goods{Name: "Miến", Stock: 5, Price: 120_000})
	page := "/san-pham/mien"
	cart := v.Cart()
	photographed(v, "mien", 1)
	v.Exec(`DELETE FROM settings WHERE key = 'demo'`)
	if len(feedOf(t, v).Items) != 0 {
		t.Error("what is only shown is listed elsewhere")
	}
	for _, path := range []string{"/", "/san-pham", page, "/tim?q=mien"} {
		s := v.get(path)
		if s.status != http.StatusOK || strings.Contains(s.body, `action="/gio-hang"`) || strings.Contains(s.body, `href="/gio-hang"`) || strings.Contains(s.body, "schema.org/InStock") {
			t.Errorf("%s (%d) leads to a cart or offers goods", path, s.status)
		}
		if !strings.Contains(s.text(), "chưa nhận đặt hàng") {
			t.Errorf("%s does not say that it takes no order", path)
		}
	}
	product := v.get(page)
	if !strings.Contains(product.text(), "Gọi cơ sở") || !strings.Contains(product.text(), "120.000") || strings.Contains(product.body, "#truck") {
		t.Errorf("the page of a product that is only shown: %s", product.text())
	}
	for _, path := range []string{"/gio-hang", "/dat-hang"} {
		if s := v.get(path); s.status != http.StatusConflict || !strings.Contains(s.text(), "gọi trực tiếp cho người làm") {
			t.Errorf("GET %s: %d", path, s.status)
		}
	}
	for _, path := range []string{"/gio-hang", "/gio-hang/mon", "/dat-hang", "/bao-khi-co"} {
		if s := v.post(path, map[string][]string{"variant": {"1"}, "quantity": {"1"}}); s.status != http.StatusConflict {
			t.Errorf("POST %s: %d", path, s.status)
		}
	}
	if _, err := v.Checkout.Place(t.Context(), v.Request(cart, 0)); err == nil {
		t.Error("the server took an order")
	}
}

func TestTheRecordThatAllowsOrderingIsLinkedOnEveryPage(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Exec(`DELETE FROM settings WHERE key = 'demo'`)
	v.Exec(`INSERT INTO launches (mode, number, issued_on, authority, link, seller, seller_code, seller_address, effective_at, created_at)
		VALUES ('direct', '118/TB', '2026-07-01', 'Sở Công Thương Hà Nội', 'https://online.gov.vn/118', 'HTX Hưng Đạo', '0109999999', 'Thôn 1', '2026-07-02', '2026-07-01')`)
	for _, path := range []string{"/", "/san-pham", "/lien-he"} {
		if s := v.get(path); !strings.Contains(s.body, `href="https://online.gov.vn/118"`) || !strings.Contains(s.text(), "Người bán: HTX Hưng Đạo") {
			t.Errorf("%s does not show the record", path)
		}
	}
}
