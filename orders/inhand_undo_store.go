package orders

import (
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// CashUndone is noted on NoteAxis, with the sum.
const CashUndone = "cash_undone"

// mostWhyUndone is the longest reason, in letters.
const mostWhyUndone = 200

// MayUndoInHand says whether cash that was noted for the order may be taken off again: its goods
// are here or home again, and nothing went back to its buyer.
func (o *Order) MayUndoInHand() bool { return o.undoInHand() == nil }

func (o *Order) undoInHand() error {
	if slices.Contains([]ShipmentState{ShipmentShipped, ShipmentDelivered, ShipmentFailed, ShipmentReturning}, o.ShipmentState) {
		return fault.New(fault.Conflict, "cash.sent")
	}
	if o.PaidOut > 0 {
		return fault.New(fault.Conflict, "cash.went_back")
	}
	return nil
}

// UndoInHand takes cash that was noted wrongly off an order again, with a reason: the note stays in
// the ledger, with an entry that takes it back. The order stays where it is, lacks the money and is
// not packed or sent before it is there. Without a reason it is refused beside "why", after the goods
// left with "cash.sent", after money went back with "cash.went_back", a second time with
// "cash.undone"; what is no cash in hand of this order is not found.
func (s *Store) UndoInHand(ctx context.Context, by audit.Actor, orderID, entryID int64, reason string) error {
	reason = typed.Text(reason)
	if !typed.Says(reason) || len([]rune(reason)) > mostWhyUndone {
		var wrong fault.Form
		wrong.Wrong("why", "cash.undo_why")
		return wrong.Err()
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, err := s.LockTx(tx, orderID)
		if err != nil {
			return err
		}
		var noted []int64
		if err := tx.Raw(`SELECT amount FROM ledger_entries WHERE id = ? AND order_id = ? AND provider = 'hand' AND reverses IS NULL`, entryID, orderID).Scan(&noted).Error; err != nil {
			return fmt.Errorf("find cash in hand of order %d: %w", orderID, err)
		}
		if len(noted) == 0 {
			return fault.New(fault.NotFound, "order.not_found")
		}
		amount := money.VND(noted[0])
		if err := o.undoInHand(); err != nil {
			return err
		}
		done, err := s.SettleTx(tx, by, Fact{OrderID: orderID, Method: InHand, Kind: ledger.Collected, Ref: fmt.Sprintf("%d:undo:%d", orderID, entryID), Amount: -amount, Undoes: entryID})
		if err != nil {
			return err
		}
		if done.Fate == Known {
			return fault.New(fault.Conflict, "cash.undone")
		}
		if err := noteEventTx(tx, by, Event{OrderID: orderID, Axis: NoteAxis, ToState: CashUndone, Reason: amount.String(), At: s.now()}); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "order.cash_undone", Entity: "order", EntityID: orderID, Reason: reason, Before: map[string]any{"amount": amount}})
	})
}
