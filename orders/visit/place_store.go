package visit

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func placeTx(tx *gorm.DB, id int64) (*Place, error) {
	var p Place
	res := tx.Raw(`SELECT `+placeColumns+placesFrom+`WHERE p.id = ?`, id).Scan(&p)
	if res.Error != nil {
		return nil, fmt.Errorf("read a place to visit: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, fault.New(fault.NotFound, "visit.no_place")
	}
	return &p, nil
}

// ownTx locks a place for an officer's change; one beyond their scope is not found.
func ownTx(tx *gorm.DB, scope catalog.Scope, id int64) (*Place, error) {
	if err := tx.Exec(`SELECT FROM visit_places WHERE id = ? FOR UPDATE`, id).Error; err != nil {
		return nil, fmt.Errorf("lock a place to visit: %w", err)
	}
	p, err := placeTx(tx, id)
	if err != nil {
		return nil, err
	}
	if !scope.Admits(p.ProducerID) {
		return nil, fault.New(fault.NotFound, "visit.no_place")
	}
	return p, nil
}

// Settings are what an officer changes of a place.
type Settings struct {
	Taking    bool
	Week      Week
	Note      string
	Capacity  int
	LeadHours int
	AheadDays int
	MostParty int
	GroupFrom int
	Version   int `json:"-"` // of the place as it was read
}

// Settings are how a place is now.
func (p *Place) Settings() Settings {
	return Settings{Taking: p.Taking, Week: p.Week, Note: p.Note, Capacity: p.Capacity, LeadHours: p.LeadMinutes / 60, AheadDays: p.AheadDays, MostParty: p.MostParty, GroupFrom: p.GroupFrom, Version: p.RowVersion}
}

func (n *Settings) check() error {
	var wrong fault.Form
	between := func(field string, value, least, most int) {
		if value < least || value > most {
			wrong.WrongWith(field, "visit.between", map[string]any{"least": least, "most": most})
		}
	}
	between("capacity", n.Capacity, 1, 500)
	between("lead", n.LeadHours, 0, 720)
	between("ahead", n.AheadDays, 1, 180)
	between("most", n.MostParty, 1, max(1, min(n.Capacity, 500)))
	between("group", n.GroupFrom, 2, 501)
	if len([]rune(n.Note)) > 1000 {
		wrong.WrongWith("note", "visit.long_note", map[string]any{"most": 1000})
	}
	return wrong.Err()
}

// Settle changes a place. Hours that somebody asked for already keep what they promised: a
// smaller capacity never falls below what is taken. Somebody else's change in between is
// refused with "visit.stale".
func (s *Store) Settle(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, n Settings) error {
	if err := n.check(); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		p, err := ownTx(tx, scope, id)
		if err != nil {
			return err
		}
		if p.RowVersion != n.Version {
			return fault.New(fault.Conflict, "visit.stale")
		}
		err = tx.Exec(`UPDATE visit_places SET taking = ?, week = ?::jsonb, note = ?, capacity = ?, lead_minutes = ?, ahead_days = ?, most_party = ?, group_from = ?,
			row_version = row_version + 1, updated_at = ? WHERE id = ?`, n.Taking, n.Week, n.Note, n.Capacity, n.LeadHours*60, n.AheadDays, n.MostParty, n.GroupFrom, s.now(), id).Error
		if err != nil {
			return fmt.Errorf("change a place to visit: %w", err)
		}
		err = tx.Exec(`UPDATE visit_slots SET capacity = greatest(taken, ?) WHERE place_id = ? AND starts_at > ? AND NOT own`, n.Capacity, id, s.now()).Error
		if err != nil {
			return fmt.Errorf("change hours: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "visits.place_changed", Entity: "visit_place", EntityID: id, Before: p.Settings(), After: n})
	})
}

// SetCapacity says how many people one hour takes, apart from the others: 0 takes nobody
// more. Fewer than are expected already are refused with "visit.taken".
func (s *Store) SetCapacity(ctx context.Context, by audit.Actor, scope catalog.Scope, placeID int64, at time.Time, capacity int) error {
	if capacity < 0 || capacity > 500 {
		return fault.New(fault.Invalid, "visit.between").With("least", 0).With("most", 500)
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		p, err := ownTx(tx, scope, placeID)
		if err != nil {
			return err
		}
		if at.Before(s.now()) {
			return fault.New(fault.Conflict, "visit.past")
		}
		listed := false
		for _, start := range p.starts(vntime.Today(at)) {
			listed = listed || start.Equal(at)
		}
		if !listed {
			return fault.New(fault.Conflict, "visit.no_such_hour")
		}
		if err := tx.Exec(`INSERT INTO visit_slots (place_id, starts_at, capacity) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, placeID, at, p.Capacity).Error; err != nil {
			return fmt.Errorf("open an hour: %w", err)
		}
		res := tx.Exec(`UPDATE visit_slots SET capacity = ?, own = true WHERE place_id = ? AND starts_at = ? AND taken <= ?`, capacity, placeID, at, capacity)
		if res.Error != nil {
			return fmt.Errorf("change an hour: %w", res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "visit.taken")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "visits.capacity_set", Entity: "visit_place", EntityID: placeID, After: map[string]any{"at": at, "capacity": capacity}})
	})
}
