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

func TestNobodyMovesAParcelThatAProducerHasPromised(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	mien := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 50})
	nem := shop.Product(catalogtest.Goods{Name: "Nem", Producer: shop.NemHaHoa(), Stock: 50})
	ctx := context.Background()
	elsewhere := orders.Receiver{Name: "Người khác", Phone: "0911222333", AddressLine: "Số 9 ngõ mới", Note: ""}

	// One of two producers has said yes: the address is that of both.
	p := shop.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1}, catalog.Take{VariantID: nem.VariantID, Quantity: 1})
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), p.Orders[1].ID, orders.Confirm, ""); err != nil {
		t.Fatal(err)
	}
	if err := shop.Checkout.SetReceiver(ctx, p.ID, elsewhere); !fault.Is(err, "receiver.too_late") {
		t.Errorf("after the first yes: %v", err)
	}

	// Whoever comes first, the order that was confirmed is the order that is kept.
	p = shop.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1})
	var moved, confirmed error
	var wg sync.WaitGroup
	wg.Go(func() { moved = shop.Checkout.SetReceiver(ctx, p.ID, elsewhere) })
	wg.Go(func() {
		confirmed = shop.Store.Take(ctx, officer, catalog.Everything(), p.Orders[0].ID, orders.Confirm, "")
	})
	wg.Wait()
	now, err := shop.Store.PurchaseByID(ctx, p.ID)
	if err != nil || confirmed != nil || moved != nil && !fault.Is(moved, "receiver.too_late") {
		t.Fatalf("moved: %v, confirmed: %v (%v)", moved, confirmed, err)
	}
	if got := now.BuyerName == "Người khác"; got != (moved == nil) {
		t.Errorf("it was moved: %v, and told: %v", got, moved)
	}

	// The same again leaves no trace.
	p = shop.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1})
	for range 2 {
		if err := shop.Checkout.SetReceiver(ctx, p.ID, elsewhere); err != nil {
			t.Fatal(err)
		}
	}
	events, err := shop.Store.Events(ctx, p.Orders[0].ID)
	changes := 0
	for _, e := range events {
		if e.ToState == orders.ReceiverChanged {
			changes++
		}
	}
	if err != nil || changes != 1 {
		t.Errorf("%d changes are written down (%v)", changes, err)
	}
}
