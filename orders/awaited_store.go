package orders

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
)

// Waiter is an order that waits for a batch.
type Waiter struct {
	Code     string
	Quantity int
	DrawnAt  time.Time
}

// WaitingFor lists the orders within scope that wait for a batch of a variant, who is served
// first on top, at most limit.
func (s *Store) WaitingFor(ctx context.Context, scope catalog.Scope, variantID int64, limit int) ([]Waiter, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT o.code, d.quantity, d.drawn_at FROM preorder_draws d JOIN orders o ON o.id = d.order_id
		WHERE d.variant_id = $1 AND d.served_at IS NULL AND d.returned_at IS NULL AND ($2 = 0 OR o.producer_id = $2) ORDER BY d.drawn_at, d.order_id LIMIT $3`, variantID, scope.ProducerID, limit)
	if err != nil {
		return nil, fmt.Errorf("list who waits for variant %d: %w", variantID, err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Waiter])
	if err != nil {
		return nil, fmt.Errorf("list who waits for variant %d: %w", variantID, err)
	}
	return list, nil
}
