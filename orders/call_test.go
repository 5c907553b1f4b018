package orders_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestACallThatNobodyAnsweredIsNotedAndMovesNothing(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
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
	now, _, err := shop.Store.OrderByCode(ctx, catalog.Everything(), o.Code)
	if err != nil || calls != 2 || now.State != orders.Placed || now.RowVersion != o.RowVersion {
		t.Errorf("%d calls are noted, the order is %s (%v)", calls, now.State, err)
	}
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Confirm, ""); err != nil {
		t.Fatal(err)
	}
	if err := shop.Store.MissedCall(ctx, officer, catalog.Everything(), o.ID); !fault.Is(err, "order.step_refused") {
		t.Errorf("a confirmed order was called about: %v", err)
	}
}
