package search

import (
	"context"
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// match is how a text is looked for: all of its words, the last perhaps as a beginning; or
// a piece of the joined name. Loose says that it is only near to what was typed.
type match struct {
	words  []string
	begins bool // the last word is the beginning of one
	joined string
	none   bool // nothing is meant by it
	loose  bool
}

// match tries ever wider readings of what was typed and keeps the first that any shown
// product answers: all words; the last one as a beginning; words written together; words
// with a letter wrong; what is left without unknown words.
func (s *Postgres) match(ctx context.Context, t asked, begins bool) (match, error) {
	tries := []match{{words: t.words}, {words: t.words, begins: true}}
	if begins {
		tries = tries[1:]
	}
	if len(t.joined) >= 4 {
		tries = append(tries, match{joined: t.joined})
	}
	for _, m := range tries {
		if ok, err := s.any(ctx, m); ok || err != nil {
			return m, err
		}
	}
	mended, slips, err := s.words.mend(ctx, t)
	if err != nil || len(mended.words) > 0 {
		return match{words: mended.words, loose: slips}, err
	}
	left, err := s.words.keep(ctx, t)
	if err != nil {
		return match{}, err
	}
	if m := (match{words: left.words, begins: true, loose: true}); len(left.words) > 0 {
		if ok, err := s.any(ctx, m); ok || err != nil {
			return m, err
		}
	}
	return match{none: true, loose: true}, nil
}

// condition is match as SQL on a search document d, with its parts at $1 to $4.
const condition = `(NOT $3 AND ($1 <> '' AND d.words @@ $1::tsquery OR $2 <> '' AND d.name_joined LIKE '%' || $2 || '%'))`

// placeOf is where the words stand, the smaller the better: at the beginning of the name,
// together in it, scattered in it, in what it is also called, in where it comes from, in
// its description; from there on, the more of them in the name the better.
var placeOf = `CASE WHEN $1 <> '' THEN CASE
		WHEN starts_with(d.name_norm, $4) THEN 0 WHEN position(' ' || $4 IN ' ' || d.name_norm) > 0 THEN 1
		WHEN d.words @@ ` + weighted("A") + ` THEN 2
		ELSE CASE WHEN d.words @@ ` + weighted("AB") + ` THEN 3 WHEN d.words @@ ` + weighted("ABC") + ` THEN 4 ELSE 5 END
			- (SELECT avg((d.words @@ (w || ':A')::tsquery)::int) FROM unnest(string_to_array($4, ' ')) w) END
	WHEN $2 <> '' AND NOT starts_with(d.name_joined, $2) THEN 1 ELSE 0 END`

// weighted is the query at $1 for words of these weights only.
func weighted(weights string) string {
	return `(replace(replace($1, ':*', ''), ' & ', ':` + weights + ` & ') || CASE WHEN $1 LIKE '%:*' THEN ':*` + weights + `' ELSE ':` + weights + `' END)::tsquery`
}

func (m match) args() []any {
	query := strings.Join(m.words, " & ")
	if m.begins && query != "" {
		query += ":*"
	}
	return []any{query, m.joined, m.none, strings.Join(m.words, " ")}
}

func (s *Postgres) any(ctx context.Context, m match) (ok bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM search_documents d JOIN products p ON p.id = d.product_id JOIN producers r ON r.id = p.producer_id
		WHERE `+condition+` AND `+catalog.ShownOn("$4")+`)`, append(m.args()[:3], ocop.Today(s.now()))...).Scan(&ok)
	if err != nil {
		return false, fmt.Errorf("match: %w", err)
	}
	return ok, nil
}
