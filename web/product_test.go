package web_test

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// described is the product as search engines read it.
func described(t *testing.T, s seen) map[string]any {
	t.Helper()
	for _, m := range regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`).FindAllStringSubmatch(s.body, -1) {
		var said map[string]any
		if err := json.Unmarshal([]byte(m[1]), &said); err != nil {
			t.Fatal(err)
		}
		if said["@type"] == "Product" {
			return said
		}
	}
	t.Fatal("the page does not describe its product")
	return nil
}

func TestAProductSaysWhatTheLawWantsBeforeTheButton(t *testing.T) {
	t.Parallel()
	v, jar := stocked(t)
	v.Exec(`UPDATE products SET ingredients = 'Tinh bột dong riềng, nước', storage = 'Nơi khô', shelf_life = '12 tháng', quality_declaration = '01/MAU/2026',
		ingredient_origin = 'Bột mua ngoài xã', origin_evidence = 'Sổ nhập bột' WHERE id = $1`, jar.ProductID)
	s := v.get("/san-pham/mien-dong-soi-nho")
	for _, want := range []string{"OCOP 4 sao", "Còn hạn đến 09/01/2029", "120.000 ₫", "120 nghìn đồng", "240.000 ₫/kg", "Giá đã gồm thuế", "Còn 42 gói",
		"Giao Hà Nội từ 18.000 ₫, tỉnh khác từ 35.000 ₫", "Phơi nắng hai hôm", "Tinh bột dong riềng, nước", "12 tháng", "01/2026 (mẫu)", "Bột mua ngoài xã. Căn cứ: Sổ nhập bột.",
		"HTX Miến làng So (mẫu)", "MAU-1", "0900 000 001"} {
		if want != "Phơi nắng hai hôm" && !strings.Contains(strings.ReplaceAll(s.text(), "\u00a0", " "), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for _, want := range []string{`action="/gio-hang"`, `name="variant"`, `name="go" value="checkout"`, `form="buy"`, `href="tel:+84900000001"`} {
		if !strings.Contains(s.body, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	said := described(t, s)
	if said["hasCertification"] == nil || said["aggregateRating"] != nil || said["offers"] == nil {
		t.Errorf("described as %v", said)
	}
}

func TestWithoutARecognitionInForceThereIsNoStarAnywhere(t *testing.T) {
	t.Parallel()
	v := open(t)
	for _, g := range []struct{ name, from, until string }{{"Phở lâu", "2022-01-01", "2024-12-31"}, {"Phở sau", "2027-01-01", "2029-12-31"}, {"Phở hôm qua", "2023-11-24", "2026-11-23"}} {
		j := v.Product(catalogtest.Goods{Name: g.name, Stock: 5})
		v.Recognise(j.ProductID, 3, g.from, g.until)
	}
	gone := v.Product(catalogtest.Goods{Name: "Phở thu hồi", Stock: 5})
	v.Recognise(gone.ProductID, 3, "2026-01-01", "2028-12-31")
	v.Exec(`UPDATE recognitions SET revoked_on = '2026-11-24', revoked_because = 'nhãn sai' WHERE product_id = $1`, gone.ProductID)
	v.Exec(`UPDATE products SET dossier_state = 'preparing' WHERE id = $1`, gone.ProductID)
	for _, path := range []string{"/", "/san-pham", "/nhom/mien-bun-pho", "/tim?q=pho", "/san-pham/pho-lau", "/san-pham/pho-sau", "/san-pham/pho-hom-qua", "/san-pham/pho-thu-hoi",
		"/lang/lang-so", "/nguoi-lam/htx-mien-lang-so-mau"} {
		s := v.get(path)
		if s.status != http.StatusOK || strings.Contains(s.body, `class="seal`) || strings.Contains(s.body, "hasCertification") || strings.Contains(s.text(), "Đạt sao, còn hạn") {
			t.Errorf("%s: %d, or it shows a star", path, s.status)
		}
	}
	if s := v.get("/san-pham/pho-thu-hoi"); !strings.Contains(s.text(), "đang hoàn thiện hồ sơ OCOP") {
		t.Error("papers under way are not mentioned")
	}
	if s := v.get("/ocop"); strings.Contains(s.text(), "Phở") {
		t.Error("the page about stars lists one that is not in force")
	}
	if s := v.get("/san-pham/pho-hom-qua"); strings.Contains(s.text(), "Chứng nhận OCOP") {
		t.Error("a lapsed paper is a reason to trust")
	}
}

func TestWhatIsMadeToOrderHasNoPrice(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	s := v.get("/san-pham/ban-tho-gia-tien")
	if described(t, s)["offers"] != nil || strings.Contains(s.body, `form="buy"`) || strings.Contains(s.body, `id="buy"`) {
		t.Error("it is offered for a price")
	}
	for _, want := range []string{"Yêu cầu báo giá", "Làm theo đặt", "Lời nhắn soạn sẵn"} {
		if !strings.Contains(s.text(), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if !strings.Contains(s.body, `href="tel:+84900000001"`) || !strings.Contains(s.body, `data-copy=`) {
		t.Error("there is no way to ask")
	}
}

func TestWhatIsSoldOutOffersAnotherWay(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	s := v.get("/san-pham/bun-kho")
	for _, want := range []string{"Hết mẻ này", "Gọi cơ sở", "Xem thứ tương tự"} {
		if !strings.Contains(s.text(), want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if strings.Contains(s.body, `form="buy"`) {
		t.Error("it can still be put into a cart")
	}
	if s := v.get("/san-pham/nem-thinh"); !strings.Contains(s.text(), "Chỉ còn 3 gói") || !strings.Contains(s.text(), "Nhận tại Quầy chợ So (mẫu)") || !strings.Contains(s.text(), "chưa giao tỉnh khác") {
		t.Errorf("few left, for the city only: %s", s.text())
	}
}

func TestAHiddenProductIsNotFound(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Product(catalogtest.Goods{Name: "Miến giấu", State: catalog.Hidden})
	v.Product(catalogtest.Goods{Name: "Miến treo", Stock: 3})
	v.Exec(`UPDATE producers SET state = 'suspended'`)
	for _, path := range []string{"/san-pham/mien-giau", "/san-pham/mien-treo", "/nguoi-lam/htx-mien-lang-so-mau"} {
		if s := v.get(path); s.status != http.StatusNotFound {
			t.Errorf("%s: %d", path, s.status)
		}
	}
	if s := v.get("/san-pham"); strings.Contains(s.text(), "Miến treo") {
		t.Error("goods of a suspended producer are listed")
	}
}

func TestAFailedNeighbourCostsItsSectionAndNoMore(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	for _, table := range []string{"sales_points", "shipping_rates", "recognitions", "facts"} {
		v.Exec(`ALTER TABLE ` + table + ` RENAME TO ` + table + `_away`)
	}
	s := v.get("/san-pham/mien-dong-soi-nho")
	if s.status != http.StatusOK || !strings.Contains(s.text(), "120.000") || strings.Contains(s.body, `class="seal`) || !strings.Contains(s.text(), "Phí giao hiện ở bước đặt hàng") {
		t.Errorf("%d: %s", s.status, s.text())
	}
	if s := v.get("/"); s.status != http.StatusOK || !strings.Contains(s.text(), "Phơi nắng") {
		t.Errorf("the first page: %d", s.status)
	}
	v.Exec(`ALTER TABLE products RENAME TO products_away`)
	broken := v.get("/san-pham/mien-dong-soi-nho")
	if broken.status != http.StatusInternalServerError || !strings.Contains(broken.text(), "Hệ thống gặp lỗi") || !strings.Contains(broken.text(), "Mã lỗi: ") || strings.Contains(broken.body, "products") && strings.Contains(broken.body, "relation") {
		t.Errorf("a broken page: %d %s", broken.status, broken.text())
	}
}
