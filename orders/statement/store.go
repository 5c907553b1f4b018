package statement

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store reads months and closes them.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore keeps statements in db.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// Summary is a producer's month in the list.
type Summary struct {
	ProducerID   int64
	ProducerName string
	Orders       int
	Goods        money.VND
	Fee          money.VND
	Net          money.VND // what buyers paid, less what went back
	ClosedAt     *time.Time
}

// Month lists, within scope, the producers who sold or were paid in a month, by name;
// those with neither are left out.
func (s *Store) Month(ctx context.Context, scope catalog.Scope, p Period) ([]Summary, error) {
	const net = `sum(collected + received + captured - refunded)::bigint`
	rows, err := s.db.Pool.Query(ctx, `SELECT * FROM (
		SELECT l.producer_id, r.name AS producer_name, count(*) FILTER (WHERE sold)::int AS orders, sum(goods)::bigint AS goods, sum(fee)::bigint AS fee, `+net+` AS net, NULL::timestamptz AS closed_at
		FROM (`+linesOf(firstOpen, openEntries())+`) l JOIN producers r ON r.id = l.producer_id GROUP BY l.producer_id, r.name
		UNION ALL
		SELECT t.producer_id, t.producer_name, count(*) FILTER (WHERE sold)::int, sum(goods)::bigint, sum(fee)::bigint, `+net+`, t.closed_at
		FROM statements t JOIN statement_lines l ON l.statement_id = t.id WHERE ($1 = 0 OR t.producer_id = $1) AND t.period = $2 GROUP BY t.id) x
		ORDER BY producer_name COLLATE "vi-x-icu", producer_id`, scope.ProducerID, p.day())
	if err != nil {
		return nil, fmt.Errorf("list statements of %s: %w", p, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Summary])
	if err != nil {
		return nil, fmt.Errorf("list statements of %s: %w", p, err)
	}
	return out, nil
}

// Of is a producer's month: as it was closed, or as it is now. A producer out of scope is
// refused with "month.not_found"; a month without anything has no lines.
func (s *Store) Of(ctx context.Context, scope catalog.Scope, producerID int64, p Period) (*Statement, error) {
	if producerID <= 0 || !scope.Admits(producerID) {
		return nil, fault.New(fault.NotFound, "month.not_found")
	}
	out := &Statement{ProducerID: producerID, Period: p}
	var id *int64
	err := s.db.Pool.QueryRow(ctx, `SELECT t.id, coalesce(t.producer_name, r.name), t.closed_at, coalesce(t.closed_by_name, '')
		FROM producers r LEFT JOIN statements t ON t.producer_id = r.id AND t.period = $2 WHERE r.id = $1`, producerID, p.day()).Scan(&id, &out.ProducerName, &out.ClosedAt, &out.ClosedBy)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "month.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("find statement of producer %d: %w", producerID, err)
	}
	const columns = `order_id, code, sold, delivered_at, goods, fee, collected, received, captured, refunded, waived, remitted, discount, by_commune, coalesce(by_courier, collected) AS by_courier, let_off, late`
	ask, args := `SELECT `+columns+` FROM (`+linesOf(firstOpen, openEntries())+`) x ORDER BY code`, []any{producerID, p.day()}
	if id != nil {
		ask, args = `SELECT `+columns+` FROM statement_lines WHERE statement_id = $1 ORDER BY code`, []any{*id}
	}
	rows, err := s.db.Pool.Query(ctx, ask, args...)
	if err != nil {
		return nil, fmt.Errorf("read statement of producer %d: %w", producerID, err)
	}
	if out.Lines, err = pgx.CollectRows(rows, pgx.RowToStructByName[Line]); err != nil {
		return nil, fmt.Errorf("read statement of producer %d: %w", producerID, err)
	}
	return out, nil
}
