package orders

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// InHand is the source of cash that a buyer put into the producer's hand for an order that
// waited for a transfer: no way to pay that is offered, and no courier ever held it.
const InHand Method = "hand"

// PaidInHand is noted on NoteAxis, with the sum.
const PaidInHand = "paid_in_hand"

// TakesInHand says whether cash in the producer's hand may be noted for the order: it waits for
// a transfer, or lacks one that was taken off it before its goods left. What is paid in stages has
// a form of its own.
func (o *Order) TakesInHand() bool {
	waits := o.State == Placed || o.State == Confirmed && (o.ShipmentState == ShipmentReady || o.ShipmentState == ShipmentPacked)
	return waits && o.PaymentMethod == Transfer && !o.Staged() && o.Frozen == "" && o.Due() > 0
}

// TakeInHand notes cash that the buyer of an order within scope, which waits for a transfer, put
// into its producer's hand: all of it confirms the order, a part leaves the rest to be paid. Key
// names the act: sent twice, it is one. No amount or more than is due is refused with
// "cash.amount" beside "cash", and an order that waits for no money with "cash.no_wait".
func (s *Store) TakeInHand(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, key string, amount money.VND) (done Settled, err error) {
	if key == "" || len(key) > 100 {
		return done, fault.New(fault.Invalid, "checkout.key_missing")
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, err := s.LockTx(tx, orderID)
		if err == nil && !scope.Admits(o.ProducerID) {
			err = fault.New(fault.NotFound, "order.not_found")
		}
		if err != nil {
			return err
		}
		ref := fmt.Sprintf("%d:%s", orderID, key)
		var known int64
		if err := tx.Raw(`SELECT count(*) FROM ledger_entries WHERE provider = 'hand' AND external_ref = ?`, ref).Scan(&known).Error; err != nil {
			return fmt.Errorf("look for cash in hand of order %d: %w", orderID, err)
		}
		switch {
		case known > 0:
			done = Settled{Fate: Known, Order: *o}
			return nil
		case !o.TakesInHand():
			return fault.New(fault.Conflict, "cash.no_wait")
		case amount < 1 || amount > o.Due():
			var wrong fault.Form
			wrong.WrongWith("cash", "cash.amount", map[string]any{"due": o.Due()})
			return wrong.Err()
		}
		if done, err = s.SettleTx(tx, by, Fact{OrderID: orderID, Method: InHand, Kind: ledger.Collected, Ref: ref, Amount: amount}); err != nil {
			return err
		}
		return noteEventTx(tx, by, Event{OrderID: orderID, Axis: NoteAxis, ToState: PaidInHand, Reason: amount.String(), At: s.now()})
	})
	return done, err
}
