package cod

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// byCourier is every order whose cash a courier collected, with what of it arrived; whatever
// else was paid for it. What is paid in stages goes from hand to hand.
const byCourier = `SELECT o.id AS order_id, o.code, o.producer_name, p.courier, p.tracking, p.ask, m.collected, m.remitted, coalesce(f.off, 0)::bigint AS let_off,
		(SELECT max(e.at) FROM ledger_entries e WHERE e.order_id = o.id AND e.kind = 'collected') AS collected_at
	FROM orders o JOIN order_money m ON m.order_id = o.id
	JOIN LATERAL (SELECT courier, tracking, ask FROM shipments s WHERE s.order_id = o.id AND s.courier NOT IN ('', 'own') AND s.state NOT IN ('dropped', 'returned')
		ORDER BY EXISTS (SELECT FROM cod_lines c WHERE c.shipment_id = s.id AND c.order_id IS NOT NULL), s.number LIMIT 1) p ON true
	LEFT JOIN LATERAL (SELECT sum(amount) AS off FROM cod_let_off l WHERE l.order_id = o.id) f ON true
	WHERE m.collected > 0 AND o.first_due = 0 AND ($1 = 0 OR o.producer_id = $1)`

// Missing lists what couriers have not paid out within scope, the oldest first, at most so
// many, and how all of it stands.
func (s *Store) Missing(ctx context.Context, scope catalog.Scope, most int) (list []Missing, sums Sums, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce(sum(collected), 0)::bigint, coalesce(sum(remitted), 0)::bigint, coalesce(sum(let_off), 0)::bigint, coalesce(sum(collected - remitted - let_off), 0)::bigint FROM (`+byCourier+`) x`, scope.ProducerID).
		Scan(&sums.Collected, &sums.Remitted, &sums.LetOff, &sums.Missing)
	if err != nil {
		return nil, sums, fmt.Errorf("sum what couriers hold: %w", err)
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT * FROM (`+byCourier+`) x WHERE collected > remitted + let_off ORDER BY collected_at, order_id LIMIT $2`, scope.ProducerID, most)
	if err != nil {
		return nil, sums, fmt.Errorf("list what couriers hold: %w", err)
	}
	list, err = pgx.CollectRows(rows, pgx.RowToStructByName[Missing])
	if err != nil {
		return nil, sums, fmt.Errorf("list what couriers hold: %w", err)
	}
	return list, sums, nil
}

const lineColumns = `id, courier, tracking, amount, paid_on, producer_id, order_id, shipment_id, coalesce((SELECT ask FROM shipments p WHERE p.id = shipment_id), 0) AS ask, why, closed_note, created_at`

// Open lists lines that no order was found for, the oldest first, at most so many.
func (s *Store) Open(ctx context.Context, scope catalog.Scope, most int) ([]Line, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+lineColumns+` FROM cod_lines WHERE order_id IS NULL AND closed_note = '' AND ($1 = 0 OR producer_id = $1) ORDER BY id LIMIT $2`, scope.ProducerID, most)
	if err != nil {
		return nil, fmt.Errorf("list couriers' lines: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Line])
	if err != nil {
		return nil, fmt.Errorf("list couriers' lines: %w", err)
	}
	return list, nil
}

// Assign books a line for the order that a person chose. Cash for one that was paid in another
// way is collected with it, and owed back to its buyer. What does not fit is refused with
// "cod.not_delivered" or "cod.too_much", one that is done with "cod.done".
func (s *Store) Assign(ctx context.Context, by audit.Actor, scope catalog.Scope, lineID, orderID int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		l, err := lockTx(tx, scope, lineID)
		if err != nil {
			return err
		}
		o, err := s.orders.LockTx(tx, orderID)
		if err == nil && !scope.Admits(o.ProducerID) {
			err = fault.New(fault.NotFound, "order.not_found")
		}
		if err != nil {
			return err
		}
		p, err := parcelTx(tx, scope, l.Courier, l.Tracking)
		if err != nil {
			return err
		}
		if p != nil && p.OrderID != orderID {
			p = nil
		}
		why, err := s.remitTx(tx, by, orderID, p, l, true)
		if err == nil && why != "" {
			err = fault.New(fault.Conflict, "cod."+string(why))
		}
		if err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "cod.assigned", Entity: "cod_line", EntityID: lineID, After: map[string]int64{"order": orderID}})
	})
}

// Close says that a line is for no order of ours, with a note.
func (s *Store) Close(ctx context.Context, by audit.Actor, scope catalog.Scope, lineID int64, note string) error {
	if note = typed.Line(note); !typed.Says(note) {
		return fault.New(fault.Invalid, "cod.why")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, err := lockTx(tx, scope, lineID); err != nil {
			return err
		}
		if err := exec(tx, "close a courier's line", `UPDATE cod_lines SET closed_note = ? WHERE id = ?`, note, lineID); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "cod.closed", Entity: "cod_line", EntityID: lineID, Reason: note})
	})
}

// LetOff says that nobody waits for what a courier still holds of an order, with a reason.
// With nothing missing it is refused with "cod.done".
func (s *Store) LetOff(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, reason string) error {
	if reason = typed.Line(reason); !typed.Says(reason) {
		return fault.New(fault.Invalid, "cod.why")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, err := s.orders.LockTx(tx, orderID); err != nil {
			return err
		}
		var m Missing
		res := tx.Raw(`SELECT * FROM (`+strings.ReplaceAll(byCourier, "$1", "?")+`) x WHERE order_id = ?`, scope.ProducerID, scope.ProducerID, orderID).Scan(&m)
		if res.Error != nil {
			return fmt.Errorf("read what a courier holds: %w", res.Error)
		}
		if m.Left() <= 0 {
			return fault.New(fault.Conflict, "cod.done")
		}
		if err := exec(tx, "let off", `INSERT INTO cod_let_off (order_id, amount, reason, by_id, by_name, at) VALUES (?, ?, ?, ?, ?, ?)`, orderID, m.Left(), reason, by.ID, by.Name, s.now()); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "cod.let_off", Entity: "order", EntityID: orderID, Reason: reason, After: map[string]int64{"amount": int64(m.Left())}})
	})
}

func lockTx(tx *gorm.DB, scope catalog.Scope, id int64) (Line, error) {
	var l Line
	err := tx.Raw(`SELECT `+lineColumns+` FROM cod_lines WHERE id = ? AND (? = 0 OR producer_id = ?) FOR UPDATE`, id, scope.ProducerID, scope.ProducerID).Take(&l).Error
	switch {
	case errors.Is(err, gorm.ErrRecordNotFound):
		return l, fault.New(fault.NotFound, "cod.no_line")
	case err != nil:
		return l, fmt.Errorf("lock a courier's line: %w", err)
	case l.OrderID != nil || l.ClosedNote != "":
		return l, fault.New(fault.Conflict, "cod.done")
	}
	return l, nil
}
