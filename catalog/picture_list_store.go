package catalog

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// Conditions on a photo that a query calls x. $1 and $2 are the scope; they are written once,
// for the photo itself and for the others of its picture.
const (
	shopPhoto   = `num_nonnulls(x.review_id, x.case_id, x.bespoke_id, x.progress_id, x.report_id) = 0`
	ownMakers   = `(SELECT r.id FROM producers r LEFT JOIN villages v ON v.id = r.village_id WHERE r.id = $1 OR v.slug = $2::text)`
	photoWithin = shopPhoto + ` AND ($1::bigint = 0 OR x.producer_id IN ` + ownMakers + ` OR x.product_id IN (SELECT id FROM products WHERE producer_id IN ` + ownMakers + `))`
	photoSought = ` AND ($3::text = '' OR CASE $3 WHEN 'product' THEN x.product_id WHEN 'producer' THEN x.producer_id WHEN 'village' THEN x.village_id WHEN 'sales_point' THEN x.sales_point_id END IS NOT NULL)
		AND ($4::text = '' OR strpos(x.alt_norm, $4) > 0
			OR x.product_id IN (SELECT p.id FROM products p JOIN producers r ON r.id = p.producer_id WHERE strpos(p.name_norm, $4) > 0 OR strpos(r.name_norm, $4) > 0)
			OR x.producer_id IN (SELECT id FROM producers WHERE strpos(name_norm, $4) > 0)
			OR x.village_id IN (SELECT id FROM villages WHERE strpos(vn_norm(name), $4) > 0)
			OR x.sales_point_id IN (SELECT id FROM sales_points WHERE strpos(found_norm, $4) > 0))`
	photoWordless = `x.alt = '' AND x.state <> 'failed'`
	photoUnused   = `x.library AND NOT EXISTS (SELECT FROM photos u WHERE u.picture = x.picture AND NOT u.library AND u.deleted_at IS NULL
		AND num_nonnulls(u.review_id, u.case_id, u.bespoke_id, u.progress_id, u.report_id) = 0)`
)

// photoAlike holds for a photo that looks like another within the scope.
var photoAlike = `x.alike <> '' AND EXISTS (SELECT FROM photos y WHERE y.picture = x.alike AND y.deleted_at IS NULL AND ` + of("y", photoWithin) + `)`

// inPictureView is the condition of each view on a photo x.
var inPictureView = map[PictureView]string{
	PicturesAll:      `x.deleted_at IS NULL`,
	PicturesWordless: `x.deleted_at IS NULL AND ` + photoWordless,
	PicturesAlike:    `x.deleted_at IS NULL AND ` + photoAlike,
	PicturesUnused:   `x.deleted_at IS NULL AND ` + photoUnused,
	PicturesBinned:   `x.deleted_at IS NOT NULL`,
}

// of is a condition on a photo x, said of one that a query calls otherwise.
func of(photo, condition string) string { return strings.ReplaceAll(condition, "x.", photo+".") }

// pictureColumns is a picture by a photo x of it.
var pictureColumns = `x.id, x.state, x.reason, ` + strings.ReplaceAll(photoColumns, "ph.", "x.") + `, x.bytes, x.library, x.created_at, x.deleted_at, x.added_name AS added,
	x.agreed_at, x.agreed_name AS agreed, x.alike_bits,
	coalesce((SELECT min(y.id) FROM photos y WHERE x.alike <> '' AND y.picture = x.alike AND y.deleted_at IS NULL AND ` + of("y", photoWithin) + `), 0) AS alike,
	coalesce((SELECT max(z.id) FROM photos y JOIN photos z ON z.id = y.replaces WHERE y.picture = x.picture AND y.deleted_at IS NULL AND ` + of("y", photoWithin) + `), 0) AS replaced,
	(SELECT count(*)::int FROM photos u WHERE ` + placeOf + `) AS used,
	(SELECT coalesce(json_agg(l ORDER BY l.photo), '[]') FROM (SELECT u.id AS photo, u.alt, coalesce(p.id, r.id, w.id, k.id) AS id, coalesce(p.name, r.name, w.name, k.name) AS name,
		CASE WHEN p.id IS NOT NULL THEN 'product' WHEN r.id IS NOT NULL THEN 'producer' WHEN w.id IS NOT NULL THEN 'village' ELSE 'sales_point' END AS kind
		FROM photos u LEFT JOIN products p ON p.id = u.product_id LEFT JOIN producers r ON r.id = u.producer_id LEFT JOIN villages w ON w.id = u.village_id LEFT JOIN sales_points k ON k.id = u.sales_point_id
		WHERE ` + placeOf + ` ORDER BY u.id LIMIT ` + fmt.Sprint(MostPlaces) + `) l) AS places`

// placeOf holds for a photo u that is a place of the picture of x, within the scope.
var placeOf = `u.picture = x.picture AND u.deleted_at IS NULL AND NOT u.library AND ` + of("u", photoWithin)

// Pictures is a page of the library, what was sent last first. A picture stands there once, by
// the oldest of its photos that are asked for.
func (s *Store) Pictures(ctx context.Context, q PictureQuery) (*PicturePage, error) {
	view, ok := inPictureView[q.View]
	if !ok {
		q.View, view = PicturesAll, inPictureView[PicturesAll]
	}
	args := []any{q.Scope.ProducerID, q.Scope.Village, q.Kind, slug.Fold(q.Text)}
	base := photoWithin + photoSought
	var all, wordless, alike, unused, binned int
	out := &PicturePage{}
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*) FILTER (WHERE a), count(*) FILTER (WHERE w), count(*) FILTER (WHERE l), count(*) FILTER (WHERE n), count(*) FILTER (WHERE b) FROM (
		SELECT bool_or(x.deleted_at IS NULL) AS a, bool_or(`+inPictureView[PicturesWordless]+`) AS w, bool_or(`+inPictureView[PicturesAlike]+`) AS l, bool_or(`+inPictureView[PicturesUnused]+`) AS n,
			bool_or(x.deleted_at IS NOT NULL) AS b FROM photos x WHERE `+base+` GROUP BY x.picture) c`, args...).QueryRow(func(row pgx.Row) error {
		return row.Scan(&all, &wordless, &alike, &unused, &binned)
	})
	from, order, marks := q.Span.SQL("x.created_at", "x.id", 7)
	batch.Queue(`SELECT `+pictureColumns+` FROM photos x WHERE x.id IN (SELECT x.id FROM photos x WHERE `+base+` AND `+view+` AND `+from+`
			AND NOT EXISTS (SELECT FROM photos o WHERE o.picture = x.picture AND o.id < x.id AND `+of("o", base+` AND `+view)+`)
			ORDER BY `+order+` LIMIT $5 OFFSET $6) ORDER BY x.created_at DESC, x.id DESC`,
		append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[Picture])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list pictures: %w", err)
	}
	out.Counts = map[PictureView]int{PicturesAll: all, PicturesWordless: wordless, PicturesAlike: alike, PicturesUnused: unused, PicturesBinned: binned}
	out.Total = out.Counts[q.View]
	out.Ends = EndsOf(out.Rows, func(p *Picture) Mark { return Mark{At: p.CreatedAt, ID: p.ID} })
	return out, nil
}
