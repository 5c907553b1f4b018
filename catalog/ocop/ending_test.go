package ocop_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

func TestOnlyStarsInForceThatEndInTimeAreAboutToEnd(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db) // it is 24 November 2026
	soon, sooner, later := w.Product(catalogtest.Goods{Name: "Miến"}), w.Product(catalogtest.Goods{Name: "Bún"}), w.Product(catalogtest.Goods{Name: "Phở"})
	w.Recognise(soon.ProductID, 4, "2023-12-25", "2026-12-24")
	w.Recognise(sooner.ProductID, 3, "2023-12-05", "2026-12-04")
	w.Recognise(later.ProductID, 3, "2023-12-26", "2026-12-25")
	w.Recognise(later.ProductID, 3, "2020-11-24", "2023-11-23") // ended long ago
	store := ocop.NewStore(db, catalogtest.Noon)
	until := ocop.Today(catalogtest.Noon()).AddDate(0, 0, 30)
	list, err := store.Ending(context.Background(), 0, until)
	if err != nil || len(list) != 2 || list[0].ProductID != sooner.ProductID || list[1].ProductID != soon.ProductID {
		t.Errorf("about to end: %+v (%v)", list, err)
	}
	if list, err = store.Ending(context.Background(), 999, until); err != nil || len(list) != 0 {
		t.Errorf("of another producer: %+v (%v)", list, err)
	}
}
