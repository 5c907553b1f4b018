package web_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

// comes opens a page with the browser of a person.
func (v *visit) comes(path string) seen {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.Header.Set("User-Agent", "Mozilla/5.0 (Linux; Android 14) Chrome/141 Mobile")
	return v.send(r)
}

var printer = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}

// printed makes a link to a target and gives its id.
func (v *visit) printed(code string, to shortlink.Target) int64 {
	v.t.Helper()
	short := shortlink.NewStore(v.db, catalogtest.Noon, nil)
	f, err := short.Target(v.t.Context(), to)
	if err != nil {
		v.t.Fatal(err)
	}
	id, err := short.Add(v.t.Context(), printer, shortlink.New{Code: code, Opens: *f}, "")
	if err != nil {
		v.t.Fatal(code, err)
	}
	return id
}

func TestAShortLinkIsThePageItself(t *testing.T) {
	t.Parallel()
	v, jar := stocked(t)
	maker := v.CoopLangSo()
	number := func(sql string) (n int64) {
		if err := v.db.Pool.QueryRow(t.Context(), sql).Scan(&n); err != nil {
			t.Fatal(sql, err)
		}
		return n
	}
	point := number(`SELECT id FROM sales_points`)
	news := number(`INSERT INTO articles (kind, slug, title, source, state, published_at) VALUES ('news', 'vao-mua', 'Vào mùa miến', 'UBND xã', 'published', now() - interval '90 days') RETURNING id`)
	group := number(`SELECT group_id FROM products LIMIT 1`)
	group2 := number(`SELECT min(id) FROM villages`)
	for code, want := range map[string]struct {
		to   shortlink.Target
		path string
	}{
		"MIENNGON": {shortlink.Target{Opens: shortlink.Product, ID: jar.ProductID}, "/san-pham/mien-dong-soi-nho"}, "HTXSO": {shortlink.Target{Opens: shortlink.Producer, ID: maker}, "/nguoi-lam/"},
		"CHOSO": {shortlink.Target{Opens: shortlink.Point, ID: point}, "/diem-ban/cho-so"}, "VAOMUA": {shortlink.Target{Opens: shortlink.News, ID: news}, "/tin/vao-mua"},
		"KEHANG": {shortlink.Target{Opens: shortlink.Group, ID: group}, "/nhom/"}, "LANGNGHE": {shortlink.Target{Opens: shortlink.Village, ID: group2}, "/lang/"},
		"NHASO": {shortlink.Target{Opens: shortlink.Page, Page: "trang-chu"}, "/\""}, "SAOOCOP": {shortlink.Target{Opens: shortlink.Page, Page: "ocop"}, "/ocop"}, "TINXA": {shortlink.Target{Opens: shortlink.Page, Page: "tin"}, "/tin"},
	} {
		v.printed(code, want.to)
		for _, at := range []string{"/" + code + "?K=TR", "/" + strings.ToLower(code) + "?k=tr", "/" + code} {
			page := v.comes(at)
			if page.status != http.StatusOK || !strings.Contains(page.body, `<link rel="canonical" href="http://shop.example`+want.path) {
				t.Errorf("%s answers %d, and is not %s itself: %s", at, page.status, want.path, page.location)
			}
		}
	}
	for _, page := range shortlink.Pages() {
		if got := v.comes("/" + "TRANG" + strings.ToUpper(strings.ReplaceAll(page, "-", ""))); got.status != http.StatusNotFound {
			t.Errorf("%s: %d", page, got.status)
		}
		v.printed("TRANG"+page, shortlink.Target{Opens: shortlink.Page, Page: page})
		if got := v.comes("/" + url.PathEscape("trang "+page)); got.status != http.StatusOK {
			t.Errorf("%s: %d", page, got.status)
		}
	}
	if err := v.tally.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	h, err := shortlink.NewStore(v.db, catalogtest.Noon, nil).HistoryOf(t.Context(), "MIENNGON")
	if err != nil || h.All != 3 || h.Month != 3 || len(h.By) != 2 || h.By[1].Channel != "tr" || h.By[1].All != 2 {
		t.Errorf("counted: %+v %v", h, err)
	}
}

// What buyers may not see is not seen by a code either; they are told so, and what is on sale.
func TestACodeWhosePageIsAwaySaysSoAndWhatIsOnSale(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar, other := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 9}), v.Product(catalogtest.Goods{Name: "Bún khô", Stock: 9})
	id := v.printed("TETQUE", shortlink.Target{Opens: shortlink.Product, ID: jar.ProductID})
	_ = other
	says := func(what string, words ...string) {
		t.Helper()
		page := v.comes("/tetque?k=fb")
		if page.status != http.StatusNotFound || !strings.Contains(page.body, `name="robots" content="noindex`) {
			t.Errorf("%s: %d", what, page.status)
		}
		page.says(t, append(words, "Bún khô")...)
	}
	for what, sql := range map[string][2]string{
		"taken down": {`UPDATE products SET taken_down = true WHERE id = $1`, `UPDATE products SET taken_down = false WHERE id = $1`},
		"hidden":     {`UPDATE products SET state = 'hidden' WHERE id = $1`, `UPDATE products SET state = 'published' WHERE id = $1`},
	} {
		v.Exec(sql[0], jar.ProductID)
		says(what, "Mã TETQUE: trang này đang tạm nghỉ")
		v.Exec(sql[1], jar.ProductID)
		if page := v.comes("/tetque"); page.status != http.StatusOK {
			t.Errorf("%s and back: %d", what, page.status)
		}
	}
	if err := shortlink.NewStore(v.db, catalogtest.Noon, nil).Retire(t.Context(), printer, id, 1); err != nil {
		t.Fatal(err)
	}
	says("out of use", "Mã TETQUE không còn dùng")
	if page := v.comes("/tet-khac"); page.status != http.StatusNotFound || strings.Contains(page.body, "Mã TET") {
		t.Errorf("a page that is none: %d", page.status)
	}
	for _, odd := range []string{"/%ff%fe", "/%E1%BA%BFt", "/'%20OR%201=1", "/" + strings.Repeat("a", 900), "/tetque%00"} {
		if page := v.comes(odd); page.status >= 500 {
			t.Errorf("%q: %d", odd, page.status)
		}
	}
}
