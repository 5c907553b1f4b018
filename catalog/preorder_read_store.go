package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// openPreorder joins a variant x to the pre-order w that is open at the instant at a
// parameter, while nothing of x lies on the shelf that nobody waits for.
func openPreorder(at string) string {
	return ` LEFT JOIN preorders w ON w.variant_id = x.id AND w.ended_at IS NULL AND w.starts_at <= ` + at + `::timestamptz AND w.ends_at > ` + at + `::timestamptz
		AND w.taken < w.units AND (x.stock = 0 OR x.stock <= ordered_ahead(x.id))`
}

// aheadColumns are the fields of Ahead, of w.
const aheadColumns = `coalesce(w.id, 0) AS preorder_id, w.ready_on, w.ends_at AS preorder_until, coalesce(w.units - w.taken, 0) AS preorder_left, coalesce(w.per_phone, 0) AS preorder_per_phone`

// Preorders lists the pre-orders of a variant, the latest first, at most limit.
func (s *Store) Preorders(ctx context.Context, variantID int64, limit int) ([]Preorder, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT w.id, w.variant_id, w.starts_at, w.ends_at, w.ready_on, w.units, w.taken, w.per_phone, w.created_by, w.ended_at, w.ended_by,
		(SELECT coalesce(sum(quantity), 0)::int FROM preorder_draws d WHERE d.preorder_id = w.id AND served_at IS NULL AND returned_at IS NULL) AS waiting
		FROM preorders w WHERE w.variant_id = $1 ORDER BY w.ends_at DESC, w.id DESC LIMIT $2`, variantID, limit)
	if err != nil {
		return nil, fmt.Errorf("list pre-orders: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Preorder])
	if err != nil {
		return nil, fmt.Errorf("list pre-orders: %w", err)
	}
	return out, nil
}
