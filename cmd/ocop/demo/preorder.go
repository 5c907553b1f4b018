package demo

import (
	"context"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// writePreorder lets the sacks for Tết be ordered ahead: a batch that is not dried yet.
func (o *office) writePreorder(ctx context.Context) error {
	today := vntime.Midnight(o.start)
	_, err := o.deps.DB.Pool.Exec(ctx, `WITH open AS (UPDATE variants x SET spoken_until = 'infinity' FROM products p
			WHERE p.id = x.product_id AND p.slug = 'mien-dong-bao-cho-quan' AND x.name = $1 AND NOT EXISTS (SELECT FROM preorders w WHERE w.variant_id = x.id) RETURNING x.id)
		INSERT INTO preorders (variant_id, starts_at, ends_at, ready_on, units, per_phone, created_by) SELECT id, $2, $3, $4, 40, 5, $5 FROM open`,
		sackForTet, today.AddDate(0, 0, -2), today.AddDate(0, 0, 21), vntime.Today(o.start).AddDate(0, 0, 30), seeder.Name)
	if err != nil {
		return fmt.Errorf("sample pre-order: %w", err)
	}
	return nil
}

const sackForTet = "Bao Tết 10 kg"
