package salespoint

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// View is one saved view of the office's sales points.
type View string

const (
	ViewAll     View = "all"
	ViewRunning View = "running" // open, and on no break
	ViewBreak   View = "break"   // closed for a while
	ViewPickup  View = "pickup"  // orders are fetched there
	ViewEnded   View = "ended"
)

// inView is the condition of each view on a point s, on the day at $1.
var inView = map[View]string{
	ViewAll:     `true`,
	ViewRunning: `s.state = 'open' AND (s.closed_until IS NULL OR s.closed_until < $1::date)`,
	ViewBreak:   `s.state = 'open' AND s.closed_until >= $1::date`,
	ViewPickup:  `s.state = 'open' AND s.pickup`,
	ViewEnded:   `s.state = 'closed'`,
}

// OfficeQuery asks for a page of the office's sales points.
type OfficeQuery struct {
	View    View         // one that is not known is all
	Text    string       // in a name or an address, old or new; or the end of a telephone number
	Page    int          // from 1
	Span    catalog.Span // from where it is read; the zero one counts the rows before it
	PerPage int

	Kind       Kind  // "" for all
	ProducerID int64 // whose goods the point has; 0 for all
}

// OfficePage is one page of points, and how many there are in each view.
type OfficePage struct {
	Rows   []Point
	Total  int
	Counts map[View]int
	Ends   catalog.Ends
}

const sought = ` WHERE $1::date IS NOT NULL AND $2::timestamptz IS NOT NULL AND ($3::text = '' OR strpos(s.found_norm, $3) > 0
	OR $4::text <> '' AND regexp_replace(s.phone, '\D', '', 'g') LIKE '%' || $4) AND ($5::text = '' OR s.kind = $5)
	AND ($6::bigint = 0 OR s.id IN (SELECT g.sales_point_id FROM sales_point_products g JOIN products p ON p.id = g.product_id WHERE p.producer_id = $6))`

// officeOrder is theirs in the shop, and what is closed for good last.
var officeOrder = catalog.Order{By: `(s.position + CASE WHEN s.state = 'closed' THEN 4294967296 ELSE 0 END)`, ID: `s.id`, Up: true, IDUp: true, From: `sales_points s`}

// OfficeList is a page of the points of every state, those that are closed for good last.
func (s *Store) OfficeList(ctx context.Context, q OfficeQuery) (*OfficePage, error) {
	view, ok := inView[q.View]
	if !ok {
		q.View, view = ViewAll, inView[ViewAll]
	}
	args := s.asOfNow([]any{slug.Fold(q.Text), phone.Tail(q.Text), q.Kind, q.ProducerID})
	var all, running, paused, pickup, ended int
	out := &OfficePage{}
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*), count(*) FILTER (WHERE `+inView[ViewRunning]+`), count(*) FILTER (WHERE `+inView[ViewBreak]+`), count(*) FILTER (WHERE `+inView[ViewPickup]+`),
		count(*) FILTER (WHERE `+inView[ViewEnded]+`) FROM sales_points s`+sought, args...).QueryRow(func(row pgx.Row) error {
		return row.Scan(&all, &running, &paused, &pickup, &ended)
	})
	from, order, marks := q.Span.In(officeOrder, 9)
	batch.Queue(points+` WHERE s.id IN (SELECT s.id FROM sales_points s`+sought+` AND `+view+` AND `+from+` ORDER BY `+order+` LIMIT $7 OFFSET $8) ORDER BY `+officeOrder.List(),
		append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[Point])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list sales points for the office: %w", err)
	}
	out.Counts = map[View]int{ViewAll: all, ViewRunning: running, ViewBreak: paused, ViewPickup: pickup, ViewEnded: ended}
	out.Total = out.Counts[q.View]
	out.Ends = catalog.EndsOf(out.Rows, func(p *Point) catalog.Mark { return catalog.ByRow(p.ID) })
	return out, nil
}
