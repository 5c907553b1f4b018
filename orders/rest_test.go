package orders_test

import (
	"context"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// runsShort says of lines of an order that they are not there.
func runsShort(t *testing.T, shop *orderstest.Shop, o *orders.Order, lines ...int) {
	t.Helper()
	for _, i := range lines {
		if err := shop.Store.RanOut(context.Background(), officer, catalog.Everything(), o.ID, o.Lines[i].ID); err != nil {
			t.Fatal(err)
		}
	}
}

// takesRest is the buyer's press on a page that showed these lines and so many parts.
func takesRest(shop *orderstest.Shop, o *orders.Order, after int, lines ...int) error {
	c := orders.Choice{OrderID: o.ID, After: after, Reason: "Hết hàng"}
	for _, i := range lines {
		c.Seen = append(c.Seen, o.Lines[i].ID)
	}
	return shop.Store.TakeRest(context.Background(), c)
}

func withdraws(shop *orderstest.Shop, o *orders.Order) error {
	return shop.Store.Withdraw(context.Background(), o.ID, "Món đã hết")
}

// twoThings is an order of three jars and two trays.
func twoThings(t *testing.T, m orders.Method) (*orderstest.Shop, orders.Order) {
	t.Helper()
	shop := orderstest.Open(t, dbtest.Open(t))
	shop.Account(shop.CoopLangSo())
	jar, tray := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9}), shop.Product(catalogtest.Goods{Name: "Nem", Stock: 9})
	return shop, shop.PlacedBy(m, catalog.Take{VariantID: jar.VariantID, Quantity: 3}, catalog.Take{VariantID: tray.VariantID, Quantity: 2}).Orders[0]
}

func TestABuyersWordLetsAShortOrderGoWithTheRestOnce(t *testing.T) {
	t.Parallel()
	shop, o := twoThings(t, orders.COD)
	taken(t, shop, o.ID, orders.Confirm)
	if err := takesRest(shop, &o, 0); !fault.Is(err, "order.short_moved") {
		t.Errorf("nobody asked: %v", err)
	}
	if err := withdraws(shop, &o); !fault.Is(err, "order.already_confirmed") {
		t.Errorf("all of it is there: %v", err)
	}
	runsShort(t, shop, &o, 0)
	for what, err := range map[string]error{"other goods": takesRest(shop, &o, 0, 1), "more goods": takesRest(shop, &o, 0, 0, 1), "other parts": takesRest(shop, &o, 1, 0), "no goods": takesRest(shop, &o, 0)} {
		if !fault.Is(err, "order.short_moved") {
			t.Errorf("a page that showed %s: %v", what, err)
		}
	}
	for range 2 {
		if err := takesRest(shop, &o, 0, 0); err != nil {
			t.Fatal(err)
		}
	}
	less := now(t, shop, o)
	if want := o.Total - o.Lines[0].Total; less.Comes() != want || less.Due() != want || less.State != orders.Confirmed || shop.Stock(o.Lines[0].VariantID) != 0 || shop.Stock(o.Lines[1].VariantID) != 7 {
		t.Errorf("it comes to %d of %d and is %s; %d and %d are on the shelf", less.Comes(), o.Total, less.State, shop.Stock(o.Lines[0].VariantID), shop.Stock(o.Lines[1].VariantID))
	}
	if n := shop.Number(`SELECT count(*) FROM order_events WHERE to_state = 'takes_rest' AND actor_kind = 'buyer'`); n != 1 {
		t.Errorf("said %d times", n)
	}
	if err := withdraws(shop, &o); !fault.Is(err, "order.already_confirmed") {
		t.Errorf("after they took the rest: %v", err)
	}
	runsShort(t, shop, &o, 1)
	if err := takesRest(shop, &o, 1, 1); !fault.Is(err, "order.short_moved") {
		t.Errorf("nothing would be left: %v", err)
	}
	if err := withdraws(shop, &o); err != nil {
		t.Fatal(err)
	}
	if off := now(t, shop, o); off.State != orders.Cancelled || off.Credit() != 0 || off.Due() != 0 || shop.Stock(o.Lines[1].VariantID) != 0 {
		t.Errorf("it is %s, and %d of what is not there came to the shelf", off.State, shop.Stock(o.Lines[1].VariantID))
	}
	if err := takesRest(shop, &o, 1); !fault.Is(err, "order.short_moved") {
		t.Errorf("of an order that is off: %v", err)
	}
}

func TestABuyerIsAskedAgainAfterSomethingWasLeftOutAndGetsAllTheirMoneyBack(t *testing.T) {
	t.Parallel()
	shop, o := twoThings(t, orders.Transfer)
	settled(t, shop, received(o, "FT1", o.Total))
	runsShort(t, shop, &o, 0)
	if err := without(shop, &o, 0, 2, 0); err != nil {
		t.Fatal(err)
	}
	if err := takesRest(shop, &o, 1); err != nil {
		t.Fatal(err)
	}
	if part := now(t, shop, o); part.Credit() != 2*o.Lines[0].UnitPrice || part.Comes() != o.Total-part.Credit() {
		t.Errorf("the word alone changes no money: %d owed back", part.Credit())
	}
	if err := without(shop, &o, 0, 1, 1); err != nil { // more than the buyer was told
		t.Fatal(err)
	}
	if err := withdraws(shop, &o); err != nil {
		t.Fatal(err)
	}
	if off := now(t, shop, o); off.State != orders.Cancelled || off.Credit() != o.Total {
		t.Errorf("it is %s and owes %d of %d", off.State, off.Credit(), o.Total)
	}
	if shop.Stock(o.Lines[0].VariantID) != 0 || shop.Stock(o.Lines[1].VariantID) != 9 {
		t.Errorf("%d and %d are on the shelf", shop.Stock(o.Lines[0].VariantID), shop.Stock(o.Lines[1].VariantID))
	}
	if late := settled(t, shop, received(o, "FT2", o.Total)); late.Fate != orders.OwedBack || late.Order.Credit() != 2*o.Total {
		t.Errorf("money that comes later is %s, %d owed back", late.Fate, late.Order.Credit())
	}
}

func TestAnOrderThatWaitsForATransferAsksForTheRestAndOwesWhatCameBeyondIt(t *testing.T) {
	t.Parallel()
	shop, o := twoThings(t, orders.Transfer)
	runsShort(t, shop, &o, 1)
	if err := takesRest(shop, &o, 0, 1); err != nil {
		t.Fatal(err)
	}
	waits := now(t, shop, o)
	if waits.State != orders.Placed || waits.DueNow() != o.Total-o.Lines[1].Total {
		t.Errorf("it is %s and asks for %d of %d", waits.State, waits.DueNow(), o.Total)
	}
	paid := settled(t, shop, received(o, "FT1", o.Total)) // it was on its way
	if paid.Fate != orders.Paid || paid.Order.Credit() != o.Lines[1].Total {
		t.Errorf("the sum of before is %s, %d owed back", paid.Fate, paid.Order.Credit())
	}
	taken(t, shop, o.ID, orders.Pack)
}

func TestOnceItIsPackedFrozenOrMadeInStagesABuyerCannotCallAShortOrderOff(t *testing.T) {
	t.Parallel()
	for what, change := range map[string]string{"packed": `UPDATE orders SET shipment_state = 'packed' WHERE id = $1`, "frozen": `UPDATE orders SET frozen = 'dispute' WHERE id = $1`,
		"staged": `UPDATE orders SET first_due = 1, send_due = 1 WHERE id = $1`} {
		shop, o := twoThings(t, orders.COD)
		taken(t, shop, o.ID, orders.Confirm)
		runsShort(t, shop, &o, 0)
		shop.Exec(change, o.ID)
		if err := withdraws(shop, &o); !fault.Is(err, "order.already_confirmed") {
			t.Errorf("%s: %v", what, err)
		}
		if err := takesRest(shop, &o, 0, 0); !fault.Is(err, "order.short_moved") {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// TestOfAllWhoPressAtOnceOneDecidesAboutAShortOrder lets a buyer in four tabs take the rest and call
// the order off while its producer packs it and an officer leaves the same out.
func TestOfAllWhoPressAtOnceOneDecidesAboutAShortOrder(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar, tray := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 500}), shop.Product(catalogtest.Goods{Name: "Nem", Stock: 500})
	for i := range 20 {
		o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 3}, catalog.Take{VariantID: tray.VariantID, Quantity: 2}).Orders[0]
		taken(t, shop, o.ID, orders.Confirm)
		runsShort(t, shop, &o, 0)
		trays := shop.Stock(tray.VariantID)
		errs, wg := make([]error, 6), sync.WaitGroup{}
		for n, press := range []func() error{
			func() error { return takesRest(shop, &o, 0, 0) }, func() error { return withdraws(shop, &o) },
			func() error {
				return shop.Store.Take(context.Background(), officer, catalog.Everything(), o.ID, orders.Pack, "")
			},
			func() error { return without(shop, &o, 0, 3, 0) }, func() error { return takesRest(shop, &o, 0, 0) }, func() error { return withdraws(shop, &o) },
		} {
			wg.Go(func() { errs[n] = press() })
		}
		wg.Wait()
		for n, err := range errs {
			if _, refused := fault.As(err); err != nil && !refused {
				t.Errorf("%d: press %d broke: %v", i, n, err)
			}
		}
		end := now(t, shop, o)
		off, packed := errs[1] == nil || errs[5] == nil, errs[2] == nil
		switch {
		case off == packed || off != (end.State == orders.Cancelled) || packed != (end.ShipmentState == orders.ShipmentPacked):
			t.Errorf("%d: it is %s and %s after %v", i, end.State, end.ShipmentState, errs)
		case errs[1] == nil && errs[5] == nil:
			t.Errorf("%d: it was called off twice", i)
		case end.Waived != 0 && end.Waived != o.Lines[0].Total:
			t.Errorf("%d: %d is let off", i, end.Waived)
		}
		if off {
			trays += 2
		}
		if shop.Stock(jar.VariantID) != 0 || shop.Stock(tray.VariantID) != trays {
			t.Errorf("%d: %d and %d are on the shelf, not 0 and %d", i, shop.Stock(jar.VariantID), shop.Stock(tray.VariantID), trays)
		}
		shop.Exec(`UPDATE variants SET stock = 500 WHERE id = $1`, jar.VariantID)
	}
}

func TestAVoucherThatDoesNotDivideComesOffTheRestToTheDong(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	published(t, shop, voucher.Voucher{Code: "LE2027", Percent: 7, Minimum: 1_000, Uses: 100, PerPhone: 100, Bearer: voucher.ByProducer})
	var c *orders.Cart
	jar, tray, box := shop.Product(catalogtest.Goods{Name: "Miến", Price: 33_331, Stock: 9}), shop.Product(catalogtest.Goods{Name: "Nem", Price: 10_007, Stock: 9}), shop.Product(catalogtest.Goods{Name: "Rau", Price: 7_001, Stock: 9})
	c = shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 3}, catalog.Take{VariantID: tray.VariantID, Quantity: 2}, catalog.Take{VariantID: box.VariantID, Quantity: 1})
	r := shop.Request(c, 0)
	r.Voucher = "LE2027"
	q, err := shop.Checkout.QuoteWith(ctx, c, r.Destination, r.Voucher)
	if err != nil {
		t.Fatal(err)
	}
	r.ExpectedTotal = &q.Total
	p, err := shop.Checkout.Place(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	o := p.Orders[0]
	runsShort(t, shop, &o, 2, 0)
	events, err := shop.Store.Events(ctx, o.ID)
	if err != nil {
		t.Fatal(err)
	}
	asked := o.Short(events, nil)
	if asked == nil || !asked.Goes || len(asked.Said) != 2 {
		t.Fatalf("the buyer is asked %+v", asked)
	}
	if err := takesRest(shop, &o, 0, 0, 2); err != nil {
		t.Fatal(err)
	}
	less := now(t, shop, o)
	if less.Waived != asked.Off || less.Comes() != o.Lines[1].Total-o.Lines[1].Discount+o.Fee || less.Comes() != less.Due() {
		t.Errorf("let off %d as said %d; it comes to %d", less.Waived, asked.Off, less.Comes())
	}
	if err := withdraws(shop, &o); err != nil { // nobody has confirmed it
		t.Fatal(err)
	}
	if n := shop.Number(`SELECT used FROM vouchers`); n != 0 {
		t.Errorf("the voucher is used %d times", n)
	}
}
