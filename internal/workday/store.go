package workday

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Store keeps the days off.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore keeps them in db.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// Calendar is all of them, those that are over included.
func (s *Store) Calendar(ctx context.Context) (Calendar, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, first, last, name FROM days_off ORDER BY first`)
	if err != nil {
		return nil, fmt.Errorf("read days off: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Off])
	if err != nil {
		return nil, fmt.Errorf("read days off: %w", err)
	}
	return list, nil
}

// Bounds of what may be written down.
const (
	MostName = 60 // letters
	Longest  = 31 // days in a row
	ahead    = 2  // years
)

// Typed is some days off as somebody typed them; without a last day there is one.
type Typed struct{ First, Last, Name string }

// Read is what was typed, or a wrong form with the fields first, last and name. Days that are
// over cannot be written down: what they would have moved was promised.
func (t Typed) Read(now time.Time) (Off, error) {
	var wrong fault.Form
	o := Off{Name: typed.Name(t.Name)}
	var err error
	today := vntime.Today(now)
	switch o.First, err = vntime.ParseDate(t.First); {
	case err != nil:
		wrong.Wrong("first", "daysoff.first")
	case o.First.Before(today):
		wrong.Wrong("first", "daysoff.over")
	case o.First.After(today.AddDate(ahead, 0, 0)):
		wrong.WrongWith("first", "daysoff.far", map[string]any{"years": ahead})
	}
	bad := err != nil
	if o.Last = o.First; typed.Line(t.Last) != "" {
		if o.Last, err = vntime.ParseDate(t.Last); err != nil {
			wrong.Wrong("last", "daysoff.first")
			bad = true
		}
	}
	switch {
	case bad:
	case o.Last.Before(o.First):
		wrong.Wrong("last", "daysoff.order")
	case o.Days() > Longest:
		wrong.WrongWith("last", "daysoff.long", map[string]any{"most": Longest})
	}
	if !typed.Says(o.Name) || len([]rune(o.Name)) > MostName {
		wrong.WrongWith("name", "daysoff.name", map[string]any{"most": MostName})
	}
	return o, wrong.Err()
}

// Add writes days off down: from now on deadlines do not count them. It refuses what Read
// refuses, and days of which some are off already with "daysoff.twice" and what for.
func (s *Store) Add(ctx context.Context, by audit.Actor, t Typed) (Off, error) {
	o, err := t.Read(s.now())
	if err != nil {
		return o, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`LOCK TABLE days_off IN SHARE ROW EXCLUSIVE MODE`).Error; err != nil {
			return fmt.Errorf("lock days off: %w", err)
		}
		var met string
		if err := tx.Raw(`SELECT name FROM days_off WHERE first <= ? AND last >= ? ORDER BY first LIMIT 1`, o.Last, o.First).Scan(&met).Error; err != nil {
			return fmt.Errorf("look for days off: %w", err)
		}
		if met != "" {
			return fault.New(fault.Conflict, "daysoff.twice").With("name", met)
		}
		if err := tx.Raw(`INSERT INTO days_off (first, last, name, added_at) VALUES (?, ?, ?, ?) RETURNING id`, o.First, o.Last, o.Name, s.now()).Scan(&o.ID).Error; err != nil {
			return fmt.Errorf("write days off: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.days_off_added", Entity: "setting", After: o.record()})
	})
	return o, err
}

// Remove makes days off working days again; deadlines that were given stand. Days that are not
// there are "daysoff.gone".
func (s *Store) Remove(ctx context.Context, by audit.Actor, id int64) (o Off, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Raw(`DELETE FROM days_off WHERE id = ? RETURNING id, first, last, name`, id).Scan(&o)
		if res.Error != nil {
			return fmt.Errorf("remove days off: %w", res.Error)
		}
		if o.ID == 0 {
			return fault.New(fault.NotFound, "daysoff.gone")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "setting.days_off_removed", Entity: "setting", Before: o.record()})
	})
	return o, err
}

func (o Off) record() map[string]string {
	return map[string]string{"name": o.Name, "starts_on": o.First.Format(time.DateOnly), "ends_on": o.Last.Format(time.DateOnly)}
}
