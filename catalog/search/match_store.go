package search

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// match is how a text is looked for: a tsquery, or a piece of the joined name, or
// likeness; and whether it is only near to what was typed.
type match struct {
	tsquery string
	joined  string
	like    string
	loose   bool
}

// match tries ever wider readings of what was typed and keeps the first that any
// shown product answers: all words; the last one as a beginning; words written
// together; words with a letter wrong; any of the words or a like name.
func (s *Postgres) match(ctx context.Context, t typed) (match, error) {
	and := strings.Join(t.words, " & ")
	tries := []match{{tsquery: and}, {tsquery: and + ":*"}}
	if len(t.joined) >= 4 {
		tries = append(tries, match{joined: t.joined})
	}
	for _, m := range tries {
		if ok, err := s.any(ctx, m); ok || err != nil {
			return m, err
		}
	}
	mended, err := s.mend(ctx, t.words)
	if err != nil {
		return match{}, err
	}
	if m := (match{tsquery: mended, loose: true}); mended != "" {
		if ok, err := s.any(ctx, m); ok || err != nil {
			return m, err
		}
	}
	return match{like: strings.Join(t.words, " "), loose: true}, nil
}

// condition is match as SQL on a search document d, with the texts at $1, $2 and $3.
const condition = `($1 <> '' AND d.words @@ $1::tsquery OR $2 <> '' AND d.name_joined LIKE '%' || $2 || '%' OR $3 <> '' AND word_similarity($3, d.name_norm) > 0.45)`

func (m match) args() []any { return []any{m.tsquery, m.joined, m.like} }

func (s *Postgres) any(ctx context.Context, m match) (ok bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM search_documents d JOIN products p ON p.id = d.product_id JOIN producers r ON r.id = p.producer_id
		WHERE `+condition+` AND `+catalog.ShownOn("$4")+`)`, append(m.args(), ocop.Today(s.now()))...).Scan(&ok)
	if err != nil {
		return false, fmt.Errorf("match: %w", err)
	}
	return ok, nil
}

// mend replaces each unknown word by known ones a letter or two away, the nearest and
// most common first: a word of five letters or more may have one letter wrong, one of
// nine or more two. It returns a tsquery, "" when a word is like nothing we know.
func (s *Postgres) mend(ctx context.Context, words []string) (string, error) {
	rows, err := s.db.Pool.Query(ctx, `WITH known AS MATERIALIZED (SELECT word, nentry FROM ts_stat('SELECT words FROM search_documents')),
		typed AS (SELECT w, n, CASE WHEN length(w) >= 9 THEN 2 WHEN length(w) >= 4 THEN 1 ELSE 0 END AS away FROM unnest($1::text[]) WITH ORDINALITY AS t(w, n))
		SELECT coalesce((SELECT string_agg(word, '|') FROM (
			SELECT k.word FROM known k WHERE abs(length(k.word) - length(t.w)) <= t.away AND levenshtein_less_equal(k.word, t.w, t.away) <= t.away
			ORDER BY levenshtein_less_equal(k.word, t.w, t.away), k.nentry DESC, k.word LIMIT 4) near), '')
		FROM typed t ORDER BY t.n`, words)
	if err != nil {
		return "", fmt.Errorf("mend words: %w", err)
	}
	near, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return "", fmt.Errorf("mend words: %w", err)
	}
	for i, n := range near {
		if n == "" {
			return "", nil
		}
		near[i] = "(" + n + ")"
	}
	return strings.Join(near, " & "), nil
}
