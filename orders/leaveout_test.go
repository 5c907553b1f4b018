package orders_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// without leaves so much of a line out of an order.
func without(shop *orderstest.Shop, o *orders.Order, line, quantity, after int) error {
	return shop.Store.LeaveOut(context.Background(), officer, catalog.Everything(),
		orders.Without{OrderID: o.ID, LineID: o.Lines[line].ID, Quantity: quantity, Reason: "Hết hàng", After: after})
}

func TestAnOrderGoesWithoutWhatIsNotThereAndAsksForTheRestAlone(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar, tray := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9}), shop.Product(catalogtest.Goods{Name: "Nem", Stock: 9})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 3}, catalog.Take{VariantID: tray.VariantID, Quantity: 2}).Orders[0]
	if err := shop.Store.RanOut(ctx, officer, catalog.Everything(), o.ID, o.Lines[0].ID); err != nil {
		t.Fatal(err)
	}
	list := func() int {
		all, err := shop.Store.ForOffice(ctx, orders.OfficeQuery{View: orders.ViewShort, Page: 1, PerPage: 10, Scope: catalog.Everything()})
		if err != nil {
			t.Fatal(err)
		}
		return all.Total
	}
	if list() != 1 {
		t.Error("what ran out is nobody's work")
	}
	for key, err := range map[string]error{"parcel.too_much": without(shop, &o, 0, 4, 0), "order.step_refused": without(shop, &o, 0, 1, 1),
		"parcel.why_not":  shop.Store.LeaveOut(ctx, officer, catalog.Everything(), orders.Without{OrderID: o.ID, LineID: o.Lines[0].ID, Quantity: 1}),
		"order.not_found": shop.Store.LeaveOut(ctx, officer, catalog.Scope{ProducerID: shop.NemHaHoa()}, orders.Without{OrderID: o.ID, LineID: o.Lines[0].ID, Quantity: 1, Reason: "Hết"})} {
		if !fault.Is(err, key) {
			t.Errorf("%v, want %s", err, key)
		}
	}
	if err := without(shop, &o, 0, 0, 0); !fault.Is(err, "parcel.too_much") {
		t.Errorf("none of it: %v", err)
	}
	if err := without(shop, &o, 0, 3, 0); err != nil {
		t.Fatal(err)
	}
	if err := without(shop, &o, 0, 3, 0); !fault.Is(err, "order.step_refused") {
		t.Errorf("the same form again: %v", err)
	}
	if err := without(shop, &o, 1, 2, 1); !fault.Is(err, "order.nothing_left") {
		t.Errorf("all of it: %v", err)
	}
	less := now(t, shop, o)
	if want := o.Total - o.Lines[0].Total; less.Due() != want || less.State != orders.Placed || list() != 0 || shop.Stock(jar.VariantID) != 0 {
		t.Errorf("it asks for %d of %d, is %s, and %d are on the shelf", less.Due(), o.Total, less.State, shop.Stock(jar.VariantID))
	}
	if all, err := shop.Store.ForOffice(ctx, orders.OfficeQuery{View: orders.ViewWaiting, Page: 1, PerPage: 10, Scope: catalog.Everything()}); err != nil || len(all.Rows) != 1 || all.Rows[0].Total != less.Due() || all.Rows[0].Items != 1 || all.Rows[0].FirstItem != "Nem 500 g\u00a0×\u00a02" {
		t.Errorf("the list tells %+v of %d that is due (%v)", all.Rows, less.Due(), err)
	}
	taken(t, shop, o.ID, orders.Confirm, orders.Pack, orders.Ship)
	sent, err := shop.Store.Shipments(ctx, o.ID)
	if err != nil || len(sent) != 2 || sent[0].State != orders.Dropped || len(sent[1].Lines) != 1 || sent[1].Lines[0].Quantity != 2 || sent[1].Ask != less.Due() {
		t.Fatalf("it goes as %+v (%v)", sent, err)
	}
	taken(t, shop, o.ID, orders.Deliver, orders.Collect)
	if end := now(t, shop, o); end.State != orders.Completed || end.PaidIn != less.Due() || end.Credit() != 0 {
		t.Errorf("it ends %s with %d paid", end.State, end.PaidIn)
	}
	if lines, err := shop.Store.SentLines(ctx, &o); err != nil || len(lines) != 1 {
		t.Errorf("of what was sent the buyer may speak: %+v (%v)", lines, err)
	}
	if err := without(shop, &o, 1, 1, 2); !fault.Is(err, "order.step_refused") {
		t.Errorf("after it was sent: %v", err)
	}
}

func TestWhatWasPaidForGoodsThatAreNotThereIsOwedBackAndACancellingOwesAll(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar, tray := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5}), shop.Product(catalogtest.Goods{Name: "Nem", Stock: 5})
	shop.Account(shop.CoopLangSo())
	order := func() orders.Order {
		return shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 2}, catalog.Take{VariantID: tray.VariantID, Quantity: 1}).Orders[0]
	}
	o := order()
	if err := without(shop, &o, 0, 1, 0); !fault.Is(err, "order.step_refused") {
		t.Fatalf("while it waits for its money: %v", err)
	}
	settled(t, shop, received(o, "FT1", o.Total))
	shop.Exec(`UPDATE variants SET stock = 0 WHERE id = $1`, jar.VariantID)
	if err := without(shop, &o, 0, 1, 0); err != nil {
		t.Fatal(err)
	}
	paid := now(t, shop, o)
	if each := o.Lines[0].Total / 2; paid.Credit() != each || paid.Due() != 0 || paid.State != orders.Confirmed || !paid.Covered() {
		t.Errorf("of %d paid %d is owed back", paid.PaidIn, paid.Credit())
	}
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Cancel, "Khách không lấy phần còn lại"); err != nil {
		t.Fatal(err)
	}
	if off := now(t, shop, o); off.Credit() != o.Total {
		t.Errorf("called off it owes %d of %d", off.Credit(), o.Total)
	}
	if shop.Stock(jar.VariantID) != 1 || shop.Stock(tray.VariantID) != 5 {
		t.Errorf("what was there is on the shelf: %d and %d", shop.Stock(jar.VariantID), shop.Stock(tray.VariantID))
	}
}

// TestMoneyAndGoodsOfAnOrderAgreeWhateverIsLeftOut goes through all ways to leave something out of
// an order of two lines, with a voucher that does not divide: what was let off, what the parcels ask
// for and what is on the shelf add up to what was sold.
func TestMoneyAndGoodsOfAnOrderAgreeWhateverIsLeftOut(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	published(t, shop, voucher.Voucher{Code: "LE2027", Percent: 7, Minimum: 1_000, Uses: 100, PerPhone: 100, Bearer: voucher.ByProducer})
	jar, tray := shop.Product(catalogtest.Goods{Name: "Miến", Price: 33_331, Stock: 500}), shop.Product(catalogtest.Goods{Name: "Nem", Price: 10_007, Stock: 500})
	for first := range 4 {
		for second := range 3 {
			if first+second == 0 || first == 3 && second == 2 {
				continue
			}
			c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 3}, catalog.Take{VariantID: tray.VariantID, Quantity: 2})
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
			o, after, stock := p.Orders[0], 0, [2]int{shop.Stock(jar.VariantID), shop.Stock(tray.VariantID)}
			gone := map[int64]int{}
			for range first { // one by one
				if err := without(shop, &o, 0, 1, after); err != nil {
					t.Fatal(err)
				}
				gone[o.Lines[0].ID], after = gone[o.Lines[0].ID]+1, after+1
			}
			if second > 0 {
				if err := without(shop, &o, 1, second, after); err != nil {
					t.Fatal(err)
				}
				gone[o.Lines[1].ID] = second
			}
			less := now(t, shop, o)
			if less.Waived != o.Worth(gone) || less.Due() != o.Total-o.Worth(gone) || less.Due() < o.Fee {
				t.Errorf("%d and %d left out: %d is let off of %d, %d is due", first, second, less.Waived, o.Total, less.Due())
			}
			if got := [2]int{shop.Stock(jar.VariantID), shop.Stock(tray.VariantID)}; got != stock {
				t.Errorf("%d and %d left out: the shelf went from %v to %v", first, second, stock, got)
			}
			taken(t, shop, o.ID, orders.Confirm, orders.Pack, orders.Ship)
			sent, err := shop.Store.Shipments(ctx, o.ID)
			if err != nil {
				t.Fatal(err)
			}
			asked := money.VND(0)
			for _, x := range sent {
				asked += x.Ask
			}
			if asked != less.Due() || len(orders.Rest(&o, sent)) != 0 {
				t.Errorf("%d and %d left out: the courier asks for %d of %d", first, second, asked, less.Due())
			}
			taken(t, shop, o.ID, orders.Deliver, orders.Collect)
			if end := now(t, shop, o); end.State != orders.Completed || end.Net() != less.Due() || end.Credit() != 0 || end.Due() != 0 {
				t.Errorf("%d and %d left out: it ends %s with %d", first, second, end.State, end.Net())
			}
		}
	}
}
