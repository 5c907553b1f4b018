package livestream

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Drop takes a session away that never began, and lets go of what was put aside for it.
// Refused with "live.begun" once it began.
func (s *Store) Drop(ctx context.Context, by audit.Actor, id int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		now, err := lockTx(tx, id)
		if err != nil {
			return err
		}
		if now.Kept != Planned {
			return fault.New(fault.Conflict, "live.begun")
		}
		if err := s.asideTx(tx, id, &Plan{EndsAt: now.EndsAt}); err != nil {
			return err
		}
		if err := dropTx(tx, id); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "live.dropped", Entity: "live_session", EntityID: id, Before: map[string]any{"name": now.Name, "from": now.StartsAt}})
	})
}

func dropTx(tx *gorm.DB, id int64) error {
	if err := tx.Exec(`UPDATE live_sessions SET pinned = NULL WHERE id = ?`, id).Error; err != nil {
		return fmt.Errorf("drop live session %d: %w", id, err)
	}
	if err := tx.Exec(`DELETE FROM live_sessions WHERE id = ?`, id).Error; err != nil {
		return fmt.Errorf("drop live session %d: %w", id, err)
	}
	return nil
}

// SweepRehearsals takes rehearsals away that ended, or should have, a day ago, and says how
// many.
func (s *Store) SweepRehearsals(ctx context.Context) (n int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var ids []int64
		err := tx.Raw(`SELECT id FROM live_sessions WHERE rehearsal AND coalesce(ended_at, ends_at) < ?::timestamptz - interval '1 day' ORDER BY id FOR UPDATE`, s.now()).Scan(&ids).Error
		if err != nil {
			return fmt.Errorf("find old rehearsals: %w", err)
		}
		for _, id := range ids {
			if err := dropTx(tx, id); err != nil {
				return err
			}
		}
		n = len(ids)
		return nil
	})
	return n, err
}
