package orders

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// On NoteAxis, with the amount: money that changed no step of an order.
const (
	PaidAgain = "paid_again" // it was paid in full before
	PaidLate  = "paid_late"  // it was over, and stays so
	GoesBack  = "goes_back"  // what came by card goes back by itself
	BackFails = "back_fails" // and was not taken
)

// GoesBackTx writes down that what came by card for an order goes back to it; taken tells
// whether it does, or was refused.
func (s *Store) GoesBackTx(tx *gorm.DB, by audit.Actor, orderID int64, amount money.VND, taken bool) error {
	what := GoesBack
	if !taken {
		what = BackFails
	}
	return noteEventTx(tx, by, Event{OrderID: orderID, Axis: NoteAxis, ToState: what, Reason: amount.String(), At: s.now()})
}

// ReturnsItself says by the history of an order whether its card's money goes back, or went,
// without anybody asking for it.
func ReturnsItself(events []Event) (does bool) {
	for _, e := range events {
		switch {
		case e.Axis != NoteAxis:
		case e.ToState == GoesBack:
			does = true
		case e.ToState == BackFails:
			does = false
		}
	}
	return does
}

// ReturnsItself is the same for an order whose history was not read.
func (s *Store) ReturnsItself(ctx context.Context, orderID int64) (bool, error) {
	events, err := s.Events(ctx, orderID)
	if err != nil {
		return false, fmt.Errorf("look whether money of order %d goes back: %w", orderID, err)
	}
	return ReturnsItself(events), nil
}

// leavesTx is ReturnsItself in the caller's transaction.
func leavesTx(tx *gorm.DB, orderID int64) (does bool, err error) {
	err = tx.Raw(`SELECT coalesce((SELECT to_state = ? FROM order_events WHERE order_id = ? AND axis = ? AND to_state IN (?, ?) ORDER BY id DESC LIMIT 1), false)`,
		GoesBack, orderID, NoteAxis, GoesBack, BackFails).Scan(&does).Error
	if err != nil {
		return false, fmt.Errorf("look whether money of order %d goes back: %w", orderID, err)
	}
	return does, nil
}

// extraTx writes down money that moves an order no step further: its buyer paid twice, or for
// what is over. before is the order as it was when the money came.
func (s *Store) extraTx(tx *gorm.DB, by audit.Actor, before Order, f Fact, fate Fate) error {
	what := PaidAgain
	switch came := f.Kind == ledger.Received || f.Kind == ledger.Captured || f.Kind == ledger.Collected; {
	case !came || f.Amount <= 0 || f.Undoes != 0:
		return nil
	case fate == OwedBack:
		what = PaidLate
	case before.Gone() || before.Due() > 0:
		return nil
	}
	return noteEventTx(tx, by, Event{OrderID: f.OrderID, Axis: NoteAxis, ToState: what, Reason: f.Amount.String(), At: s.now()})
}
