package orders

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// LiveSale is one line that was ordered from a session.
type LiveSale struct {
	Code     string // as it was said
	Quantity int
	Name     string
	Phone    string
	At       time.Time
}

// LiveSales is what a session sold so far, without what was cancelled or has expired.
type LiveSales struct {
	Orders int
	Sum    money.VND
	Latest []LiveSale // the latest first
}

// LiveSales says what a session (catalog/livestream) sold, with the latest lines, at most limit.
func (s *Store) LiveSales(ctx context.Context, sessionID int64, limit int) (*LiveSales, error) {
	out, batch := &LiveSales{}, &pgx.Batch{}
	const from = ` FROM order_lines l JOIN live_items i ON i.id = l.live_item_id JOIN orders o ON o.id = l.order_id WHERE i.session_id = $1 AND o.state NOT IN ('cancelled', 'expired')`
	batch.Queue(`SELECT count(DISTINCT o.id)::int, coalesce(sum(l.total), 0)::bigint`+from, sessionID).QueryRow(func(row pgx.Row) error {
		return row.Scan(&out.Orders, &out.Sum)
	})
	batch.Queue(`SELECT i.code, l.quantity, p.buyer_name AS name, p.buyer_phone AS phone, o.created_at AS at FROM order_lines l JOIN live_items i ON i.id = l.live_item_id JOIN orders o ON o.id = l.order_id
		JOIN purchases p ON p.id = o.purchase_id WHERE i.session_id = $1 AND o.state NOT IN ('cancelled', 'expired') ORDER BY o.id DESC, l.id DESC LIMIT $2`, sessionID, limit).Query(func(rows pgx.Rows) (err error) {
		out.Latest, err = pgx.CollectRows(rows, pgx.RowToStructByName[LiveSale])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("read what session %d sold: %w", sessionID, err)
	}
	return out, nil
}
