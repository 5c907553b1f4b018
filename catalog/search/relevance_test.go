package search_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// expectation is a line of testdata/queries.tsv; see testdata/README.md.
type expectation struct{ how, typed, first, absent, elsewhere string }

func TestRelevanceOfBothEngines(t *testing.T) {
	t.Parallel()
	db, slugs := fair(t)
	_, meili := built(t, db)
	expectations := expected(t)
	if len(expectations) < 120 {
		t.Fatalf("only %d queries", len(expectations))
	}
	for name, finder := range map[string]search.Finder{"postgres": search.NewPostgres(db, catalogtest.Noon), "meilisearch": meili} {
		var score score
		for _, e := range expectations {
			if e.how == "nfd" {
				e.typed = norm.NFD.String(e.typed)
			}
			r, err := finder.Find(t.Context(), search.Query{Text: e.typed, PerPage: 100})
			if err != nil {
				t.Fatalf("%s: %q: %v", name, e.typed, err)
			}
			found := make([]string, len(r.IDs))
			for i, id := range r.IDs {
				found[i] = slugs[id]
			}
			score.add(e, found)
			if wrong := e.wrong(found); wrong != "" && !strings.HasPrefix(e.elsewhere, name+":") {
				t.Errorf("%s: %s %q %s", name, e.how, e.typed, wrong)
			}
		}
		t.Logf("%-12s %s", name, score)
	}
}

// wrong says what is wrong with what was found, or nothing.
func (e expectation) wrong(found []string) string {
	first := strings.Split(e.first, "|")
	head := strings.Join(found[:min(5, len(found))], ", ")
	if e.first != "-" && (len(found) == 0 || !slices.Contains(first, found[0])) {
		return fmt.Sprintf("finds %d: %s; first must be %s", len(found), head, e.first)
	}
	for _, f := range found {
		if e.absent == "*" && !slices.Contains(first, f) || slices.Contains(strings.Split(e.absent, "|"), f) {
			return fmt.Sprintf("finds %s of %d: %s", f, len(found), head)
		}
	}
	return ""
}

// score is how well an engine did: the mean of one over the place of the first right
// answer, and how often that place was the first.
type score struct {
	reciprocal float64
	first, all int
}

func (s *score) add(e expectation, found []string) {
	if e.first == "-" {
		return
	}
	s.all++
	at := slices.IndexFunc(found, func(f string) bool { return slices.Contains(strings.Split(e.first, "|"), f) })
	if at >= 0 {
		s.reciprocal += 1 / float64(at+1)
	}
	if at == 0 {
		s.first++
	}
}

func (s score) String() string {
	return fmt.Sprintf("MRR %.3f, success@1 %.3f over %d queries", s.reciprocal/float64(s.all), float64(s.first)/float64(s.all), s.all)
}

// fair fills a database with testdata/goods.tsv.
func fair(t testing.TB) (*pg.DB, map[int64]string) {
	t.Helper()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	villages := map[string]int64{"Làng So": w.Village("Làng So", "Sơn Lộ, làng So", "Cộng Hòa, Tân Hòa"), "Hạ Hòa": w.Village("Hạ Hòa", "", "Tân Phú"),
		"Độ Chàng": w.Village("Độ Chàng", "Độ Tràng", "Đại Thành"), "Cộng Hòa": w.Village("Cộng Hòa", "vùng rau Cộng Hòa", "Cộng Hòa"),
		"Đại Thành": w.Village("Đại Thành", "vùng nhãn Đại Thành", "Đại Thành"), "Yên Quán": w.Village("Yên Quán", "làng mộc Yên Quán", "Tân Phú")}
	slugs := map[int64]string{}
	for i, f := range table(t, "testdata/goods.tsv", 10) {
		number := func(text string) int {
			n, err := strconv.Atoi(text)
			if err != nil {
				t.Fatalf("goods: %q: %v", f, err)
			}
			return n
		}
		mode := map[string]catalog.SaleMode{"báo giá": catalog.ByQuote, "ghé thăm": catalog.ByVisit}[f[9]]
		jar := w.Product(catalogtest.Goods{Name: f[0], Group: f[1], Producer: w.Producer(f[3], villages[f[2]]), Keywords: f[4], Summary: f[5],
			Price: money.VND(number(f[6])), Stock: number(f[7]), Mode: mode})
		w.Exec(`UPDATE products SET cold_chain = $2, published_at = published_at - make_interval(days => $3) WHERE id = $1`, jar.ProductID, f[9] == "lạnh", i)
		if mode != "" {
			w.Exec(`DELETE FROM variants WHERE id = $1`, jar.VariantID)
		}
		if stars := number(f[8]); stars > 0 {
			w.Recognise(jar.ProductID, stars, "2025-11-12", "2028-11-12")
		}
		var slug string
		if err := db.Pool.QueryRow(t.Context(), `SELECT slug FROM products WHERE id = $1`, jar.ProductID).Scan(&slug); err != nil {
			t.Fatal(err)
		}
		slugs[jar.ProductID] = slug
	}
	return db, slugs
}

func expected(t testing.TB) []expectation {
	var out []expectation
	for _, f := range table(t, "testdata/queries.tsv", 5) {
		out = append(out, expectation{f[0], f[1], f[2], f[3], f[4]})
	}
	return out
}

// table reads a file of fields separated by tabs; a line that begins with # is none.
func table(t testing.TB, path string, fields int) [][]string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != fields {
			t.Fatalf("%s: %q has %d fields", path, line, len(f))
		}
		out = append(out, f)
	}
	return out
}
