package orders

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// ExpireOverdue ends the orders that nobody confirmed within grace after they should
// have been, gives their goods back and says how many there were. Any number of servers
// may do it at once: each order expires once. One that cannot expire does not keep the
// others from it; what went wrong is joined into the error.
func (s *Store) ExpireOverdue(ctx context.Context, grace time.Duration, reason string) (n int, err error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id FROM orders WHERE state = 'placed' AND confirm_by < $1 ORDER BY id LIMIT 1000`, s.now().Add(-grace))
	if err != nil {
		return 0, fmt.Errorf("find overdue orders: %w", err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return 0, fmt.Errorf("find overdue orders: %w", err)
	}
	var wrong []error
	for _, id := range ids {
		err := s.Take(ctx, audit.Actor{Kind: audit.System}, catalog.Everything(), id, Expire, reason)
		switch {
		case err == nil:
			n++
		case !fault.Is(err, "order.step_refused"): // somebody confirmed it, or another server was first
			wrong = append(wrong, fmt.Errorf("expire order %d: %w", id, err))
		}
	}
	return n, errors.Join(wrong...)
}
