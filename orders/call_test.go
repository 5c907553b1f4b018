package orders_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestACallThatNobodyAnsweredIsNotedAndMovesNothing(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	now := catalogtest.Noon()
	shop := orderstest.OpenAt(t, db, func() time.Time { return now })
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	ctx := context.Background()
	if err := shop.Store.MissedCall(ctx, officer, catalog.Scope{ProducerID: o.ProducerID + 1}, o.ID); !fault.Is(err, "order.not_found") {
		t.Fatalf("another's order was called about: %v", err)
	}
	for range 2 {
		if err := shop.Store.MissedCall(ctx, officer, catalog.Everything(), o.ID); err != nil {
			t.Fatal(err)
		}
		now = now.Add(orders.CallAgain)
	}
	events, err := shop.Store.Events(ctx, o.ID)
	if err != nil {
		t.Fatal(err)
	}
	calls := 0
	for _, e := range events {
		if e.Axis == orders.NoteAxis && e.ToState == orders.NoAnswer && e.ActorName == officer.Name {
			calls++
		}
	}
	stands, _, err := shop.Store.OrderByCode(ctx, catalog.Everything(), o.Code)
	if err != nil || calls != 2 || stands.State != orders.Placed || stands.RowVersion != o.RowVersion {
		t.Errorf("%d calls are noted, the order is %s (%v)", calls, stands.State, err)
	}
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Confirm, ""); err != nil {
		t.Fatal(err)
	}
	if err := shop.Store.MissedCall(ctx, officer, catalog.Everything(), o.ID); !fault.Is(err, "order.step_refused") {
		t.Errorf("a confirmed order was called about: %v", err)
	}
}

func TestTappingTwiceIsOneCall(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	now := catalogtest.Noon()
	shop := orderstest.OpenAt(t, db, func() time.Time { return now })
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	other := audit.Actor{Kind: audit.Staff, ID: officer.ID + 1, Name: "Chị Lan"}
	missed := func(by audit.Actor) {
		if err := shop.Store.MissedCall(context.Background(), by, catalog.Everything(), o.ID); err != nil {
			t.Error(err)
		}
	}
	noted := func(want int, when string) {
		t.Helper()
		if n := shop.Number(`SELECT count(*) FROM order_events WHERE order_id = $1 AND to_state = $2`, o.ID, orders.NoAnswer); n != want {
			t.Errorf("%s: %d calls are noted, not %d", when, n, want)
		}
		if n := shop.Number(`SELECT count(*) FROM audit_log WHERE entity_id = $1 AND action = 'order.called'`, o.ID); n != want {
			t.Errorf("%s: %d calls are in the log, not %d", when, n, want)
		}
	}
	var taps sync.WaitGroup
	for range 3 {
		taps.Go(func() { missed(officer) })
	}
	taps.Wait()
	noted(1, "tapped three times at once")
	now = now.Add(orders.CallOnce - time.Second)
	missed(officer)
	noted(1, "sent again before the minute is over")
	missed(other)
	noted(2, "called by somebody else as well")
	now = now.Add(time.Second)
	missed(officer)
	noted(3, "called again after the minute")
}
