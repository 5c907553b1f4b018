package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// Fillings lists goods within scope that may go into a gift box and whose name, size or
// maker is like text, at most limit, by name. Quantity is 0: nothing is said of a box yet.
func (s *Store) Fillings(ctx context.Context, scope Scope, text string, limit int) ([]Part, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT 0::bigint AS box_id, s.id AS variant_id, 0 AS quantity, s.name AS variant_name, s.price,
		CASE WHEN `+ShownOn("$1")+` THEN s.stock ELSE 0 END AS stock, NULL::date AS ready_on,
		p.id AS product_id, p.slug AS product_slug, p.name AS product_name, p.delivery_area, p.cold_chain,
		r.id AS producer_id, r.slug AS producer_slug, r.name AS producer_name
		FROM variants s JOIN products p ON p.id = s.product_id JOIN producers r ON r.id = p.producer_id
		WHERE s.state = 'active' AND NOT s.boxed AND p.sale_mode = 'stock' AND p.state <> 'draft' AND ($2 = 0 OR p.producer_id = $2)
			AND ($3 = '' OR strpos(vn_norm(p.name || ' ' || s.name || ' ' || r.name), $3) > 0)
		ORDER BY p.name COLLATE "vi-x-icu", s.position, s.id LIMIT $4`, s.today(), scope.ProducerID, slug.Fold(text), limit)
	if err != nil {
		return nil, fmt.Errorf("list what may go into a box: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Part])
	if err != nil {
		return nil, fmt.Errorf("list what may go into a box: %w", err)
	}
	return out, nil
}
