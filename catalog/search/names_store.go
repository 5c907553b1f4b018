package search

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// named fills in what people call the values that were counted, and puts them in order:
// groups as on the shelves, the others by name. It passes an error on.
func (a *answer) named(ctx context.Context, db *pg.DB, err error) (*Result, error) {
	if err != nil {
		return nil, err
	}
	f := &a.Facets
	lists := map[string][]Count{"group": f.Groups, "village": f.Villages, "producer": f.Producers, "point": f.Points}
	var kinds, slugs []string
	for kind, counts := range lists {
		for _, c := range counts {
			kinds, slugs = append(kinds, kind), append(slugs, c.Value)
		}
	}
	if len(slugs) == 0 {
		return &a.Result, nil
	}
	rows, err := db.Pool.Query(ctx, `SELECT w.kind, w.slug, n.name, row_number() OVER (ORDER BY n.place, n.name COLLATE "vi-x-icu")::int AS place
		FROM unnest($1::text[], $2::text[]) AS w(kind, slug) JOIN (
			SELECT 'group' AS kind, slug, name, position AS place FROM product_groups
			UNION ALL SELECT 'village', slug, name, 0 FROM villages
			UNION ALL SELECT 'producer', slug, name, 0 FROM producers
			UNION ALL SELECT 'point', slug, name, 0 FROM sales_points) n ON n.kind = w.kind AND n.slug = w.slug`, kinds, slugs)
	if err != nil {
		return nil, fmt.Errorf("name the filters: %w", err)
	}
	type known struct {
		name  string
		place int
	}
	found := map[[2]string]known{}
	var kind, slug string
	var k known
	if _, err := pgx.ForEachRow(rows, []any{&kind, &slug, &k.name, &k.place}, func() error {
		found[[2]string{kind, slug}] = k
		return nil
	}); err != nil {
		return nil, fmt.Errorf("name the filters: %w", err)
	}
	for kind, counts := range lists {
		for i, c := range counts {
			counts[i].Name = cmp.Or(found[[2]string{kind, c.Value}].name, c.Value)
		}
		slices.SortFunc(counts, func(a, b Count) int {
			return cmp.Or(cmp.Compare(found[[2]string{kind, a.Value}].place, found[[2]string{kind, b.Value}].place), cmp.Compare(a.Value, b.Value))
		})
	}
	return &a.Result, nil
}
