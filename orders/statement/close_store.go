package statement

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Close writes a producer's month down for good. It is refused with "month.not_over"
// before the month has passed, "month.closed" the second time, "month.earlier_open"
// while an earlier month has something open, and "month.empty" when there is nothing
// to write.
func (s *Store) Close(ctx context.Context, by audit.Actor, producerID int64, p Period) error {
	if !p.Over(s.now()) {
		return fault.New(fault.Conflict, "month.not_over")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := mayCloseTx(tx, producerID, p); err != nil {
			return err
		}
		var id int64
		err := tx.Raw(`INSERT INTO statements (producer_id, producer_name, period, closed_at, closed_by_id, closed_by_name)
			SELECT id, name, ?, ?, nullif(?, 0), ? FROM producers WHERE id = ? RETURNING id`, p.day(), s.now(), by.ID, by.Name, producerID).Scan(&id).Error
		if err != nil {
			return fmt.Errorf("write statement: %w", err)
		}
		lines, err := writeTx(tx, id, producerID, p)
		if err != nil {
			return err
		}
		if lines == 0 {
			return fault.New(fault.Conflict, "month.empty")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "statement.closed", Entity: "statement", EntityID: id,
			After: map[string]any{"producer": producerID, "period": p.String(), "lines": lines}})
	})
}

// mayCloseTx locks the producer, so that of two who close at once the second sees the
// statement of the first.
func mayCloseTx(tx *gorm.DB, producerID int64, p Period) error {
	var found int64
	err := tx.Raw(`SELECT id FROM producers WHERE id = ? FOR UPDATE`, producerID).Take(&found).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return fault.New(fault.NotFound, "month.not_found")
	}
	if err != nil {
		return fmt.Errorf("lock producer %d: %w", producerID, err)
	}
	var is struct{ Closed, Earlier bool }
	err = tx.Raw(`WITH `+firstOpen+`, theirs AS (SELECT o.id, f.day FROM orders o LEFT JOIN first_open f ON f.producer_id = o.producer_id WHERE o.producer_id = @producer)
		SELECT EXISTS (SELECT FROM statements WHERE producer_id = @producer AND period >= @day) AS closed,
		EXISTS (SELECT FROM ledger_entries e JOIN theirs t ON t.id = e.order_id WHERE greatest(`+month("e.at")+`, t.day) < @day
			AND NOT EXISTS (SELECT FROM statement_entries s WHERE s.entry_id = e.id))
		OR EXISTS (SELECT FROM order_events e JOIN theirs t ON t.id = e.order_id WHERE e.axis = 'shipment' AND e.to_state = 'delivered' AND greatest(`+month("e.at")+`, t.day) < @day
			AND NOT EXISTS (SELECT FROM statement_lines l WHERE l.order_id = e.order_id AND l.sold))
		OR EXISTS (SELECT FROM cod_let_off e JOIN theirs t ON t.id = e.order_id WHERE greatest(`+month("e.at")+`, t.day) < @day
			GROUP BY e.order_id HAVING sum(e.amount) > `+held("e.order_id")+`) AS earlier`,
		map[string]any{"producer": producerID, "day": p.day()}).Take(&is).Error
	if err != nil {
		return fmt.Errorf("look at statements of producer %d: %w", producerID, err)
	}
	if is.Closed {
		return fault.New(fault.Conflict, "month.closed")
	}
	if is.Earlier {
		return fault.New(fault.Conflict, "month.earlier_open")
	}
	return nil
}

// writeTx first settles which facts belong to the statement, then adds up those and no
// others: a fact told meanwhile waits for the next one.
func writeTx(tx *gorm.DB, id, producerID int64, p Period) (lines int64, err error) {
	// The statement just written is not yet one that closes its own month.
	const before = `first_open AS (SELECT producer_id, (max(period) + interval '1 month')::date AS day FROM statements WHERE id <> $3 GROUP BY producer_id)`
	conn := tx.Statement.ConnPool
	run := func(sql string) (int64, error) {
		done, err := conn.ExecContext(tx.Statement.Context, sql, producerID, p.day(), id)
		if err != nil {
			return 0, fmt.Errorf("write statement %d: %w", id, err)
		}
		return done.RowsAffected()
	}
	if _, err := run(`WITH ` + before + `, entries AS (` + openEntries() + `) INSERT INTO statement_entries (entry_id, statement_id) SELECT id, $3 FROM entries`); err != nil {
		return 0, err
	}
	fixed := `SELECT e.id, e.order_id, e.kind, e.provider, e.amount, ` + month("e.at") + ` AS happened FROM ledger_entries e JOIN statement_entries s ON s.entry_id = e.id WHERE s.statement_id = $3`
	return run(`INSERT INTO statement_lines (statement_id, order_id, code, sold, delivered_at, goods, fee, collected, received, captured, refunded, waived, remitted, discount, by_commune, by_courier, let_off, late)
		SELECT $3, order_id, code, sold, delivered_at, goods, fee, collected, received, captured, refunded, waived, remitted, discount, by_commune, by_courier, let_off, late FROM (` + linesOf(before, fixed) + `) x`)
}
