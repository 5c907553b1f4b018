package catalog

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Address is a record that has a page of its own.
type Address struct {
	Kind      string // group, product, producer
	Slug      string
	UpdatedAt time.Time // zero when no change is recorded
}

// Addresses lists the groups, the shown products and the producers in good standing.
func (s *Store) Addresses(ctx context.Context) ([]Address, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT 'group' AS kind, g.slug, '0001-01-01 00:00:00+00'::timestamptz AS updated_at FROM product_groups g
		UNION ALL SELECT 'product', p.slug, p.updated_at FROM products p JOIN producers r ON r.id = p.producer_id WHERE `+ShownOn("$1")+`
		UNION ALL SELECT 'producer', r.slug, r.updated_at FROM producers r WHERE `+ProducerShown+` ORDER BY 1, 2`, s.today())
	if err != nil {
		return nil, fmt.Errorf("list addresses: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Address])
	if err != nil {
		return nil, fmt.Errorf("list addresses: %w", err)
	}
	return out, nil
}
