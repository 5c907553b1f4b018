package orders_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestWhatIsNotSentIsNotAskedForAndIsOnTheShelfOnce(t *testing.T) {
	t.Parallel()
	shop, ctx, all := orderstest.Open(t, dbtest.Open(t)), context.Background(), catalog.Everything()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	shop.Account(shop.CoopLangSo())
	stock := func() int { return shop.Number(`SELECT stock FROM variants WHERE id = $1`, jar.VariantID) }
	for method, want := range map[orders.Method]struct{ due, credit money.VND }{orders.COD: {due: 138_000}, orders.Transfer: {credit: 240_000}} {
		before := stock()
		o := shop.PlacedBy(method, catalog.Take{VariantID: jar.VariantID, Quantity: 3}).Orders[0] // 3 × 120.000 ₫ and 18.000 ₫
		if method == orders.Transfer {
			if _, err := shop.Store.Settle(ctx, officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: o.Code, Amount: o.Total}); err != nil {
				t.Fatal(err)
			}
		} else {
			taken(t, shop, o.ID, orders.Confirm)
		}
		taken(t, shop, o.ID, orders.Pack)
		if err := shop.Store.Send(ctx, officer, all, o.ID, orders.Send{Lines: map[int64]int{o.Lines[0].ID: 1}}); err != nil {
			t.Fatal(err)
		}
		if err := shop.Store.Drop(ctx, officer, all, o.ID, "Hết hàng"); err != nil {
			t.Fatal(err)
		}
		if err := shop.Store.Drop(ctx, officer, all, o.ID, "Hết hàng"); err == nil {
			t.Error("the same rest was dropped twice")
		}
		now, _, err := shop.Store.OrderByCode(ctx, all, o.Code)
		if err != nil {
			t.Fatal(err)
		}
		if now.Due() != want.due || now.Credit() != want.credit || now.Waived != 240_000 {
			t.Errorf("%s: due %s, owed back %s, let off %s", method, now.Due(), now.Credit(), now.Waived)
		}
		if got := stock(); got != before-1 {
			t.Errorf("%s: %d are on the shelf, %d were before it was ordered", method, got, before)
		}
		// The parcel that went comes back: the order is off, and only what was in it returns.
		taken(t, shop, o.ID, orders.TurnBack)
		if err := shop.Store.Take(ctx, officer, all, o.ID, orders.TakeIn, "Khách không nhận"); err != nil {
			t.Fatal(err)
		}
		if got := stock(); got != before {
			t.Errorf("%s: %d are on the shelf in the end, %d were before", method, got, before)
		}
		if n := shop.Number(`SELECT sum(delta)::int FROM stock_movements WHERE order_id = $1`, o.ID); n != 0 {
			t.Errorf("%s: the ledger of stock is %d off", method, n)
		}
	}
}

func TestWhatIsNotSentOfAnOfferCanBeHadAtItsPriceAgain(t *testing.T) {
	t.Parallel()
	shop, ctx, all := orderstest.Open(t, dbtest.Open(t)), context.Background(), catalog.Everything()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	offer := onOffer(t, shop, jar.VariantID, 5, 3)
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 3}).Orders[0]
	taken(t, shop, o.ID, orders.Confirm, orders.Pack)
	if err := shop.Store.Send(ctx, officer, all, o.ID, orders.Send{Lines: map[int64]int{o.Lines[0].ID: 1}}); err != nil {
		t.Fatal(err)
	}
	if err := shop.Store.Drop(ctx, officer, all, o.ID, "Hết hàng"); err != nil {
		t.Fatal(err)
	}
	if n := shop.Number(`SELECT taken FROM offers WHERE id = $1`, offer); n != 1 || shop.Stock(jar.VariantID) != 8 {
		t.Errorf("%d units of the offer are taken, %d lie on the shelf", n, shop.Stock(jar.VariantID))
	}
	keepsPromises(t, shop)
	// The phone may have its two again.
	c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 3})
	if err := shop.Store.ForPhone(ctx, c, "+84900000101"); err != nil || c.Goods() != 2*100_000+120_000 {
		t.Errorf("three cost %s (%v)", c.Goods(), err)
	}
	taken(t, shop, o.ID, orders.TurnBack)
	if err := shop.Store.Take(ctx, officer, all, o.ID, orders.TakeIn, "Khách không nhận"); err != nil {
		t.Fatal(err)
	}
	if n := shop.Number(`SELECT taken FROM offers WHERE id = $1`, offer); n != 0 || shop.Stock(jar.VariantID) != 9 {
		t.Errorf("in the end %d units are taken, %d lie on the shelf", n, shop.Stock(jar.VariantID))
	}
	keepsPromises(t, shop)
}

// What was paid before and what was let off may leave nothing to collect at the door.
func TestAnOrderWithNothingLeftToCollectEndsWhenItArrives(t *testing.T) {
	t.Parallel()
	shop, ctx, all := orderstest.Open(t, dbtest.Open(t)), context.Background(), catalog.Everything()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	sent := func() orders.Order {
		o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0] // 2 × 120.000 ₫ and 18.000 ₫
		settled(t, shop, received(o, o.Code, 138_000))
		taken(t, shop, o.ID, orders.Confirm, orders.Pack)
		if err := shop.Store.Send(ctx, officer, all, o.ID, orders.Send{Lines: map[int64]int{o.Lines[0].ID: 1}}); err != nil {
			t.Fatal(err)
		}
		if err := shop.Store.Drop(ctx, officer, all, o.ID, "Hết hàng"); err != nil {
			t.Fatal(err)
		}
		return o
	}
	ended := func(o orders.Order) {
		t.Helper()
		got := now(t, shop, o)
		if got.State != orders.Completed || got.NextStep() != "" || got.PaymentState != orders.PaymentCancelled || got.PaidIn != 138_000 || got.Money() != ledger.Full {
			t.Errorf("it ends as %s, %s, next %q, %s", got.State, got.PaymentState, got.NextStep(), got.Money())
		}
	}
	one := sent()
	taken(t, shop, one.ID, orders.Deliver)
	ended(one)
	// One that was delivered before this was known still ends with the step at hand.
	two := sent()
	shop.Exec(`UPDATE orders SET shipment_state = 'delivered' WHERE id = $1`, two.ID)
	if err := shop.Store.Take(ctx, officer, all, two.ID, orders.Collect, ""); err != nil {
		t.Fatalf("nothing was collected: %v", err)
	}
	ended(two)
	if n := shop.Number(`SELECT count(*) FROM ledger_entries WHERE kind = 'collected'`); n != 0 {
		t.Errorf("%d facts of cash that nobody paid", n)
	}
}
