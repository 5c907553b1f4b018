package catalog_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
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
