package orders

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// LiveSum is what was ordered of one thing that a session sold, without what was cancelled or has
// expired.
type LiveSum struct {
	ItemID int64
	Orders int
	Units  int
	Sum    money.VND
}

// LiveSums says what sessions (catalog/livestream) sold, by the items that were ordered.
func (s *Store) LiveSums(ctx context.Context, sessions []int64) (map[int64]LiveSum, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT i.id AS item_id, count(DISTINCT o.id)::int AS orders, sum(l.quantity)::int AS units, sum(l.total)::bigint AS sum
		FROM order_lines l JOIN live_items i ON i.id = l.live_item_id JOIN orders o ON o.id = l.order_id WHERE i.session_id = ANY ($1) AND o.state NOT IN ('cancelled', 'expired') GROUP BY i.id`, sessions)
	if err != nil {
		return nil, fmt.Errorf("read what sessions sold: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[LiveSum])
	if err != nil {
		return nil, fmt.Errorf("read what sessions sold: %w", err)
	}
	out := make(map[int64]LiveSum, len(list))
	for _, one := range list {
		out[one.ItemID] = one
	}
	return out, nil
}
