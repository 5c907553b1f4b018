package shortlink

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
)

// Free gives codes that nobody has, at most most, that go on from one that is taken or cannot be
// one: M2 and M3 after M1, TETQUE26 and TETQUE2 after TETQUE. Before them stand those that remind
// of name.
func (s *Store) Free(ctx context.Context, typed, name string, most int) ([]string, error) {
	tries := []string{}
	year := s.now().Year()
	code := Fold(typed)
	if family := Family(typed); family != "" {
		code = family
	}
	if key, _ := wrong(typed, code); key == "" || Family(typed) != "" {
		tries = append(tries, more(code, year)...)
	}
	ideas := Ideas(name)
	if len(tries) == 0 {
		tries = append(tries, ideas...)
	}
	for _, idea := range ideas {
		tries = append(tries, more(idea, year)...)
	}
	return s.free(ctx, tries, most)
}

// Suggest is the code that one would say first for what is opened: of goods of which a size has
// none yet the next number of their letter, else a word of the name; "" when nothing comes to mind.
func (s *Store) Suggest(ctx context.Context, f *Found) (string, error) {
	var tries []string
	if f.Opens == Product {
		var group string
		var bare bool
		err := s.db.Pool.QueryRow(ctx, `SELECT g.slug, EXISTS (SELECT FROM variants x WHERE x.product_id = p.id AND x.state = 'active' AND NOT EXISTS (SELECT FROM spoken_codes c WHERE c.variant_id = x.id))
			FROM products p JOIN product_groups g ON g.id = p.group_id WHERE p.id = $1`, f.ID).Scan(&group, &bare)
		if err != nil {
			return "", fmt.Errorf("read the shelf of product %d: %w", f.ID, err)
		}
		for n := 1; bare && n <= 99; n++ {
			tries = append(tries, livestream.LetterOf(f.Name, group)+strconv.Itoa(n))
		}
	}
	ideas := Ideas(f.Name)
	tries = append(tries, ideas...)
	for _, idea := range ideas {
		tries = append(tries, more(idea, s.now().Year())...)
	}
	list, err := s.free(ctx, tries, 1)
	if err != nil || len(list) == 0 {
		return "", err
	}
	return list[0], nil
}

// free are those of some codes that nobody has, in their order; a code out of use is somebody's.
func (s *Store) free(ctx context.Context, tries []string, most int) (out []string, err error) {
	looks := make([]string, len(tries))
	for i, code := range tries {
		looks[i] = Look(code)
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT look FROM spoken_codes WHERE look = ANY ($1)`, looks)
	if err != nil {
		return nil, fmt.Errorf("look for free codes: %w", err)
	}
	have, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return nil, fmt.Errorf("look for free codes: %w", err)
	}
	no := map[string]bool{}
	for _, look := range have {
		no[look] = true
	}
	for i, code := range tries {
		if !no[looks[i]] && !s.reserved(strings.ToLower(code)) && len(out) < most {
			no[looks[i]] = true
			out = append(out, code)
		}
	}
	return out, nil
}
