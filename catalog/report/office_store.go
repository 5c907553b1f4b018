package report

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
	ViewWaiting  View = "waiting"
	ViewLate     View = "late" // waits for longer than was promised
	ViewAnswered View = "answered"
	ViewAll      View = "all"
)

// inView is the condition of each view on a report; $1 is now.
var inView = map[View]string{
	ViewWaiting:  `answered_at IS NULL`,
	ViewLate:     `answered_at IS NULL AND reply_by < $1`,
	ViewAnswered: `answered_at IS NOT NULL`,
	ViewAll:      `true`,
}

// OfficeQuery asks for a page of the office's list.
type OfficeQuery struct {
	View     View         // one that is not known is all
	Text     string       // the code of a report, the end of a telephone number, or in what was said and answered
	Page     int          // from 1
	Span     catalog.Span // from where it is read; the zero one counts the rows before it
	PerPage  int
	About    About    // "" for all
	Category Category // "" for all
}

// OfficePage is one page of reports, and how many there are in each view.
type OfficePage struct {
	Rows   []Report
	Total  int
	Counts map[View]int
	Ends   catalog.Ends
}

const inOffice = ` FROM public_reports WHERE erased_at IS NULL AND $1::timestamptz IS NOT NULL AND ($2::text = '' OR id = $3::bigint OR $4::text <> '' AND phone LIKE '%' || $4 OR strpos(found_norm, $2) > 0)
	AND ($5::text = '' OR about = $5) AND ($6::text = '' OR category = $6)`

// ForOffice lists a view of the reports: of those that wait the soonest promised first, of what
// was answered and of all the newest. What was erased is in none.
func (s *Store) ForOffice(ctx context.Context, q OfficeQuery) (*OfficePage, error) {
	where, ok := inView[q.View]
	if !ok {
		q.View, where = ViewAll, inView[ViewAll]
	}
	order, at := catalog.Order{By: `reply_by`, ID: `id`, Up: true, IDUp: true}, func(r *Report) time.Time { return r.ReplyBy }
	switch q.View {
	case ViewAnswered:
		order, at = catalog.Order{By: `answered_at`, ID: `id`}, func(r *Report) time.Time { return *r.AnsweredAt }
	case ViewAll:
		order, at = catalog.Order{By: `created_at`, ID: `id`}, func(r *Report) time.Time { return r.CreatedAt }
	}
	number, tail := coded(q.Text)
	args := []any{s.now(), slug.Fold(q.Text), number, tail, q.About, q.Category}
	out := &OfficePage{}
	var waiting, late, answered, all int
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*) FILTER (WHERE `+inView[ViewWaiting]+`), count(*) FILTER (WHERE `+inView[ViewLate]+`), count(*) FILTER (WHERE `+inView[ViewAnswered]+`), count(*)`+inOffice, args...).QueryRow(func(row pgx.Row) error {
		return row.Scan(&waiting, &late, &answered, &all)
	})
	from, way, marks := q.Span.In(order, 9)
	batch.Queue(`SELECT `+columns+` FROM (SELECT *`+inOffice+` AND `+where+` AND `+from+` ORDER BY `+way+` LIMIT $7 OFFSET $8) l ORDER BY `+order.List(), append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[Report])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list reports for the office: %w", err)
	}
	out.Counts = map[View]int{ViewWaiting: waiting, ViewLate: late, ViewAnswered: answered, ViewAll: all}
	out.Total = out.Counts[q.View]
	out.Ends = catalog.EndsOf(out.Rows, func(r *Report) catalog.Mark { return catalog.Mark{At: at(r), ID: r.ID} })
	return out, nil
}

// coded reads what was typed as the number of a report, or as the end of a telephone number.
func coded(text string) (number int64, tail string) {
	code := strings.ToUpper(strings.NewReplacer("-", "", " ", "").Replace(text))
	if rest, ok := strings.CutPrefix(code, "YK"); ok {
		number, _ = strconv.ParseInt(rest, 10, 64)
		return number, ""
	}
	return 0, phone.Tail(text)
}

// ByID reads a report that was not erased.
func (s *Store) ByID(ctx context.Context, id int64) (*Report, error) {
	return s.one(ctx, `id = $1 AND erased_at IS NULL`, id)
}
