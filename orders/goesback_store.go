package orders

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/outbox"
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
	if err := noteEventTx(tx, by, Event{OrderID: orderID, Axis: NoteAxis, ToState: what, Reason: amount.String(), At: s.now()}); err != nil || taken {
		return err
	}
	return outbox.PutTx(tx, outbox.Event{Kind: OrderSettled, ID: orderID}) // its buyer was told that it went
}

// Back is what the history of an order says of money on its way to a card.
type Back struct {
	Itself bool      // it goes back, or went, without anybody asking for it
	Amount money.VND // so much of it
	Failed int       // how often it did not get there; with Itself false the last did not
}

// Refused says whether the last of it did not get to the card: it has to go another way.
func (b Back) Refused() bool { return b.Failed > 0 && !b.Itself }

// BackOf reads it from the history of an order.
func BackOf(events []Event) (b Back) {
	for _, e := range events {
		switch {
		case e.Axis != NoteAxis:
		case e.ToState == GoesBack:
			b.Itself = true
			if amount, err := money.Parse(e.Reason); err == nil { // we wrote it
				b.Amount += amount
			}
		case e.ToState == BackFails:
			b.Itself, b.Amount, b.Failed = false, 0, b.Failed+1
		}
	}
	return b
}

// Back is BackOf for an order whose history was not read.
func (s *Store) Back(ctx context.Context, orderID int64) (Back, error) {
	events, err := s.Events(ctx, orderID)
	if err != nil {
		return Back{}, fmt.Errorf("look whether money of order %d goes back: %w", orderID, err)
	}
	return BackOf(events), nil
}

// leavesTx is Back.Itself in the caller's transaction.
func leavesTx(tx *gorm.DB, orderID int64) (does bool, err error) {
	err = tx.Raw(`SELECT coalesce((SELECT to_state = ? FROM order_events WHERE order_id = ? AND axis = ? AND to_state IN (?, ?) ORDER BY id DESC LIMIT 1), false)`,
		GoesBack, orderID, NoteAxis, GoesBack, BackFails).Scan(&does).Error
	if err != nil {
		return false, fmt.Errorf("look whether money of order %d goes back: %w", orderID, err)
	}
	return does, nil
}

// RefusedTx says whether a card did not take what last went back to it.
func (s *Store) RefusedTx(tx *gorm.DB, orderID int64) (was bool, err error) {
	err = tx.Raw(`SELECT coalesce((SELECT to_state = ? FROM order_events WHERE order_id = ? AND axis = ? AND to_state IN (?, ?) ORDER BY id DESC LIMIT 1), false)`,
		BackFails, orderID, NoteAxis, GoesBack, BackFails).Scan(&was).Error
	if err != nil {
		return false, fmt.Errorf("look whether a card of order %d took what went back: %w", orderID, err)
	}
	return was, nil
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
