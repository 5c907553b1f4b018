package search_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// click is one value of one filter, and what it promises.
type click struct {
	what  string
	set   func(*search.Query)
	count search.Count
}

// clicks is every value that the facets offer, set alone in its filter.
func clicks(f search.Facets) []click {
	var out []click
	add := func(what string, counts []search.Count, set func(*search.Query, string)) {
		for _, c := range counts {
			out = append(out, click{what + " " + c.Value, func(q *search.Query) { set(q, c.Value) }, c})
		}
	}
	add("group", f.Groups, func(q *search.Query, v string) { q.Groups = []string{v} })
	add("village", f.Villages, func(q *search.Query, v string) { q.Villages = []string{v} })
	add("producer", f.Producers, func(q *search.Query, v string) { q.Producers = []string{v} })
	add("point", f.Points, func(q *search.Query, v string) { q.Points = []string{v} })
	add("stars", f.Stars, func(q *search.Query, v string) { n, _ := strconv.Atoi(v); q.Stars = []int{n} })
	add("band", f.Bands, func(q *search.Query, v string) {
		for _, b := range search.Bands() {
			if b.Name() == v {
				q.Prices = []search.Range{b}
			}
		}
	})
	add("stock", []search.Count{{Count: f.InStock}}, func(q *search.Query, _ string) { q.InStock = true })
	add("cold", []search.Count{{Count: f.Cold}}, func(q *search.Query, _ string) { q.Cold = true })
	return out
}

func TestEveryCountIsWhatAClickGives(t *testing.T) {
	t.Parallel()
	db, _ := fair(t)
	w := catalogtest.New(t, db)
	w.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours, state) VALUES
		('dinh-so', 'Đình So', 'tourist_site', 'Làng So', 20.97, 105.67, '', 'open'), ('cho-so', 'Chợ So', 'market', 'Làng So', 20.97, 105.67, '', 'open'), ('cho-cu', 'Chợ cũ', 'market', '', 20.97, 105.67, '', 'closed')`)
	w.Exec(`INSERT INTO sales_point_products SELECT s.id, p.id FROM sales_points s, products p WHERE p.id % (s.id + 1) = 0`)
	w.Exec(`UPDATE variants SET price = 50000 WHERE id % 7 = 0`) // on the border of two bands
	_, meili := built(t, db)
	finders := map[string]search.Finder{"postgres": search.NewPostgres(db, catalogtest.Noon), "meilisearch": meili}
	for _, q := range []search.Query{
		{}, {Text: "miến"}, {Text: "go"}, {Groups: []string{"do-go", "nem"}}, {Villages: []string{"lang-so"}, InStock: true}, {Stars: []int{3, 4}},
		{Points: []string{"dinh-so"}}, {Prices: []search.Range{{0, 50_000}, {200_000, 0}}}, {Cold: true, Groups: []string{"nem"}},
		{Text: "nem thinhh", Villages: []string{"ha-hoa"}}, {Text: "đèn", Stars: []int{5}}, {Producers: []string{"mien-nang-hai-hom-mau"}, Prices: []search.Range{{money.VND(99_000), 126_000}}},
	} {
		var before *search.Result
		for name, finder := range finders {
			q.PerPage = 100
			all, err := finder.Find(t.Context(), q)
			if err != nil {
				t.Fatalf("%s %+v: %v", name, q, err)
			}
			if len(all.IDs) != all.Total {
				t.Errorf("%s %+v: %d of %d", name, q, len(all.IDs), all.Total)
			}
			for _, c := range clicks(all.Facets) {
				clicked := q
				c.set(&clicked)
				if r, err := finder.Find(t.Context(), clicked); err != nil || r.Total != c.count.Count {
					t.Errorf("%s %+v: %s promises %d and gives %+v (%v)", name, q, c.what, c.count.Count, r, err)
				}
			}
			if before != nil && !equalFacets(before.Facets, all.Facets) {
				t.Errorf("%+v: the engines count differently:\n%+v\n%+v", q, before.Facets, all.Facets)
			}
			before = all
		}
	}
}

func equalFacets(a, b search.Facets) bool {
	one, other := clicks(a), clicks(b)
	if len(one) != len(other) {
		return false
	}
	for i := range one {
		if one[i].what != other[i].what || one[i].count != other[i].count {
			return false
		}
	}
	return true
}

func TestSeveralValuesOfAFilterWidenAndFiltersNarrow(t *testing.T) {
	t.Parallel()
	db, _ := fair(t)
	_, meili := built(t, db)
	for name, finder := range map[string]search.Finder{"postgres": search.NewPostgres(db, catalogtest.Noon), "meilisearch": meili} {
		total := func(q search.Query) int {
			t.Helper()
			r, err := finder.Find(t.Context(), q)
			if err != nil {
				t.Fatal(name, err)
			}
			return r.Total
		}
		nem, wood := total(search.Query{Groups: []string{"nem"}}), total(search.Query{Groups: []string{"do-go"}})
		if both := total(search.Query{Groups: []string{"nem", "do-go", "khong-co", "nem"}}); both != nem+wood || nem == 0 {
			t.Errorf("%s: %d and %d together are %d", name, nem, wood, both)
		}
		if n := total(search.Query{Groups: []string{"nem", "do-go"}, Villages: []string{"yen-quan"}}); n != wood {
			t.Errorf("%s: of wood and nem, Yên Quán has %d, not %d", name, n, wood)
		}
	}
}

func TestBadInputFindsNothingOrWhatItCanAndNeverFails(t *testing.T) {
	t.Parallel()
	db, _ := fair(t)
	_, meili := built(t, db)
	many := make([]string, 5000)
	for i := range many {
		many[i] = "nhom-" + strconv.Itoa(i)
	}
	for name, finder := range map[string]search.Finder{"postgres": search.NewPostgres(db, catalogtest.Noon), "meilisearch": meili} {
		for what, q := range map[string]search.Query{
			"10,000 letters":     {Text: longText(10_000)},
			"one long word":      {Text: strings.Repeat("ế", 200)},
			"long words":         {Text: strings.Repeat(strings.Repeat("ộ", 60)+" ", 4)},
			"letters that widen": {Text: strings.Repeat("ﬃ", 200)},
			"a number":           {Text: strings.Repeat("9", 200)},
			"control characters": {Text: "\x00\x01\x1b[31m\u202e miến \u200b"},
			"quotes and signs":   {Text: `"miến -so' OR 1=1; \ & | ! :* ( <`},
			"no such group":      {Groups: []string{`x" OR group = "nem`, "NEM", "", "\x00", "ệ"}},
			"thousands of them":  {Groups: many, Villages: many, Points: many, Producers: many},
			"no such rank":       {Stars: []int{-1, 0, 99, 1 << 40}},
			"page 99,999":        {Page: 99_999},
			"page -1":            {Page: -1, PerPage: -5},
			"reversed prices":    {Prices: []search.Range{{500_000, 100_000}}},
			"negative prices":    {Prices: []search.Range{{-5, -1}, {-9, 3}}},
			"endless prices":     {Prices: []search.Range{{money.Max, 0}, {0, money.Max}, {0, 0}}},
			"no such order":      {Sort: "name; DROP TABLE products"},
		} {
			r, err := finder.Find(t.Context(), q)
			if err != nil {
				t.Errorf("%s: %s: %v", name, what, err)
				continue
			}
			if what == "reversed prices" && r.Total == 0 || what == "no such group" && r.Total != 0 || what == "page 99,999" && (len(r.IDs) != 0 || r.Total == 0) {
				t.Errorf("%s: %s finds %d", name, what, r.Total)
			}
		}
	}
}

func longText(n int) string {
	text := make([]rune, n)
	for i := range text {
		text[i] = []rune("miến dong ệ ")[i%12]
	}
	return string(text)
}
