package bespoke

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// View is one saved view of the office's list.
type View string

const (
	ViewOpen    View = "open" // waits for somebody's word
	ViewLate    View = "late" // was to be quoted before now
	ViewOrdered View = "ordered"
	ViewOff     View = "off" // declined or withdrawn
	ViewAll     View = "all"
)

// inView is the condition of each view on a request r.
var inView = map[View]string{
	ViewOpen:    `r.state IN ('asked', 'quoted')`,
	ViewLate:    `r.state = 'asked' AND r.quote_by < $6`,
	ViewOrdered: `r.state = 'ordered'`,
	ViewOff:     `r.state IN ('declined', 'withdrawn')`,
	ViewAll:     `true`,
}

// OfficeQuery asks for a page of the office's list.
type OfficeQuery struct {
	View    View         // one that is not known is all
	Text    string       // a code, the end of a telephone number, or in a name of a thing, a maker or a buyer
	Page    int          // from 1
	Span    catalog.Span // from where it is read; the zero one counts the rows before it
	PerPage int
	Scope   catalog.Scope
	State   State // "" for all
}

// OfficePage is one page of requests, and how many there are in each view.
type OfficePage struct {
	Rows   []Request
	Total  int
	Counts map[View]int
	Ends   catalog.Ends
}

const inOffice = requestsFrom + `WHERE ($1 = 0 OR r.producer_id = $1) AND ($2::text = '' OR r.code = $3::text OR o.code = $3 OR ($4::text <> '' AND r.phone LIKE '%' || $4)
	OR strpos(r.found_norm, $2) > 0 OR strpos(m.name_norm, $2) > 0) AND ($5::text = '' OR r.state = $5) AND $6::timestamptz IS NOT NULL`

// List is what was asked, the newest change first.
func (s *Store) List(ctx context.Context, q OfficeQuery) (*OfficePage, error) {
	where, ok := inView[q.View]
	if !ok {
		q.View, where = ViewAll, inView[ViewAll]
	}
	args := []any{q.Scope.ProducerID, slug.Fold(q.Text), strings.ToUpper(strings.NewReplacer("-", "", " ", "").Replace(q.Text)), phone.Tail(q.Text), q.State, s.now()}
	out := &OfficePage{}
	var all, open, late, ordered, off int
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*), count(*) FILTER (WHERE `+inView[ViewOpen]+`), count(*) FILTER (WHERE `+inView[ViewLate]+`), count(*) FILTER (WHERE `+inView[ViewOrdered]+`), count(*) FILTER (WHERE `+inView[ViewOff]+`)`+inOffice, args...).QueryRow(func(row pgx.Row) error {
		return row.Scan(&all, &open, &late, &ordered, &off)
	})
	from, order, marks := q.Span.SQL("r.updated_at", "r.id", 9)
	batch.Queue(`SELECT `+requestColumns+requestsFrom+`WHERE r.id IN (SELECT r.id`+inOffice+` AND `+where+` AND `+from+` ORDER BY `+order+` LIMIT $7 OFFSET $8) ORDER BY r.updated_at DESC, r.id DESC`,
		append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[Request])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list requests: %w", err)
	}
	out.Counts = map[View]int{ViewAll: all, ViewOpen: open, ViewLate: late, ViewOrdered: ordered, ViewOff: off}
	out.Total = out.Counts[q.View]
	out.Ends = catalog.EndsOf(out.Rows, func(r *Request) catalog.Mark { return catalog.Mark{At: r.UpdatedAt, ID: r.ID} })
	return out, nil
}
