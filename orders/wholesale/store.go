package wholesale

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
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/internal/workday"
)

// What the outbox is told. The id is that of the request, but of PassedOn and Offered, where it
// is that of the passing.
const (
	AskedFor = "wholesale.asked"
	PassedOn = "wholesale.passed"
	Offered  = "wholesale.offered" // a producer took it, or said a price
	Over     = "wholesale.over"
)

// Store keeps requests and what became of them.
type Store struct {
	Days *workday.Board // on which nobody is expected to answer; nil: none

	db        *pg.DB
	provinces map[string]bool
	now       func() time.Time
	random    io.Reader
}

// NewStore makes a store on db; codes are drawn from random.
func NewStore(db *pg.DB, places *place.Units, now func() time.Time, random io.Reader) *Store {
	s := &Store{db: db, provinces: map[string]bool{}, now: now, random: random}
	for _, p := range places.Provinces() {
		s.provinces[p.Code] = true
	}
	return s
}

// requestColumns read requests for the producer at $1, 0 for the commune.
const requestColumns = `r.id, r.code, r.shop, r.name, r.phone, r.email, r.province, r.often, r.wishes, r.state, r.reason, r.take_by, r.sample, r.created_at, r.updated_at,
	coalesce((SELECT string_agg(w.product_name, ', ' ORDER BY w.seq) FROM wholesale_wants w WHERE w.request_id = r.id), '') AS goods,
	coalesce((SELECT string_agg(m.name, ', ' ORDER BY x.id) FROM wholesale_passes x JOIN producers m ON m.id = x.producer_id
		WHERE x.request_id = r.id AND x.state IN ('passed', 'taken') AND ($1::bigint = 0 OR x.producer_id = $1)), '') AS makers,
	coalesce((SELECT x.state FROM wholesale_passes x WHERE x.request_id = r.id AND x.producer_id = $1 AND x.state <> 'back' ORDER BY x.id DESC LIMIT 1), '') AS word`

// within is the condition that a request r is in reach of the producer at $1, 0 for the commune.
const within = `($1::bigint = 0 OR EXISTS (SELECT FROM wholesale_passes x WHERE x.request_id = r.id AND x.producer_id = $1 AND x.state <> 'back'))`

func (s *Store) requests(ctx context.Context, scope catalog.Scope, where string, args ...any) ([]Request, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+requestColumns+` FROM wholesale_requests r WHERE `+within+` AND `+where, append([]any{scope.ProducerID}, args...)...)
	if err != nil {
		return nil, fmt.Errorf("read requests to buy in bulk: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Request])
	if err != nil {
		return nil, fmt.Errorf("read requests to buy in bulk: %w", err)
	}
	return list, nil
}

func missing() error { return fault.New(fault.NotFound, "wholesale.not_found") }

func (s *Store) one(ctx context.Context, scope catalog.Scope, where string, args ...any) (*Request, error) {
	list, err := s.requests(ctx, scope, where, args...)
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, missing()
	}
	return &list[0], nil
}

// ByCode reads a request within scope; one that is not there, and one that was not passed on to
// the producer who asks, are refused with "wholesale.not_found".
func (s *Store) ByCode(ctx context.Context, scope catalog.Scope, typed string) (*Request, error) {
	code, err := ordercode.Parse(ordercode.Wholesale, typed)
	if err != nil {
		return nil, missing()
	}
	return s.one(ctx, scope, `r.code = $2`, string(code))
}

// ByID is ByCode for who was told of it by the outbox.
func (s *Store) ByID(ctx context.Context, id int64) (*Request, error) {
	return s.one(ctx, catalog.Everything(), `r.id = $2`, id)
}

// Wants lists what is wanted, in the order in which it was offered.
func (s *Store) Wants(ctx context.Context, requestID int64) ([]Want, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT w.product_id, w.product_name, p.slug AS product_slug, p.producer_id, m.name AS producer_name, w.amount
		FROM wholesale_wants w JOIN products p ON p.id = w.product_id JOIN producers m ON m.id = p.producer_id WHERE w.request_id = $1 ORDER BY w.seq`, requestID)
	if err != nil {
		return nil, fmt.Errorf("read what is wanted in bulk: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Want])
	if err != nil {
		return nil, fmt.Errorf("read what is wanted in bulk: %w", err)
	}
	return list, nil
}

const passingColumns = `x.id, x.request_id, x.producer_id, m.name AS producer_name, m.slug AS producer_slug, m.phone AS producer_phone, x.state, x.note, x.offer, x.reason, x.by_name, x.at, x.answered_by, x.answered_at, x.offered_at
	FROM wholesale_passes x JOIN producers m ON m.id = x.producer_id WHERE `

// Passings lists to whom a request within scope was passed on, the first first: for a producer
// its own and nobody else's. What was taken back is told to the commune alone.
func (s *Store) Passings(ctx context.Context, scope catalog.Scope, requestID int64) ([]Passing, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+passingColumns+`x.request_id = $1 AND ($2::bigint = 0 OR x.producer_id = $2 AND x.state <> 'back') ORDER BY x.id`, requestID, scope.ProducerID)
	if err != nil {
		return nil, fmt.Errorf("read to whom a request was passed on: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Passing])
	if err != nil {
		return nil, fmt.Errorf("read to whom a request was passed on: %w", err)
	}
	return list, nil
}

// PassingByID reads one, and its request, for who was told of it by the outbox.
func (s *Store) PassingByID(ctx context.Context, id int64) (*Request, *Passing, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+passingColumns+`x.id = $1`, id)
	if err != nil {
		return nil, nil, fmt.Errorf("read passing %d: %w", id, err)
	}
	x, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Passing])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil, missing()
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read passing %d: %w", id, err)
	}
	r, err := s.ByID(ctx, x.RequestID)
	return r, &x, err
}

func exec(tx *gorm.DB, what, sql string, args ...any) error {
	if err := tx.Exec(sql, args...).Error; err != nil {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}
