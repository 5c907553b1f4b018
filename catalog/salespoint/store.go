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
	db  *pg.DB
	now func() time.Time
}

// NewStore makes a store on db that takes the time from now.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// points counts what may be shown on the day at $1.
var points = `SELECT s.id, s.slug, s.name, s.kind, s.address, s.old_address, s.province_code, s.ward_code, s.latitude, s.longitude, s.hours, s.phone,
	s.notes, s.closed_until, s.pickup, s.sample,
	(SELECT count(*)::int FROM sales_point_products sp JOIN products p ON p.id = sp.product_id JOIN producers r ON r.id = p.producer_id
		WHERE sp.sales_point_id = s.id AND ` + catalog.ShownOn("$1") + `) AS products
	FROM sales_points s WHERE s.state = 'open'`

// All lists the open points in their order.
func (s *Store) All(ctx context.Context) ([]Point, error) {
	return s.list(ctx, points+` ORDER BY s.position, s.id`)
}

// Carrying lists the points that are said to have the product on the shelf.
func (s *Store) Carrying(ctx context.Context, productID int64) ([]Point, error) {
	return s.list(ctx, points+` AND EXISTS (SELECT FROM sales_point_products sp WHERE sp.sales_point_id = s.id AND sp.product_id = $2) ORDER BY s.position, s.id`, productID)
}

func (s *Store) list(ctx context.Context, sql string, args ...any) ([]Point, error) {
	rows, err := s.db.Pool.Query(ctx, sql, append([]any{vntime.Today(s.now())}, args...)...)
	if err != nil {
		return nil, fmt.Errorf("list sales points: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Point])
	if err != nil {
		return nil, fmt.Errorf("list sales points: %w", err)
	}
	return out, nil
}

// BySlug finds an open point.
func (s *Store) BySlug(ctx context.Context, slug string) (*Point, error) {
	rows, err := s.db.Pool.Query(ctx, points+` AND s.slug = $2`, vntime.Today(s.now()), slug)
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

// ProductIDs lists what a point is said to have on the shelf.
func (s *Store) ProductIDs(ctx context.Context, pointID int64) ([]int64, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT product_id FROM sales_point_products WHERE sales_point_id = $1 ORDER BY product_id`, pointID)
	if err != nil {
		return nil, fmt.Errorf("list shelf: %w", err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[int64])
	if err != nil {
		return nil, fmt.Errorf("list shelf: %w", err)
	}
	return ids, nil
}
