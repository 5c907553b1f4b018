package search

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Postgres is the built-in finder: it needs nothing but the database.
type Postgres struct {
	db    *pg.DB
	now   func() time.Time
	words *vocabulary
}

// NewPostgres makes the built-in finder.
func NewPostgres(db *pg.DB, now func() time.Time) *Postgres {
	return &Postgres{db: db, now: now, words: &vocabulary{db, now}}
}

// Find sees in a few round trips how the text is best read, and asks one more time for
// the page and the counts together: the same products are gone through once for both.
func (s *Postgres) Find(ctx context.Context, q Query) (*Result, error) {
	q = q.normal()
	t := read(q.Text)
	var m match
	if len(t.words) > 0 {
		var err error
		if m, err = s.match(ctx, t, q.Begins); err != nil {
			return nil, err
		}
	} else if q.Text != "" {
		m = match{none: true, loose: true} // only signs were typed
	}
	st := &statement{}
	now := s.now()
	day, at := st.with(ocop.Today(now)), st.with(now)
	sql := st.hits(q, m, t.accented, day, at) + st.page(q)
	if q.Bare {
		sql += bareFacets
	} else {
		sql += cube + facets(day)
	}
	out := &Result{Loose: m.loose}
	// How many products a text or a filter leaves differs a thousandfold: each question
	// is planned for what it asks, not once for all.
	rows, err := s.db.Pool.Query(ctx, sql, append([]any{pgx.QueryExecModeCacheDescribe}, st.args...)...)
	if err == nil {
		err = out.collect(rows)
	}
	if err != nil {
		return nil, fmt.Errorf("find products: %w", err)
	}
	return out, nil
}

// orderBy is a list's order in SQL.
func orderBy(s Sort) string {
	switch s {
	case Newest:
		return `published_at DESC, id DESC`
	case CheapUp:
		return `(price = 0), price, id`
	case CheapDown:
		return `price DESC, id`
	}
	var by []string
	for _, c := range Ranking() {
		by = append(by, inSQL[c])
	}
	return strings.Join(by, ", ")
}

// page is the ids of one page in their order.
func (s *statement) page(q Query) string {
	return `, page AS (SELECT id, place::int FROM unnest(ARRAY(SELECT id FROM hits WHERE ` + kept("") + ` ORDER BY ` + orderBy(q.Sort) + `
		LIMIT ` + s.with(q.PerPage) + ` OFFSET ` + s.with((q.Page-1)*q.PerPage) + `)) WITH ORDINALITY AS t(id, place))`
}
