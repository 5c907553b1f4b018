package review

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

const columns = `v.id, v.product_id, v.order_line_id, v.variant_name, v.author, v.place, v.score, v.body, v.state, v.hidden_for, v.answer, v.answered_at, v.decided_at, v.sample,
	v.created_at, v.updated_at, v.row_version`

// Listed is a review and of what it is.
type Listed struct {
	Review
	ProductSlug  string
	ProductName  string
	ProducerID   int64
	ProducerName string
	Photos       []Picture // for buyers only those that are ready
}

// Own is a review as who wrote it sees it.
type Own struct {
	Review
	Photos []Picture
}

// Seen is what its photos are said to show; empty when nobody said.
func (o Own) Seen() string { return seenIn(o.Photos) }

// Seen is Own's.
func (l Listed) Seen() string { return seenIn(l.Photos) }

func seenIn(photos []Picture) string {
	if len(photos) == 0 {
		return ""
	}
	return photos[0].Alt
}

// Page is some reviews of a list, and the summary of all that buyers see in it.
type Page struct {
	Reviews []Listed
	Summary
}

// Of lists what buyers see of a product in one question, the newest first and those with
// words before those without. Page counts from 1. Beyond the last page it is empty, the
// summary too.
func (s *Store) Of(ctx context.Context, productID int64, page, perPage int) (Page, error) {
	return s.seen(ctx, `v.product_id = $4`, productID, false, page, perPage)
}

// Pictured is Of with those only that have a photo; the summary is still of all.
func (s *Store) Pictured(ctx context.Context, productID int64, page, perPage int) (Page, error) {
	return s.seen(ctx, `v.product_id = $4`, productID, true, page, perPage)
}

// OfMaker is Of over all goods of a producer.
func (s *Store) OfMaker(ctx context.Context, producerID int64, page, perPage int) (Page, error) {
	return s.seen(ctx, `p.producer_id = $4`, producerID, false, page, perPage)
}

// seen reads reviews of goods that are shown today: those of others vanish with them.
func (s *Store) seen(ctx context.Context, where string, id int64, pictured bool, page, perPage int) (out Page, err error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT * FROM (SELECT t.*, (count(*) OVER ())::int AS count, (sum(score) OVER ())::int AS sum,
			(count(*) FILTER (WHERE photos <> '[]') OVER ())::int AS pictured
		FROM (SELECT `+columns+`, p.slug AS product_slug, p.name AS product_name, p.producer_id, r.name AS producer_name, `+pictures(developed)+`
			FROM reviews v JOIN products p ON p.id = v.product_id JOIN producers r ON r.id = p.producer_id
			WHERE v.state = 'shown' AND `+where+` AND `+catalog.ShownOn("$1")+`) t) w WHERE NOT $5 OR photos <> '[]'
		ORDER BY body = '', created_at DESC, id DESC LIMIT $2 OFFSET $3`, vntime.Today(s.now()), perPage, (max(page, 1)-1)*perPage, id, pictured)
	if err != nil {
		return Page{}, fmt.Errorf("list reviews: %w", err)
	}
	type counted struct {
		Listed
		Summary
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[counted])
	if err != nil {
		return Page{}, fmt.Errorf("list reviews: %w", err)
	}
	for _, c := range list {
		out.Reviews, out.Summary = append(out.Reviews, c.Listed), c.Summary
	}
	return out, nil
}

// OfLines finds the reviews of lines of an order, by line, in whatever state.
func (s *Store) OfLines(ctx context.Context, lineIDs []int64) (map[int64]Own, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+columns+`, `+pictures(``)+` FROM reviews v WHERE v.order_line_id = ANY ($1)`, lineIDs)
	if err != nil {
		return nil, fmt.Errorf("find reviews of an order: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Own])
	if err != nil {
		return nil, fmt.Errorf("find reviews of an order: %w", err)
	}
	out := map[int64]Own{}
	for _, r := range list {
		out[r.OrderLineID] = r
	}
	return out, nil
}
