package returns

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// View is one saved view of the office's list.
type View string

const (
	ViewWaiting View = "waiting" // somebody has to answer or to do what was agreed
	ViewLate    View = "late"    // later than was promised
	ViewBuyer   View = "buyer"   // the buyer has the word
	ViewMine    View = "mine"    // the reader sees to it, and it is not over
	ViewNobody  View = "nobody"  // nobody sees to it, and it is not over
	ViewOver    View = "over"
	ViewAll     View = "all"
)

// OfficeQuery asks for a page of the office's list.
type OfficeQuery struct {
	View    View         // one that is not known is all
	Text    string       // the code of a case or of an order, the end of a telephone number, or a name
	Page    int          // from 1
	Span    catalog.Span // from where it is read; the zero one counts the rows before it
	PerPage int
	Scope   catalog.Scope
	Reason  Reason // "" for all
	Officer int64  // who sees to it; 0 for all
	Reader  int64  // whose ViewMine is
}

// Page is one page of the list, and how many there are in each view.
type Page struct {
	Rows   []Row
	Total  int
	Counts map[View]int
	Ends   catalog.Ends
}

var views = map[View]string{
	ViewWaiting: `c.state IN ('open', 'reopened', 'agreed', 'returning')`,
	ViewLate:    `c.ended_at IS NULL AND (c.settle_by < $2 OR c.replied_at IS NULL AND c.reply_by < $2)`,
	ViewBuyer:   `c.state = 'answered'`,
	ViewMine:    `c.ended_at IS NULL AND c.assigned_to = $9::bigint AND c.assigned_to IN (SELECT id FROM case_officers)`,
	ViewNobody:  `c.ended_at IS NULL AND (c.assigned_to IS NULL OR c.assigned_to NOT IN (SELECT id FROM case_officers))`,
	ViewOver:    `c.ended_at IS NOT NULL`,
	ViewAll:     `true`,
}

// An order is looked up for the cases that are asked about by it: without a search none is.
const inOffice = ` FROM return_cases c WHERE ($1 = 0 OR EXISTS (SELECT FROM orders o WHERE o.id = c.order_id AND o.producer_id = $1)) AND $2::timestamptz IS NOT NULL
	AND ($3::text = '' OR c.id = $4::bigint OR EXISTS (SELECT FROM orders o WHERE o.id = c.order_id AND (o.code = $5::text
		OR o.purchase_id IN (SELECT p.id FROM purchases p WHERE ($6::text <> '' AND p.buyer_phone LIKE '%' || $6) OR strpos(p.buyer_name_norm, $3) > 0) OR o.producer_id IN (SELECT id FROM producers WHERE strpos(name_norm, $3) > 0)))) AND ($7::text = '' OR c.reason = $7)
	AND ($8::bigint = 0 OR c.assigned_to = $8 AND c.assigned_to IN (SELECT id FROM case_officers)) AND $9::bigint IS NOT NULL`

// ForOffice lists a view of the cases: what is promised soonest comes first, what is over or
// may be newest first.
func (s *Store) ForOffice(ctx context.Context, q OfficeQuery) (*Page, error) {
	where, ok := views[q.View]
	if !ok {
		q.View, where = ViewAll, views[ViewAll]
	}
	order, at := catalog.Order{By: `CASE WHEN c.replied_at IS NULL THEN c.reply_by ELSE c.settle_by END`, ID: `c.id`, Up: true, IDUp: true}, promised
	switch q.View {
	case ViewOver:
		order, at = catalog.Order{By: `c.ended_at`, ID: `c.id`}, func(r *Row) time.Time { return *r.EndedAt }
	case ViewAll:
		order, at = catalog.Order{By: `c.created_at`, ID: `c.id`}, func(r *Row) time.Time { return r.CreatedAt }
	}
	from, way, marks := q.Span.In(order, 12)
	args := append([]any{q.Scope.ProducerID, s.now()}, append(sought(q.Text), q.Reason, q.Officer, q.Reader)...)
	out := &Page{Counts: map[View]int{}}
	var n [7]int
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*) FILTER (WHERE `+views[ViewWaiting]+`), count(*) FILTER (WHERE `+views[ViewLate]+`), count(*) FILTER (WHERE `+views[ViewBuyer]+`), count(*) FILTER (WHERE `+views[ViewOver]+`), count(*), count(*) FILTER (WHERE `+views[ViewMine]+`), count(*) FILTER (WHERE `+views[ViewNobody]+`)`+inOffice, args...).QueryRow(func(row pgx.Row) error {
		return row.Scan(&n[0], &n[1], &n[2], &n[3], &n[4], &n[5], &n[6])
	})
	batch.Queue(`SELECT `+columns+`, o.code AS order_code, o.producer_name, p.buyer_name, coalesce(m.name, '') AS officer_name FROM return_cases c JOIN orders o ON o.id = c.order_id JOIN purchases p ON p.id = o.purchase_id LEFT JOIN case_officers m ON m.id = c.assigned_to
		WHERE c.id IN (SELECT c.id`+inOffice+` AND `+where+` AND `+from+` ORDER BY `+way+` LIMIT $10 OFFSET $11) ORDER BY `+order.List(), append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByNameLax[Row])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list cases: %w", err)
	}
	for i, each := range []View{ViewWaiting, ViewLate, ViewBuyer, ViewOver, ViewAll, ViewMine, ViewNobody} {
		out.Counts[each] = n[i]
	}
	out.Total = out.Counts[q.View]
	out.Ends = catalog.EndsOf(out.Rows, func(r *Row) catalog.Mark { return catalog.Mark{At: at(r), ID: r.ID} })
	return out, nil
}

// promised is until when a case has the next word of us.
func promised(r *Row) time.Time {
	if r.RepliedAt == nil {
		return r.ReplyBy
	}
	return r.SettleBy
}

// sought reads what was typed as a name, the number of a case, the code of an order and the
// end of a telephone number; a number is one of these at a time.
func sought(text string) []any {
	text = strings.TrimSpace(text)
	code := strings.ToUpper(strings.NewReplacer("-", "", " ", "").Replace(text))
	var number int64
	if rest, ok := strings.CutPrefix(code, "PA"); ok {
		number, _ = strconv.ParseInt(rest, 10, 64)
	}
	tail := phone.Tail(text)
	if number != 0 || strings.HasPrefix(code, "OC") {
		tail = ""
	}
	return []any{slug.Fold(text), number, code, tail}
}
