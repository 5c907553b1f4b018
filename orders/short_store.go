package orders

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// OutOfStock is what is noted when who makes the goods says that some of an order are not
// there; an officer then calls the buyer.
const OutOfStock = "out_of_stock"

// short holds for an order o of which something was said not to be there, until it is packed or
// that was left out of it.
const short = `o.state IN ('placed', 'confirmed') AND o.shipment_state IN ('pending', 'ready')
	AND EXISTS (SELECT FROM order_events e WHERE e.order_id = o.id AND e.axis = 'note' AND e.to_state = '` + OutOfStock + `'
		AND NOT EXISTS (SELECT FROM order_lines l JOIN shipment_lines x ON x.line_id = l.id JOIN shipments p ON p.id = x.shipment_id AND p.state = 'dropped'
			WHERE l.order_id = o.id AND l.product_name || ' ' || l.variant_name = e.reason))`

// LineLeft is how much of a line l is sent, or still to be sent.
const LineLeft = `(l.quantity - coalesce((SELECT sum(x.quantity) FROM shipments d JOIN shipment_lines x ON x.shipment_id = d.id
	WHERE d.order_id = l.order_id AND d.state = 'dropped' AND x.line_id = l.id), 0))::int`

// RanOut writes down that the goods of a line are not there, and empties their shelf in the
// same transaction, so that nobody else orders them. The order stays as it is: its buyer is asked (Short)
// and, where they say nothing, called. Once something is packed it is refused with
// "order.step_refused". Said again of the same line, it changes nothing.
func (s *Store) RanOut(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID, lineID int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var o Order
		err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", orderID).Take(&o).Error
		if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && !scope.Admits(o.ProducerID) {
			return fault.New(fault.NotFound, "order.not_found")
		}
		if err != nil {
			return fmt.Errorf("lock order %d: %w", orderID, err)
		}
		if !o.MayRunOut() {
			return fault.New(fault.Conflict, "order.step_refused").With("from", string(o.State)).With("to", OutOfStock)
		}
		var l Line
		res := tx.Raw(`SELECT id, variant_id, product_name, variant_name, boxed FROM order_lines WHERE id = ? AND order_id = ?`, lineID, orderID).Scan(&l)
		if res.Error != nil {
			return fmt.Errorf("read line %d: %w", lineID, res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.NotFound, "order.not_found")
		}
		what := l.ProductName + " " + l.VariantName
		var said int64
		if err := tx.Raw(`SELECT count(*) FROM order_events WHERE order_id = ? AND axis = ? AND to_state = ? AND reason = ?`, orderID, NoteAxis, OutOfStock, what).Scan(&said).Error; err != nil {
			return fmt.Errorf("look what was said of order %d: %w", orderID, err)
		}
		if said > 0 {
			return nil
		}
		if !l.Boxed {
			tap := catalog.Tap{VariantID: l.VariantID, Empty: true, Reason: catalog.Counted, Once: fmt.Sprintf("ran-out-%d-%d", orderID, lineID)}
			if _, err := s.catalog.TapTx(tx, by, scope, tap); err != nil && !fault.Is(err, "variant.not_found") {
				return err
			}
		}
		if err := noteEventTx(tx, by, Event{OrderID: orderID, Axis: NoteAxis, ToState: OutOfStock, Reason: what, At: s.now()}); err != nil {
			return err
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: OrderChanged, ID: orderID}); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "order.ran_out", Entity: "order", EntityID: orderID, After: map[string]string{"goods": what}})
	})
}

// MayRunOut says whether it may still be said that something of the order is not there.
func (o *Order) MayRunOut() bool {
	return (o.State == Placed || o.State == Confirmed) && (o.ShipmentState == ShipmentPending || o.ShipmentState == ShipmentReady)
}
