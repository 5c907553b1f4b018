package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// StockLine is a line of the stock ledger and of what it is.
type StockLine struct {
	Movement
	ProductName  string
	VariantName  string
	ProducerName string
	OrderCode    string // "" when no order stands behind it
}

// MovedBelow lists, within scope, at most limit lines of the ledger of every size that are
// older than one, newest first; from the newest when that is 0.
func (s *Store) MovedBelow(ctx context.Context, scope Scope, one int64, limit int) ([]StockLine, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT m.id, m.variant_id, m.delta, m.balance, m.reason, m.order_id, m.actor_kind, m.actor_id, m.actor_name, m.note, m.at,
			p.name AS product_name, x.name AS variant_name, r.name AS producer_name, coalesce(o.code, '') AS order_code
		FROM stock_movements m JOIN variants x ON x.id = m.variant_id JOIN products p ON p.id = x.product_id JOIN producers r ON r.id = p.producer_id LEFT JOIN orders o ON o.id = m.order_id
		WHERE ($1::bigint = 0 OR p.producer_id = $1) AND ($2::bigint = 0 OR m.id < $2) ORDER BY m.id DESC LIMIT $3`, scope.ProducerID, one, limit)
	if err != nil {
		return nil, fmt.Errorf("list the stock ledger: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[StockLine])
	if err != nil {
		return nil, fmt.Errorf("list the stock ledger: %w", err)
	}
	return out, nil
}
