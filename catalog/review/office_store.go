package review

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
)

// View is one saved view of the office's list.
type View string

const (
	ViewPending    View = "pending"
	ViewUnanswered View = "unanswered" // buyers see it, and the maker has not answered
	ViewShown      View = "shown"
	ViewHidden     View = "hidden"
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
}

// OfficePage is one page of the office's list, and how many there are in each view.
type OfficePage struct {
	Rows   []Listed
	Total  int
	Counts map[View]int
}

const inOffice = ` FROM reviews v JOIN products p ON p.id = v.product_id JOIN producers r ON r.id = p.producer_id WHERE ($1 = 0 OR p.producer_id = $1)`

// ForOffice lists reviews within scope: what waits longest first, otherwise what was
// decided last. Page counts from 1.
func (s *Store) ForOffice(ctx context.Context, scope catalog.Scope, shown View, page, perPage int) (*OfficePage, error) {
	out := &OfficePage{Counts: map[View]int{}}
	where, order := `false`, `v.decided_at DESC, v.id DESC`
	for _, v := range views {
		if v.view == shown {
			where = v.sql
		}
	}
	if shown == ViewPending {
		order = `v.created_at, v.id`
	}
	batch := &pgx.Batch{}
	batch.Queue(counted(), scope.ProducerID).QueryRow(func(row pgx.Row) error { return scanCounts(row, out.Counts) })
	batch.Queue(`SELECT `+columns+`, p.slug AS product_slug, p.name AS product_name, p.producer_id, r.name AS producer_name, `+pictures(``)+inOffice+` AND `+where+`
		ORDER BY `+order+` LIMIT $2 OFFSET $3`, scope.ProducerID, perPage, (max(page, 1)-1)*perPage).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[Listed])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list reviews for the office: %w", err)
	}
	out.Total = out.Counts[shown]
	return out, nil
}

// Counts is how many reviews within scope are in each view.
func (s *Store) Counts(ctx context.Context, scope catalog.Scope) (map[View]int, error) {
	out := map[View]int{}
	if err := scanCounts(s.db.Pool.QueryRow(ctx, counted(), scope.ProducerID), out); err != nil {
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
