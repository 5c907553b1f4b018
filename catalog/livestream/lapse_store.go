package livestream

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Unpin takes from the air what is pinned and may not be shown any more: a paper or a recognition
// lapsed since, or the product was hidden. It is written into the record by by, and says how many
// were taken off. Any number of servers may do it at once.
func (s *Store) Unpin(ctx context.Context, by audit.Actor) (n int, err error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id FROM live_sessions WHERE state IN ('live', 'paused') AND pinned IS NOT NULL AND ends_at > $1::timestamptz - interval '2 hours'`, s.now())
	if err != nil {
		return 0, fmt.Errorf("list what is pinned: %w", err)
	}
	var ids []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			rows.Close()
			return 0, fmt.Errorf("list what is pinned: %w", err)
		}
		ids = append(ids, id)
	}
	if err := rows.Err(); err != nil {
		return 0, fmt.Errorf("list what is pinned: %w", err)
	}
	for _, id := range ids {
		done, err := s.unpin(ctx, by, id)
		if err != nil {
			return n, err
		}
		if done {
			n++
		}
	}
	return n, nil
}

func (s *Store) unpin(ctx context.Context, by audit.Actor, id int64) (done bool, err error) {
	f, err := s.ByID(ctx, id)
	if err != nil {
		return false, err
	}
	i := f.byID(f.PinnedID)
	if i == nil {
		return false, nil
	}
	gaps, err := s.itemGaps(ctx, f, i)
	if err != nil || len(gaps) == 0 {
		return false, err
	}
	_, err = s.onAir(ctx, id, func(tx *gorm.DB, now *Session) (int64, error) {
		if now.PinnedID != i.ID { // somebody pinned another meanwhile
			return 0, nil
		}
		done = true
		return s.pinTx(tx, by, now, 0)
	})
	if fault.Is(err, "live.not_on_air") {
		return false, nil
	}
	return done, err
}
