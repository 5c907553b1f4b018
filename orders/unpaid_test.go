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
