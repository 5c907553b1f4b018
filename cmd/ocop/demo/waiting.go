package demo

import (
	"context"
	"fmt"
)

// writeWaiting lets two made-up people wait for what is there again, and two for what is
// not: the office has somebody to tell, and somebody to bake for.
func (o *office) writeWaiting(ctx context.Context) error {
	for i, of := range []string{`x.stock > 5`, `x.stock > 5`, `x.stock = 0`, `x.stock = 0`} {
		_, err := o.deps.DB.Pool.Exec(ctx, `INSERT INTO waiting_requests (variant_id, phone, quantity, created_at)
			SELECT x.id, $1, $2, $3 FROM variants x JOIN products p ON p.id = x.product_id
			WHERE p.state = 'published' AND p.sale_mode = 'stock' AND x.state = 'active' AND NOT x.boxed AND `+of+` ORDER BY x.id LIMIT 1 ON CONFLICT DO NOTHING`,
			fmt.Sprintf("+8490000012%d", i), 1+i, minutesAgo(300-40*i).before(o.start))
		if err != nil {
			return fmt.Errorf("sample wishes: %w", err)
		}
	}
	return nil
}
