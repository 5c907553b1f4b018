package orders_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// Found by TestEveryNumberOnTheShelfIsExplained (seed 1795858755115377713): what somebody held went
// to an order whose money came late.
func TestLateMoneyOfAPreorderTakesNothingThatSomebodyHolds(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lies int
		fate orders.Fate
		left int
	}{{3, orders.OwedBack, 3}, {4, orders.Reinstated, 1}} {
		shop := orderstest.Open(t, dbtest.Open(t))
		shop.Account(shop.CoopLangSo())
		jar := shop.Product(catalogtest.Goods{Name: "Miến Tết"})
		ahead(t, shop, jar.VariantID, 9, 0)
		o := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 3}).Orders[0]
		shop.Exec(`UPDATE orders SET pay_by = created_at - interval '1 minute', confirm_by = created_at - interval '1 minute' WHERE id = $1`, o.ID)
		if _, err := shop.Store.ExpireUnpaid(context.Background(), "Hết hạn"); err != nil {
			t.Fatal(err)
		}
		arrives(t, shop, jar.VariantID, c.lies)
		shop.Exec(`INSERT INTO holds (holder, variant_id, quantity, most, made_at, until) VALUES ('cart khác', $1, 1, 1, $2, $3)`, jar.VariantID, catalogtest.Noon(), catalogtest.Noon().Add(10*time.Minute))
		shop.Exec(`UPDATE variants SET spoken_until = 'infinity' WHERE id = $1`, jar.VariantID)
		done, err := shop.Store.Settle(context.Background(), officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: o.Code, Amount: o.Total})
		if err != nil || done.Fate != c.fate || shop.Stock(jar.VariantID) != c.left {
			t.Errorf("of %d, one held: %s, %d left, %v", c.lies, done.Fate, shop.Stock(jar.VariantID), err)
		}
		waitsFairly(t, shop)
	}
}

// Found by TestEveryNumberOnTheShelfIsExplained (seed 1795887771934469206): whose money came late
// stood before who had been served, when all of it was at one instant.
func TestWhoWaitsAgainIsBehindAllOthersEvenAtTheSameInstant(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	shop.Account(shop.CoopLangSo())
	jar := shop.Product(catalogtest.Goods{Name: "Miến Tết"})
	ahead(t, shop, jar.VariantID, 9, 0)
	first := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	shop.Exec(`UPDATE orders SET pay_by = created_at - interval '1 minute', confirm_by = created_at - interval '1 minute' WHERE id = $1`, first.ID)
	if _, err := shop.Store.ExpireUnpaid(context.Background(), "Hết hạn"); err != nil {
		t.Fatal(err)
	}
	second := shop.PlacedBy(orders.COD, catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	arrives(t, shop, jar.VariantID, 2)
	done, err := shop.Store.Settle(context.Background(), officer, orders.Fact{OrderID: first.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: first.Code, Amount: first.Total})
	if err != nil || done.Fate != orders.Reinstated {
		t.Fatalf("money that came late: %s, %v", done.Fate, err)
	}
	third := shop.PlacedBy(orders.COD, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	waitsFairly(t, shop)
	for i, o := range []orders.Order{second, first, third} {
		if n := shop.Number(`SELECT count(*) FROM preorder_draws WHERE drawn_at < (SELECT drawn_at FROM preorder_draws WHERE order_id = $1)`, o.ID); n != i {
			t.Errorf("%s stands behind %d, not %d", o.Code, n, i)
		}
	}
}
