package stripe_test

import (
	"context"
	"fmt"
	"testing"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
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

// A bank may ask for more than it did at first; what a message says that our books do not know
// is kept for a person, and is not told for ever.
func TestADisputeWhoseAmountChangesIsBookedAsItIsNow(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, intent := w.paid()
	events := 0
	told := func(as string, amount money.VND) {
		t.Helper()
		events++
		d := card.ToldDispute{ID: "dp_one", Intent: intent, Status: as, Amount: amount, Currency: "vnd"}
		if err := w.store.Hear(ctx, card.Event{ID: fmt.Sprint("evt_", events), Payload: "{}", Dispute: &d}); err != nil {
			t.Fatalf("%s of %d: %v", as, amount, err)
		}
	}
	left := func(want money.VND) {
		t.Helper()
		if got := w.now(o); got.PaidIn != o.Total-want {
			t.Errorf("%d were taken back, want %d", o.Total-got.PaidIn, want)
		}
	}
	told("needs_response", 1000)
	left(1000)
	told("under_review", 1500)
	told("under_review", 1500)
	left(1500)
	told("under_review", 900) // less, or an older message: a person looks
	left(1500)
	w.tasks("dispute", "difference")
	told("won", 1500)
	told("needs_response", 1000) // from before its end
	left(0)
	if n := w.Number(`SELECT count(*) FROM webhook_inbox WHERE event_id LIKE 'evt\_%' AND status IN ('done', 'review')`); n < events {
		t.Errorf("%d of %d messages are kept", n, events)
	}
}

// What our own rules refuse for good is refused the next time too: it is kept for a person.
func TestAMessageThatCannotBeFollowedIsKeptForAPerson(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, session := w.sent()
	w.fake.Pay(session)
	w.hear()
	w.Exec(`INSERT INTO ledger_entries (order_id, kind, provider, external_ref, amount, actor_kind) VALUES ($1, 'disputed', 'stripe', 'dp_two', -5, 'system')`, w.PlacedBy(orders.COD, catalog.Take{VariantID: w.jar.VariantID, Quantity: 1}).Orders[0].ID)
	d := card.ToldDispute{ID: "dp_two", Intent: w.fake.Intent(session), Status: "needs_response", Amount: 1000, Currency: "vnd"}
	for range 2 {
		if err := w.store.Hear(ctx, card.Event{ID: "evt_other", Payload: "{}", Dispute: &d}); err != nil {
			t.Fatalf("it will be told again: %v", err)
		}
	}
	if n := w.Number(`SELECT count(*) FROM webhook_inbox WHERE event_id = 'evt_other' AND status = 'review' AND why = 'ledger.fact_differs'`); n != 1 || w.now(o).PaidIn != o.Total {
		t.Errorf("%d messages are kept, %d stand in the books", n, w.now(o).PaidIn)
	}
	w.tasks("difference")
}
