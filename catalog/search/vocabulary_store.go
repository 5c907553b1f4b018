package search

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// vocabulary is every word that a document holds.
type vocabulary struct {
	db  *pg.DB
	now func() time.Time
}

// mend reads unknown words as known ones, so that some shown product answers all of them.
// No words come back when it cannot. Mended says that a letter was taken for a slip;
// words that were only written together are not.
func (v *vocabulary) mend(ctx context.Context, t asked) (_ asked, mended bool, err error) {
	strange, err := v.unknown(ctx, t.words)
	if err != nil || len(strange) == 0 {
		return asked{}, false, err
	}
	readings := [][]spelling{}
	for _, w := range t.words {
		if !slices.Contains(strange, w) {
			readings = append(readings, []spelling{{words: []string{w}}})
			continue
		}
		near, err := v.near(ctx, w)
		if err != nil {
			return asked{}, false, err
		}
		ways := spellings(w, near)
		if len(ways) == 0 {
			return asked{}, false, nil
		}
		readings = append(readings, ways)
	}
	best, err := v.answered(ctx, combine(readings))
	if err != nil || best == nil {
		return asked{}, false, err
	}
	for _, s := range best {
		mended = mended || s.slips > 0
	}
	return asked{words: wordsOf(best)}, mended, nil
}

// keep leaves out words that nobody knows, as long as half of them or more stay and stand
// in some name; when all are known and only never together, it leaves out the last.
func (v *vocabulary) keep(ctx context.Context, t asked) (asked, error) {
	strange, err := v.unknown(ctx, t.words)
	if err != nil {
		return asked{}, err
	}
	kept := slices.DeleteFunc(slices.Clone(t.words), func(w string) bool { return slices.Contains(strange, w) })
	if len(strange) == 0 {
		kept = kept[:len(kept)-1]
	}
	if len(kept) == 0 || 2*len(kept) < len(t.words) {
		return asked{}, nil
	}
	var named bool
	err = v.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM search_documents d WHERE d.words @@ $1::tsquery)`, strings.Join(kept, ":A & ")+":A").Scan(&named)
	if err != nil || !named {
		return asked{}, err
	}
	return asked{words: kept}, nil
}

func (v *vocabulary) unknown(ctx context.Context, words []string) ([]string, error) {
	rows, err := v.db.Pool.Query(ctx, `SELECT DISTINCT w FROM unnest($1::text[]) w WHERE NOT EXISTS (SELECT FROM search_words k WHERE k.word = w)`, words)
	if err != nil {
		return nil, fmt.Errorf("look up words: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return nil, fmt.Errorf("look up words: %w", err)
	}
	return out, nil
}

// near are the words a letter or two away, and those it holds as a part.
func (v *vocabulary) near(ctx context.Context, w string) ([]known, error) {
	rows, err := v.db.Pool.Query(ctx, `SELECT word, n FROM search_words WHERE (abs(length(word) - length($1)) <= 2 AND levenshtein_less_equal(word, $1, 2) <= 2)
		OR (length(word) >= 2 AND position(word IN $1) > 0) OR word = $2 ORDER BY n DESC, word`, w, untelex(w))
	if err != nil {
		return nil, fmt.Errorf("look for near words: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[known])
	if err != nil {
		return nil, fmt.Errorf("look for near words: %w", err)
	}
	return out, nil
}

// maxCombined bounds how many readings of a whole text are tried.
const maxCombined = 32

// combine is the readings of a text, word by word, the nearest first. Of a text at most
// half of the words, and one of a short text, may be slips: more is another text.
func combine(readings [][]spelling) [][]spelling {
	all := [][]spelling{{}}
	for _, ways := range readings {
		var next [][]spelling
		for _, before := range all {
			for _, way := range ways {
				next = append(next, append(slices.Clone(before), way))
			}
		}
		next = slices.DeleteFunc(next, func(s []spelling) bool { return slips(s) > max(1, len(readings)/2) })
		slices.SortStableFunc(next, func(a, b []spelling) int { return away(a) - away(b) })
		all = next[:min(len(next), maxCombined)]
	}
	return all
}

// slips is how many words hold a slip.
func slips(s []spelling) (n int) {
	for _, way := range s {
		n += min(way.slips, 1)
	}
	return n
}

func away(s []spelling) (n int) {
	for _, way := range s {
		n += way.away
	}
	return n
}

func wordsOf(s []spelling) []string {
	var words []string
	for _, way := range s {
		words = append(words, way.words...)
	}
	return words[:min(len(words), maxWords)]
}

// answered is the nearest reading that a shown product answers, and of those equally near
// the one that stands in a name; nil when none is.
func (v *vocabulary) answered(ctx context.Context, all [][]spelling) ([]spelling, error) {
	queries, inNames, far := make([]string, len(all)), make([]string, len(all)), make([]int, len(all))
	for i, s := range all {
		queries[i], inNames[i] = strings.Join(wordsOf(s), " & "), strings.Join(wordsOf(s), ":A & ")+":A"
		far[i] = away(s)
	}
	rows, err := v.db.Pool.Query(ctx, `SELECT n FROM unnest($1::text[], $3::text[], $4::int[]) WITH ORDINALITY AS t(q, named, far, n)
		WHERE EXISTS (SELECT FROM search_documents d JOIN products p ON p.id = d.product_id JOIN producers r ON r.id = p.producer_id WHERE d.words @@ q::tsquery AND `+catalog.ShownOn("$2")+`)
		ORDER BY far, NOT EXISTS (SELECT FROM search_documents d WHERE d.words @@ named::tsquery), n LIMIT 1`, queries, ocop.Today(v.now()), inNames, far)
	if err != nil {
		return nil, fmt.Errorf("try spellings: %w", err)
	}
	found, err := pgx.CollectRows(rows, pgx.RowTo[int])
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return all[found[0]-1], nil
}

// Recount counts anew in how many documents each word stands, and forgets those that
// stand in none. It may take longer than what a page waits for, at most two minutes.
func Recount(ctx context.Context, db *pg.DB) error {
	err := pgx.BeginFunc(ctx, db.Pool, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `SET LOCAL statement_timeout = '2min'`); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, `WITH now AS MATERIALIZED (SELECT word, ndoc FROM ts_stat('SELECT words FROM search_documents')),
			added AS (INSERT INTO search_words AS w (word, n) SELECT word, ndoc FROM now ORDER BY word ON CONFLICT (word) DO UPDATE SET n = excluded.n WHERE w.n <> excluded.n)
			DELETE FROM search_words w WHERE NOT EXISTS (SELECT FROM now WHERE now.word = w.word)`)
		return err
	})
	if err != nil {
		return fmt.Errorf("count words: %w", err)
	}
	return nil
}
