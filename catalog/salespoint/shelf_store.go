package salespoint

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
)

// seen is what may be shown on the day at $1 and was seen on a shelf since the instant at $2.
var seen = `FROM sales_point_products sp JOIN products p ON p.id = sp.product_id JOIN producers r ON r.id = p.producer_id
	WHERE sp.confirmed_at >= $2 AND ` + catalog.ShownOn("$1")

// Shelf lists what a point is said to have, by what may be shown today and was seen there
// within the last GoneAfter days: products of the catalog first, then other goods.
func (s *Store) Shelf(ctx context.Context, pointID int64) ([]OnShelf, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT * FROM (SELECT p.id AS product_id, p.slug, p.name, sp.confirmed_at `+seen+` AND sp.sales_point_id = $3
		UNION ALL SELECT 0, '', name, confirmed_at FROM sales_point_goods WHERE confirmed_at >= $2 AND sales_point_id = $3) s
		ORDER BY product_id = 0, product_id, name`, s.asOfNow([]any{pointID})...)
	if err != nil {
		return nil, fmt.Errorf("list shelf: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[OnShelf])
	if err != nil {
		return nil, fmt.Errorf("list shelf: %w", err)
	}
	return out, nil
}

// Shelves is Shelf of every point, by the point's id, with products of the catalog only.
func (s *Store) Shelves(ctx context.Context) (map[int64][]OnShelf, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT sp.sales_point_id, p.id AS product_id, p.slug, p.name, sp.confirmed_at `+seen+` ORDER BY 1, 2`, s.asOfNow(nil)...)
	if err != nil {
		return nil, fmt.Errorf("list shelves: %w", err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowToStructByName[struct {
		SalesPointID int64
		OnShelf
	}])
	if err != nil {
		return nil, fmt.Errorf("list shelves: %w", err)
	}
	out := map[int64][]OnShelf{}
	for _, row := range all {
		out[row.SalesPointID] = append(out[row.SalesPointID], row.OnShelf)
	}
	return out, nil
}
