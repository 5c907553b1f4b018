package web_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// stocked is a shop with something of everything.
func stocked(t *testing.T) (*visit, catalogtest.Jar) {
	v := open(t)
	fine := v.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 42, Summary: "Miến trắng trong."})
	v.Recognise(fine.ProductID, 4, "2026-01-10", "2029-01-09")
	nem := v.Product(catalogtest.Goods{Name: "Nem thính", Group: "nem", Producer: v.NemHaHoa(), Price: 85_000, Grams: 400, Stock: 3, Area: catalog.City})
	v.Product(catalogtest.Goods{Name: "Bàn thờ gia tiên", Group: "do-go", Mode: catalog.ByQuote})
	v.Product(catalogtest.Goods{Name: "Thăm Đình So", Group: "du-lich", Mode: catalog.ByVisit})
	v.Product(catalogtest.Goods{Name: "Bún khô", Stock: 0, Price: 32_000})
	v.Exec(`UPDATE villages SET latitude = 20.97506, longitude = 105.67694 WHERE slug = 'lang-so'`)
	v.Exec(`UPDATE producers SET quote = 'Phơi nắng hai hôm.', registration_number = 'MAU-1'`)
	v.Exec(`INSERT INTO heritage_sites (slug, name, subtitle, summary, village_id, latitude, longitude)
		SELECT 'dinh-so', 'Đình So', 'Đẹp đình So', 'Ngôi đình của làng.', id, 20.97506, 105.67694 FROM villages WHERE slug = 'lang-so'`)
	v.Exec(`INSERT INTO facts (heritage_site_id, kind, label, text, source, position)
		SELECT id, 'festival', 'Hội đình So', 'Mùng 8 đến mùng 10 tháng 2 âm lịch', 'Báo mẫu', 1 FROM heritage_sites`)
	v.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours) VALUES ('cho-so', 'Quầy chợ So (mẫu)', 'market', 'Chợ So', 20.97, 105.66, '7:00–17:00')`)
	v.Exec(`INSERT INTO sales_point_products (sales_point_id, product_id) SELECT id, $1 FROM sales_points`, nem.ProductID)
	return v, fine
}

// pagesToSee are the addresses of every kind of page in that shop.
var pagesToSee = []string{"/", "/san-pham", "/san-pham?lang=lang-so&con-hang=1", "/nhom/nem", "/nhom/qua-tang", "/san-pham/mien-dong-soi-nho", "/san-pham/nem-thinh",
	"/san-pham/ban-tho-gia-tien", "/san-pham/tham-dinh-so", "/san-pham/bun-kho", "/tim", "/tim?q=mien", "/tim?q=khongcogi", "/nguoi-lam", "/nguoi-lam?lang=lang-so",
	"/nguoi-lam/htx-mien-lang-so-mau", "/lang/lang-so", "/dinh-so", "/ban-do", "/ban-do?loai=lang", "/diem-ban/cho-so", "/ocop", "/chinh-sach", "/chinh-sach/giao-hang",
	"/lien-he", "/menu", "/tin", "/su-kien"}

func TestEveryPageStandsAndIsTheSameForEveryone(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	for _, path := range pagesToSee {
		first := v.get(path)
		if first.status != http.StatusOK || strings.Count(first.body, "<h1") != 1 || !strings.Contains(first.body, "</html>") {
			t.Errorf("%s: %d with %d headings", path, first.status, strings.Count(first.body, "<h1"))
		}
		if first.header.Get("Set-Cookie") != "" {
			t.Errorf("%s sets a cookie", path)
		}
		v.cookies["cart"] = "somebody"
		if again := v.get(path); again.body != first.body {
			t.Errorf("%s differs from visitor to visitor", path)
		}
		delete(v.cookies, "cart")
	}
}

func TestWhatIsTypedIntoARecordComesOutAsText(t *testing.T) {
	t.Parallel()
	const evil = `<script>alert(1)</script>"'&`
	v, jar := stocked(t)
	v.Exec(`UPDATE products SET name = $2, summary = $2, quote = $2, story = $2, usage = $2, ingredients = $2, ingredient_origin = $2, origin_evidence = $2 WHERE id = $1`, jar.ProductID, evil)
	v.Exec(`UPDATE producers SET name = name || $1, quote = $1, story = $1, address_line = $1`, evil)
	v.Exec(`UPDATE villages SET name = name || $1, summary = $1`, evil)
	for _, path := range append(pagesToSee, "/tim?q="+url.QueryEscape(evil), "/san-pham?lang="+url.QueryEscape(evil), "/cn/"+url.PathEscape("<script>alert(1)<"), "/cn/01-09931-001-2026-01-10") {
		s := v.get(path)
		if strings.Contains(s.body, "<script>alert") || strings.Contains(s.body, `script>"'`) {
			t.Errorf("%s runs what somebody typed", path)
		}
		for _, block := range regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`).FindAllStringSubmatch(s.body, -1) {
			var said map[string]any
			if err := json.Unmarshal([]byte(block[1]), &said); err != nil {
				t.Errorf("%s: structured data: %v", path, err)
			}
			if said["@type"] == "Product" && path == "/san-pham/mien-dong-soi-nho" && said["name"] != evil {
				t.Errorf("the name became %q", said["name"])
			}
		}
	}
}

func TestFiltersAreLinksThatNarrowTheList(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	for path, want := range map[string]string{
		"/san-pham":                               "5 sản phẩm",
		"/san-pham?nhom=nem":                      "1 sản phẩm",
		"/san-pham?sao=4":                         "1 sản phẩm",
		"/san-pham?lang=lang-so":                  "4 sản phẩm",
		"/san-pham?con-hang=1":                    "2 sản phẩm",
		"/san-pham?gia=50000-100000":              "1 sản phẩm",
		"/san-pham?gia=100000-50000":              "1 sản phẩm",
		"/san-pham?nguoi-lam=nem-thinh-som-mau":   "1 sản phẩm",
		"/san-pham?lang=lang-so&nhom=nem":         "0 sản phẩm",
		"/san-pham?sao=abc":                       "0 sản phẩm",
		"/nhom/mien-bun-pho?con-hang=1":           "1 sản phẩm",
		"/san-pham?lang=khong-co":                 "0 sản phẩm",
		"/san-pham?sap-xep=gia-tang":              "5 sản phẩm",
		"/san-pham?trang=1&utm_source=zalo&k=abc": "5 sản phẩm",
	} {
		if s := v.get(path); s.status != http.StatusOK || !strings.Contains(s.text(), want) {
			t.Errorf("%s: %d, not %q", path, s.status, want)
		}
	}
	body := v.get("/san-pham?lang=lang-so").body
	for _, link := range []string{`href="/san-pham?lang=lang-so&amp;nhom=nem"`, `href="/san-pham?con-hang=1&amp;lang=lang-so"`, `aria-label="Bỏ lọc Làng So"`} {
		if !strings.Contains(body, link) {
			t.Errorf("no %s", link)
		}
	}
	empty := v.get("/san-pham?lang=lang-so&sao=5").text()
	if !strings.Contains(empty, "Chưa có sản phẩm khớp") || !strings.Contains(empty, "Bạn đang lọc: Làng So, 5 sao.") || !strings.Contains(empty, "Bỏ hết lọc") {
		t.Errorf("an empty list says %s", empty)
	}
}

func TestSearchEnginesKeepOneAddressPerList(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	for path, want := range map[string]string{
		"/san-pham?k=fb":           `rel="canonical" href="http://shop.example/san-pham"`,
		"/san-pham?sap-xep=moi":    `rel="canonical" href="http://shop.example/san-pham"`,
		"/san-pham?nhom=nem":       `rel="canonical" href="http://shop.example/nhom/nem"`,
		"/san-pham?lang=lang-so":   `rel="canonical" href="http://shop.example/san-pham?lang=lang-so"`,
		"/san-pham?nhom=nem&sao=3": `name="robots" content="noindex,follow"`,
		"/tim?q=mien":              `name="robots" content="noindex,follow"`,
	} {
		if s := v.get(path); !strings.Contains(s.body, want) {
			t.Errorf("%s lacks %s", path, want)
		}
	}
	robots, sitemap := v.get("/robots.txt"), v.get("/sitemap.xml")
	if !strings.Contains(robots.body, "Disallow: /don") || !strings.Contains(robots.body, "http://shop.example/sitemap.xml") {
		t.Errorf("robots.txt: %s", robots.body)
	}
	for _, want := range []string{"/san-pham/nem-thinh<", "/nguoi-lam/htx-mien-lang-so-mau<", "/nhom/nem<", "/lang/lang-so<", "/diem-ban/cho-so<", "/chinh-sach/giao-hang<"} {
		if !strings.Contains(sitemap.body, "<loc>http://shop.example"+want) {
			t.Errorf("the sitemap lacks %s", want)
		}
	}
}

func TestAddressesThatLeadNowhereOfferTheWayOn(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	for _, path := range []string{"/khong-co", "/san-pham/khong-co", "/nhom/khong-co", "/nguoi-lam/khong-co", "/lang/khong-co", "/diem-ban/khong-co", "/chinh-sach/khong-co",
		"/san-pham/%00", "/san-pham/%ff%fe", "/san-pham/..%2f..%2fetc", "/lang/" + strings.Repeat("a", 5000), "/a/tranh/mien-9-x.svg", "/a/tranh/..%2fx"} {
		s := v.get(path)
		if s.status != http.StatusNotFound && s.status != http.StatusBadRequest {
			t.Errorf("%.60s: %d", path, s.status)
		}
		for _, want := range []string{`action="/tim"`, "/nhom/nem", "Xem sản phẩm đang bán"} {
			if !strings.Contains(s.body, want) {
				t.Errorf("%.60s does not offer %s", path, want)
			}
		}
	}
	if s := v.get("/san-pham/khong-co"); !strings.Contains(s.text(), "Có thể sản phẩm đã ngừng bán") {
		t.Errorf("a product that is gone: %s", s.text())
	}
}

func TestOddQuestionsGetUsefulPages(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	odd := []string{strings.Repeat("mien ", 2000), "\x00", "\xff\xfe", "' OR 1=1 --", "%", "_", "\\", "🍜", strings.Repeat("đ", 2000), "mien:* & !so", "(", "<b>"}
	for _, q := range odd {
		for _, path := range []string{"/tim?q=", "/san-pham?nhom=", "/san-pham?sao=", "/san-pham?gia=", "/san-pham?trang=", "/san-pham?sap-xep=", "/nguoi-lam?lang=", "/ban-do?loai=", "/cn?ma="} {
			s := v.get(path + url.QueryEscape(q))
			if s.status >= 500 || s.status == http.StatusOK && strings.Count(s.body, "<h1") != 1 {
				t.Errorf("%s%.20q: %d", path, q, s.status)
			}
		}
	}
	for path, want := range map[string]string{
		"/san-pham?trang=99999": "Danh sách không dài đến vậy",
		"/san-pham?trang=-3":    "5 sản phẩm",
		"/tim?q=":               "Bạn muốn tìm gì?",
		"/tim?q=miem":           "Không thấy đúng “miem”",
		"/tim?q=xyzzy":          "Không thấy “xyzzy”",
		"/tim?q=cong+hoa":       "Làng So",
		"/tim?q=kho&nhom=nem":   "Bạn đang lọc: Nem",
	} {
		if s := v.get(path); s.status != http.StatusOK || !strings.Contains(s.text(), want) {
			t.Errorf("%s: %d, not %q", path, s.status, want)
		}
	}
	if s := v.get("/tim?q=mien"); !strings.Contains(s.body, `value="mien"`) {
		t.Error("what was typed is not kept")
	}
}

// weigh is how many bytes a page costs on the way.
func weigh(s seen) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(s.body))
	_ = w.Close()
	return b.Len()
}

func TestPagesCostWhatTheyMay(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	costs := map[string]struct{ bytes, queries int }{
		"/": {16 << 10, 12}, "/san-pham": {20 << 10, 7}, "/nhom/mien-bun-pho": {20 << 10, 7}, "/san-pham/mien-dong-soi-nho": {14 << 10, 10},
		"/tim?q=mien": {20 << 10, 10}, "/nguoi-lam": {14 << 10, 3}, "/lang/lang-so": {14 << 10, 10}, "/ban-do": {14 << 10, 5}, "/ocop": {14 << 10, 2}, "/dinh-so": {14 << 10, 8}, "/tin": {14 << 10, 1}, "/su-kien": {14 << 10, 1},
	}
	v.get("/ban-do") // the boundary is read once a minute, and not for each page; who runs the site, once in a few seconds
	few := map[string]int64{}
	measure := func(path string) int64 {
		before := v.db.Queries()
		s := v.get(path)
		if limit := costs[path].bytes; weigh(s) > limit {
			t.Errorf("%s weighs %d bytes, may weigh %d", path, weigh(s), limit)
		}
		return v.db.Queries() - before
	}
	for path := range costs {
		few[path] = measure(path)
	}
	for i := range 30 {
		j := v.Product(catalogtest.Goods{Name: fmt.Sprintf("Miến thứ %d", i), Stock: 9, Keywords: "miến"})
		v.Recognise(j.ProductID, 3, "2026-01-10", "2029-01-09")
		v.Producer(fmt.Sprintf("Hộ thứ %d (mẫu)", i), v.LangSo())
		v.Exec(`INSERT INTO sales_point_products (sales_point_id, product_id) SELECT id, $1 FROM sales_points`, j.ProductID)
	}
	for path, may := range costs {
		many := measure(path)
		if many > int64(may.queries) {
			t.Errorf("%s asks %d times, may ask %d", path, many, may.queries)
		}
		if many != few[path] {
			t.Errorf("%s asks %d times with few products and %d with many", path, few[path], many)
		}
	}
}

func TestDrawingsAreKeptForEver(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	src := regexp.MustCompile(`/a/tranh/mien[^"]*`).FindString(v.get("/san-pham/mien-dong-soi-nho").body)
	s := v.get(src)
	if s.status != http.StatusOK || !strings.HasPrefix(s.body, "<svg") || !strings.Contains(s.header.Get("Cache-Control"), "immutable") || s.header.Get("Content-Type") != "image/svg+xml" {
		t.Errorf("%s: %d %s", src, s.status, s.header)
	}
	r := httptest.NewRequest(http.MethodGet, src, nil)
	r.Header.Set("Accept-Encoding", "gzip")
	if zipped := v.send(r); zipped.header.Get("Content-Encoding") != "gzip" || len(zipped.body) >= len(s.body) {
		t.Error("a drawing travels unpacked")
	}
}
