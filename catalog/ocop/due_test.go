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
	due, err := store.Due(context.Background(), 0, until, 0, 0)
	if err != nil || due.Ending != 2 || due.ProductID != sooner.ProductID || due.ProductName != "Bún" || !due.LastDay.Equal(*day("2026-12-04")) {
		t.Errorf("about to end: %+v (%v)", due, err)
	}
	if due, err = store.Due(context.Background(), 999, until, 0, 0); err != nil || due.Ending != 0 || due.LastDay != nil {
		t.Errorf("of another producer: %+v (%v)", due, err)
	}
}

func TestAProposalIsWorkForEverybodyButWhoMadeIt(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), context.Background()
	jar := catalogtest.New(t, db).Product(catalogtest.Goods{Name: "Miến"})
	store := ocop.NewStore(db, catalogtest.Noon)
	id, err := store.ProposeGrant(ctx, person(1), decision(jar.ProductID))
	if err != nil {
		t.Fatal(err)
	}
	work := func(reader int64) int {
		due, err := store.Due(ctx, 0, ocop.Today(catalogtest.Noon()), reader, 0)
		if err != nil {
			t.Fatal(err)
		}
		return due.ToRead
	}
	if work(0) != 0 || work(1) != 0 || work(2) != 1 {
		t.Errorf("waits for nobody, its proposer, another: %d %d %d, not 0 0 1", work(0), work(1), work(2))
	}
	if err := store.SendBack(ctx, person(2), id, "Sai hạng"); err != nil || work(2) != 0 {
		t.Errorf("decided, and still work: %d (%v)", work(2), err)
	}
}
