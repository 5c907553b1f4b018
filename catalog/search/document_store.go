package search

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// onShelf is the condition, on a sales point s and what it has sp, that the point is open
// and was said to have it in the last 29 days before the day at a parameter: a little
// less than its own page believes it, and the same all day.
func onShelf(day string) string {
	return `s.state = 'open' AND sp.confirmed_at >= (` + day + `::date - 29)::timestamp AT TIME ZONE INTERVAL '+07:00'`
}

// documents are the records of shown products on the day at $1, at the instant at $2.
var documents = `SELECT p.id, p.name, d.name_joined, d.syllables, d.aliases, d.origin, d.body, g.slug AS grp, coalesce(v.slug, '') AS village, r.slug AS producer,
	ARRAY(SELECT s.slug FROM sales_point_products sp JOIN sales_points s ON s.id = sp.sales_point_id WHERE sp.product_id = p.id AND ` + onShelf("$1") + ` ORDER BY s.slug) AS points,
	coalesce((SELECT max(o.stars) FROM recognitions o WHERE o.product_id = p.id AND ` + ocop.ShownOn("$1") + `), 0) AS stars,
	coalesce(a.price, 0) AS price, (p.sale_mode = 'stock' AND coalesce(a.to_be_had, false)) AS in_stock, p.cold_chain AS cold,
	(p.sale_mode <> 'stock' OR coalesce(a.to_be_had, false))::int AS ready, p.featured, p.published_at
	FROM products p
	JOIN product_groups g ON g.id = p.group_id
	JOIN producers r ON r.id = p.producer_id
	JOIN search_documents d ON d.product_id = p.id
	LEFT JOIN villages v ON v.id = r.village_id
	LEFT JOIN LATERAL (` + catalog.SaleNow("$1", "$2", "x.product_id = p.id") + `) a ON true
	WHERE ` + catalog.ShownOn("$1")

// documentsOf reads the documents of these products as they are at an instant. One that is
// not shown has none.
func documentsOf(ctx context.Context, db *pg.DB, at time.Time, ids []int64) ([]Document, error) {
	return readDocuments(ctx, db, documents+` AND p.id = ANY ($3) ORDER BY p.id`, ocop.Today(at), at, ids)
}

// documentsAfter reads the next n documents by id.
func documentsAfter(ctx context.Context, db *pg.DB, at time.Time, id int64, n int) ([]Document, error) {
	return readDocuments(ctx, db, documents+` AND p.id > $3 ORDER BY p.id LIMIT $4`, ocop.Today(at), at, id, n)
}

func readDocuments(ctx context.Context, db *pg.DB, sql string, args ...any) ([]Document, error) {
	rows, err := db.Pool.Query(ctx, sql, args...)
	if err != nil {
		return nil, fmt.Errorf("read search documents: %w", err)
	}
	records, err := pgx.CollectRows(rows, pgx.RowToStructByName[record])
	if err != nil {
		return nil, fmt.Errorf("read search documents: %w", err)
	}
	out := make([]Document, len(records))
	for i, r := range records {
		if out[i], err = r.document(); err != nil {
			return nil, err
		}
	}
	return out, nil
}
