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
)

func TestCashThatWasNotedWronglyIsTakenOffOnceAndStaysInTheBooks(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	shop.Account(shop.CoopLangSo())
	o := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0] // 138.000 ₫
	take := func(key string) int64 {
		t.Helper()
		if _, err := shop.Store.TakeInHand(ctx, officer, catalog.Everything(), o.ID, key, 138_000); err != nil {
			t.Fatal(err)
		}
		return int64(shop.Number(`SELECT max(id) FROM ledger_entries WHERE order_id = $1`, o.ID))
	}
	entry := take("k")
	for _, why := range []string{"", " ? "} {
		if err := shop.Store.UndoInHand(ctx, officer, o.ID, entry, why); !formWrong(err, "why", "cash.undo_why") {
			t.Errorf("undone for %q: %v", why, err)
		}
	}
	if err := shop.Store.UndoInHand(ctx, officer, o.ID, entry+9, "Ghi nhầm"); !fault.Is(err, "order.not_found") {
		t.Errorf("another entry: %v", err)
	}
	var wg sync.WaitGroup
	errs := make([]error, 10)
	for i := range errs {
		wg.Go(func() { errs[i] = shop.Store.UndoInHand(ctx, officer, o.ID, entry, "Ghi nhầm đơn") })
	}
	wg.Wait()
	undone := 0
	for _, err := range errs {
		if err == nil {
			undone++
		} else if !fault.Is(err, "cash.undone") {
			t.Error(err)
		}
	}
	got := now(t, shop, o)
	if n := shop.Number(`SELECT count(*) FROM ledger_entries WHERE order_id = $1`, o.ID); undone != 1 || n != 2 || got.PaidIn != 0 || got.Due() != 138_000 || got.State != orders.Confirmed || got.May(orders.Pack) {
		t.Fatalf("%d times undone, %d entries: %+v", undone, n, got)
	}
	if n := shop.Number(`SELECT count(*) FROM audit_log WHERE action = 'order.cash_undone' AND reason = 'Ghi nhầm đơn' AND before->>'amount' = '138000'`); n != 1 {
		t.Errorf("the log says it %d times", n)
	}
	// What is right is noted anew, and once the goods left nothing is taken off.
	entry = take("again")
	taken(t, shop, o.ID, orders.Pack, orders.Ship)
	if err := shop.Store.UndoInHand(ctx, officer, o.ID, entry, "Ghi nhầm"); !fault.Is(err, "cash.sent") {
		t.Errorf("after the goods left: %v", err)
	}
}
