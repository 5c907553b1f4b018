package visit

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/workday"
)

// Store keeps places, hours and bookings.
type Store struct {
	Off *workday.Board // on which nobody is expected to answer; nil: none

	db     *pg.DB
	now    func() time.Time
	random io.Reader
}

// NewStore makes a store on db that takes the time from now and draws codes from random.
func NewStore(db *pg.DB, now func() time.Time, random io.Reader) *Store {
	return &Store{db: db, now: now, random: random}
}

const placeColumns = `p.id, p.slug, p.name, p.address, p.note, coalesce(p.producer_id, 0) AS producer_id, coalesce(r.slug, '') AS producer_slug, p.taking, p.week, p.rites,
	p.capacity, p.minutes, p.lead_minutes, p.ahead_days, p.most_party, p.group_from, p.row_version`

const placesFrom = ` FROM visit_places p LEFT JOIN producers r ON r.id = p.producer_id `

// standing is the condition that a place is anybody's to see: a producer in good standing,
// or none.
const standing = `(p.producer_id IS NULL OR ` + catalog.ProducerShown + `)`

const bookingColumns = `b.id, b.code, b.place_id, p.slug AS place_slug, p.name AS place_name, p.address, b.starts_at, p.minutes, b.party, p.most_party, b.name, b.phone, b.note,
	b.state, b.reason, b.told_at, b.created_at, b.updated_at, coalesce(p.producer_id, 0) AS producer_id`

const bookingsFrom = ` FROM visit_bookings b JOIN visit_places p ON p.id = b.place_id `

// Taking lists the places that take appointments, by name.
func (s *Store) Taking(ctx context.Context) ([]Place, error) {
	return s.places(ctx, `WHERE p.taking AND `+standing+` ORDER BY p.producer_id NULLS FIRST, p.name`)
}

// Place reads a place that takes appointments; every other is refused with
// "visit.no_place".
func (s *Store) Place(ctx context.Context, slug string) (*Place, error) {
	list, err := s.places(ctx, `WHERE p.taking AND p.slug = $1 AND `+standing, slug)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, fault.New(fault.NotFound, "visit.no_place")
	}
	return &list[0], nil
}

// Way is the slug under which a site (siteSlug) or a producer takes appointments; empty
// when it takes none.
func (s *Store) Way(ctx context.Context, siteSlug string, producerID int64) (slug string, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce((SELECT p.slug FROM visit_places p LEFT JOIN heritage_sites h ON h.id = p.heritage_site_id
		WHERE p.taking AND (h.slug = $1 OR p.producer_id = $2) LIMIT 1), '')`, siteSlug, producerID).Scan(&slug)
	if err != nil {
		return "", fmt.Errorf("look whether a place takes visits: %w", err)
	}
	return slug, nil
}

func (s *Store) places(ctx context.Context, where string, args ...any) ([]Place, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+placeColumns+placesFrom+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read places to visit: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Place])
	if err != nil {
		return nil, fmt.Errorf("read places to visit: %w", err)
	}
	return list, nil
}

func (s *Store) bookings(ctx context.Context, where string, args ...any) ([]Booking, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+bookingColumns+bookingsFrom+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read visits: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Booking])
	if err != nil {
		return nil, fmt.Errorf("read visits: %w", err)
	}
	return list, nil
}

// byCode reads a booking by a code as somebody typed it. What is no code, is unknown or
// was erased is one refusal.
func (s *Store) byCode(ctx context.Context, typed string) (*Booking, error) {
	missing := fault.New(fault.NotFound, "visit.not_found")
	code, err := ordercode.Parse(ordercode.Visit, typed)
	if err != nil {
		return nil, missing
	}
	list, err := s.bookings(ctx, `WHERE b.code = $1 AND b.erased_at IS NULL`, string(code))
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, missing
	}
	return &list[0], nil
}

// lockedTx reads a booking for a change, in the caller's transaction.
func lockedTx(tx *gorm.DB, id int64) (*Booking, error) {
	var b Booking
	res := tx.Raw(`SELECT `+bookingColumns+bookingsFrom+`WHERE b.id = ? AND b.erased_at IS NULL FOR UPDATE OF b`, id).Scan(&b)
	if res.Error != nil {
		return nil, fmt.Errorf("lock a visit: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, fault.New(fault.NotFound, "visit.not_found")
	}
	return &b, nil
}

// moveTx does a step: the state changes, and places come back when it holds none any more.
func (s *Store) moveTx(tx *gorm.DB, b *Booking, step Step, reason string) error {
	to, ok := steps[step][b.State]
	if !ok {
		return fault.New(fault.Conflict, "visit.moved")
	}
	if b.State.Holds() && !to.Holds() {
		if err := tx.Exec(`UPDATE visit_slots SET taken = taken - ? WHERE place_id = ? AND starts_at = ?`, b.Party, b.PlaceID, b.StartsAt).Error; err != nil {
			return fmt.Errorf("give places back: %w", err)
		}
	}
	if err := tx.Exec(`UPDATE visit_bookings SET state = ?, reason = ?, updated_at = ? WHERE id = ?`, to, reason, s.now(), b.ID).Error; err != nil {
		return fmt.Errorf("move a visit: %w", err)
	}
	b.State, b.Reason = to, reason
	return nil
}

var errTwice = errors.New("the form was sent before")
