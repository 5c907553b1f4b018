package salespoint

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Store keeps sales points.
type Store struct {
	db      *pg.DB
	now     func() time.Time
	outline outlineKept
}

// NewStore makes a store on db that takes the time from now.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// points counts what may be shown on the day at $1 and was seen there since the instant at $2.
var points = pointsSeen(`NULL::timestamptz`)

// pointsSeen is points with when something was last seen there, or NULL.
func pointsSeen(when string) string {
	return `SELECT s.id, s.slug, s.name, s.kind, s.address, s.old_address, s.province_code, s.ward_code, s.latitude, s.longitude, s.hours, s.week, s.days, s.phone,
	s.notes, s.closed_until, s.pickup, s.state, s.sample, s.row_version,
	(SELECT count(*)::int FROM sales_point_products sp JOIN products p ON p.id = sp.product_id JOIN producers r ON r.id = p.producer_id
		WHERE sp.sales_point_id = s.id AND sp.confirmed_at >= $2 AND ` + catalog.ShownOn("$1") + `) AS products, ` + when + ` AS seen_at
	FROM sales_points s`
}

// All lists the open points in their order.
func (s *Store) All(ctx context.Context) ([]Point, error) {
	return s.list(ctx, points+` WHERE s.state = 'open' ORDER BY s.position, s.id`)
}

// ForOffice lists every point, those that are closed for good last.
func (s *Store) ForOffice(ctx context.Context) ([]Point, error) {
	return s.list(ctx, points+` ORDER BY s.state = 'closed', s.position, s.id`)
}

// Carrying lists the points that are said to have the product on the shelf, and were
// said to within the last GoneAfter days; SeenAt is when.
func (s *Store) Carrying(ctx context.Context, productID int64) ([]Point, error) {
	const there = `(SELECT sp.confirmed_at FROM sales_point_products sp WHERE sp.sales_point_id = s.id AND sp.product_id = $3 AND sp.confirmed_at >= $2)`
	return s.list(ctx, pointsSeen(there)+` WHERE s.state = 'open' AND `+there+` IS NOT NULL ORDER BY s.position, s.id`, productID)
}

func (s *Store) list(ctx context.Context, sql string, args ...any) ([]Point, error) {
	rows, err := s.db.Pool.Query(ctx, sql, s.asOfNow(args)...)
	if err != nil {
		return nil, fmt.Errorf("list sales points: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Point])
	if err != nil {
		return nil, fmt.Errorf("list sales points: %w", err)
	}
	return out, nil
}

func (s *Store) asOfNow(args []any) []any {
	now := s.now()
	return append([]any{vntime.Today(now), lastBelieved(now)}, args...)
}

// BySlug finds an open point.
func (s *Store) BySlug(ctx context.Context, slug string) (*Point, error) {
	return s.find(ctx, points+` WHERE s.state = 'open' AND s.slug = $3`, slug)
}

// ByID finds a point, open or closed for good.
func (s *Store) ByID(ctx context.Context, id int64) (*Point, error) {
	return s.find(ctx, points+` WHERE s.id = $3`, id)
}

func (s *Store) find(ctx context.Context, sql string, args ...any) (*Point, error) {
	rows, err := s.db.Pool.Query(ctx, sql, s.asOfNow(args)...)
	if err != nil {
		return nil, fmt.Errorf("find sales point: %w", err)
	}
	p, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Point])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "salespoint.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("find sales point: %w", err)
	}
	return &p, nil
}
