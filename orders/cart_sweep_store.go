package orders

import (
	"context"
	"fmt"
)

// sweepBatch is how many carts one statement removes, so that no lock is held for long.
const sweepBatch = 500

// SweepCarts removes the carts that nobody comes back to (CartLife, EmptyCartLife), a
// batch at a time, and says how many. One that a purchase came from stays: its key still
// gives that purchase. One that is being changed at this moment is left for the next time.
func (s *Store) SweepCarts(ctx context.Context) (n int, err error) {
	for {
		tag, err := s.db.Pool.Exec(ctx, `DELETE FROM carts WHERE id IN (
			SELECT c.id FROM carts c WHERE c.updated_at < $1
				AND (c.updated_at < $2 OR NOT EXISTS (SELECT FROM cart_lines l WHERE l.cart_id = c.id))
				AND NOT EXISTS (SELECT FROM purchases p WHERE p.cart_id = c.id)
			ORDER BY c.updated_at LIMIT $3 FOR UPDATE OF c SKIP LOCKED)`,
			s.now().Add(-EmptyCartLife), s.now().Add(-CartLife), sweepBatch)
		if err != nil {
			return n, fmt.Errorf("remove old carts: %w", err)
		}
		n += int(tag.RowsAffected())
		if tag.RowsAffected() < sweepBatch {
			return n, nil
		}
	}
}
