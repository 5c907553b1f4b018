package content

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

const articles = `SELECT id, kind, slug, title, summary, body, source, place, starts_on, ends_on, lunar_from, lunar_to, lunar_month,
	published_at, updated_at, sample FROM articles WHERE state = 'published' AND published_at <= $1`

// Articles lists what has been published of a kind, the latest first, at most limit. One
// whose hour has not come is not there yet.
func (s *Store) Articles(ctx context.Context, kind ArticleKind, limit int) ([]Article, error) {
	rows, err := s.db.Pool.Query(ctx, articles+` AND kind = $2 ORDER BY published_at DESC, id DESC LIMIT $3`, s.now(), kind, limit)
	if err != nil {
		return nil, fmt.Errorf("list articles: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Article])
	if err != nil {
		return nil, fmt.Errorf("list articles: %w", err)
	}
	return out, nil
}

// ArticleBySlug finds a published article.
func (s *Store) ArticleBySlug(ctx context.Context, kind ArticleKind, slug string) (*Article, error) {
	rows, err := s.db.Pool.Query(ctx, articles+` AND kind = $2 AND slug = $3`, s.now(), kind, slug)
	if err != nil {
		return nil, fmt.Errorf("find article: %w", err)
	}
	out, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Article])
	if err != nil {
		return nil, found(err, "article.not_found")
	}
	return &out, nil
}
