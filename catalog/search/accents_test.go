package search_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

// A text of which some words have accents prefers names with those; the words typed plain
// ask for none, and a name with some of them comes before one with none. Stars, which
// come later, are set against it.
func TestWordsTypedWithAccentsPreferThemWhateverTheOthers(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	names := map[int64]string{}
	for i, name := range []string{"Phở khô nấm hộp quà 1", "Phở kho nấm hộp quà 2", "Phô kho nam hộp quà 3", "Miến so vuông 4", "Miền so vuông 5"} {
		jar := w.Product(catalogtest.Goods{Name: name, Stock: 5})
		names[jar.ProductID] = name
		if i > 0 {
			w.Recognise(jar.ProductID, min(2+i, 5), "2025-11-12", "2028-11-12")
		}
	}
	_, meili := built(t, db)
	for name, finder := range map[string]search.Finder{"postgres": search.NewPostgres(db, catalogtest.Noon), "meilisearch": meili} {
		for typed, want := range map[string][]string{
			"phở khô hop qua":     {"Phở khô nấm hộp quà 1", "Phở kho nấm hộp quà 2", "Phô kho nam hộp quà 3"},
			"phở khô nấm hop qua": {"Phở khô nấm hộp quà 1", "Phở kho nấm hộp quà 2", "Phô kho nam hộp quà 3"},
			"pho khô hop qua":     {"Phở khô nấm hộp quà 1", "Phô kho nam hộp quà 3", "Phở kho nấm hộp quà 2"},
			"miến so":             {"Miến so vuông 4", "Miền so vuông 5"},
			"miền so":             {"Miền so vuông 5", "Miến so vuông 4"},
			"miến so vuôngg":      {"Miến so vuông 4", "Miền so vuông 5"},
		} {
			r, err := finder.Find(t.Context(), search.Query{Text: typed})
			if err != nil || len(r.IDs) < len(want) {
				t.Fatalf("%s: %q: %+v (%v)", name, typed, r, err)
			}
			for i, first := range want {
				if names[r.IDs[i]] != first {
					t.Errorf("%s: %q has %q at %d, not %q", name, typed, names[r.IDs[i]], i+1, first)
				}
			}
		}
	}
}
