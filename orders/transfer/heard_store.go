package transfer

import (
	"context"
	"fmt"
	"time"
)

// Heard is how it stands with the listener at the bank.
type Heard struct {
	Last    *time.Time // when it was heard last, with a right signature; nil: never
	Refused int        // messages without a right signature, or of another time, that wait
	Unread  int        // messages that say nothing we know, or something else than before, that wait
}

// Waiting is how many messages wait for a person.
func (h Heard) Waiting() int { return h.Refused + h.Unread }

// Heard says when the listener at the bank was heard last: one that is silent for long may
// have lost its key, and then lines come by statement and by hand alone.
func (s *Store) Heard(ctx context.Context) (h Heard, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT max(coalesce(last_at, received_at)) FILTER (WHERE status <> 'refused'), count(*) FILTER (WHERE status = 'refused' AND decided_as = ''),
		count(*) FILTER (WHERE status = 'review' AND decided_as = '') FROM webhook_inbox WHERE provider = 'sepay'`).Scan(&h.Last, &h.Refused, &h.Unread)
	if err != nil {
		return h, fmt.Errorf("ask when the bank was heard: %w", err)
	}
	return h, nil
}
