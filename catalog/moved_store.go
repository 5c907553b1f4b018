package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// MergedInto is the producer that one with this address became a part of, however often; 0 and
// "" when there was none. MergedAway is the same by its id.
func (s *Store) MergedInto(ctx context.Context, slug string) (id int64, now string, err error) {
	return s.mergedInto(ctx, `gone_slug = $1`, slug)
}

// MergedAway is MergedInto by the id that is gone.
func (s *Store) MergedAway(ctx context.Context, gone int64) (id int64, now string, err error) {
	return s.mergedInto(ctx, `gone_id = $1`, gone)
}

func (s *Store) mergedInto(ctx context.Context, where string, arg any) (id int64, now string, err error) {
	rows, err := s.db.Pool.Query(ctx, `WITH RECURSIVE on_to AS (
			SELECT kept_id, 1 AS n FROM producer_merges WHERE undone_at IS NULL AND `+where+`
			UNION ALL SELECT m.kept_id, o.n + 1 FROM on_to o JOIN producer_merges m ON m.gone_id = o.kept_id AND m.undone_at IS NULL WHERE o.n < 50)
		SELECT r.id, r.slug FROM on_to o JOIN producers r ON r.id = o.kept_id ORDER BY o.n LIMIT 1`, arg)
	if err != nil {
		return 0, "", fmt.Errorf("ask where a producer went: %w", err)
	}
	_, err = pgx.ForEachRow(rows, []any{&id, &now}, func() error { return nil })
	if err != nil {
		return 0, "", fmt.Errorf("ask where a producer went: %w", err)
	}
	return id, now, nil
}

// LedOn is slugs with each that became a part of another led on to who that is now, in their order
// and each once. What nobody has or had stays as it is.
func (s *Store) LedOn(ctx context.Context, slugs []string) ([]string, error) {
	if len(slugs) == 0 {
		return slugs, nil
	}
	rows, err := s.db.Pool.Query(ctx, `WITH RECURSIVE on_to AS (
			SELECT a.slug, a.n AS place, m.kept_id, 1 AS n FROM unnest($1::text[]) WITH ORDINALITY a (slug, n)
				LEFT JOIN producer_merges m ON m.gone_slug = a.slug AND m.undone_at IS NULL
			UNION ALL SELECT o.slug, o.place, m.kept_id, o.n + 1 FROM on_to o JOIN producer_merges m ON m.gone_id = o.kept_id AND m.undone_at IS NULL WHERE o.n < 50)
		SELECT now FROM (SELECT coalesce(r.slug, o.slug) AS now, o.place FROM on_to o LEFT JOIN producers r ON r.id = o.kept_id
			WHERE o.kept_id IS NULL OR r.id IS NOT NULL) found GROUP BY now ORDER BY min(place)`, slugs)
	if err != nil {
		return nil, fmt.Errorf("ask where producers went: %w", err)
	}
	now, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return nil, fmt.Errorf("ask where producers went: %w", err)
	}
	return now, nil
}

// addressesOf is every address of a table that leads somewhere, as a query in parentheses.
func addressesOf(table string) string {
	if table == "producers" { // an old address leads to who was kept
		return `(SELECT slug FROM producers UNION ALL SELECT gone_slug FROM producer_merges WHERE undone_at IS NULL)`
	}
	return table
}
