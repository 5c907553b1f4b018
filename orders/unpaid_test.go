package orders_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestAnOrderExpiresWhenItsMoneyDoesNotCome(t *testing.T) {
	t.Parallel()
	clock := catalogtest.Noon()
	shop := orderstest.OpenAt(t, dbtest.Open(t), func() time.Time { return clock })
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	shop.Account(shop.CoopLangSo())
	ctx := context.Background()
	never := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	part := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	cash := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	settled(t, shop, received(part, "p", 1000))
	if err := shop.Checkout.SwitchMethod(ctx, cash.ID, orders.COD); err != nil {
		t.Fatal(err)
	}
	clock = clock.Add(24 * time.Hour)
	if n, err := shop.Store.ExpireUnpaid(ctx, "quá hạn"); err != nil || n != 0 {
		t.Fatalf("to the minute: %d (%v)", n, err)
	}
	clock = clock.Add(time.Second)
	if n, err := shop.Store.ExpireUnpaid(ctx, "quá hạn"); err != nil || n != 1 {
		t.Fatalf("a second later: %d (%v)", n, err)
	}
	if n, err := shop.Store.ExpireOverdue(ctx, 0, "quá hạn"); err != nil || n != 1 || now(t, shop, cash).State != orders.Expired {
		t.Fatalf("cash: %d (%v)", n, err)
	}
	if now(t, shop, never).State != orders.Expired || now(t, shop, part).State != orders.Placed || shop.Stock(jar.VariantID) != 4 {
		t.Fatal("the wrong ones expired")
	}
}

// Money that was booked to the wrong order and taken off again keeps no goods; a part that came
// does, and is somebody's task.
func TestWhatIsHeldByMoneyIsHeldByMoneyThatIsThere(t *testing.T) {
	t.Parallel()
	clock := catalogtest.Noon()
	shop := orderstest.OpenAt(t, dbtest.Open(t), func() time.Time { return clock })
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	shop.Account(shop.CoopLangSo())
	ctx := context.Background()
	undone := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	part := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	settled(t, shop, received(part, "p", 1000))
	settled(t, shop, received(undone, "wrong", 1000))
	back := received(undone, "back", -1000)
	back.Undoes = int64(shop.Number(`SELECT id FROM ledger_entries WHERE external_ref = 'wrong'`))
	settled(t, shop, back)
	late := func() int {
		t.Helper()
		page, err := shop.Store.ForOffice(ctx, orders.OfficeQuery{View: orders.ViewPart, Page: 1, PerPage: 9, Scope: catalog.Everything()})
		if err != nil || len(page.Rows) != page.Counts[orders.ViewPart] || len(page.Rows) > 0 && page.Rows[0].Code != part.Code {
			t.Fatalf("paid in part: %+v (%v)", page, err)
		}
		return len(page.Rows)
	}
	if late() != 0 {
		t.Error("a part is late before its time is over")
	}
	clock = clock.Add(24*time.Hour + time.Second)
	if late() != 1 {
		t.Error("nobody is asked about a part that is late")
	}
	if n, err := shop.Store.ExpireUnpaid(ctx, "quá hạn"); err != nil || n != 1 || now(t, shop, undone).State != orders.Expired || now(t, shop, part).State != orders.Placed || shop.Stock(jar.VariantID) != 4 {
		t.Fatalf("%d expired (%v): %s, %s", n, err, now(t, shop, undone).State, now(t, shop, part).State)
	}
}

func TestABuyerMayPayInAnotherWayUntilTheOrderIsConfirmed(t *testing.T) {
	t.Parallel()
	shop, _, o := transferred(t)
	ctx := context.Background()
	for _, m := range []orders.Method{orders.COD, orders.COD, orders.Transfer, orders.COD} {
		if err := shop.Checkout.SwitchMethod(ctx, o.ID, m); err != nil {
			t.Fatalf("to %s: %v", m, err)
		}
	}
	if got := now(t, shop, o); got.PaymentMethod != orders.COD || got.PaymentState != orders.PaymentAuthorized || got.PayBy != nil || got.NextStep() != orders.Confirm {
		t.Fatalf("switched to cash: %+v", got)
	}
	if attempts, err := shop.Store.Attempts(ctx, o.ID); err != nil || len(attempts) != 4 || attempts[2].State != orders.PaymentCancelled || !attempts[3].Live() {
		t.Fatalf("attempts %+v (%v)", attempts, err)
	}
	if err := shop.Checkout.SwitchMethod(ctx, o.ID, orders.Stripe); !fault.Is(err, "payment.unknown_method") {
		t.Fatalf("by card, which nobody set up: %v", err)
	}
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Confirm, ""); err != nil {
		t.Fatal(err)
	}
	if err := shop.Checkout.SwitchMethod(ctx, o.ID, orders.Transfer); !fault.Is(err, "payment.late_switch") {
		t.Fatalf("after it was confirmed: %v", err)
	}
}

// Goods are kept for who pays, not for who thinks of another way to pay each day.
func TestNobodyKeepsGoodsByChangingTheWayToPay(t *testing.T) {
	t.Parallel()
	clock := catalogtest.Noon()
	shop := orderstest.OpenAt(t, dbtest.Open(t), func() time.Time { return clock })
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	shop.Account(shop.CoopLangSo())
	ctx := context.Background()
	o := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	other := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	change := func(o orders.Order, m orders.Method) orders.Order {
		t.Helper()
		if err := shop.Checkout.SwitchMethod(ctx, o.ID, m); err != nil {
			t.Fatalf("to %s: %v", m, err)
		}
		return now(t, shop, o)
	}
	end := o.CreatedAt.Add(orders.Hold)
	clock = clock.Add(23 * time.Hour)
	if got := change(o, orders.COD); got.ConfirmBy.After(end.Add(24 * time.Hour)) {
		t.Errorf("cash waits for a yes until %s", got.ConfirmBy)
	}
	if got := change(o, orders.Transfer); !got.PayBy.Equal(end) || !got.ConfirmBy.Equal(end) || !got.Payable(clock) {
		t.Errorf("to and fro, and it waits until %s instead of %s", got.PayBy, end)
	}
	change(o, orders.COD)
	clock = clock.Add(time.Hour)
	if err := shop.Checkout.SwitchMethod(ctx, o.ID, orders.Transfer); !fault.Is(err, "payment.too_late") {
		t.Errorf("a day later to a transfer: %v", err)
	}
	if got := now(t, shop, other); got.Payable(clock) || !got.TooLate(clock) {
		t.Error("its time is over, and it asks for money")
	}
	if err := shop.Checkout.SwitchMethod(ctx, other.ID, orders.COD); !fault.Is(err, "payment.too_late") {
		t.Errorf("after its time to cash: %v", err)
	}
	settled(t, shop, received(other, "part", 1000))
	if got := now(t, shop, other); !got.Payable(clock) {
		t.Error("a part came, and the rest cannot be paid")
	}
}

func TestOnlyAProducerWithAnAccountIsPaidByTransfer(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	q, err := shop.Checkout.QuoteCart(context.Background(), c, shop.Request(c, 0).Destination)
	if err != nil {
		t.Fatal(err)
	}
	r := shop.Request(c, q.Total)
	for m, want := range map[orders.Method]string{orders.Transfer: "payment.no_account", orders.Stripe: "", "gold": ""} {
		r.Method = m
		_, err := shop.Checkout.Place(context.Background(), r)
		if form, ok := fault.AsForm(err); want == "" && (!ok || form.Fields[0].Key != "payment.unknown_method") || want != "" && !fault.Is(err, want) {
			t.Errorf("%s: %v", m, err)
		}
	}
	if shop.Stock(jar.VariantID) != 5 {
		t.Fatal("stock was taken")
	}
}
