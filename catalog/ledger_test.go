package catalog_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

func TestTheLedgerOfAProductIsNewestFirstAndItsOwn(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	jar, other := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5}), w.Product(catalogtest.Goods{Name: "Bún", Stock: 5})
	store := catalog.NewStore(db, catalogtest.Noon)
	by := audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}
	ctx := context.Background()
	for _, set := range []struct {
		variant     int64
		seen, count int
		reason      catalog.Reason
	}{{jar.VariantID, 5, 8, catalog.Produced}, {other.VariantID, 5, 4, catalog.Damaged}, {jar.VariantID, 8, 7, catalog.Counted}} {
		if err := store.SetStock(ctx, by, catalog.Everything(), set.variant, set.seen, set.count, set.reason, "ghi chú"); err != nil {
			t.Fatal(err)
		}
	}
	lines, err := store.Ledger(ctx, jar.ProductID, 20)
	if err != nil || len(lines) != 2 || lines[0].Delta != -1 || lines[0].Reason != catalog.Counted || lines[1].Balance != 8 || lines[0].VariantName != "500 g" {
		t.Errorf("the ledger reads %+v (%v)", lines, err)
	}
	if lines, err = store.Ledger(ctx, jar.ProductID, 1); err != nil || len(lines) != 1 {
		t.Errorf("%d lines within a limit of 1 (%v)", len(lines), err)
	}
}
