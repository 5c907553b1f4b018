package ocop

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// UsualMonths is how long a recognition holds until an officer says otherwise (Decision
// 26/2026/QĐ-TTg, Art. 4.3); LongestMonths is the most that can be said.
const (
	UsualMonths   = 36
	LongestMonths = 120
)

// Months is how long a recognition holds: UsualMonths, or what the setting recognition_months says.
func (s *Store) Months(ctx context.Context) (months int, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce((SELECT value::text::int FROM settings WHERE key = 'recognition_months' AND jsonb_typeof(value) = 'number'), $1::int)`, UsualMonths).Scan(&months)
	if err != nil {
		return 0, fmt.Errorf("read how long a recognition holds: %w", err)
	}
	return months, nil
}

// SetMonths says how long recognitions hold that are proposed from now on; those that were
// granted, and proposals that wait, keep their days. Seen is what stood there: when
// somebody else changed it since, it is refused with "recognition.months_changed".
func (s *Store) SetMonths(ctx context.Context, by audit.Actor, months, seen int) error {
	if months < 1 || months > LongestMonths {
		var form fault.Form
		form.Wrong("months", "recognition.months")
		return form.Err()
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`INSERT INTO settings (key, value, updated_at) VALUES ('recognition_months', to_jsonb(?::int), ?) ON CONFLICT DO NOTHING`, UsualMonths, s.now()).Error; err != nil {
			return fmt.Errorf("say how long a recognition holds: %w", err)
		}
		var now int
		if err := tx.Raw(`SELECT value::text::int FROM settings WHERE key = 'recognition_months' FOR UPDATE`).Scan(&now).Error; err != nil {
			return fmt.Errorf("read how long a recognition holds: %w", err)
		}
		switch now {
		case months:
			return nil
		case seen:
		default:
			return fault.New(fault.Conflict, "recognition.months_changed").With("now", now)
		}
		if err := tx.Exec(`UPDATE settings SET value = to_jsonb(?::int), updated_at = ? WHERE key = 'recognition_months'`, months, s.now()).Error; err != nil {
			return fmt.Errorf("say how long a recognition holds: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.changed", Entity: "setting", Before: map[string]int{"recognition_months": now}, After: map[string]int{"recognition_months": months}})
	})
}

// Held counts the recognitions in force today.
func (s *Store) Held(ctx context.Context) (n int, err error) {
	if err := s.db.Pool.QueryRow(ctx, `SELECT count(*) FROM recognitions o WHERE `+ShownOn("$1"), Today(s.now())).Scan(&n); err != nil {
		return 0, fmt.Errorf("count recognitions in force: %w", err)
	}
	return n, nil
}
