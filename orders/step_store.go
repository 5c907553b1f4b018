package orders

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// Take does one step of an order for an actor: the row is locked, the step checked
// against the machines, its history and its audit line written, the stock given back
// and the cash booked when the step means that, all in one transaction. Of two people
// who do the same step at once, the second is refused. An order in stages that stands is not
// cancelled so ("order.by_terms"): BreakOff knows what was agreed about its deposit.
func (s *Store) Take(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, step Step, reason string) error {
	if step == Collect {
		return s.collect(ctx, by, scope, orderID)
	}
	return s.take(ctx, by, scope, orderID, step, reason, byTerms(step))
}

// TakeTx is Take in the caller's transaction, for every step but Collect.
func (s *Store) TakeTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, orderID int64, step Step, reason string) error {
	return s.takeTx(tx, by, scope, orderID, step, reason, byTerms(step))
}

// byTerms refuses to cancel what was agreed in stages: its quote says how that ends.
func byTerms(step Step) func(*Order) error {
	return func(o *Order) error {
		if step == Cancel && o.Staged() && o.State == Confirmed {
			return fault.New(fault.Conflict, "order.by_terms")
		}
		return nil
	}
}

// collect books the cash of a delivered order, whatever of it is due; with nothing due the
// order is completed and nothing is booked.
func (s *Store) collect(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, err := s.LockTx(tx, orderID)
		if err != nil {
			return err
		}
		if o.Due() == 0 {
			return s.takeTx(tx, by, scope, orderID, Collect, "", byTerms(Collect))
		}
		f := Fact{OrderID: orderID, Method: COD, Kind: ledger.Collected, Ref: strconv.FormatInt(orderID, 10)}
		_, err = s.settleTx(tx, by, scope, f, func(o *Order) error {
			was := *o
			return was.Take(Collect, "")
		})
		return err
	})
}

func (s *Store) take(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, step Step, reason string, allowed func(*Order) error) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.takeTx(tx, by, scope, orderID, step, reason, allowed) })
}

func (s *Store) takeTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, orderID int64, step Step, reason string, allowed func(*Order) error) error {
	before, after, err := s.updateTx(tx, by, scope, orderID, reason, func(o *Order) error {
		if err := allowed(o); err != nil {
			return err
		}
		if err := o.Take(step, reason); err != nil {
			return err
		}
		return s.wholeTx(tx, orderID, step)
	})
	if err != nil {
		return err
	}
	if err := s.followTx(tx, by, before, after); err != nil {
		return err
	}
	if by.Kind == audit.Buyer {
		reason = "" // their words stand in the order's history, where they can be emptied
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "order." + string(step), Entity: "order", EntityID: orderID, Reason: reason,
		Before: before.states(), After: after.states()})
}

// updateTx is the only door through which an order changes. It locks the row, lets
// change speak, and saves the result only if the machines allow every step taken.
func (s *Store) updateTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, id int64, reason string, change func(*Order) error) (before, after Order, err error) {
	err = tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", id).Take(&before).Error
	if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && !scope.Admits(before.ProducerID) {
		return before, after, fault.New(fault.NotFound, "order.not_found")
	}
	if err != nil {
		return before, after, fmt.Errorf("lock order %d: %w", id, err)
	}
	if before.Sums, err = ledger.SumsTx(tx, id); err != nil {
		return before, after, err
	}
	after = before
	if err := change(&after); err != nil {
		return before, after, err
	}
	if err := legal(&before, &after); err != nil {
		return before, after, err
	}
	after.UpdatedAt = s.now()
	after.RowVersion = before.RowVersion + 1
	// UpdateColumns, because Updates would write its own idea of updated_at.
	err = tx.Model(&Order{}).Where("id = ?", id).Select("state", "payment_method", "payment_state", "shipment_state", "cancel_reason", "kept", "frozen", "confirm_by", "pay_by", "updated_at", "row_version").UpdateColumns(&after).Error
	if err != nil {
		return before, after, fmt.Errorf("save order %d: %w", id, err)
	}
	if err := saveAttemptTx(tx, &before, &after); err != nil {
		return before, after, err
	}
	for _, e := range []Event{
		{Axis: "order", FromState: string(before.State), ToState: string(after.State)},
		{Axis: "payment", FromState: string(before.PaymentState), ToState: string(after.PaymentState)},
		{Axis: "shipment", FromState: string(before.ShipmentState), ToState: string(after.ShipmentState)},
	} {
		if e.FromState == e.ToState {
			continue
		}
		e.OrderID, e.Reason, e.At = id, reason, after.UpdatedAt
		if err := noteEventTx(tx, by, e); err != nil {
			return before, after, err
		}
	}
	return before, after, outbox.PutTx(tx, outbox.Event{Kind: OrderChanged, ID: id})
}

// legal refuses a change that the machines do not know. A new try at paying begins
// anew.
func legal(before, after *Order) error {
	paying := step(nextPayment, before.PaymentState, after.PaymentState)
	if after.begun && reachable(after.PaymentState) {
		paying = nil
	}
	return errors.Join(paying, step(nextOrder, before.State, after.State), step(nextShipment, before.ShipmentState, after.ShipmentState))
}

// followTx does what a step entails elsewhere: parcels go with their order, goods back on
// the shelf.
func (s *Store) followTx(tx *gorm.DB, by audit.Actor, before, after Order) error {
	if err := s.followParcelsTx(tx, before, after); err != nil {
		return err
	}
	if gone := after.State == Cancelled || after.State == Expired; gone && before.State != after.State {
		if before.MayRunOut() {
			if err := neverThereTx(tx, by, &after); err != nil {
				return err
			}
		}
		if err := catalog.LockAheadTx(tx, after.ID); err != nil {
			return err
		}
		takes, err := awayTx(tx, after.ID)
		if err != nil {
			return err
		}
		if err := catalog.ReturnAheadTx(tx, by, after.ID, after.UpdatedAt); err != nil {
			return err
		}
		if err := catalog.GiveBackTx(tx, by, after.ID, takes, after.UpdatedAt); err != nil {
			return err
		}
		if err := catalog.ReturnDrawsTx(tx, after.ID, after.UpdatedAt); err != nil || after.Discount == 0 {
			return err
		}
		return voucher.ReturnTx(tx, after.PurchaseID, after.UpdatedAt)
	}
	return nil
}

func (o *Order) states() map[string]string {
	return map[string]string{"order": string(o.State), "payment": string(o.PaymentState), "shipment": string(o.ShipmentState)}
}

func noteEventTx(tx *gorm.DB, by audit.Actor, e Event) error {
	return exec(tx, "note order event", `INSERT INTO order_events (order_id, axis, from_state, to_state, actor_kind, actor_id, actor_name, reason, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, e.OrderID, e.Axis, e.FromState, e.ToState, by.Kind, known(by.ID), by.Name, e.Reason, e.At)
}

// known is nil for an actor without an account.
func known(id int64) *int64 {
	if id == 0 {
		return nil
	}
	return &id
}
