package transfer

import (
	"context"
	"fmt"
	"time"
)

// Heard is how it stands with the listener at the bank.
type Heard struct {
	Last   *time.Time // when it was heard last; nil: never
	Unread int        // what it said and could not be read, kept for a person
}

// Heard says when the listener at the bank was heard last: one that is silent for long may
// have lost its key, and then lines come by statement and by hand alone.
func (s *Store) Heard(ctx context.Context) (h Heard, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT max(received_at), count(*) FILTER (WHERE status = 'review') FROM webhook_inbox WHERE provider = 'sepay'`).Scan(&h.Last, &h.Unread)
	if err != nil {
		return h, fmt.Errorf("ask when the bank was heard: %w", err)
	}
	return h, nil
}
