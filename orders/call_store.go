package orders

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// NoteAxis is the axis of events that are no step. On it stands NoAnswer when the buyer was
// called in vain, and ReceiverChanged when they changed who takes the parcel in.
const (
	NoteAxis        = "note"
	NoAnswer        = "no_answer"
	ReceiverChanged = "receiver_changed"
)

// CallAgain is how long a buyer who did not answer is left alone.
const CallAgain = 2 * time.Hour

// CallOnce is within what time one person who notes a call in vain again, with a second tap or
// a page sent twice, has still called once.
const CallOnce = time.Minute

// calledInVain is the condition that the last thing that happened to an order o was a call
// nobody answered, so long ago or longer; $2 is now. What is only noted does not count.
func calledInVain(ago time.Duration) string {
	return fmt.Sprintf(`EXISTS (SELECT FROM (SELECT e.axis, e.at FROM order_events e WHERE e.order_id = o.id AND (e.axis <> '%s' OR e.to_state = '%s') ORDER BY e.id DESC LIMIT 1) x
		WHERE x.axis = '%s' AND x.at <= $2::timestamptz - make_interval(secs => %d))`, NoteAxis, NoAnswer, NoteAxis, int(ago.Seconds()))
}

// MissedCall writes down that somebody called the buyer of an order within scope and
// nobody answered. It is no step: the order stays where it is. An order that nobody has
// to be called about refuses with "order.step_refused".
func (s *Store) MissedCall(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var o Order
		err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", orderID).Take(&o).Error
		if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && !scope.Admits(o.ProducerID) {
			return fault.New(fault.NotFound, "order.not_found")
		}
		if err != nil {
			return fmt.Errorf("lock order %d: %w", orderID, err)
		}
		if !o.ToCall() {
			return fault.New(fault.Conflict, "order.step_refused").With("from", string(o.State)).With("to", NoAnswer)
		}
		now := s.now()
		noted := tx.Exec(`INSERT INTO order_events (order_id, axis, to_state, actor_kind, actor_id, actor_name, at) SELECT ?, ?, ?, ?, ?, ?, ?
			WHERE NOT EXISTS (SELECT FROM order_events WHERE order_id = ? AND axis = ? AND to_state = ? AND actor_id IS NOT DISTINCT FROM ? AND at > ?)`,
			orderID, NoteAxis, NoAnswer, by.Kind, known(by.ID), by.Name, now, orderID, NoteAxis, NoAnswer, known(by.ID), now.Add(-CallOnce))
		if noted.Error != nil {
			return fmt.Errorf("note a call about order %d: %w", orderID, noted.Error)
		}
		if noted.RowsAffected == 0 {
			return nil
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "order.called", Entity: "order", EntityID: orderID, After: map[string]string{"answer": "none"}})
	})
}

// ToCall says whether the next thing to do is to call the buyer: to confirm, or to agree
// on another day after nobody was met.
func (o *Order) ToCall() bool {
	return o.State == Placed && !o.PaymentMethod.Prepaid() || o.State == Confirmed && o.ShipmentState == ShipmentFailed
}
