package catalog

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// nearPapers are the papers a that have come within d.days of their end since somebody was
// last told of them: whoever was told at a nearer distance knows.
const nearPapers = counts + ` AND a.expires_on >= ?::date AND a.expires_on <= ?::date + d.days
	AND NOT EXISTS (SELECT FROM paper_reminders n WHERE n.paper_id = a.id AND n.days <= d.days)`

// Reminders reads when producers are told that something ends.
func (s *Store) Reminders(ctx context.Context) (r Reminders, err error) {
	return remindersTx(s.db.Gorm.WithContext(ctx))
}

func remindersTx(tx *gorm.DB) (r Reminders, err error) {
	var days []int
	if err := tx.Raw(`SELECT days FROM reminder_days ORDER BY days DESC`).Scan(&days).Error; err != nil {
		return r, fmt.Errorf("read when is reminded: %w", err)
	}
	copy(r[:], days)
	return r, nil
}

// PapersReminded counts the papers that would be told of at once with these days.
func (s *Store) PapersReminded(ctx context.Context, r Reminders) (n int, err error) {
	err = s.db.Gorm.WithContext(ctx).Raw(`SELECT count(DISTINCT a.id) FROM papers a, (VALUES (?::int), (?), (?)) AS d (days) WHERE `+nearPapers, r[0], r[1], r[2], s.today(), s.today()).Scan(&n).Error
	if err != nil {
		return 0, fmt.Errorf("count whom new days would remind: %w", err)
	}
	return n, nil
}

// SetReminders says when is reminded from now on, of papers and of recognitions. Seen is
// what stood there: when somebody else changed it since, it is refused with
// "reminder.changed". The same again changes nothing.
func (s *Store) SetReminders(ctx context.Context, by audit.Actor, r, seen Reminders) error {
	if err := r.Check(); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`LOCK TABLE reminder_days IN SHARE ROW EXCLUSIVE MODE`).Error; err != nil {
			return fmt.Errorf("set when is reminded: %w", err)
		}
		now, err := remindersTx(tx)
		if err != nil || now == r {
			return err
		}
		if now != seen {
			return fault.New(fault.Conflict, "reminder.changed").With("now", now.String())
		}
		for _, sql := range []string{`DELETE FROM reminder_days WHERE days <> ALL (ARRAY[?::int, ?, ?])`, `INSERT INTO reminder_days (days) VALUES (?), (?), (?) ON CONFLICT DO NOTHING`} {
			if err := tx.Exec(sql, r[0], r[1], r[2]).Error; err != nil {
				return fmt.Errorf("set when is reminded: %w", err)
			}
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.changed", Entity: "setting", Before: map[string]Reminders{"reminder_days": now}, After: map[string]Reminders{"reminder_days": r}})
	})
}

// SetUsualMonths says how long kinds of papers usually hold: no paper that was entered
// changes. All of them are kept or none; of a kind that somebody else changed since it was
// seen it is refused with "paper_kind.changed". What is as it was is left alone.
func (s *Store) SetUsualMonths(ctx context.Context, by audit.Actor, changes []MonthsChange) (changed int, err error) {
	var form fault.Form
	for _, c := range changes {
		if c.Months != nil && (*c.Months < 1 || *c.Months > LongestPaper) {
			form.Wrong("months-"+c.Code, "paper_kind.months")
		}
	}
	if err := form.Err(); err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		for _, c := range changes {
			if sameMonths(c.Months, c.Seen) {
				continue
			}
			var now struct{ Months *int }
			res := tx.Raw(`SELECT months FROM paper_kinds WHERE code = ? FOR UPDATE`, c.Code).Scan(&now)
			if res.Error != nil {
				return fmt.Errorf("lock kind of paper %s: %w", c.Code, res.Error)
			}
			switch {
			case res.RowsAffected == 0:
				return fault.New(fault.NotFound, "paper.kind_unknown")
			case sameMonths(now.Months, c.Months):
				continue
			case !sameMonths(now.Months, c.Seen):
				return fault.New(fault.Conflict, "paper_kind.changed").With("kinds", []string{c.Code})
			}
			if err := tx.Exec(`UPDATE paper_kinds SET months = ? WHERE code = ?`, c.Months, c.Code).Error; err != nil {
				return fmt.Errorf("say how long %s holds: %w", c.Code, err)
			}
			err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "paper_kind.changed", Entity: "paper_kind", Before: map[string]any{"code": c.Code, "months": now.Months}, After: map[string]any{"code": c.Code, "months": c.Months}})
			if err != nil {
				return err
			}
			changed++
		}
		return nil
	})
	if err != nil {
		changed = 0
	}
	return changed, err
}
