package wholesale

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

// The views.
const (
	ViewOpen View = "open" // somebody has something to do
	ViewLate View = "late" // nobody took it in time
	ViewOver View = "over"
	ViewAll  View = "all"
)

// inView is the condition of each view on a request r at the instant $2.
var inView = map[View]string{
	ViewOpen: `r.state IN ('new', 'passed', 'taken')`,
	ViewLate: `r.state IN ('new', 'passed') AND r.take_by < $2`,
	ViewOver: `r.state IN ('agreed', 'nothing', 'withdrawn')`,
	ViewAll:  `true`,
}

// OfficeQuery asks for a page of the office's list.
type OfficeQuery struct {
	View    View         // one that is not known is all
	Text    string       // a code, the end of a telephone number, or in a name of a shop, a person, goods or a maker
	Page    int          // from 1
	Span    catalog.Span // from where it is read; the zero one counts the rows before it
	PerPage int
	Scope   catalog.Scope // of a producer: what was passed on to it
	State   State         // "" for all
}

// OfficePage is one page of requests, and how many there are in each view.
type OfficePage struct {
	Rows   []Request
	Total  int
	Counts map[View]int
	Ends   catalog.Ends
}

const inOffice = ` FROM wholesale_requests r WHERE ` + within + ` AND $2::timestamptz IS NOT NULL AND ($3::text = '' OR r.code = $4::text OR ($5::text <> '' AND r.phone LIKE '%' || $5) OR strpos(r.found_norm, $3) > 0
	OR EXISTS (SELECT FROM wholesale_wants w JOIN products p ON p.id = w.product_id WHERE w.request_id = r.id AND strpos(p.name_norm, $3) > 0)
	OR EXISTS (SELECT FROM wholesale_passes x JOIN producers m ON m.id = x.producer_id WHERE x.request_id = r.id AND x.state <> 'back' AND strpos(m.name_norm, $3) > 0 AND ($1::bigint = 0 OR m.id = $1)))
	AND ($6::text = '' OR r.state = $6)`

// List is what was asked, the newest change first.
func (s *Store) List(ctx context.Context, q OfficeQuery) (*OfficePage, error) {
	where, ok := inView[q.View]
	if !ok {
		q.View, where = ViewAll, inView[ViewAll]
	}
	args := []any{q.Scope.ProducerID, s.now(), slug.Fold(q.Text), strings.ToUpper(strings.NewReplacer("-", "", " ", "").Replace(q.Text)), phone.Tail(q.Text), q.State}
	out := &OfficePage{}
	var all, open, late, over int
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*), count(*) FILTER (WHERE `+inView[ViewOpen]+`), count(*) FILTER (WHERE `+inView[ViewLate]+`), count(*) FILTER (WHERE `+inView[ViewOver]+`)`+inOffice, args...).QueryRow(func(row pgx.Row) error {
		return row.Scan(&all, &open, &late, &over)
	})
	from, order, marks := q.Span.SQL("r.updated_at", "r.id", 9)
	batch.Queue(`SELECT `+requestColumns+` FROM wholesale_requests r WHERE r.id IN (SELECT r.id`+inOffice+` AND `+where+` AND `+from+` ORDER BY `+order+` LIMIT $7 OFFSET $8) ORDER BY r.updated_at DESC, r.id DESC`,
		append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[Request])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list requests to buy in bulk: %w", err)
	}
	out.Counts = map[View]int{ViewAll: all, ViewOpen: open, ViewLate: late, ViewOver: over}
	out.Total = out.Counts[q.View]
	out.Ends = catalog.EndsOf(out.Rows, func(r *Request) catalog.Mark { return catalog.Mark{At: r.UpdatedAt, ID: r.ID} })
	return out, nil
}
