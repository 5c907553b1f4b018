package orders

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// ParcelSent tells the outbox that a parcel with a tracking code left; the id is its own.
const ParcelSent = "orders.parcel_sent"

// On NoteAxis: a part of an order left, arrived, or will not be sent.
const (
	PartSent    = "part_sent"
	PartArrived = "part_arrived"
	PartDropped = "part_dropped"
	PartBack    = "part_back" // came back to its producer, while another part arrived
)

// Send hands all or a part of an order to a courier: the first parcel ships the order, the
// next ones follow while some of it is left; what waits for a batch stays ("preorder.waiting" when
// that is all). A wrong tracking code or courier is refused
// with "parcel.tracking" or "parcel.courier", one that another parcel bears with
// "parcel.twice", more than is left with "parcel.too_much", nothing with "parcel.nothing". Who saw
// another address than stands now is refused with "receiver.changed_unseen".
func (s *Store) Send(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, p Send) error {
	tracking, ok := ParseTracking(p.Tracking)
	if !ok {
		return fault.New(fault.Invalid, "parcel.tracking")
	}
	if _, known := CourierOf(p.Courier); !known && (p.Courier != "" || tracking != "") {
		return fault.New(fault.Invalid, "parcel.courier")
	}
	p.Tracking = tracking
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, sent, err := s.parcelsTx(tx, scope, orderID)
		if err != nil {
			return err
		}
		more := o.State == Confirmed && o.ShipmentState == ShipmentShipped && o.Covered() && o.Frozen == "" && len(sent) > 0
		if len(sent) != p.After || !more && o.ShipmentState != ShipmentPacked {
			return fault.New(fault.Conflict, "order.step_refused").With("from", string(o.ShipmentState)).With("to", string(Ship))
		}
		if err := receiverSeenTx(tx, o, p.Seen); err != nil {
			return err
		}
		rest := there(o, Rest(o, sent))
		if len(rest) == 0 && len(Rest(o, sent)) > 0 {
			return fault.New(fault.Conflict, "preorder.waiting")
		}
		lines, err := fits(rest, p.Lines)
		if err != nil {
			return err
		}
		id, err := s.packTx(tx, o, sent, Shipment{Courier: p.Courier, Tracking: p.Tracking, State: ShipmentShipped, Lines: partOf(lines)})
		if err != nil {
			return err
		}
		if p.Tracking != "" {
			if err := outbox.PutTx(tx, outbox.Event{Kind: ParcelSent, ID: id}); err != nil {
				return err
			}
		}
		if p.Lots != nil {
			p.Lots.ShipmentID = id
			p.Lots.keep(lines)
			if err := s.noteLotsTx(tx, by, orderID, false, *p.Lots); err != nil {
				return err
			}
		}
		if !more {
			return s.takeTx(tx, by, scope, orderID, Ship, "", func(*Order) error { return nil })
		}
		return s.partTx(tx, by, orderID, PartSent, "", len(sent)+1)
	})
}

// Label gives a parcel that has left its courier and tracking code, refused as Send refuses.
func (s *Store) Label(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID, shipmentID int64, courier, typed string) error {
	tracking, ok := ParseTracking(typed)
	if !ok || tracking == "" {
		return fault.New(fault.Invalid, "parcel.tracking")
	}
	if _, known := CourierOf(courier); !known {
		return fault.New(fault.Invalid, "parcel.courier")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, _, err := s.parcelsTx(tx, scope, orderID); err != nil {
			return err
		}
		res := tx.Exec(`UPDATE shipments SET courier = ?, tracking = ?, updated_at = ? WHERE id = ? AND order_id = ? AND state <> 'dropped'`, courier, tracking, s.now(), shipmentID, orderID)
		if res.Error != nil {
			return twice(res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.NotFound, "order.not_found")
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: ParcelSent, ID: shipmentID}); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "order.parcel_labelled", Entity: "order", EntityID: orderID, After: map[string]any{"parcel": shipmentID, "courier": courier, "tracking": tracking}})
	})
}

// Arrive says that a parcel reached the buyer. With the last one the order is delivered.
func (s *Store) Arrive(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID, shipmentID int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, _, err := s.parcelsTx(tx, scope, orderID); err != nil {
			return err
		}
		var number int
		err := tx.Raw(`UPDATE shipments SET state = 'delivered', updated_at = ? WHERE id = ? AND order_id = ? AND state IN ('shipped', 'failed_attempt') RETURNING number`, s.now(), shipmentID, orderID).Scan(&number).Error
		if err != nil {
			return fmt.Errorf("deliver parcel %d: %w", shipmentID, err)
		}
		if number == 0 {
			return fault.New(fault.Conflict, "order.step_refused").With("to", string(Deliver))
		}
		return s.arrivedTx(tx, by, scope, orderID, PartArrived, "", number)
	})
}

// Drop says that what is left of an order will not be sent, with a reason that the buyer
// reads. Its goods go back on the shelf and the buyer is let off their price; what was paid
// beyond the rest is owed back.
func (s *Store) Drop(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, reason string) error {
	if reason == "" {
		return fault.New(fault.Invalid, "parcel.why_not")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, sent, err := s.parcelsTx(tx, scope, orderID)
		if err != nil {
			return err
		}
		rest := Rest(o, sent)
		if Handed(sent) == 0 || len(rest) == 0 || o.State != Confirmed {
			return fault.New(fault.Conflict, "order.step_refused").With("to", PartDropped)
		}
		part := Shipment{Number: len(sent) + 1, State: Dropped, Reason: reason, Lines: partOf(rest)}
		if _, err := s.packTx(tx, o, sent, part); err != nil {
			return err
		}
		if err := s.unsentTx(tx, by, o, append(sent, part), part.Number, reason, true); err != nil {
			return err
		}
		return s.arrivedTx(tx, by, scope, orderID, PartDropped, reason, len(sent)+1)
	})
}

// arrivedTx notes what became of a part, and delivers the order when nothing of it is left
// or on its way.
func (s *Store) arrivedTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, orderID int64, what, reason string, number int) error {
	o, sent, err := s.parcelsTx(tx, scope, orderID)
	if err != nil {
		return err
	}
	if what != PartArrived && len(Rest(o, sent)) == 0 {
		if err := s.letOffUnaskedTx(tx, by, o, sent, reason); err != nil {
			return err
		}
	}
	open := slices.ContainsFunc(sent, func(x Shipment) bool {
		return x.State != ShipmentDelivered && x.State != Dropped && x.State != ShipmentReturned
	})
	if !open && len(Rest(o, sent)) == 0 {
		return s.takeTx(tx, by, scope, orderID, Deliver, reason, func(*Order) error { return nil })
	}
	return s.partTx(tx, by, orderID, what, reason, number)
}

func (s *Store) partTx(tx *gorm.DB, by audit.Actor, orderID int64, what, reason string, number int) error {
	if err := noteEventTx(tx, by, Event{OrderID: orderID, Axis: NoteAxis, ToState: what, Reason: reason, At: s.now()}); err != nil {
		return err
	}
	if err := outbox.PutTx(tx, outbox.Event{Kind: OrderChanged, ID: orderID}); err != nil {
		return err
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "order." + what, Entity: "order", EntityID: orderID, Reason: reason, After: map[string]int{"parcel": number}})
}

// packTx writes down a part of a locked order after those before it, and what it asks for at
// the door.
func (s *Store) packTx(tx *gorm.DB, o *Order, sent []Shipment, p Shipment) (id int64, err error) {
	if p.State != Dropped {
		p.Ask = o.askOf(sent, p)
	}
	err = tx.Raw(`INSERT INTO shipments (order_id, number, courier, tracking, state, reason, ask, sent_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		o.ID, len(sent)+1, p.Courier, p.Tracking, p.State, p.Reason, p.Ask, s.now(), s.now()).Scan(&id).Error
	if err != nil {
		return 0, twice(err)
	}
	for _, l := range p.Lines {
		if err := exec(tx, "pack a parcel", `INSERT INTO shipment_lines (shipment_id, line_id, quantity) VALUES (?, ?, ?)`, id, l.LineID, l.Quantity); err != nil {
			return 0, err
		}
	}
	return id, nil
}

// followParcelsTx takes the parcels of an order where the order went, and makes the one of
// an order that was sent whole.
func (s *Store) followParcelsTx(tx *gorm.DB, before, after Order) error {
	to := after.ShipmentState
	if before.ShipmentState == to {
		return nil
	}
	if to == ShipmentShipped {
		o, sent, err := s.parcelsTx(tx, catalog.Everything(), after.ID)
		if err != nil {
			return err
		}
		if Handed(sent) == 0 {
			_, err = s.packTx(tx, o, sent, Shipment{State: ShipmentShipped, Lines: partOf(Rest(o, sent))})
			return err
		}
	}
	if len(follows[to]) == 0 {
		return nil
	}
	return exec(tx, "move parcels", `UPDATE shipments SET state = ?, updated_at = ? WHERE order_id = ? AND state IN ?`, to, after.UpdatedAt, after.ID, follows[to])
}

// wholeTx refuses a step that ends the way of an order of which a part goes another way:
// delivered while some is left with "parcel.rest", turned back after some arrived with
// "parcel.part_arrived". What waits for a batch is not packed or sent: "preorder.waiting". Nothing of a lot that is called back is sent.
func (s *Store) wholeTx(tx *gorm.DB, orderID int64, step Step) error {
	if step == Ship {
		if err := freshTx(tx, orderID, "lot.recalled_ship"); err != nil {
			return err
		}
	}
	if !slices.Contains([]Step{Pack, Ship, Deliver, TurnBack}, step) {
		return nil
	}
	o, sent, err := s.parcelsTx(tx, catalog.Everything(), orderID)
	if err == nil && Handed(sent) == 0 && (step == Pack || step == Ship) {
		return packable(o, Rest(o, sent), step)
	}
	if err != nil || Handed(sent) == 0 {
		return err
	}
	arrived := slices.ContainsFunc(sent, func(x Shipment) bool { return x.State == ShipmentDelivered })
	switch {
	case step == Deliver && len(Rest(o, sent)) > 0:
		return fault.New(fault.Conflict, "parcel.rest")
	case step == TurnBack && arrived:
		return fault.New(fault.Conflict, "parcel.part_arrived")
	}
	return nil
}

// packable refuses with "preorder.waiting" to pack an order of which nothing is there yet, and
// to send one whole of which something is not.
func packable(o *Order, rest map[int64]int, step Step) error {
	n := len(there(o, rest))
	if n == 0 || step == Ship && n < len(rest) {
		return fault.New(fault.Conflict, "preorder.waiting")
	}
	return nil
}

// twice turns the database's no to a second parcel under one tracking code into ours.
func twice(err error) error {
	var pgErr *pgconn.PgError
	if errors.As(err, &pgErr) && pgErr.ConstraintName == "shipments_tracking" {
		return fault.New(fault.Conflict, "parcel.twice")
	}
	return fmt.Errorf("write a parcel: %w", err)
}
