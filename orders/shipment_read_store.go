package orders

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Shipments lists the parcels of an order with what is in them, first sent first.
func (s *Store) Shipments(ctx context.Context, orderID int64) (out []Shipment, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		out, err = shipmentsTx(tx, orderID)
		return err
	})
	return out, err
}

func shipmentsTx(tx *gorm.DB, orderID int64) (out []Shipment, err error) {
	if err := tx.Raw(`SELECT * FROM shipments WHERE order_id = ? ORDER BY number`, orderID).Scan(&out).Error; err != nil {
		return nil, fmt.Errorf("list parcels of order %d: %w", orderID, err)
	}
	if len(out) == 0 {
		return nil, nil
	}
	var lines []ShipmentLine
	err = tx.Raw(`SELECT x.shipment_id, x.line_id, l.product_name, l.variant_name, x.quantity FROM shipment_lines x JOIN shipments s ON s.id = x.shipment_id JOIN order_lines l ON l.id = x.line_id
		WHERE s.order_id = ? ORDER BY x.line_id`, orderID).Scan(&lines).Error
	if err != nil {
		return nil, fmt.Errorf("list what is in parcels of order %d: %w", orderID, err)
	}
	for _, l := range lines {
		i := slices.IndexFunc(out, func(s Shipment) bool { return s.ID == l.ShipmentID })
		out[i].Lines = append(out[i].Lines, l)
	}
	return out, nil
}

// parcelsTx locks an order within scope and reads its lines and parcels.
func (s *Store) parcelsTx(tx *gorm.DB, scope catalog.Scope, orderID int64) (*Order, []Shipment, error) {
	o, err := s.LockTx(tx, orderID)
	if err == nil && !scope.Admits(o.ProducerID) {
		err = fault.New(fault.NotFound, "order.not_found")
	}
	if err != nil {
		return nil, nil, err
	}
	var lines []struct {
		Line
		Waits bool
	}
	if err := tx.Raw(`SELECT l.id, l.variant_id, l.product_name, l.variant_name, l.boxed, l.ready_on, l.quantity, l.total, l.discount, `+lineWaits+` AS waits FROM order_lines l WHERE l.order_id = ? ORDER BY l.id`, orderID).Scan(&lines).Error; err != nil {
		return nil, nil, fmt.Errorf("read lines of order %d: %w", orderID, err)
	}
	for _, l := range lines {
		l.Waiting = l.Waits
		o.Lines = append(o.Lines, l.Line)
	}
	sent, err := shipmentsTx(tx, orderID)
	return o, sent, err
}

// ParcelByID reads a parcel without what is in it.
func (s *Store) ParcelByID(ctx context.Context, id int64) (Shipment, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, order_id, number, courier, tracking, state, reason, ask, sent_at, updated_at FROM shipments WHERE id = $1`, id)
	if err != nil {
		return Shipment{}, fmt.Errorf("read parcel %d: %w", id, err)
	}
	p, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Shipment])
	if errors.Is(err, pgx.ErrNoRows) {
		return p, fault.New(fault.NotFound, "order.not_found")
	}
	return p, err
}
