package orders

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// LiveBrought is what one item of a live session (catalog/livestream) brought: orders that were
// cancelled or have expired are left out.
type LiveBrought struct {
	ItemID int64
	Orders int
	Units  int
	Sum    money.VND
}

// LiveOfGoods is what a product brought in live sessions, by item; one that sold nothing is not there.
func (s *Store) LiveOfGoods(ctx context.Context, productID int64) (map[int64]LiveBrought, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT l.live_item_id AS item_id, count(DISTINCT l.order_id)::int AS orders, sum(l.quantity)::int AS units, sum(l.total)::bigint AS sum
		FROM order_lines l JOIN live_items i ON i.id = l.live_item_id JOIN variants x ON x.id = i.variant_id JOIN orders o ON o.id = l.order_id
		WHERE x.product_id = $1 AND o.state NOT IN ($2, $3) GROUP BY l.live_item_id`, productID, Cancelled, Expired)
	if err != nil {
		return nil, fmt.Errorf("sum up what product %d sold live: %w", productID, err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[LiveBrought])
	if err != nil {
		return nil, fmt.Errorf("sum up what product %d sold live: %w", productID, err)
	}
	out := map[int64]LiveBrought{}
	for _, one := range list {
		out[one.ItemID] = one
	}
	return out, nil
}
