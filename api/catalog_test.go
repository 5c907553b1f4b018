package api_test

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestProductsAreFoundWithoutAccentsAndFiltered(t *testing.T) {
	t.Parallel()
	w := open(t)
	mien := w.Product(catalogtest.Goods{Name: "Miến So sợi nhỏ", Stock: 42, Price: 120_000})
	w.Product(catalogtest.Goods{Name: "Nem thính", Group: "nem", Producer: w.NemHaHoa(), Price: 80_000, Stock: 0})
	w.Product(catalogtest.Goods{Name: "Tủ chè", Group: "do-go", Producer: w.Producer("Mộc Yên Quán (mẫu)", w.Village("Yên Quán", "", "")), Price: 9_000_000, Stock: 7, Mode: catalog.ByQuote})
	w.Product(catalogtest.Goods{Name: "Bản nháp", State: catalog.Hidden})
	w.Recognise(mien.ProductID, 4, "2026-01-01", "2028-12-31")

	found := w.get("/api/v1/products?q=mien%20so").ok(200)
	if found.number("total") != 1 || found.text("items", 0, "slug") != "mien-so-soi-nho" || found.number("items", 0, "star") != 4 ||
		found.text("items", 0, "producer", "name") != "HTX Miến làng So (mẫu)" || found.number("items", 0, "price_from") != 120_000 ||
		found.number("items", 0, "available") != 42 || found.text("items", 0, "group") != "mien-bun-pho" || found.text("items", 0, "village") != "lang-so" {
		t.Errorf("mien so: %v", found)
	}
	everything := w.get("/api/v1/products")
	page := everything.ok(200)
	if page.number("total") != 3 || page.number("page") != 1 || page.number("facets", "in_stock") != 1 || len(page.list("facets", "group")) != 3 ||
		page.number("facets", "star", 0, "value") != 4 || page.number("facets", "star", 0, "count") != 1 {
		t.Errorf("all: %s", everything.raw)
	}
	if everything.header.Get("Cache-Control") != "public, max-age=60" {
		t.Errorf("cache: %q", everything.header.Get("Cache-Control"))
	}
	for query, want := range map[string]string{
		"group=nem":                              "nem-thinh",
		"star=4":                                 "mien-so-soi-nho",
		"village=ha-hoa":                         "nem-thinh",
		"producer=nem-thinh-som-mau":             "nem-thinh",
		"min_price=100000&max_price=200000":      "mien-so-soi-nho",
		"in_stock=true":                          "mien-so-soi-nho",
		"sort=price":                             "nem-thinh mien-so-soi-nho tu-che",
		"sort=-price&per_page=1&page=2":          "mien-so-soi-nho",
		"group=khong-co":                         "",
		"star=&page=&q=":                         "mien-so-soi-nho tu-che nem-thinh",
		"q=" + strings.Repeat("mien%20", 4000/7): "mien-so-soi-nho",
	} {
		var slugs []string
		p := w.get("/api/v1/products?" + query).ok(200)
		for i := range p.list("items") {
			slugs = append(slugs, p.text("items", i, "slug"))
		}
		if got := strings.Join(slugs, " "); got != want {
			t.Errorf("%.40s: got %q, want %q", query, got, want)
		}
	}
	quoted := w.get("/api/v1/products?group=do-go").ok(200)
	if quoted.number("items", 0, "available") != 0 || quoted.text("items", 0, "sale_mode") != "quote" {
		t.Errorf("what is made to order cannot be bought now: %v", quoted)
	}
	if star, is := quoted["items"].([]any)[0].(map[string]any)["star"]; !is || star != nil {
		t.Errorf("without a recognition star is null: %v", star)
	}
}

func TestAListCostsAtMostSixStatements(t *testing.T) {
	t.Parallel()
	w := open(t)
	for i := range 30 {
		w.Product(catalogtest.Goods{Name: fmt.Sprintf("Miến số %d", i), Stock: 1})
	}
	for _, query := range []string{"", "?q=mi%E1%BA%BFn", "?q=mien&group=mien-bun-pho&per_page=100"} {
		before := w.db.Queries()
		w.get("/api/v1/products" + query).ok(200)
		if n := w.db.Queries() - before; n > 6 {
			t.Errorf("%q sent %d statements", query, n)
		}
	}
}

func TestAStarIsShownOnlyWhileItsRecognitionIsInForce(t *testing.T) {
	t.Parallel()
	w := open(t)
	current := w.Product(catalogtest.Goods{Name: "Còn hạn", Stock: 2, Summary: "Sợi nhỏ."})
	lapsed := w.Product(catalogtest.Goods{Name: "Hết hạn", Stock: 2})
	w.Recognise(current.ProductID, 3, "2024-11-24", "2026-11-24") // its last day is today
	w.Recognise(lapsed.ProductID, 5, "2023-11-23", "2026-11-23")
	p := w.get("/api/v1/products/con-han").ok(200)
	if p.number("star") != 3 || p.text("certificate", "valid_until") != "2026-11-24" || p.text("certificate", "code") == "" || p.text("certificate", "decision") == "" ||
		p.text("summary") != "Sợi nhỏ." || p.number("variants", 0, "id") != int(current.VariantID) || p.number("variants", 0, "unit_price") != 240_000 ||
		p.number("variants", 0, "available") != 2 || p.text("variants", 0, "name") != "500 g" {
		t.Errorf("in force: %v", p)
	}
	if old := w.get("/api/v1/products/het-han").ok(200); old["star"] != nil || old["certificate"] != nil {
		t.Errorf("a lapsed star is shown: %v", old)
	}
}

func TestWhatIsNotShownIsNotFound(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.Product(catalogtest.Goods{Name: "Ẩn", State: catalog.Hidden})
	for _, slug := range []string{"an", "khong-co", "%E2%80%8B", "..%2f..", "'%20OR%201=1--"} {
		if s := w.get("/api/v1/products/" + slug); s.status != 404 {
			t.Errorf("%s: %d %s", slug, s.status, s.raw)
		}
	}
	w.get("/api/v1/products/an").no(404, "product.not_found")
	w.get("/api/v1/producers/khong-co").no(404, "producer.not_found")
}

func TestProducersAndSalesPointsAreListed(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.Product(catalogtest.Goods{Name: "Miến"})
	w.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours, closed_until) VALUES ('dinh-so', 'Đình So', 'tourist_site', 'Làng So', 20.97, 105.67, '8:00–17:00', '2026-12-01')`)
	list := w.get("/api/v1/producers").ok(200)
	if list.number("total") != 1 || list.text("items", 0, "slug") != "htx-mien-lang-so-mau" || list.number("items", 0, "products") != 1 || list.text("items", 0, "legal_form") != "htx" {
		t.Errorf("producers: %v", list)
	}
	one := w.get("/api/v1/producers/htx-mien-lang-so-mau").ok(200)
	if one.text("name") != "HTX Miến làng So (mẫu)" || one.text("village_name") != "Làng So" || one.text("phone") != "+84900000001" {
		t.Errorf("producer: %v", one)
	}
	points := w.get("/api/v1/sales-points").ok(200)
	if points.text("items", 0, "slug") != "dinh-so" || points.text("items", 0, "closed_until") != "2026-12-01" || points.at("items", 0, "pickup") != true {
		t.Errorf("points: %v", points)
	}
	if points.at("items", 0, "open_now") != nil {
		t.Error("nobody told the hours as data, and it is known whether it is open")
	}
	w.Exec(`UPDATE sales_points SET closed_until = NULL, week = '[[],[],[{"from":420,"to":690},{"from":810,"to":1020}]]', days = '[{"from":"2027-04-30T00:00:00Z","to":"2027-05-01T00:00:00Z","spans":null,"note":"lễ"}]'`)
	w.Exec(`INSERT INTO sales_point_products SELECT s.id, p.id, '2026-11-08 12:00+07' FROM sales_points s, products p`)
	points = w.get("/api/v1/sales-points").ok(200)
	if points.at("items", 0, "open_now") != false || points.text("items", 0, "opens_next") != "2026-11-24T06:30:00Z" && points.text("items", 0, "opens_next") != "2026-11-24T13:30:00+07:00" ||
		points.text("items", 0, "week", 1, "opens") != "13:30" || points.text("items", 0, "special_days", 0, "to") != "2027-05-01" {
		t.Errorf("hours: %v", points)
	}
	if points.text("items", 0, "shelf", 0, "product") != "mien" || points.text("items", 0, "shelf", 0, "confirmed_on") != "2026-11-08" || points.number("items", 0, "shelf", 0, "confirmed_days") != 16 ||
		points.at("items", 0, "shelf", 0, "faded") != true {
		t.Errorf("shelf: %v", points)
	}
}

func TestWrongFiltersAreNamed(t *testing.T) {
	t.Parallel()
	w := open(t)
	for query, want := range map[string]string{
		"page=0":                            "query:page field.too_small",
		"page=1001":                         "query:page field.too_large",
		"per_page=101":                      "query:per_page field.too_large",
		"page=hai":                          "query:page field.integer",
		"star=6":                            "query:star[0] field.too_large",
		"star=4.5":                          "query:star field.integer",
		"min_price=-1":                      "query:min_price field.too_small",
		"max_price=1e9":                     "query:max_price field.integer",
		"max_price=99999999999999999999999": "query:max_price field.integer",
		"in_stock=co":                       "query:in_stock field.boolean",
		"sort=name":                         "query:sort field.choice",
		"min_prise=100":                     "query:min_prise field.unknown",
	} {
		p := w.get("/api/v1/products?"+query).no(422, "form.wrong")
		if got := p.wrong(); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %v, want %s", query, got, want)
		}
	}
	if d := w.get("/api/v1/products?page=1001").body().text("errors", 0, "detail"); d != "Số lớn nhất được nhận là 1000." {
		t.Errorf("detail %q", d)
	}
}

func TestTextThatIsNoTextIsRefused(t *testing.T) {
	t.Parallel()
	w := open(t)
	for _, path := range []string{"/products?q=%ff%fe", "/products?q=a%00b", "/products?group=%ff", "/orders/OCP?key=%00", "/products?%ff=1"} {
		if s := w.get("/api/v1" + path); s.status != 400 {
			t.Errorf("%s: %d %s", path, s.status, s.raw)
		} else {
			s.no(400, "request.malformed")
		}
	}
	for _, q := range []string{"<script>alert(1)</script>", "'; DROP TABLE products; --", "%", "\\", "& | ! ( ) :*", "🍜", strings.Repeat("ế", 1000)} {
		w.get("/api/v1/products?q=" + url.QueryEscape(q)).ok(200)
	}
}

func TestAnOldAddressOfAProducerAnswersWithWhoItIsNow(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.Product(catalogtest.Goods{Name: "Miến"})
	w.Product(catalogtest.Goods{Name: "Nem thính", Group: "nem", Producer: w.NemHaHoa()})
	// One became a part of a second, and that of the one which stands today.
	w.Exec(`INSERT INTO producer_merges (kept_id, gone_id, gone_slug, gone_name, gone, kept, became, by_id, by_name, at)
		SELECT kept, gone, slug, 'Miến So', '{}', '{}', '{}', 1, 'Nhân viên mẫu', now()
		FROM (VALUES ((SELECT id FROM producers WHERE slug = 'htx-mien-lang-so-mau'), 901::bigint, 'mien-so'), (901, 902, 'mien-lang-so')) v (kept, gone, slug)`)
	for _, old := range []string{"mien-so", "mien-lang-so"} {
		s := w.get("/api/v1/producers/" + old)
		if p := s.ok(200); p.text("slug") != "htx-mien-lang-so-mau" || p.number("products") != 1 || s.header.Get("Content-Location") != "/api/v1/producers/htx-mien-lang-so-mau" {
			t.Errorf("%s: %v %s", old, s.header, s.raw)
		}
		if p := w.get("/api/v1/products?producer=" + old).ok(200); p.number("total") != 1 || p.text("items", 0, "slug") != "mien" {
			t.Errorf("the goods of %s: %v", old, p)
		}
	}
	if p := w.get("/api/v1/products?producer=mien-so&producer=nem-thinh-som-mau&producer=khong-co").ok(200); p.number("total") != 2 {
		t.Errorf("an old one and another: %v", p)
	}
	w.Exec(`UPDATE producer_merges SET undone_at = now(), undone_in = pg_current_xact_id()`)
	w.get("/api/v1/producers/mien-so").no(404, "producer.not_found")
}
