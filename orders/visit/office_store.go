package visit

import (
	"context"
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Sheet is one place on one day, as the office sees it.
type Sheet struct {
	Place  Place
	Closed string // the reason; empty: open
	Rite   string // a festival of that day
	Hours  []Hour
}

// Hour is one hour with who comes.
type Hour struct {
	At       time.Time
	Capacity int
	Taken    int
	Bookings []Booking
}

// ForOffice lists every place within scope, also those that take no visits.
func (s *Store) ForOffice(ctx context.Context, scope catalog.Scope) ([]Place, error) {
	list, err := s.places(ctx, `ORDER BY p.producer_id NULLS FIRST, p.name`)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(list, func(p Place) bool { return !scope.Admits(p.ProducerID) }), nil
}

// Sheets is a civil day of every place within scope.
func (s *Store) Sheets(ctx context.Context, scope catalog.Scope, day time.Time) ([]Sheet, error) {
	places, err := s.ForOffice(ctx, scope)
	if err != nil {
		return nil, err
	}
	from := time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, vntime.Zone())
	until := from.AddDate(0, 0, 1)
	booked, err := s.bookings(ctx, `WHERE b.starts_at >= $1 AND b.starts_at < $2 ORDER BY b.starts_at, b.id`, from, until)
	if err != nil {
		return nil, err
	}
	var out []Sheet
	for _, p := range places {
		sheet := Sheet{Place: p, Rite: p.rite(day)}
		closed, err := s.closed(ctx, p.ID, day, day)
		if err != nil {
			return nil, err
		}
		sheet.Closed = closed[day]
		if sheet.Hours, err = s.hours(ctx, &p, day, from, until); err != nil {
			return nil, err
		}
		for i := range sheet.Hours {
			h := &sheet.Hours[i]
			for _, b := range booked {
				if b.PlaceID == p.ID && b.StartsAt.Equal(h.At) {
					h.Bookings = append(h.Bookings, b)
				}
			}
		}
		out = append(out, sheet)
	}
	return out, nil
}

// hours are those of the pattern and those that somebody asked for before it changed.
func (s *Store) hours(ctx context.Context, p *Place, day, from, until time.Time) ([]Hour, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT starts_at, capacity, taken FROM visit_slots WHERE place_id = $1 AND starts_at >= $2 AND starts_at < $3`, p.ID, from, until)
	if err != nil {
		return nil, fmt.Errorf("read the hours of a day: %w", err)
	}
	defer rows.Close()
	var out []Hour
	for rows.Next() {
		var h Hour
		if err := rows.Scan(&h.At, &h.Capacity, &h.Taken); err != nil {
			return nil, fmt.Errorf("read the hours of a day: %w", err)
		}
		out = append(out, h)
	}
	for _, at := range p.starts(day) {
		if !slices.ContainsFunc(out, func(h Hour) bool { return h.At.Equal(at) }) {
			out = append(out, Hour{At: at, Capacity: p.Capacity})
		}
	}
	slices.SortFunc(out, func(a, b Hour) int { return a.At.Compare(b.At) })
	return out, rows.Err()
}

// Groups lists what waits for an officer's word, the nearest first.
func (s *Store) Groups(ctx context.Context, scope catalog.Scope) ([]Booking, error) {
	return s.within(ctx, scope, `WHERE b.state = 'requested' AND b.starts_at > $1 ORDER BY b.starts_at, b.id`)
}

// Calls lists who has to be called: their visit to come was refused or called off, and
// nobody has said so to them.
func (s *Store) Calls(ctx context.Context, scope catalog.Scope) ([]Booking, error) {
	return s.within(ctx, scope, `WHERE b.state IN ('refused', 'called_off') AND b.told_at IS NULL AND b.starts_at > $1 ORDER BY b.starts_at, b.id`)
}

func (s *Store) within(ctx context.Context, scope catalog.Scope, where string) ([]Booking, error) {
	list, err := s.bookings(ctx, where, s.now())
	return slices.DeleteFunc(list, func(b Booking) bool { return !scope.Admits(b.ProducerID) }), err
}

// Find reads a booking for an officer, by its code.
func (s *Store) Find(ctx context.Context, scope catalog.Scope, code string) (*Booking, error) {
	b, err := s.byCode(ctx, code)
	if err != nil {
		return nil, err
	}
	if !scope.Admits(b.ProducerID) {
		return nil, fault.New(fault.NotFound, "visit.not_found")
	}
	return b, nil
}

// ShowNumbers writes down that somebody looked at the numbers of these bookings: without
// that line none is read out. Of none there is no line.
func (s *Store) ShowNumbers(ctx context.Context, by audit.Actor, ids []int64) error {
	if len(ids) == 0 {
		return nil
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "visits.numbers_shown", Entity: "visit", EntityID: ids[0], After: map[string]any{"visits": ids}})
	})
}
