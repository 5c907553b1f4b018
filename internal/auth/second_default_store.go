package auth

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// graceAtFirst is how long officers who work already are warned before the rule holds that
// nobody made.
const graceAtFirst = 14 * 24 * time.Hour

// SecondByDefault makes the rule of NeedSecond where nobody ever decided about it: at once
// while there is no account, and after a fortnight where people work already. What was decided
// stays, also that it is not needed; a second call changes nothing.
func (s *Store) SecondByDefault(ctx context.Context, by audit.Actor) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		now := s.now().UTC().Truncate(time.Second)
		var from string
		err := tx.Raw(`INSERT INTO settings (key, value, updated_at)
			SELECT 'second_step', jsonb_build_object('from', CASE WHEN EXISTS (SELECT FROM accounts) THEN ?::text ELSE ?::text END), ?
			ON CONFLICT (key) DO NOTHING RETURNING value ->> 'from'`, now.Add(graceAtFirst).Format(time.RFC3339), now.Format(time.RFC3339), now).Scan(&from).Error
		if err != nil {
			return fmt.Errorf("say that officers need a second step: %w", err)
		}
		if from == "" {
			return nil
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.changed", Entity: "setting", After: map[string]any{"second_step": from}})
	})
}
