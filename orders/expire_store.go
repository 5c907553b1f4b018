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

// ExpireOverdue ends the orders, paid at the door, that nobody confirmed within grace after they should
// have been, days off not counted, gives their goods back and says how many there were. Any number of servers
// may do it at once: each order expires once. One that cannot expire does not keep the
// others from it; what went wrong is joined into the error.
func (s *Store) ExpireOverdue(ctx context.Context, grace time.Duration, reason string) (n int, err error) {
	return s.expire(ctx, `pay_by IS NULL AND confirm_by < $1`, s.Days.Said().Back(s.now(), grace), reason)
}

// ExpireUnpaid ends the prepaid orders whose time is over and of whose money nothing is there, as
// ExpireOverdue does. One of which a part is paid is left to a person, who finds it in ViewPart.
func (s *Store) ExpireUnpaid(ctx context.Context, reason string) (n int, err error) {
	return s.expire(ctx, `pay_by < $1 AND coalesce((SELECT paid_in - paid_out FROM order_money m WHERE m.order_id = orders.id), 0) <= 0`, s.now(), reason)
}

func (s *Store) expire(ctx context.Context, which string, before time.Time, reason string) (n int, err error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id FROM orders WHERE state = 'placed' AND `+which+` ORDER BY id LIMIT 1000`, before)
	if err != nil {
		return 0, fmt.Errorf("find overdue orders: %w", err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return 0, fmt.Errorf("find overdue orders: %w", err)
	}
	var wrong []error
	for _, id := range ids {
		err := s.take(ctx, audit.Actor{Kind: audit.System}, catalog.Everything(), id, Expire, reason, func(o *Order) error {
			if o.Net() > 0 || before.Before(o.ConfirmBy) { // money came, or the buyer chose another way to pay
				return fault.New(fault.Conflict, "order.step_refused")
			}
			return nil
		})
		switch {
		case err == nil:
			n++
		case !fault.Is(err, "order.step_refused"): // somebody confirmed it, or another server was first
			wrong = append(wrong, fmt.Errorf("expire order %d: %w", id, err))
		}
	}
	return n, errors.Join(wrong...)
}
