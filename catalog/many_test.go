package catalog_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

func TestVeryManyAreTurnedAtOneInstantAndFoundByIt(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), context.Background()
	w, store := catalogtest.New(t, db), catalog.NewStore(db, time.Now)
	w.Product(catalogtest.Goods{Name: "Miến"})
	dbtest.Fill(t, db, 900, dbtest.Copies{Table: "products", Instead: map[string]string{"id": "1000000 - k", "slug": "'hang-' || k"}})
	me, you := audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, audit.Actor{Kind: audit.Staff, ID: 2, Name: "Lan"}
	ids, err := store.OfficeIDs(ctx, catalog.OfficeQuery{View: catalog.ViewAll}, catalog.MostAtOnce)
	if err != nil || len(ids) != 901 {
		t.Fatalf("%d are listed (%v)", len(ids), err)
	}
	if some, err := store.OfficeIDs(ctx, catalog.OfficeQuery{View: catalog.ViewAll, Scope: catalog.Scope{ProducerID: w.NemHaHoa()}}, catalog.MostAtOnce); err != nil || len(some) != 0 {
		t.Errorf("out of scope, %d are listed (%v)", len(some), err)
	}
	var other int64
	if err := db.Pool.QueryRow(ctx, `SELECT g.id FROM product_groups g WHERE g.goods_kind = 'processed_food' AND g.id <> (SELECT min(group_id) FROM products) LIMIT 1`).Scan(&other); err != nil {
		t.Fatal(err)
	}
	move := func() ([]catalog.Turned, error) {
		moved, err := store.MoveMany(ctx, me, catalog.Everything(), ids, other)
		return moved.Turned, err
	}
	back := func(turned []catalog.Turned) ([]catalog.Turned, error) {
		moved, err := store.MoveBack(ctx, me, catalog.Everything(), turned)
		return moved.Turned, err
	}
	for name, do := range map[string]struct {
		turn func() ([]catalog.Turned, error)
		back func([]catalog.Turned) ([]catalog.Turned, error)
	}{
		"move": {move, back},
		"hide": {func() ([]catalog.Turned, error) { return store.HideMany(ctx, me, catalog.Everything(), ids) },
			func(turned []catalog.Turned) ([]catalog.Turned, error) {
				return store.UnhideMany(ctx, me, catalog.Everything(), turned)
			}},
	} {
		turned, err := do.turn()
		if err != nil || len(turned) != 901 {
			t.Fatalf("%s: %d are turned (%v)", name, len(turned), err)
		}
		if theirs, err := store.TurnedAt(ctx, you, turned[0].At); err != nil || len(theirs) != 0 {
			t.Errorf("%s: somebody else finds %d (%v)", name, len(theirs), err)
		}
		found, err := store.TurnedAt(ctx, me, turned[900].At)
		if err != nil || len(found) != 901 {
			t.Fatalf("%s: %d are found (%v)", name, len(found), err)
		}
		w.Exec(`UPDATE products SET row_version = row_version + 1 WHERE id = $1`, found[7].ID)
		if found, err = store.TurnedAt(ctx, me, turned[0].At); err != nil || len(found) != 900 {
			t.Errorf("%s: one is changed, and %d are found (%v)", name, len(found), err)
		}
		if home, err := do.back(found); err != nil || len(home) != 900 {
			t.Errorf("%s: %d are turned back (%v)", name, len(home), err)
		}
	}
}
