package demo_test

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

func TestEveryProductButOneHasThePapersItNeeds(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	today := ocop.Today(noon())
	if off := texts(t, db, `SELECT slug FROM products WHERE papers_until < $1`, today); !slices.Equal(off, []string{"thinh-gao-rang"}) {
		t.Errorf("off sale for their papers: %v", off)
	}
	if soon := texts(t, db, `SELECT slug FROM products WHERE papers_until = $1`, today.Add(20*24*time.Hour)); !slices.Equal(soon, []string{"nem-chao-tai-do-chang"}) {
		t.Errorf("off sale in twenty days: %v", soon)
	}
	if real := texts(t, db, `SELECT number FROM papers WHERE NOT sample OR number NOT LIKE '%(mẫu)' OR issuer NOT LIKE '%(mẫu)'`); real != nil {
		t.Errorf("papers that do not say that they are made up: %v", real)
	}
}

// TestWhatIsShownMayBeShown holds the sample commune to the rules that people are held to.
func TestWhatIsShownMayBeShown(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	store := catalog.NewStore(db, noon)
	for _, row := range texts(t, db, `SELECT id::text FROM products WHERE state = 'published'`) {
		id, _ := strconv.ParseInt(row, 10, 64)
		d, err := store.ByID(t.Context(), catalog.Everything(), id)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range d.Lacks() {
			if d.Slug != "thinh-gao-rang" || l.Key != "publish.paper_lapsed" {
				t.Errorf("%s: %s %v", d.Slug, l.Key, l.Details)
			}
		}
	}
}
