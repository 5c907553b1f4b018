package visit

import (
	"context"
	"fmt"
)

// Forget empties the names, numbers, notes and reasons of visits that began more than Kept
// ago, and says of how many. Any number of servers may do it at once.
func (s *Store) Forget(ctx context.Context) (int64, error) {
	now := s.now()
	tag, err := s.db.Pool.Exec(ctx, `UPDATE visit_bookings SET name = '', phone = '', note = '', reason = '', erased_at = $1 WHERE erased_at IS NULL AND starts_at <= $2`, now, now.Add(-Kept))
	if err != nil {
		return 0, fmt.Errorf("forget visitors: %w", err)
	}
	return tag.RowsAffected(), nil
}
