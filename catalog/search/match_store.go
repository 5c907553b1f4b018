package search

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

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

// condition is m on a search document d.
func (s *statement) condition(m match) string {
	switch {
	case m.none:
		return "false"
	case m.joined != "":
		return "d.name_joined LIKE '%' || " + s.with(m.joined) + " || '%'"
	default:
		return "d.words @@ " + s.with(m.query("")) + "::tsquery"
	}
}

// place is where the words stand, the smaller the better: at the beginning of the name,
// together in it, scattered in it, in what it is also called, in where it comes from, in
// its description; from there on, the more of them in the name the better.
func (s *statement) place(m match) string {
	switch {
	case m.none:
		return "0"
	case m.joined != "":
		return "(NOT starts_with(d.name_joined, " + s.with(m.joined) + "))::int"
	}
	each := make([]string, len(m.words))
	for i, w := range m.words {
		each[i] = w + ":A"
	}
	words := s.with(strings.Join(m.words, " "))
	return `CASE WHEN starts_with(d.name_norm, ` + words + `) THEN 0 WHEN position(' ' || ` + words + ` IN ' ' || d.name_norm) > 0 THEN 1
		WHEN d.words @@ ` + s.with(m.query("A")) + `::tsquery THEN 2
		ELSE CASE WHEN d.words @@ ` + s.with(m.query("AB")) + `::tsquery THEN 3 WHEN d.words @@ ` + s.with(m.query("ABC")) + `::tsquery THEN 4 ELSE 5 END
			- (SELECT avg((d.words @@ w)::int) FROM unnest(` + s.with(each) + `::text[]::tsquery[]) w) END`
}

// accents is how well the name has the words as their accents were typed; see levels.
func (s *statement) accents(accented []string) string {
	if len(accented) == 0 {
		return "0"
	}
	return fmt.Sprintf("CASE (SELECT count(*) FROM unnest(%s::text[]) w WHERE w = ANY (d.syllables)) WHEN %d THEN 3 WHEN 0 THEN 0 WHEN %d THEN 2 ELSE 1 END",
		s.with(accented), len(accented), len(accented)-1)
}

// query is the words as PostgreSQL is asked for them, in places of these weights only.
func (m match) query(weights string) string {
	terms := make([]string, len(m.words))
	for i, w := range m.words {
		begins := ""
		if m.begins && i == len(m.words)-1 {
			begins = "*"
		}
		if terms[i] = w; begins+weights != "" {
			terms[i] += ":" + begins + weights
		}
	}
	return strings.Join(terms, " & ")
}

func (s *Postgres) any(ctx context.Context, m match) (ok bool, err error) {
	st := &statement{}
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM search_documents d JOIN products p ON p.id = d.product_id JOIN producers r ON r.id = p.producer_id
		WHERE `+st.condition(m)+` AND `+catalog.ShownOn(st.with(ocop.Today(s.now())))+`)`, append([]any{pgx.QueryExecModeCacheDescribe}, st.args...)...).Scan(&ok)
	if err != nil {
		return false, fmt.Errorf("match: %w", err)
	}
	return ok, nil
}
