package catalog_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestWhatCannotBeABoxIsRefused(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	store, ctx, by := catalog.NewStore(db, catalogtest.Noon), context.Background(), audit.Actor{Kind: audit.Staff, Name: "Cán bộ"}
	mien := w.Product(catalogtest.Goods{Name: "Miến", Stock: 4})
	nem := w.Product(catalogtest.Goods{Name: "Nem", Producer: w.NemHaHoa(), Stock: 4})
	box := w.Product(catalogtest.Goods{Name: "Hộp", Group: "qua-tang"})
	full := w.Product(catalogtest.Goods{Name: "Hộp đã gói", Group: "qua-tang", Stock: 3})
	other := w.Product(catalogtest.Goods{Name: "Hộp nữa", Group: "qua-tang"})
	set := func(scope catalog.Scope, id int64, parts ...catalog.Take) error {
		return store.SetParts(ctx, by, scope, id, parts)
	}
	all, one := catalog.Everything(), func(j catalogtest.Jar, n int) catalog.Take {
		return catalog.Take{VariantID: j.VariantID, Quantity: n}
	}
	if err := set(all, box.VariantID, one(mien, 1), one(nem, 2)); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"stock of its own":    {set(all, full.VariantID, one(mien, 1)), "box.has_stock"},
		"a box in a box":      {set(all, other.VariantID, one(box, 1)), "box.part_is_box"},
		"itself":              {set(all, other.VariantID, one(other, 1)), "box.part_is_box"},
		"a part becomes one":  {set(all, mien.VariantID, one(nem, 1)), "box.is_part"},
		"none of it":          {set(all, other.VariantID, one(mien, 0)), "box.quantity_out_of_range"},
		"the same twice":      {set(all, other.VariantID, one(mien, 1), one(mien, 2)), "box.part_twice"},
		"nothing like it":     {set(all, other.VariantID, catalog.Take{VariantID: 999_999, Quantity: 1}), "variant.not_found"},
		"somebody else's nem": {set(catalog.Scope{ProducerID: w.CoopLangSo()}, other.VariantID, one(nem, 1)), "variant.not_found"},
		"somebody else's box": {set(catalog.Scope{ProducerID: w.NemHaHoa()}, box.VariantID), "variant.not_found"},
	} {
		if !fault.Is(c.err, c.want) {
			t.Errorf("%s: %v, want %s", name, c.err, c.want)
		}
	}
	if err := store.SetStock(ctx, by, all, box.VariantID, 0, 5, catalog.Counted, ""); !fault.Is(err, "stock.of_box") {
		t.Errorf("a box was counted like goods: %v", err)
	}
	if err := set(all, box.VariantID); err != nil {
		t.Fatalf("taking it apart: %v", err)
	}
	if parts, err := store.Parts(ctx, []int64{box.VariantID}); err != nil || len(parts) != 0 {
		t.Errorf("it still holds %v (%v)", parts, err)
	}
}

func TestABoxThatCanNoLongerBeHadIsTold(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	store, ctx, by := catalog.NewStore(db, catalogtest.Noon), context.Background(), audit.Actor{Kind: audit.Staff, Name: "Cán bộ"}
	mien := w.Product(catalogtest.Goods{Name: "Miến", Stock: 4})
	box := w.Product(catalogtest.Goods{Name: "Hộp", Group: "qua-tang"})
	if err := store.SetParts(ctx, by, catalog.Everything(), box.VariantID, []catalog.Take{{VariantID: mien.VariantID, Quantity: 3}}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ from, to, told int }{{4, 3, 0}, {3, 2, 1}, {2, 1, 0}, {1, 5, 1}} {
		w.Exec(`DELETE FROM outbox`)
		if err := store.SetStock(ctx, by, catalog.Everything(), mien.VariantID, c.from, c.to, catalog.Counted, ""); err != nil {
			t.Fatal(err)
		}
		var n int
		if err := db.Pool.QueryRow(ctx, `SELECT count(*) FROM outbox WHERE entity_id = $1`, box.ProductID).Scan(&n); err != nil || n != c.told {
			t.Errorf("from %d to %d bags the box is told %d times, want %d (%v)", c.from, c.to, n, c.told, err)
		}
	}
}
