package auth

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// LongestGrace is how many days at most officers are given to turn their second step on.
const LongestGrace = 60

// secondRule is from when officers need a second step: no row, no rule.
const secondRule = `(SELECT (value ->> 'from')::timestamptz FROM settings WHERE key = 'second_step' AND jsonb_typeof(value -> 'from') = 'string')`

// Officer is somebody whom the rule is about, and whether they need do nothing any more.
type Officer struct {
	ID     int64
	Name   string
	Second bool
}

// SecondRule says from when who works for the whole commune needs a second step, nil for
// never, and lists whom that is about: those who have none first.
func (s *Store) SecondRule(ctx context.Context) (from *time.Time, officers []Officer, err error) {
	if err := s.db.Pool.QueryRow(ctx, `SELECT `+secondRule).Scan(&from); err != nil {
		return nil, nil, fmt.Errorf("read who needs a second step: %w", err)
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT a.id, a.name, x.account_id IS NOT NULL AS second FROM accounts a LEFT JOIN second_steps x ON x.account_id = a.id AND x.confirmed_at IS NOT NULL
		WHERE a.state = 'active' AND EXISTS (SELECT FROM account_roles y JOIN roles r ON r.code = y.role WHERE y.account_id = a.id AND r.reach = 'commune')
		ORDER BY x.account_id IS NOT NULL, a.name COLLATE "vi-x-icu", a.id`)
	if err != nil {
		return nil, nil, fmt.Errorf("list who needs a second step: %w", err)
	}
	if officers, err = pgx.CollectRows(rows, pgx.RowToStructByName[Officer]); err != nil {
		return nil, nil, fmt.Errorf("list who needs a second step: %w", err)
	}
	return from, officers, nil
}

// NeedSecond makes the rule: from so many days on, who works for the whole commune and has no
// second step opens nothing but the page that turns it on. Days below 0 or above LongestGrace
// are a wrong form (field "days"). Who makes the rule has one already, else it is refused with
// "auth.second_first": somebody must be able to help the others.
func (s *Store) NeedSecond(ctx context.Context, by audit.Actor, days int) error {
	if days < 0 || days > LongestGrace {
		var form fault.Form
		form.WrongWith("days", "auth.second_days", map[string]any{"most": LongestGrace})
		return form.Err()
	}
	from := s.now().UTC().Add(time.Duration(days) * 24 * time.Hour).Truncate(time.Second)
	return s.ruleSecond(ctx, by, &from)
}

// FreeSecond takes the rule away. Nobody's second step is turned off by that.
func (s *Store) FreeSecond(ctx context.Context, by audit.Actor) error {
	return s.ruleSecond(ctx, by, nil)
}

func (s *Store) ruleSecond(ctx context.Context, by audit.Actor, from *time.Time) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if from != nil {
			if row, err := lockSecondTx(tx, by.ID); err != nil {
				return err
			} else if row == nil || row.ConfirmedAt == nil {
				return fault.New(fault.Conflict, "auth.second_first")
			}
		}
		var was *time.Time
		if err := tx.Raw(`SELECT ` + secondRule).Row().Scan(&was); err != nil && !errors.Is(err, pgx.ErrNoRows) {
			return fmt.Errorf("read who needs a second step: %w", err)
		}
		if from == nil && was == nil {
			return nil
		}
		var value any
		if from != nil {
			value = from.Format(time.RFC3339)
		}
		err := tx.Exec(`INSERT INTO settings (key, value, updated_at) VALUES ('second_step', jsonb_build_object('from', ?::text), ?)
			ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, updated_at = EXCLUDED.updated_at`, value, s.now()).Error
		if err != nil {
			return fmt.Errorf("say who needs a second step: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.changed", Entity: "setting", Before: map[string]any{"second_step": was}, After: map[string]any{"second_step": from}})
	})
}
