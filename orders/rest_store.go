package orders

import (
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// Choice is a buyer's word that they want what is left of an order.
type Choice struct {
	OrderID int64
	Seen    []int64 // the lines that their page said are not there
	After   int     // how many parts of the order it saw
	Reason  string  // why they are not sent, as the buyer reads it
}

// TakeRest writes down that the buyer wants what is left, and lets the order go without what is not
// there (LeaveOut), all of it or nothing. Said again it changes nothing. An order that moved since the
// buyer saw it, or of which nothing would be left, is refused with "order.short_moved".
func (s *Store) TakeRest(ctx context.Context, c Choice) error {
	by := audit.Actor{Kind: audit.Buyer}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, sent, events, err := s.shortTx(tx, c.OrderID)
		if err != nil || !o.Gone() && TookRest(events) {
			return err
		}
		short := o.Short(events, sent)
		if short == nil || !short.Goes || len(sent) != c.After || !slices.Equal(idsOf(short.Said), c.Seen) || o.TooLate(s.now()) {
			return fault.New(fault.Conflict, "order.short_moved")
		}
		if err := catalog.LockShelfTx(tx, o.ID); err != nil {
			return err
		}
		rest := Rest(o, sent)
		for i := range short.Said {
			l := &short.Said[i]
			if sent, err = s.leaveOutTx(tx, by, o, sent, l, rest[l.ID], c.Reason); err != nil {
				return err
			}
		}
		if err := noteEventTx(tx, by, Event{OrderID: o.ID, Axis: NoteAxis, ToState: TakesRest, At: s.now()}); err != nil {
			return err
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: OrderChanged, ID: o.ID}); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "order.takes_rest", Entity: "order", EntityID: o.ID})
	})
}

// Withdraw is the buyer's own cancelling: allowed until the producer has said yes, and until it is
// packed while the buyer is asked whether they want what is left (Short): it is not what they agreed to.
// From then on it is refused with "order.already_confirmed".
func (s *Store) Withdraw(ctx context.Context, orderID int64, reason string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, sent, events, err := s.shortTx(tx, orderID)
		if err != nil {
			return err
		}
		if o.State == Confirmed && o.Short(events, sent) == nil {
			return fault.New(fault.Conflict, "order.already_confirmed")
		}
		return s.takeTx(tx, audit.Actor{Kind: audit.Buyer}, catalog.Everything(), orderID, Cancel, reason, func(*Order) error { return nil })
	})
}

// shortTx locks an order and reads what is said of it to a buyer who chooses.
func (s *Store) shortTx(tx *gorm.DB, orderID int64) (o *Order, sent []Shipment, events []Event, err error) {
	if o, sent, err = s.parcelsTx(tx, catalog.Everything(), orderID); err != nil {
		return nil, nil, nil, err
	}
	err = tx.Raw(`SELECT id, axis, to_state, reason FROM order_events WHERE order_id = ? AND axis = ? ORDER BY id`, orderID, NoteAxis).Scan(&events).Error
	if err != nil {
		return nil, nil, nil, fmt.Errorf("read what was said of order %d: %w", orderID, err)
	}
	return o, sent, events, nil
}

func idsOf(lines []Line) (ids []int64) {
	for _, l := range lines {
		ids = append(ids, l.ID)
	}
	return ids
}

// neverThereTx writes down of an order that ends before anything is packed what was said not to be
// there: its books give it back, its shelf does not.
func neverThereTx(tx *gorm.DB, by audit.Actor, o *Order) error {
	var takes []catalog.Take
	err := tx.Raw(`SELECT l.variant_id, sum(l.quantity)::int AS quantity FROM order_lines l WHERE l.order_id = ? AND NOT l.boxed AND l.ready_on IS NULL AND l.variant_id <> 0
		AND EXISTS (SELECT FROM order_events e WHERE e.order_id = l.order_id AND e.axis = ? AND e.to_state = ? AND e.reason = l.product_name || ' ' || l.variant_name)
		AND `+LineLeft+` = l.quantity GROUP BY l.variant_id`,
		o.ID, NoteAxis, OutOfStock).Scan(&takes).Error
	if err != nil {
		return fmt.Errorf("read what of order %d was not there: %w", o.ID, err)
	}
	if len(takes) == 0 {
		return nil
	}
	if err := catalog.LockShelfTx(tx, o.ID); err != nil {
		return err
	}
	return catalog.NotThereTx(tx, by, o.ID, takes, o.UpdatedAt)
}
