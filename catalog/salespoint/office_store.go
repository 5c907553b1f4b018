package salespoint

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

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
	View    View   // one that is not known is all
	Text    string // in a name or an address, old or new; or the end of a telephone number
	Page    int    // from 1
	PerPage int

	Kind       Kind  // "" for all
	ProducerID int64 // whose goods the point has; 0 for all
}

// OfficePage is one page of points, and how many there are in each view.
type OfficePage struct {
	Rows   []Point
	Total  int
	Counts map[View]int
}

const sought = ` WHERE $1::date IS NOT NULL AND $2::timestamptz IS NOT NULL AND ($3::text = '' OR strpos(vn_norm(concat_ws(' ', s.name, s.address, s.old_address)), $3) > 0
	OR $4::text <> '' AND regexp_replace(s.phone, '\D', '', 'g') LIKE '%' || $4) AND ($5::text = '' OR s.kind = $5)
	AND ($6::bigint = 0 OR s.id IN (SELECT g.sales_point_id FROM sales_point_products g JOIN products p ON p.id = g.product_id WHERE p.producer_id = $6))`

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
	batch.Queue(points+sought+` AND `+view+` ORDER BY s.state = 'closed', s.position, s.id LIMIT $7 OFFSET $8`, append(args, q.PerPage, (max(q.Page, 1)-1)*q.PerPage)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[Point])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list sales points for the office: %w", err)
	}
	out.Counts = map[View]int{ViewAll: all, ViewRunning: running, ViewBreak: paused, ViewPickup: pickup, ViewEnded: ended}
	out.Total = out.Counts[q.View]
	return out, nil
}
