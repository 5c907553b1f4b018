package orders_test

import (
	"context"
	"errors"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// TestAPurchaseThatBreaksHalfwayNeverHappened breaks the database at each of the tables
// that a purchase writes, one after the other.
func TestAPurchaseThatBreaksHalfwayNeverHappened(t *testing.T) {
	t.Parallel()
	for _, table := range []string{"purchases", "orders", "order_lines", "stock_movements", "order_events", "outbox"} {
		t.Run(table, func(t *testing.T) {
			t.Parallel()
			db := dbtest.Open(t)
			shop := orderstest.Open(t, db)
			mien := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
			nem := shop.Product(catalogtest.Goods{Name: "Nem", Producer: shop.NemHaHoa(), Price: 80_000, Stock: 3})
			cart := shop.Cart(catalog.Take{VariantID: mien.VariantID, Quantity: 2}, catalog.Take{VariantID: nem.VariantID, Quantity: 1})
			shop.Exec(`CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is gone'; END $$`)
			shop.Exec(`CREATE TRIGGER broken BEFORE INSERT ON ` + table + ` FOR EACH ROW EXECUTE FUNCTION break_it()`)
			ctx := context.Background()
			_, err := shop.Checkout.Place(ctx, shop.Request(cart, 356_000))
			var broken *pgconn.PgError
			if _, refused := fault.As(err); refused || !errors.As(err, &broken) {
				t.Fatalf("a broken database is told as %v", err)
			}
			var left int
			if err := db.Pool.QueryRow(ctx, `SELECT (SELECT count(*) FROM purchases) + (SELECT count(*) FROM orders) + (SELECT count(*) FROM outbox WHERE kind = $1)`, orders.PurchasePlaced).Scan(&left); err != nil || left != 0 {
				t.Fatalf("%d rows are left over (%v)", left, err)
			}
			if shop.Stock(mien.VariantID) != 5 || shop.Stock(nem.VariantID) != 3 {
				t.Fatal("stock was taken")
			}
			shop.Exec(`DROP TRIGGER broken ON ` + table)
			if p, err := shop.Checkout.Place(ctx, shop.Request(cart, 356_000)); err != nil || len(p.Orders) != 2 {
				t.Fatalf("the same cart cannot be placed afterwards: %v", err)
			}
		})
	}
}

// TestAStepThatBreaksHalfwayNeverHappened breaks the history, and with it the step.
func TestAStepThatBreaksHalfwayNeverHappened(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	shop.Exec(`CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is gone'; END $$`)
	shop.Exec(`CREATE TRIGGER broken BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION break_it()`)
	ctx := context.Background()
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Cancel, "Khách đổi ý"); err == nil {
		t.Fatal("a step without its audit line was taken")
	}
	now, _, err := shop.Store.OrderByCode(ctx, catalog.Everything(), o.Code)
	if err != nil || now.State != orders.Placed || shop.Stock(jar.VariantID) != 3 {
		t.Fatalf("half a step was taken: %+v, %d in stock (%v)", now, shop.Stock(jar.VariantID), err)
	}
}
