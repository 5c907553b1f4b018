package search

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// Miss is something that was looked for and not found, and how often.
type Miss struct {
	Term string
	N    int
	Last time.Time // the day, as midnight UTC of that date
}

const (
	missesADay = 1_000 // different terms that are kept
	missesFor  = "180 days"
)

// Flush writes what was noted since the last time, on the day of the writing. Of terms
// that are new on a day with too many already, those asked for most are kept. What cannot
// be written waits for the next time.
func (w *Words) Flush(ctx context.Context) error {
	noted := w.misses.take()
	if len(noted) == 0 {
		return nil
	}
	terms, counts := make([]string, 0, len(noted)), make([]int, 0, len(noted))
	for term, n := range noted {
		terms, counts = append(terms, term), append(counts, n)
	}
	_, err := w.db.Pool.Exec(ctx, `WITH noted AS (SELECT u.term, u.n, EXISTS (SELECT FROM search_misses m WHERE m.day = $1::date AND m.term = u.term) AS known FROM unnest($2::text[], $3::int[]) AS u(term, n)),
			room AS (SELECT greatest(0, $4 - count(*)) AS left FROM search_misses WHERE day = $1::date)
		INSERT INTO search_misses AS m (day, term, n)
		SELECT $1::date, term, n FROM (SELECT term, n, known, row_number() OVER (PARTITION BY known ORDER BY n DESC, term) AS place FROM noted) p, room
			WHERE known OR place <= room.left ORDER BY term
		ON CONFLICT (day, term) DO UPDATE SET n = m.n + excluded.n`, ocop.Today(w.now()), terms, counts, missesADay)
	if err != nil {
		w.misses.back(noted)
		return fmt.Errorf("note what was not found: %w", err)
	}
	return nil
}

// nearNames is how many names are compared with a text at most.
const nearNames = 2_000

// Nearest lists the names of shown products that look most like a text that found
// nothing; none when none looks like it. Only names that hold a word like one of those
// typed are looked at, and of very many such only some.
func (w *Words) Nearest(ctx context.Context, text string, limit int) ([]string, error) {
	t := read(text)
	rows, err := w.db.Pool.Query(ctx, `WITH near AS (SELECT k.word FROM search_words k, unnest($1::text[]) t WHERE similarity(k.word, t) > 0.3 ORDER BY similarity(k.word, t) DESC, k.n DESC, k.word LIMIT 12),
		named AS (SELECT d.name_norm, p.id, p.name, p.featured FROM search_documents d JOIN products p ON p.id = d.product_id JOIN producers r ON r.id = p.producer_id
			WHERE d.words @@ (SELECT string_agg(word || ':A', ' | ')::tsquery FROM near) AND `+catalog.ShownOn("$3")+` LIMIT $5)
		SELECT name FROM named WHERE word_similarity($2, name_norm) > 0.3 ORDER BY word_similarity($2, name_norm) DESC, featured DESC, id LIMIT $4`,
		t.words, t.text(), ocop.Today(w.now()), limit, nearNames)
	if err != nil {
		return nil, fmt.Errorf("look for near names: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return nil, fmt.Errorf("look for near names: %w", err)
	}
	return out, nil
}

// Missed lists what was not found in the last so many days, the most wanted first.
func (w *Words) Missed(ctx context.Context, days, limit int) ([]Miss, error) {
	rows, err := w.db.Pool.Query(ctx, `SELECT term, sum(n)::int AS n, max(day) AS last FROM search_misses WHERE day > $1::date - $2::int
		GROUP BY term ORDER BY 2 DESC, 3 DESC, 1 LIMIT $3`, ocop.Today(w.now()), days, limit)
	if err != nil {
		return nil, fmt.Errorf("list what was not found: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Miss])
	if err != nil {
		return nil, fmt.Errorf("list what was not found: %w", err)
	}
	return out, nil
}

// Tidy forgets what was not found half a year ago, and counts the words of documents anew.
func (w *Words) Tidy(ctx context.Context) error {
	if _, err := w.db.Pool.Exec(ctx, `DELETE FROM search_misses WHERE day < $1::date - $2::interval`, ocop.Today(w.now()), missesFor); err != nil {
		return fmt.Errorf("forget old misses: %w", err)
	}
	return Recount(ctx, w.db)
}
