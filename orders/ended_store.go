package orders

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Ending is the step by which an order went off. An order that stood again since, and went off
// once more, has another.
type Ending struct {
	EventID   int64
	ActorKind string
	Reason    string
}

// Ending reads how an order went off the last time; ok is false when it never did.
func (s *Store) Ending(ctx context.Context, orderID int64) (e Ending, ok bool, err error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id AS event_id, actor_kind, reason FROM order_events WHERE order_id = $1 AND axis = 'order' AND to_state IN ('cancelled', 'expired') ORDER BY id DESC LIMIT 1`, orderID)
	if err == nil {
		e, err = pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Ending])
	}
	if errors.Is(err, pgx.ErrNoRows) {
		return e, false, nil
	}
	if err != nil {
		return e, false, fmt.Errorf("read how an order ended: %w", err)
	}
	return e, true, nil
}
