package visit

import (
	"context"
	"fmt"
	"strings"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Decide does an officer's step. Refuse takes a reason ("visit.no_reason"); Attend and Miss
// wait for the day of the visit ("visit.early"); what a colleague or the visitor did before
// is refused with "visit.moved".
func (s *Store) Decide(ctx context.Context, by audit.Actor, scope catalog.Scope, code string, step Step, reason string) error {
	b, err := s.Find(ctx, scope, code)
	if err != nil {
		return err
	}
	reason = strings.TrimSpace(reason)
	switch step {
	case Refuse:
		if reason == "" {
			return fault.New(fault.Invalid, "visit.no_reason")
		}
		reason = cut(reason)
	case Confirm:
		reason = ""
	case Attend, Miss:
		if reason = ""; !b.Due(s.now()) {
			return fault.New(fault.Conflict, "visit.early")
		}
	default:
		return fault.New(fault.Invalid, "visit.moved")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		b, err := lockedTx(tx, b.ID)
		if err != nil {
			return err
		}
		before := b.State
		if err := s.moveTx(tx, b, step, reason); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "visits." + string(step), Entity: "visit", EntityID: b.ID,
			Before: map[string]any{"state": before}, After: map[string]any{"state": b.State}})
	})
}

// cut keeps a reason within its column.
func cut(reason string) string {
	letters := []rune(reason)
	return string(letters[:min(len(letters), 200)])
}

// Told writes down that somebody whose visit was taken back knows it. A second press is no
// failure.
func (s *Store) Told(ctx context.Context, by audit.Actor, scope catalog.Scope, code string) error {
	b, err := s.Find(ctx, scope, code)
	if err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(`UPDATE visit_bookings SET told_at = ? WHERE id = ? AND told_at IS NULL AND state IN ('refused', 'called_off')`, s.now(), b.ID)
		if res.Error != nil {
			return fmt.Errorf("note who was told: %w", res.Error)
		}
		if res.RowsAffected == 0 {
			return nil
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "visits.told", Entity: "visit", EntityID: b.ID})
	})
}

// CloseDay closes a place on a civil day, from today on: nobody can ask for it, and every
// visit of that day that has not begun is called off, to be called (Calls). It says how
// many. Closed again it only changes the reason.
func (s *Store) CloseDay(ctx context.Context, by audit.Actor, scope catalog.Scope, placeID int64, day time.Time, reason string) (off int, err error) {
	reason = cut(strings.TrimSpace(reason))
	if reason == "" {
		return 0, fault.New(fault.Invalid, "visit.no_reason")
	}
	if day.Before(vntime.Today(s.now())) {
		return 0, fault.New(fault.Conflict, "visit.past")
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, err := ownTx(tx, scope, placeID); err != nil {
			return err
		}
		err := tx.Exec(`INSERT INTO visit_closed_days (place_id, day, reason, closed_at, closed_name) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (place_id, day) DO UPDATE SET reason = excluded.reason`, placeID, day, reason, s.now(), by.Name).Error
		if err != nil {
			return fmt.Errorf("close a day: %w", err)
		}
		if off, err = s.callOffTx(tx, placeID, day, reason); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "visits.day_closed", Entity: "visit_place", EntityID: placeID, Reason: reason,
			After: map[string]any{"day": day.Format(time.DateOnly), "called_off": off}})
	})
	return off, err
}

func (s *Store) callOffTx(tx *gorm.DB, placeID int64, day time.Time, reason string) (int, error) {
	from := time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, vntime.Zone())
	if now := s.now(); now.After(from) {
		from = now
	}
	var ids []int64
	err := tx.Raw(`SELECT id FROM visit_bookings WHERE place_id = ? AND starts_at >= ? AND starts_at < ? AND state IN ('requested', 'confirmed') ORDER BY id`,
		placeID, from, time.Date(day.Year(), day.Month(), day.Day()+1, 0, 0, 0, 0, vntime.Zone())).Scan(&ids).Error
	if err != nil {
		return 0, fmt.Errorf("read who comes on a day: %w", err)
	}
	off := 0
	for _, id := range ids {
		b, err := lockedTx(tx, id)
		if err != nil {
			return 0, err
		}
		if !b.State.Can(CallOff) { // cancelled while this waited
			continue
		}
		if err := s.moveTx(tx, b, CallOff, reason); err != nil {
			return 0, err
		}
		off++
	}
	return off, nil
}

// OpenDay takes a closed day back. Visits that were called off stay so: they were told.
func (s *Store) OpenDay(ctx context.Context, by audit.Actor, scope catalog.Scope, placeID int64, day time.Time) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, err := ownTx(tx, scope, placeID); err != nil {
			return err
		}
		res := tx.Exec(`DELETE FROM visit_closed_days WHERE place_id = ? AND day = ?`, placeID, day)
		if res.Error != nil {
			return fmt.Errorf("open a day: %w", res.Error)
		}
		if res.RowsAffected == 0 {
			return nil
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "visits.day_opened", Entity: "visit_place", EntityID: placeID, After: map[string]any{"day": day.Format(time.DateOnly)}})
	})
}
