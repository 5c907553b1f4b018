package search

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Miss is something that was looked for and not found, and how often.
type Miss struct {
	Term string
	N    int
	Last time.Time // the day, as midnight UTC of that date
}

const (
	longestMiss = 60    // letters of a term that are kept
	missesADay  = 1_000 // different terms that are kept
	missesFor   = "180 days"
)

// personal is what may be somebody's: digits enough for a phone number or a card, mail
// and web addresses.
var personal = regexp.MustCompile(`(\d\D{0,2}){5}|@|://|www\.`)

// Note counts a text that found nothing, for its day and without a trace of who typed
// it. What may be personal, and what holds no letter, is not kept.
func (w *Words) Note(ctx context.Context, text string) error {
	term := strings.ToLower(typed.Name(text))
	if letters := []rune(term); len(letters) > longestMiss {
		term = strings.TrimSpace(string(letters[:longestMiss]))
	}
	if !typed.Says(term) || personal.MatchString(text) {
		return nil
	}
	_, err := w.db.Pool.Exec(ctx, `INSERT INTO search_misses (day, term) SELECT $1::date, $2
		WHERE (SELECT count(*) FROM search_misses WHERE day = $1::date) < $3 OR EXISTS (SELECT FROM search_misses WHERE day = $1::date AND term = $2)
		ON CONFLICT (day, term) DO UPDATE SET n = search_misses.n + 1`, ocop.Today(w.now()), term, missesADay)
	if err != nil {
		return fmt.Errorf("note what was not found: %w", err)
	}
	return nil
}

// Nearest lists the names of shown products that look most like a text that found
// nothing; none when none looks like it.
func (w *Words) Nearest(ctx context.Context, text string, limit int) ([]string, error) {
	rows, err := w.db.Pool.Query(ctx, `SELECT p.name FROM search_documents d JOIN products p ON p.id = d.product_id JOIN producers r ON r.id = p.producer_id
		WHERE `+catalog.ShownOn("$2")+` AND word_similarity($1, d.name_norm) > 0.3 ORDER BY word_similarity($1, d.name_norm) DESC, p.featured DESC, p.id LIMIT $3`,
		read(text).text(), ocop.Today(w.now()), limit)
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
