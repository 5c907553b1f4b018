package content

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

const writings = `SELECT id, kind, slug, title, summary, body, source, place, starts_on, ends_on, lunar_from, lunar_to, lunar_month,
	coalesce(published_at, '0001-01-01 00:00:00+00') AS published_at, updated_at, sample, state, row_version FROM articles`

// DeskView is a part of what has been written.
type DeskView string

const (
	DeskNews   DeskView = "news"   // published
	DeskEvents DeskView = "events" // published, those that are over too
	DeskDrafts DeskView = "drafts" // of both kinds
)

func deskViews() map[DeskView]string {
	return map[DeskView]string{DeskNews: `state = 'published' AND kind = 'news'`, DeskEvents: `state = 'published' AND kind = 'event'`, DeskDrafts: `state = 'draft'`}
}

// Desk lists a part of what has been written, the latest first, a page of it (from 1), and
// how many there are in each part.
func (s *Store) Desk(ctx context.Context, part DeskView, page, perPage int) (out []Writing, counts map[DeskView]int, err error) {
	var news, events, drafts int
	parts := deskViews()
	if err := s.db.Pool.QueryRow(ctx, `SELECT count(*) FILTER (WHERE `+parts[DeskNews]+`), count(*) FILTER (WHERE `+parts[DeskEvents]+`), count(*) FILTER (WHERE `+parts[DeskDrafts]+`) FROM articles`).
		Scan(&news, &events, &drafts); err != nil {
		return nil, nil, fmt.Errorf("count articles: %w", err)
	}
	where, known := parts[part]
	if !known {
		where = parts[DeskNews]
	}
	rows, err := s.db.Pool.Query(ctx, writings+` WHERE `+where+` ORDER BY CASE WHEN state = 'draft' THEN updated_at ELSE published_at END DESC, id DESC LIMIT $1 OFFSET $2`, perPage, (page-1)*perPage)
	if err != nil {
		return nil, nil, fmt.Errorf("list what is written: %w", err)
	}
	if out, err = pgx.CollectRows(rows, pgx.RowToStructByName[Writing]); err != nil {
		return nil, nil, fmt.Errorf("list what is written: %w", err)
	}
	return out, map[DeskView]int{DeskNews: news, DeskEvents: events, DeskDrafts: drafts}, nil
}

// WritingByID finds an article, drafts too.
func (s *Store) WritingByID(ctx context.Context, id int64) (*Writing, error) {
	rows, err := s.db.Pool.Query(ctx, writings+` WHERE id = $1`, id)
	if err != nil {
		return nil, fmt.Errorf("find article %d: %w", id, err)
	}
	w, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Writing])
	if err != nil {
		return nil, found(err, "article.not_found")
	}
	return &w, nil
}
