package catalog_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

var officer = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Phòng Kinh tế"}

func TestOnlyOneOfTwentyTakesTheLastJar(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến cuối", Stock: 1})
	var wg sync.WaitGroup
	errs := make([]error, 20)
	for i := range errs {
		wg.Go(func() {
			errs[i] = db.Tx(context.Background(), func(tx *gorm.DB) error {
				return catalog.TakeTx(tx, audit.Actor{Kind: audit.Buyer}, int64(i+1), []catalog.Take{{VariantID: jar.VariantID, Quantity: 1}}, catalogtest.Noon())
			})
		})
	}
	wg.Wait()
	won := 0
	for _, err := range errs {
		switch f, ok := fault.As(err); {
		case err == nil:
			won++
		case !ok || f.Key != "stock.not_enough" || f.Details["left"] != 0:
			t.Errorf("a loser heard %v", err)
		}
	}
	if won != 1 || w.Stock(jar.VariantID) != 0 {
		t.Fatalf("%d took the last jar, %d left", won, w.Stock(jar.VariantID))
	}
}

func TestTheSchemaRefusesNegativeStockByItself(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	jar := catalogtest.New(t, db).Product(catalogtest.Goods{Name: "Miến", Stock: 1})
	if _, err := db.Pool.Exec(context.Background(), `UPDATE variants SET stock = stock - 2 WHERE id = $1`, jar.VariantID); err == nil {
		t.Fatal("stock went below nothing")
	}
}

func TestAnOrderGivesBackOnce(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	take := []catalog.Take{{VariantID: jar.VariantID, Quantity: 2}}
	move := func(f func(*gorm.DB, audit.Actor, int64, []catalog.Take, time.Time) error) error {
		return db.Tx(context.Background(), func(tx *gorm.DB) error { return f(tx, officer, 7, take, catalogtest.Noon()) })
	}
	if err := move(catalog.TakeTx); err != nil {
		t.Fatal(err)
	}
	if err := move(catalog.GiveBackTx); err != nil {
		t.Fatal(err)
	}
	if err := move(catalog.GiveBackTx); err == nil || w.Stock(jar.VariantID) != 5 {
		t.Fatalf("given back twice: %v, %d left", err, w.Stock(jar.VariantID))
	}
}

func TestACountedShelfIsNotedAndASecondCounterIsTold(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	store := catalog.NewStore(db, catalogtest.Noon)
	ctx := context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	if err := store.SetStock(ctx, officer, catalog.Everything(), jar.VariantID, 5, 42, catalog.Produced, "mẻ mới"); err != nil {
		t.Fatal(err)
	}
	err := store.SetStock(ctx, officer, catalog.Everything(), jar.VariantID, 5, 6, catalog.Counted, "")
	if f, ok := fault.As(err); !ok || f.Key != "stock.changed_meanwhile" || f.Details["left"] != 42 {
		t.Fatalf("the second counter heard %v", err)
	}
	moves, err := store.Movements(ctx, jar.VariantID, 10)
	if err != nil || len(moves) != 1 || !moves[0].At.Equal(catalogtest.Noon()) || moves[0].Delta != 37 || moves[0].Balance != 42 || moves[0].ActorName != "Phòng Kinh tế" || moves[0].Note != "mẻ mới" {
		t.Fatalf("the ledger says %+v (%v)", moves, err)
	}
	if _, err := db.Pool.Exec(ctx, `UPDATE stock_movements SET delta = 1`); err == nil {
		t.Fatal("the stock ledger let itself be changed")
	}
	if err := store.SetStock(ctx, officer, catalog.Scope{ProducerID: 999}, jar.VariantID, 42, 1, catalog.Counted, ""); !fault.Is(err, "variant.not_found") {
		t.Fatalf("another producer's officer heard %v", err)
	}
}
