package cod

import (
	"errors"
	"fmt"
	"strconv"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// parcelTx finds the parcel that bears a courier's code within scope; nil when there is none.
func parcelTx(tx *gorm.DB, scope catalog.Scope, courier, tracking string) (*orders.Shipment, error) {
	var found []orders.Shipment
	err := tx.Raw(`SELECT p.* FROM shipments p JOIN orders o ON o.id = p.order_id WHERE p.courier = ? AND p.tracking = ? AND (? = 0 OR o.producer_id = ?)`,
		courier, tracking, scope.ProducerID, scope.ProducerID).Scan(&found).Error
	if err != nil {
		return nil, fmt.Errorf("find the parcel %s: %w", tracking, err)
	}
	if len(found) == 0 {
		return nil, nil
	}
	return &found[0], nil
}

// remitTx books a line for an order, and for the parcel whose code it bears; nil: for none that
// is known. Cash that nobody had noted as collected is collected with it, of one parcel while
// others are on their way, and for an order that was paid in another way when a person is sure.
// Why says what only a person can decide.
func (s *Store) remitTx(tx *gorm.DB, by audit.Actor, orderID int64, p *orders.Shipment, l Line, sure bool) (Why, error) {
	o, err := s.orders.LockTx(tx, orderID)
	if err != nil {
		return "", err
	}
	here, within := o.ShipmentState == orders.ShipmentDelivered, false
	if p != nil {
		var told struct {
			State orders.ShipmentState
			Sum   money.VND
		}
		err := tx.Raw(`SELECT p.state, coalesce((SELECT sum(c.amount) FROM cod_lines c WHERE c.shipment_id = p.id AND c.order_id IS NOT NULL), 0)::bigint AS sum FROM shipments p WHERE p.id = ?`, p.ID).Take(&told).Error
		if err != nil {
			return "", fmt.Errorf("read what parcel %d brought: %w", p.ID, err)
		}
		here, within = told.State == orders.ShipmentDelivered, told.Sum+l.Amount <= p.Ask
		switch cash := o.Collected > 0 || o.PaymentState == orders.PaymentAuthorized; {
		case told.State == orders.ShipmentReturned:
			return CameBack, nil
		case here && cash && !sure && !within:
			return BeyondAsk, nil
		}
	}
	if !here {
		return NotDelivered, nil
	}
	if o, err = s.collectedTx(tx, by, o, p, l, sure); err != nil {
		return "", err
	}
	if o.Collected == 0 {
		return NotCash, nil
	}
	var off money.VND
	if err := tx.Raw(`SELECT coalesce(sum(amount), 0) FROM cod_let_off WHERE order_id = ?`, orderID).Scan(&off).Error; err != nil {
		return "", fmt.Errorf("read what was let off: %w", err)
	}
	if over := l.Amount - (o.Collected - o.Remitted - off); over > 0 {
		if !sure || !within {
			return TooMuch, nil
		}
		// The parcel asked for it, and a person says that it was taken: it is owed back to the buyer.
		if _, err := s.orders.SettleTx(tx, by, orders.Fact{OrderID: orderID, Method: orders.COD, Kind: ledger.Collected, Ref: "line:" + strconv.FormatInt(l.ID, 10), Amount: over}); err != nil {
			return "", err
		}
	}
	_, err = s.orders.SettleTx(tx, by, orders.Fact{OrderID: orderID, Method: orders.COD, Kind: ledger.Remitted, Ref: "line:" + strconv.FormatInt(l.ID, 10), Amount: l.Amount, Note: l.Courier + " " + l.Tracking})
	return "", errors.Join(err, exec(tx, "name a line's order", `UPDATE cod_lines SET order_id = ?, why = '' WHERE id = ?`, orderID, l.ID))
}

// collectedTx notes as collected what a courier must have taken before it pays it out, and gives
// the order as it is then. What it took for an order that was paid otherwise only a person says.
func (s *Store) collectedTx(tx *gorm.DB, by audit.Actor, o *orders.Order, p *orders.Shipment, l Line, sure bool) (*orders.Order, error) {
	taken := orders.Fact{OrderID: o.ID, Method: orders.COD, Kind: ledger.Collected, Ref: strconv.FormatInt(o.ID, 10)}
	switch cash := o.PaymentState == orders.PaymentAuthorized && o.Due() > 0; {
	case cash && o.ShipmentState == orders.ShipmentDelivered:
		taken.Amount = o.Due()
	case cash && p != nil: // others of its parcels are on their way
		taken.Ref, taken.Amount = "parcel:"+strconv.FormatInt(p.ID, 10), min(p.Ask, o.Due())
		var told int64
		if err := tx.Raw(`SELECT count(*) FROM ledger_entries WHERE provider = 'cod' AND kind = 'collected' AND external_ref = ?`, taken.Ref).Scan(&told).Error; err != nil {
			return nil, fmt.Errorf("look whether parcel %d was paid: %w", p.ID, err)
		}
		if told > 0 || taken.Amount == 0 {
			return o, nil
		}
	case o.Collected == 0 && sure:
		taken.Amount = l.Amount
	default:
		return o, nil
	}
	done, err := s.orders.SettleTx(tx, by, taken)
	return &done.Order, err
}
