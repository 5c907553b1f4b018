package search_test

import (
	"context"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// market fills the small world with goods whose names are easily mistaken.
func market(t *testing.T) (*pg.DB, map[int64]string) {
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	yenQuan := w.Producer("Xưởng mộc Lá Cúc (mẫu)", w.Village("Yên Quán", "", "Tân Phú"))
	names := map[int64]string{}
	for _, g := range []catalogtest.Goods{
		{Name: "Miến dong làng So, sợi nhỏ", Stock: 42, Keywords: "miến so, miến làng so", Price: 120_000},
		{Name: "Bún khô cuộn tay", Stock: 8, Price: 35_000},
		{Name: "Nem thính lá sung", Group: "nem", Producer: w.NemHaHoa(), Stock: 5, Keywords: "nem nắm nem chạo", Price: 80_000},
		{Name: "Khay trà chạm lá cúc", Group: "do-go", Producer: yenQuan, Stock: 1, Price: 1_450_000},
		{Name: "Đèn bàn gỗ", Group: "do-go", Producer: yenQuan, Stock: 2, Price: 300_000},
		{Name: "Hộp gỗ đen", Group: "do-go", Producer: yenQuan, Stock: 0, Price: 200_000},
	} {
		jar := w.Product(g)
		names[jar.ProductID] = g.Name
		if strings.HasPrefix(g.Name, "Miến") {
			w.Recognise(jar.ProductID, 4, "2025-11-12", "2028-11-12")
		}
		if strings.HasPrefix(g.Name, "Bún") {
			w.Recognise(jar.ProductID, 3, "2022-11-01", "2026-11-23") // ended yesterday
		}
	}
	return db, names
}

func TestATypedTextFindsTheRightThingFirst(t *testing.T) {
	t.Parallel()
	db, names := market(t)
	finder := search.NewPostgres(db, catalogtest.Noon)
	for typed, first := range map[string]string{
		"mien so":              "Miến dong làng So, sợi nhỏ",
		"MIẾN SO":              "Miến dong làng So, sợi nhỏ",
		"mie\u0302\u0301n so":  "Miến dong làng So, sợi nhỏ", // NFD
		"miến Quốc Oai":        "Miến dong làng So, sợi nhỏ",
		"mien cong hoa":        "Miến dong làng So, sợi nhỏ",
		"miendong":             "Miến dong làng So, sợi nhỏ",
		"mien dogn":            "Miến dong làng So, sợi nhỏ",
		"bun kho":              "Bún khô cuộn tay",
		"nem nam":              "Nem thính lá sung",
		"nem ha hoa":           "Nem thính lá sung",
		"do go tan phu":        "Đèn bàn gỗ",
		"den ban":              "Đèn bàn gỗ",
		"đen":                  "Hộp gỗ đen",
		"đèn":                  "Đèn bàn gỗ",
		"khay tra cham la cuc": "Khay trà chạm lá cúc",
		"khay tr":              "Khay trà chạm lá cúc",
	} {
		r, err := finder.Find(context.Background(), search.Query{Text: typed})
		if err != nil {
			t.Fatalf("%q: %v", typed, err)
		}
		if len(r.IDs) == 0 || names[r.IDs[0]] != first {
			got := []string{}
			for _, id := range r.IDs {
				got = append(got, names[id])
			}
			t.Errorf("%q finds %q, want %q first", typed, got, first)
		}
	}
}

func TestWhatIsNotThereIsNotFound(t *testing.T) {
	t.Parallel()
	db, _ := market(t)
	finder := search.NewPostgres(db, catalogtest.Noon)
	for _, typed := range []string{"xe máy điện", "!!!", "\x00\x01", "' OR 1=1 --", strings.Repeat("ệ ", 10_000), "a & b | !c", "%_%"} {
		r, err := finder.Find(context.Background(), search.Query{Text: typed})
		if err != nil {
			t.Fatalf("%.20q: %v", typed, err)
		}
		if len(r.IDs) != 0 {
			t.Errorf("%.20q finds %d things", typed, len(r.IDs))
		}
	}
}

func TestFiltersAndTheirCountsAgree(t *testing.T) {
	t.Parallel()
	db, _ := market(t)
	finder := search.NewPostgres(db, catalogtest.Noon)
	find := func(q search.Query) *search.Result {
		t.Helper()
		r, err := finder.Find(context.Background(), q)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	all := find(search.Query{})
	if all.Total != 6 || len(all.IDs) != 6 || all.Facets.InStock != 5 || len(all.Facets.Villages) != 3 {
		t.Fatalf("everything: %+v", all)
	}
	for _, c := range all.Facets.Groups {
		if r := find(search.Query{Groups: []string{c.Value}}); r.Total != c.Count {
			t.Errorf("group %s promises %d and finds %d", c.Value, c.Count, r.Total)
		}
	}
	for _, c := range all.Facets.Villages {
		if r := find(search.Query{Villages: []string{c.Value}}); r.Total != c.Count {
			t.Errorf("village %s promises %d and finds %d", c.Value, c.Count, r.Total)
		}
	}
	if len(all.Facets.Stars) != 1 || all.Facets.Stars[0].Value != "4" {
		t.Errorf("a lapsed star is counted: %+v", all.Facets.Stars)
	}
	if r := find(search.Query{Stars: []int{3}}); r.Total != 0 {
		t.Error("a star that ended yesterday is found today")
	}
	if r := find(search.Query{Groups: []string{"do-go"}, InStock: true}); r.Total != 2 {
		t.Errorf("wood in stock: %d", r.Total)
	}
	if r := find(search.Query{Prices: []search.Range{{500_000, 100_000}}}); r.Total != 3 {
		t.Errorf("prices given the wrong way round find %d", r.Total)
	}
	if r := find(search.Query{Prices: []search.Range{{0, money.Max}}, Stars: []int{1 << 30}}); r.Total != 0 {
		t.Errorf("numbers beyond all sense find %d", r.Total)
	}
	if r := find(search.Query{Groups: []string{"khong-co"}}); r.Total != 0 || len(r.Facets.Groups) == 0 {
		t.Errorf("a group that does not exist: %+v", r)
	}
}

func TestListsAreSortedAndPaged(t *testing.T) {
	t.Parallel()
	db, names := market(t)
	finder := search.NewPostgres(db, catalogtest.Noon)
	r, err := finder.Find(context.Background(), search.Query{Sort: search.CheapUp, PerPage: 2, Page: 2})
	if err != nil || r.Total != 6 || len(r.IDs) != 2 || names[r.IDs[0]] != "Miến dong làng So, sợi nhỏ" || r.Pages(2) != 3 {
		t.Fatalf("got %+v (%v)", r, err)
	}
	r, err = finder.Find(context.Background(), search.Query{Page: 99_999})
	if err != nil || len(r.IDs) != 0 || r.Total != 6 {
		t.Fatalf("a page far beyond: %+v (%v)", r, err)
	}
}

func TestAFindCostsTwoRoundTrips(t *testing.T) {
	t.Parallel()
	db, _ := market(t)
	finder := search.NewPostgres(db, catalogtest.Noon)
	before := db.Queries()
	if _, err := finder.Find(context.Background(), search.Query{Text: "miến so"}); err != nil {
		t.Fatal(err)
	}
	if n := db.Queries() - before; n > 3 {
		t.Fatalf("%d statements", n)
	}
}
