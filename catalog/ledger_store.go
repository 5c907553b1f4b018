package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// LedgerLine is a movement and the name of the variant that moved.
type LedgerLine struct {
	Movement
	VariantName string
}

// Ledger lists the stock ledger of all variants of a product, newest first, at most
// limit lines.
func (s *Store) Ledger(ctx context.Context, productID int64, limit int) ([]LedgerLine, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT m.id, m.variant_id, m.delta, m.balance, m.reason, m.order_id, m.actor_kind, m.actor_id, m.actor_name, m.note, m.at,
		x.name AS variant_name FROM stock_movements m JOIN variants x ON x.id = m.variant_id WHERE x.product_id = $1 ORDER BY m.id DESC LIMIT $2`, productID, limit)
	if err != nil {
		return nil, fmt.Errorf("read stock ledger: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[LedgerLine])
	if err != nil {
		return nil, fmt.Errorf("read stock ledger: %w", err)
	}
	return out, nil
}
