package search

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Postgres is the built-in finder: it needs nothing but the database.
type Postgres struct {
	db    *pg.DB
	now   func() time.Time
	words *vocabulary
}

// NewPostgres makes the built-in finder.
func NewPostgres(db *pg.DB, now func() time.Time) *Postgres {
	return &Postgres{db: db, now: now, words: &vocabulary{db, now}}
}

// hitsWith is every shown product that answers the text, each filter's verdict on it, and
// what it is ranked by. $1… the match, $5 accented words, $6 today, $7… the filters.
func hitsWith(goods, stars string) string {
	return `WITH hits AS MATERIALIZED (
	SELECT p.id, p.group_id, r.village_id, p.producer_id, coalesce(o.stars, 0) AS stars, coalesce(a.price, 0) AS price,
		(p.sale_mode = 'stock' AND coalesce(a.in_stock, false)) AS in_stock, p.cold_chain AS cold, (p.sale_mode <> 'stock' OR coalesce(a.in_stock, false)) AS ready, p.featured, p.published_at,
		(cardinality($7::text[]) = 0 OR g.slug = ANY ($7)) AS in_group, (cardinality($8::text[]) = 0 OR v.slug = ANY ($8)) IS TRUE AS in_village,
		(cardinality($9::text[]) = 0 OR r.slug = ANY ($9)) AS by_producer,
		(cardinality($10::bigint[]) = 0 OR coalesce(o.stars, 0) = ANY ($10)) AS with_stars,
		(isempty($11::int8multirange) OR $11::int8multirange @> a.price) IS TRUE AS in_price,
		(NOT $12 OR (p.sale_mode = 'stock' AND coalesce(a.in_stock, false))) AS to_be_had, (NOT $13 OR p.cold_chain) AS sent_cold,
		(cardinality($14::text[]) = 0 OR EXISTS (SELECT FROM sales_point_products sp JOIN sales_points s ON s.id = sp.sales_point_id
			WHERE sp.product_id = p.id AND ` + onShelf("$6") + ` AND s.slug = ANY ($14))) AS at_point,
		(cardinality($5::text[]) > 0 AND $5::text[] <@ d.syllables) AS accents,
		` + placeOf + ` AS place
	FROM products p
	JOIN product_groups g ON g.id = p.group_id
	JOIN producers r ON r.id = p.producer_id
	JOIN search_documents d ON d.product_id = p.id
	LEFT JOIN villages v ON v.id = r.village_id
	` + goods + `
	` + stars + `
	WHERE ` + catalog.ShownOn("$6") + ` AND ($1 = '' AND $2 = '' AND NOT $3 OR ` + condition + `))`
}

// A text leaves few products, so what they cost is looked up for each of them; without
// one they are all read anyway, and reading each table once takes half the time.
var (
	answering = hitsWith(
		`LEFT JOIN LATERAL (SELECT min(x.price) AS price, bool_or(`+catalog.LeftOn("$6")+` > 0) AS in_stock FROM variants x WHERE x.product_id = p.id AND x.state = 'active') a ON true`,
		`LEFT JOIN LATERAL (SELECT max(o.stars) AS stars FROM recognitions o WHERE o.product_id = p.id AND `+ocop.ShownOn("$6")+`) o ON true`)
	everything = hitsWith(
		`LEFT JOIN (SELECT x.product_id, min(x.price) AS price, bool_or(`+catalog.LeftOn("$6")+` > 0) AS in_stock FROM variants x WHERE x.state = 'active' GROUP BY x.product_id) a ON a.product_id = p.id`,
		`LEFT JOIN (SELECT o.product_id, max(o.stars) AS stars FROM recognitions o WHERE `+ocop.ShownOn("$6")+` GROUP BY o.product_id) o ON o.product_id = p.id`)
)

// flags are the filters' verdicts, by the facet that each narrows.
var flags = map[string]string{"group": "in_group", "village": "in_village", "producer": "by_producer", "stars": "with_stars", "bands": "in_price",
	"in_stock": "to_be_had", "cold": "sent_cold", "points": "at_point"}

// kept is the condition that every filter but one agrees.
func kept(but string) string {
	var all []string
	for _, facet := range facetNames {
		if facet != but {
			all = append(all, flags[facet])
		}
	}
	return strings.Join(all, " AND ")
}

// orderBy is a list's order in SQL.
func orderBy(s Sort) string {
	switch s {
	case Newest:
		return `published_at DESC, id DESC`
	case CheapUp:
		return `(price = 0), price, id`
	case CheapDown:
		return `price DESC, id`
	}
	var by []string
	for _, c := range Ranking() {
		by = append(by, inSQL[c])
	}
	return strings.Join(by, ", ")
}

// pageBy is the ids of one page in their order. $15 how many, $16 after how many.
func pageBy(s Sort) string {
	return `, page AS (SELECT id, place::int FROM unnest(ARRAY(SELECT id FROM hits WHERE ` + kept("") + ` ORDER BY ` + orderBy(s) + ` LIMIT $15 OFFSET $16))
		WITH ORDINALITY AS t(id, place))`
}

// Find sees in a few round trips how the text is best read, and asks one more time for
// the page and the counts together: the same products are gone through once for both.
func (s *Postgres) Find(ctx context.Context, q Query) (*Result, error) {
	q = q.normal()
	t := read(q.Text)
	var m match
	if len(t.words) > 0 {
		var err error
		if m, err = s.match(ctx, t, q.Begins); err != nil {
			return nil, err
		}
	} else if q.Text != "" {
		m = match{none: true, loose: true} // only signs were typed
	}
	args := append(m.args(), t.accented, ocop.Today(s.now()), full(q.Groups), full(q.Villages), full(q.Producers), full(q.Stars), multirange(q.Prices), q.InStock, q.Cold, full(q.Points))
	hits := everything
	if q.Text != "" {
		hits = answering
	}
	counts := facets
	if q.Bare {
		counts = bareFacets
	}
	out := &Result{Loose: m.loose}
	rows, err := s.db.Pool.Query(ctx, hits+pageBy(q.Sort)+counts, append(args, q.PerPage, (q.Page-1)*q.PerPage)...)
	if err == nil {
		err = out.collect(rows)
	}
	if err != nil {
		return nil, fmt.Errorf("find products: %w", err)
	}
	return out, nil
}

// full is a list that is never null.
func full[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// multirange writes prices as PostgreSQL reads them; no ranges are an empty one.
func multirange(prices []Range) string {
	var parts []string
	for _, p := range prices {
		end := ")"
		if p.To > 0 {
			end = fmt.Sprintf("%d]", p.To)
		}
		parts = append(parts, fmt.Sprintf("[%d,%s", max(p.From, 0), end))
	}
	return "{" + strings.Join(parts, ",") + "}"
}
