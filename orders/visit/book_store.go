package visit

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Days lists the days that may be asked for, with what each hour still takes: first those
// that the office closed and the festivals as they come, without hours.
func (s *Store) Days(ctx context.Context, p *Place) ([]Day, error) {
	now := s.now()
	today, last := vntime.Today(now), p.lastDay(now)
	left, err := s.left(ctx, p, now)
	if err != nil {
		return nil, err
	}
	closed, err := s.closed(ctx, p.ID, today, last)
	if err != nil {
		return nil, err
	}
	var out []Day
	for day := today; !day.After(last); day = day.AddDate(0, 0, 1) {
		starts := p.starts(day)
		if len(starts) == 0 {
			continue
		}
		d := Day{Date: day, Closed: closed[day]}
		if d.Closed == "" {
			d.Closed = p.rite(day)
		}
		for _, at := range starts {
			if d.Closed != "" || !p.early(at, now, s.Off.Said()) {
				continue
			}
			n, known := left[at.Unix()]
			if !known {
				n = p.Capacity
			}
			d.Slots = append(d.Slots, Slot{At: at, Left: n})
		}
		if d.Closed != "" || len(d.Slots) > 0 {
			out = append(out, d)
		}
	}
	return out, nil
}

// left is what the hours that somebody asked for still take, by their second.
func (s *Store) left(ctx context.Context, p *Place, now time.Time) (map[int64]int, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT starts_at, capacity - taken FROM visit_slots WHERE place_id = $1 AND starts_at >= $2`, p.ID, now)
	if err != nil {
		return nil, fmt.Errorf("read hours: %w", err)
	}
	defer rows.Close()
	out := map[int64]int{}
	for rows.Next() {
		var at time.Time
		var n int
		if err := rows.Scan(&at, &n); err != nil {
			return nil, fmt.Errorf("read hours: %w", err)
		}
		out[at.Unix()] = n
	}
	return out, rows.Err()
}

// closed is why the place is closed, by civil day.
func (s *Store) closed(ctx context.Context, placeID int64, from, to time.Time) (map[time.Time]string, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT day, reason FROM visit_closed_days WHERE place_id = $1 AND day BETWEEN $2 AND $3`, placeID, from, to)
	if err != nil {
		return nil, fmt.Errorf("read closed days: %w", err)
	}
	defer rows.Close()
	out := map[time.Time]string{}
	for rows.Next() {
		var day time.Time
		var reason string
		if err := rows.Scan(&day, &reason); err != nil {
			return nil, fmt.Errorf("read closed days: %w", err)
		}
		out[day] = reason
	}
	return out, rows.Err()
}

// Book takes places for a visit. A group waits for an officer with its places held. The
// same form sent again gives the booking that it made. Refusals: "visit.no_place",
// "visit.no_such_hour", "visit.closed_day", "visit.full" (with how many are left) and
// "visit.too_many".
func (s *Store) Book(ctx context.Context, r Request) (*Booking, error) {
	if r.Once == "" {
		return nil, fault.New(fault.Invalid, "visit.no_form")
	}
	p, err := s.Place(ctx, r.Place)
	if err != nil {
		return nil, err
	}
	number, err := r.clean(p)
	if err != nil {
		return nil, err
	}
	code, err := ordercode.New(ordercode.Visit, s.random)
	if err != nil {
		return nil, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error { return s.bookTx(tx, r, number, string(code)) })
	if err != nil && !errors.Is(err, errTwice) {
		return nil, err
	}
	list, err := s.bookings(ctx, `WHERE b.once = $1`, r.Once)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("a visit that was booked is not there: %s", code)
	}
	return &list[0], nil
}

func (s *Store) bookTx(tx *gorm.DB, r Request, number phone.Number, code string) error {
	var same, open int
	if err := tx.Raw(`SELECT count(*) FROM visit_bookings WHERE once = ?`, r.Once).Scan(&same).Error; err != nil {
		return fmt.Errorf("look for a form: %w", err)
	}
	if same > 0 {
		return errTwice
	}
	p, err := s.openTx(tx, r.Place, r.At)
	if err != nil {
		return err
	}
	if !p.offers(r.At, s.now(), s.Off.Said()) {
		return fault.New(fault.Conflict, "visit.no_such_hour")
	}
	if err := tx.Raw(`SELECT count(*) FROM visit_bookings WHERE phone = ? AND starts_at > ? AND state IN ('requested', 'confirmed')`, number, s.now()).Scan(&open).Error; err != nil {
		return fmt.Errorf("count visits of a number: %w", err)
	}
	if open >= MostOpen {
		return fault.New(fault.TooMany, "visit.too_many").With("most", MostOpen)
	}
	if err := takeTx(tx, p, r.At, r.Party); err != nil {
		return err
	}
	state := Confirmed
	if p.Group(r.Party) {
		state = Requested
	}
	var id int64
	err = tx.Raw(`INSERT INTO visit_bookings (code, once, place_id, starts_at, party, name, phone, note, state, created_at, updated_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (once) DO NOTHING RETURNING id`,
		code, r.Once, p.ID, r.At, r.Party, r.Name, number, r.Note, state, s.now(), s.now()).Scan(&id).Error
	if err != nil {
		return fmt.Errorf("note a visit: %w", err)
	}
	if id == 0 {
		return errTwice
	}
	return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.Buyer}, Action: "visits.booked", Entity: "visit", EntityID: id,
		After: map[string]any{"place": p.Name, "at": r.At, "party": r.Party, "state": state}})
}

// openTx reads a place that takes visits on the day of at. It is held while it lasts, so
// that nobody closes the day in between.
func (s *Store) openTx(tx *gorm.DB, slug string, at time.Time) (*Place, error) {
	var id int64
	if err := tx.Raw(`SELECT id FROM visit_places WHERE slug = ? AND taking FOR SHARE`, slug).Scan(&id).Error; err != nil {
		return nil, fmt.Errorf("hold a place open: %w", err)
	}
	if id == 0 {
		return nil, fault.New(fault.NotFound, "visit.no_place")
	}
	// A statement of its own: a day that was closed while the lock was waited for is seen.
	var closed string
	if err := tx.Raw(`SELECT coalesce((SELECT reason FROM visit_closed_days WHERE place_id = ? AND day = ?), '')`, id, vntime.Today(at)).Scan(&closed).Error; err != nil {
		return nil, fmt.Errorf("look whether a day is closed: %w", err)
	}
	if closed != "" {
		return nil, fault.New(fault.Conflict, "visit.closed_day").With("reason", closed)
	}
	return placeTx(tx, id)
}

// takeTx takes n more places of an hour, or refuses with how many are left. The hour is
// written when it is first asked for.
func takeTx(tx *gorm.DB, p *Place, at time.Time, n int) error {
	err := tx.Exec(`INSERT INTO visit_slots (place_id, starts_at, capacity) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, p.ID, at, p.Capacity).Error
	if err != nil {
		return fmt.Errorf("open an hour: %w", err)
	}
	res := tx.Exec(`UPDATE visit_slots SET taken = taken + ? WHERE place_id = ? AND starts_at = ? AND taken + ? <= capacity`, n, p.ID, at, n)
	if res.Error != nil {
		return fmt.Errorf("take places: %w", res.Error)
	}
	if res.RowsAffected == 1 {
		return nil
	}
	var left int
	if err := tx.Raw(`SELECT capacity - taken FROM visit_slots WHERE place_id = ? AND starts_at = ?`, p.ID, at).Scan(&left).Error; err != nil {
		return fmt.Errorf("read what is left: %w", err)
	}
	return fault.New(fault.Conflict, "visit.full").With("left", left)
}
