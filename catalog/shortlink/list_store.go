package shortlink

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// View is one saved view of the links.
type View string

const (
	ViewInUse   View = "in_use"
	ViewGoods   View = "goods"   // codes of sizes, in use
	ViewPages   View = "pages"   // all others in use
	ViewRetired View = "retired" // not in use any more
	ViewAll     View = "all"
)

// inView is the condition of each view on a link c.
var inView = map[View]string{
	ViewInUse:   `c.retired_at IS NULL`,
	ViewGoods:   `c.retired_at IS NULL AND c.opens = 'size'`,
	ViewPages:   `c.retired_at IS NULL AND c.opens <> 'size'`,
	ViewRetired: `c.retired_at IS NOT NULL`,
	ViewAll:     `true`,
}

// Query asks for a page of links, the newest first.
type Query struct {
	View    View    // one that is not known is ViewInUse
	Text    string  // in a code, a note, or the name of what is opened
	Opens   Opens   // "" for every kind
	IDs     []int64 // these alone; nil for all
	Page    int     // from 1
	PerPage int
	Span    catalog.Span // from where it is read; the zero one counts the rows before it
}

// Listed is one page of links with their taps, and how many there are in each view.
type Listed struct {
	Rows   []Link
	Total  int
	Counts map[View]int
	Ends   catalog.Ends
}

// sought is the condition of what is typed at $3, also as a code at $4, of the kind at $5 and of
// who is asked for at $6.
func sought() string {
	return ` WHERE ($6::bigint[] IS NULL OR c.id = ANY ($6)) AND ($5::text = '' OR c.opens = $5) AND ($3::text = '' OR strpos(c.found_norm, $3) > 0 OR ($4::text <> '' AND c.look = $4)
		OR (c.opens, coalesce(c.variant_id, c.opens_id)) IN (SELECT t.opens, t.id FROM (` + targets("$1") + `) t WHERE strpos(vn_norm(t.name || ' ' || t.more), $3) > 0))`
}

// List is a page of a view.
func (s *Store) List(ctx context.Context, q Query) (*Listed, error) {
	view, ok := inView[q.View]
	if !ok {
		q.View, view = ViewInUse, inView[ViewInUse]
	}
	args := []any{vntime.Today(s.now()), s.now(), slug.Fold(q.Text), Look(Fold(q.Text)), string(q.Opens), q.IDs}
	out := &Listed{}
	var used, goods, retired, all int
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*) FILTER (WHERE `+inView[ViewInUse]+`), count(*) FILTER (WHERE `+inView[ViewGoods]+`), count(*) FILTER (WHERE `+inView[ViewRetired]+`), count(*)
		FROM spoken_codes c`+sought()+` AND $2::timestamptz IS NOT NULL`, args...).QueryRow(func(row pgx.Row) error { return row.Scan(&used, &goods, &retired, &all) })
	from, order, marks := q.Span.SQL("c.created_at", "c.id", 9)
	batch.Queue(links(`(SELECT * FROM spoken_codes c`+sought()+` AND `+view+` AND `+from+` ORDER BY `+order+` LIMIT $7 OFFSET $8) c`, "$1", "$2")+` ORDER BY c.created_at DESC, c.id DESC`,
		append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, scanned)
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list links: %w", err)
	}
	out.Counts = map[View]int{ViewInUse: used, ViewGoods: goods, ViewPages: used - goods, ViewRetired: retired, ViewAll: all}
	out.Total = out.Counts[q.View]
	out.Ends = catalog.EndsOf(out.Rows, func(l *Link) catalog.Mark { return catalog.Mark{At: l.CreatedAt, ID: l.ID} })
	return out, s.addTaps(ctx, out.Rows)
}
