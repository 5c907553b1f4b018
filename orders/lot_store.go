package orders

import (
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// PackedLots lists the lots that were noted of an order.
func (s *Store) PackedLots(ctx context.Context, orderID int64) ([]PackedLot, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT x.id, x.order_id, x.line_id, x.shipment_id, x.product_id, x.lot_id, x.code, x.made_on, x.expires_on, x.noted_at, x.noted_by, l.recalled_on
		FROM line_lots x JOIN lots l ON l.id = x.lot_id WHERE x.order_id = $1 ORDER BY x.line_id, x.made_on DESC, x.id`, orderID)
	if err != nil {
		return nil, fmt.Errorf("list lots of order %d: %w", orderID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[PackedLot])
	if err != nil {
		return nil, fmt.Errorf("list lots of order %d: %w", orderID, err)
	}
	return out, nil
}

// Pack is the step Pack with the lots that were packed. One that is called back is refused
// with "lot.recalled_pack", and nothing is packed.
func (s *Store) Pack(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, note LotNote) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.PackTx(tx, by, scope, orderID, note, "") })
}

// PackTx is Pack in the caller's transaction, with a reason that the order's history keeps.
func (s *Store) PackTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, orderID int64, note LotNote, reason string) error {
	if err := s.TakeTx(tx, by, scope, orderID, Pack, reason); err != nil {
		return err
	}
	note.ShipmentID = 0
	return s.noteLotsTx(tx, by, orderID, false, note)
}

// NoteLots puts right which lots lie in an order that is packed or sent. Of one that was
// sent, a lot that is called back may be noted: then its buyer is told. Before, it is
// refused with "lot.recalled_pack".
func (s *Store) NoteLots(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, notes ...LotNote) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, sent, err := s.parcelsTx(tx, scope, orderID)
		if err != nil {
			return err
		}
		if !o.MayNoteLots() {
			return fault.New(fault.Conflict, "order.step_refused").With("from", string(o.ShipmentState)).With("to", "lots")
		}
		for _, n := range notes {
			if n.ShipmentID != 0 && !slices.ContainsFunc(sent, func(x Shipment) bool { return x.ID == n.ShipmentID }) {
				return fault.New(fault.NotFound, "order.not_found")
			}
			if err := s.noteLotsTx(tx, by, orderID, o.ShipmentState != ShipmentPacked, n); err != nil {
				return err
			}
		}
		return nil
	})
}

// noteLotsTx replaces what is noted of lines in one place: once a parcel has lots of its own,
// what was said of the whole line is gone. The lots must be of what the lines hold.
func (s *Store) noteLotsTx(tx *gorm.DB, by audit.Actor, orderID int64, sent bool, n LotNote) error {
	if len(n.Lines) == 0 {
		return nil
	}
	var before []string
	err := tx.Raw(`DELETE FROM line_lots WHERE order_id = ? AND line_id IN ? AND coalesce(shipment_id, 0) IN (0, ?) RETURNING code`, orderID, n.Lines, n.ShipmentID).Scan(&before).Error
	if err != nil {
		return fmt.Errorf("note lots of order %d: %w", orderID, err)
	}
	after := make([]string, 0, len(n.Picks))
	for _, p := range n.Picks {
		var l catalog.Lot
		res := tx.Raw(`SELECT l.* FROM lots l JOIN order_lines x ON x.id = ? AND x.order_id = ?
			WHERE l.id = ? AND (l.product_id = x.product_id OR l.product_id IN (SELECT product_id FROM order_line_parts WHERE line_id = x.id)) FOR SHARE OF l`, p.LineID, orderID, p.LotID).Scan(&l)
		if res.Error != nil {
			return fmt.Errorf("read lot %d: %w", p.LotID, res.Error)
		}
		if l.ID == 0 || !slices.Contains(n.Lines, p.LineID) {
			return fault.New(fault.NotFound, "lot.not_found")
		}
		if l.RecalledOn != nil {
			if !sent {
				return fault.New(fault.Conflict, "lot.recalled_pack").With("lot", l.Code)
			}
			if err := outbox.PutTx(tx, outbox.Event{Kind: catalog.LotCalledBack, ID: l.ID}); err != nil {
				return err
			}
		}
		if err := exec(tx, "note a lot", `INSERT INTO line_lots (order_id, line_id, shipment_id, product_id, lot_id, code, made_on, expires_on, noted_at, noted_by)
			VALUES (?, ?, nullif(?::bigint, 0), ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`, orderID, p.LineID, n.ShipmentID, l.ProductID, l.ID, l.Code, l.MadeOn, l.ExpiresOn, s.now(), by.Name); err != nil {
			return err
		}
		after = append(after, l.Code)
	}
	slices.Sort(before)
	slices.Sort(after)
	if slices.Equal(before, after) {
		return nil
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "lot.noted", Entity: "order", EntityID: orderID, Before: before, After: after})
}

// freshTx refuses with key what is noted as a lot that is called back and has not reached
// its buyer.
func freshTx(tx *gorm.DB, orderID int64, key string) error {
	var code string
	err := tx.Raw(`SELECT x.code FROM line_lots x JOIN lots l ON l.id = x.lot_id LEFT JOIN shipments s ON s.id = x.shipment_id
		WHERE x.order_id = ? AND l.recalled_on IS NOT NULL AND coalesce(s.state, '') <> 'delivered' ORDER BY x.id LIMIT 1`, orderID).Scan(&code).Error
	if err != nil {
		return fmt.Errorf("look for lots called back in order %d: %w", orderID, err)
	}
	if code != "" {
		return fault.New(fault.Conflict, key).With("lot", code)
	}
	return nil
}
