package catalog_test

import (
	"slices"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestLikeProductsAreShownOnesOfTheGroupOrTheVillage(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	store := catalog.NewStore(db, catalogtest.Noon)
	w.Product(catalogtest.Goods{Name: "Miến", Stock: 1})
	w.Product(catalogtest.Goods{Name: "Bún hết", Stock: 0})
	w.Product(catalogtest.Goods{Name: "Hộp quà", Group: "qua-tang", Stock: 2}) // of the village
	w.Product(catalogtest.Goods{Name: "Phở", Stock: 3})
	w.Product(catalogtest.Goods{Name: "Giấu", Stock: 3, State: catalog.Hidden})
	w.Product(catalogtest.Goods{Name: "Nem", Group: "nem", Producer: w.NemHaHoa(), Stock: 4})
	d, err := store.PublishedBySlug(t.Context(), "mien")
	if err != nil {
		t.Fatal(err)
	}
	like, err := store.Alike(t.Context(), &d.Product, 4)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range like {
		names = append(names, c.Name)
	}
	if len(names) != 3 || names[0] != "Phở" || names[1] != "Hộp quà" || names[2] != "Bún hết" {
		t.Fatalf("like miến: %v", names)
	}
}

func TestWhatWasChosenStandsFirstBesideAProduct(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	store, ctx := catalog.NewStore(db, catalogtest.Noon), t.Context()
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 1})
	w.Product(catalogtest.Goods{Name: "Phở", Stock: 3})
	nem := w.Product(catalogtest.Goods{Name: "Nem", Group: "nem", Producer: w.NemHaHoa(), Stock: 4})
	tray := w.Product(catalogtest.Goods{Name: "Khay", Group: "do-go", Producer: w.NemHaHoa(), Stock: 4})
	beside := func() (names []string) {
		d, err := store.PublishedBySlug(ctx, "mien")
		if err != nil {
			t.Fatal(err)
		}
		cards, err := store.Beside(ctx, &d.Product, 4)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range cards {
			names = append(names, c.Name)
		}
		return names
	}
	expect := func(when string, want ...string) {
		if got := beside(); !slices.Equal(got, want) {
			t.Errorf("%s: %v, not %v", when, got, want)
		}
	}
	expect("nothing chosen", "Phở")
	if err := store.SetRelated(ctx, officer, catalog.Everything(), jar.ProductID, []int64{tray.ProductID, 0, nem.ProductID, tray.ProductID}); err != nil {
		t.Fatal(err)
	}
	expect("two chosen", "Khay", "Nem", "Phở")
	w.Exec(`UPDATE products SET state = 'hidden' WHERE id = $1`, tray.ProductID)
	expect("one of them is hidden", "Nem", "Phở")
	for name, ids := range map[string][]int64{"itself": {jar.ProductID}, "nobody's": {999_999}, "five": {11, 12, 13, 14, 15}} {
		if _, ok := fault.AsForm(store.SetRelated(ctx, officer, catalog.Everything(), jar.ProductID, ids)); !ok {
			t.Errorf("%s may be chosen", name)
		}
	}
	if err := store.SetRelated(ctx, officer, catalog.Scope{ProducerID: w.NemHaHoa()}, jar.ProductID, nil); !fault.Is(err, "product.not_found") {
		t.Errorf("another maker chooses: %v", err)
	}
	expect("after refusals", "Nem", "Phở")
	if err := store.SetRelated(ctx, officer, catalog.Everything(), jar.ProductID, nil); err != nil {
		t.Fatal(err)
	}
	expect("none chosen any more", "Phở")
	var lines int
	if err := db.Pool.QueryRow(ctx, `SELECT count(*) FROM audit_log WHERE action = 'product.related'`).Scan(&lines); err != nil || lines != 2 {
		t.Errorf("%d lines in the log (%v)", lines, err)
	}
}

func TestOnlyWhatIsShownHasAnAddress(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	w.Product(catalogtest.Goods{Name: "Miến"})
	w.Product(catalogtest.Goods{Name: "Giấu", State: catalog.Hidden})
	w.Exec(`UPDATE producers SET state = 'suspended' WHERE id = $1`, w.NemHaHoa())
	all, err := catalog.NewStore(db, catalogtest.Noon).Addresses(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, a := range all {
		count[a.Kind]++
		if a.Kind == "group" != a.UpdatedAt.IsZero() {
			t.Errorf("%s %s changed at %s", a.Kind, a.Slug, a.UpdatedAt)
		}
	}
	if count["product"] != 1 || count["producer"] != 1 || count["group"] != 6 {
		t.Fatalf("addresses: %v", count)
	}
}
