package stripe_test

import (
	"context"
	"testing"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/card"
)

func TestTwoDisputesEachKeepTheParcelBack(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, intent := w.paid()
	told := func(id, as string) {
		t.Helper()
		err := w.DB.Tx(ctx, func(tx *gorm.DB) error {
			_, err := w.store.ApplyDisputeTx(tx, card.ToldDispute{ID: id, Intent: intent, Status: as, Amount: 1000, Currency: "vnd"})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	told("dp_one", "warning_needs_response")
	told("dp_two", "warning_needs_response")
	told("dp_one", "warning_closed")
	told("dp_one", "warning_closed") // told again
	if err := w.Store.Take(ctx, mai, catalog.Everything(), o.ID, orders.Pack, ""); !fault.Is(err, "order.frozen") {
		t.Fatalf("one of two disputes ended, and it was packed: %v", err)
	}
	told("dp_two", "warning_closed")
	if err := w.Store.Take(ctx, mai, catalog.Everything(), o.ID, orders.Pack, ""); err != nil {
		t.Fatalf("both ended: %v", err)
	}
}
