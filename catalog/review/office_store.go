package review

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// View is one saved view of the office's list.
type View string

const (
	ViewPending    View = "pending"
	ViewUnanswered View = "unanswered" // buyers see it, and the maker has not answered
	ViewShown      View = "shown"
	ViewHidden     View = "hidden"
	ViewAll        View = "all"
)

// views lists each view with its condition on a review v.
var views = []struct {
	view View
	sql  string
}{
	{ViewPending, `v.state = 'pending'`},
	{ViewUnanswered, `v.state = 'shown' AND v.answer = ''`},
	{ViewShown, `v.state = 'shown'`},
	{ViewHidden, `v.state = 'hidden'`},
	{ViewAll, `true`},
}

// OfficeQuery asks for a page of the office's list.
type OfficeQuery struct {
	View    View
	Text    string       // in what was said or answered, in a product's or a producer's name, in a buyer's shown name
	Page    int          // from 1
	Span    catalog.Span // from where it is read; the zero one counts the rows before it
	PerPage int
	Scope   catalog.Scope

	ProductID int64 // 0 for all
	Score     int   // 0 for all
}

// OfficePage is one page of the office's list, and how many there are in each view.
type OfficePage struct {
	Rows   []Listed
	Total  int
	Counts map[View]int
	Ends   catalog.Ends
}

const inOffice = ` FROM reviews v JOIN products p ON p.id = v.product_id JOIN producers r ON r.id = p.producer_id WHERE ($1 = 0 OR p.producer_id = $1)
	AND ($2::text = '' OR strpos(v.found_norm, $2) > 0 OR strpos(p.name_norm, $2) > 0 OR strpos(r.name_norm, $2) > 0) AND ($3::bigint = 0 OR v.product_id = $3) AND ($4::int = 0 OR v.score = $4)`

// ForOffice lists reviews: what waits longest first, of all what was written last, otherwise
// what was decided last.
func (s *Store) ForOffice(ctx context.Context, q OfficeQuery) (*OfficePage, error) {
	out := &OfficePage{Counts: map[View]int{}}
	where, order, at := `false`, catalog.Order{By: `v.decided_at`, ID: `v.id`}, func(r *Listed) time.Time { return *r.DecidedAt }
	for _, v := range views {
		if v.view == q.View {
			where = v.sql
		}
	}
	switch q.View {
	case ViewPending:
		order.By, order.Up, order.IDUp, at = `v.created_at`, true, true, written
	case ViewAll:
		order.By, at = `v.created_at`, written
	}
	from, way, marks := q.Span.In(order, 7)
	args := []any{q.Scope.ProducerID, slug.Fold(q.Text), q.ProductID, q.Score}
	batch := &pgx.Batch{}
	batch.Queue(counted(), args...).QueryRow(func(row pgx.Row) error { return scanCounts(row, out.Counts) })
	batch.Queue(`SELECT `+columns+`, p.slug AS product_slug, p.name AS product_name, p.producer_id, r.name AS producer_name, `+pictures(``)+` FROM reviews v JOIN products p ON p.id = v.product_id JOIN producers r ON r.id = p.producer_id
		WHERE v.id IN (SELECT v.id`+inOffice+` AND `+where+` AND `+from+` ORDER BY `+way+` LIMIT $5 OFFSET $6) ORDER BY `+order.List(), append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[Listed])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list reviews for the office: %w", err)
	}
	out.Total = out.Counts[q.View]
	out.Ends = catalog.EndsOf(out.Rows, func(r *Listed) catalog.Mark { return catalog.Mark{At: at(r), ID: r.ID} })
	return out, nil
}

func written(r *Listed) time.Time { return r.CreatedAt }

// Counts is how many reviews within scope are in each view.
func (s *Store) Counts(ctx context.Context, scope catalog.Scope) (map[View]int, error) {
	out := map[View]int{}
	if err := scanCounts(s.db.Pool.QueryRow(ctx, counted(), scope.ProducerID, "", 0, 0), out); err != nil {
		return nil, fmt.Errorf("count reviews: %w", err)
	}
	return out, nil
}

func counted() string {
	counts := make([]string, len(views))
	for i, v := range views {
		counts[i] = `count(*) FILTER (WHERE ` + v.sql + `)`
	}
	return `SELECT ARRAY[` + strings.Join(counts, `, `) + `]` + inOffice
}

func scanCounts(row pgx.Row, into map[View]int) error {
	var n []int
	if err := row.Scan(&n); err != nil {
		return err
	}
	for i, v := range views {
		into[v.view] = n[i]
	}
	return nil
}
