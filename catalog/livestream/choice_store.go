package livestream

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Choice is a size that may be taken into a session.
type Choice struct {
	VariantID   int64
	ProductID   int64
	Code        string // empty: gets one when it is taken
	Name        string
	VariantName string
	Producer    string
	List        money.VND
	Stock       int  // that anybody can have
	Shown       bool // buyers may see it today; if not, its page in the office says why
}

// Choices are the sizes that can be counted and put aside, in the order of their names, at
// most limit.
func (s *Store) Choices(ctx context.Context, limit int) ([]Choice, error) {
	now := s.now()
	rows, err := s.db.Pool.Query(ctx, `SELECT x.id AS variant_id, p.id AS product_id, coalesce(c.code, '') AS code, p.name, x.name AS variant_name, r.name AS producer, x.price AS list,
			greatest(x.stock - spoken_for(x.id, $2), 0) AS stock, `+catalog.ShownOn("$1")+` AS shown
		FROM variants x JOIN products p ON p.id = x.product_id JOIN producers r ON r.id = p.producer_id LEFT JOIN spoken_codes c ON c.variant_id = x.id
		WHERE x.state = 'active' AND NOT x.boxed AND p.sale_mode = 'stock' AND p.state <> 'draft' ORDER BY p.name, x.position, x.id LIMIT $3`, vntime.Today(now), now, limit)
	if err != nil {
		return nil, fmt.Errorf("list goods for a session: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Choice])
	if err != nil {
		return nil, fmt.Errorf("list goods for a session: %w", err)
	}
	return list, nil
}
