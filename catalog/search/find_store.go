package search

import (
	"context"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Postgres is the built-in finder: it needs nothing but the database.
type Postgres struct {
	db  *pg.DB
	now func() time.Time
}

// NewPostgres makes the built-in finder.
func NewPostgres(db *pg.DB, now func() time.Time) *Postgres { return &Postgres{db: db, now: now} }

// hitsWith is every shown product that answers the text, each filter's verdict on it, and
// what it is ranked by. $4 accented words, $5 today, $6… the filters.
func hitsWith(goods, stars string) string {
	return `WITH hits AS MATERIALIZED (
	SELECT p.id, g.slug AS grp, g.name AS grp_name, g.position AS grp_pos, coalesce(v.slug, '') AS village, coalesce(v.name, '') AS village_name,
		r.slug AS producer, r.name AS producer_name, coalesce(o.stars, 0) AS stars, coalesce(a.price_from, 0) AS price, coalesce(a.available, 0) AS available,
		p.featured, p.published_at, p.sale_mode,
		($6 = '' OR g.slug = $6) AS in_group, ($7 = '' OR v.slug = $7) AS in_village, ($8 = '' OR r.slug = $8) AS by_producer,
		($9::int = 0 OR coalesce(o.stars, 0) = $9) AS with_stars,
		(($10::bigint = 0 OR a.price_from >= $10::bigint) AND ($11::bigint = 0 OR a.price_from <= $11::bigint)) IS TRUE AS in_price,
		(NOT $12 OR (p.sale_mode = 'stock' AND coalesce(a.available, 0) > 0)) AS to_be_had,
		CASE WHEN cardinality($4::text[]) > 0 THEN (SELECT count(*) FROM unnest($4::text[]) w WHERE w = ANY (regexp_split_to_array(d.name_lower, '[ ,.;:()"“”-]+'))) ELSE 0 END AS accents,
		CASE WHEN $1 <> '' THEN ts_rank('{0.01, 0.05, 0.2, 1}', d.words, $1::tsquery) WHEN $3 <> '' THEN word_similarity($3, d.name_norm) ELSE 0 END AS rank
	FROM products p
	JOIN product_groups g ON g.id = p.group_id
	JOIN producers r ON r.id = p.producer_id
	JOIN search_documents d ON d.product_id = p.id
	LEFT JOIN villages v ON v.id = r.village_id
	` + goods + `
	` + stars + `
	WHERE ` + catalog.ShownOn("$5") + ` AND ($1 = '' AND $2 = '' AND $3 = '' OR ` + condition + `))`
}

// A text leaves few products, so what they cost is looked up for each of them; without
// one they are all read anyway, and reading each table once takes half the time.
var (
	answering = hitsWith(
		`LEFT JOIN LATERAL (SELECT min(x.price) AS price_from, sum(x.stock)::int AS available FROM variants x WHERE x.product_id = p.id AND x.state = 'active') a ON true`,
		`LEFT JOIN LATERAL (SELECT max(o.stars) AS stars FROM recognitions o WHERE o.product_id = p.id AND `+ocop.ShownOn("$5")+`) o ON true`)
	everything = hitsWith(
		`LEFT JOIN (SELECT x.product_id, min(x.price) AS price_from, sum(x.stock)::int AS available FROM variants x WHERE x.state = 'active' GROUP BY x.product_id) a ON a.product_id = p.id`,
		`LEFT JOIN (SELECT o.product_id, max(o.stars) AS stars FROM recognitions o WHERE `+ocop.ShownOn("$5")+` GROUP BY o.product_id) o ON o.product_id = p.id`)
)

const kept = `in_group AND in_village AND by_producer AND with_stars AND in_price AND to_be_had`

// order is the ranking: exact accents, likeness, what can be had, then what the
// chosen order asks. The page on ranking says the same in words.
var order = map[Sort]string{
	Featured:  `accents DESC, round(rank::numeric, 2) DESC, (sale_mode = 'stock' AND available = 0), featured DESC, stars DESC, id`,
	Newest:    `published_at DESC, id DESC`,
	CheapUp:   `(price = 0), price, id`,
	CheapDown: `price DESC, id`,
}

// pageBy is the ids of one page in their order. $13 how many, $14 after how many.
func pageBy(order string) string {
	return `, page AS (SELECT id, place::int FROM unnest(ARRAY(SELECT id FROM hits WHERE ` + kept + ` ORDER BY ` + order + ` LIMIT $13 OFFSET $14))
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
		if m, err = s.match(ctx, t); err != nil {
			return nil, err
		}
	} else if q.Text != "" {
		m = match{like: "\x01", loose: true} // only signs were typed: nothing is like it
	}
	args := append(m.args(), t.accented, ocop.Today(s.now()), q.Group, q.Village, q.Producer, q.Stars, int64(q.MinPrice), int64(q.MaxPrice), q.InStock)
	by, ok := order[q.Sort]
	if !ok {
		by = order[Featured]
	}
	hits := everything
	if q.Text != "" {
		hits = answering
	}
	out := &Result{Loose: m.loose}
	rows, err := s.db.Pool.Query(ctx, hits+pageBy(by)+facets, append(args, q.PerPage, (q.Page-1)*q.PerPage)...)
	if err == nil {
		err = out.collect(rows)
	}
	if err != nil {
		return nil, fmt.Errorf("find products: %w", err)
	}
	return out, nil
}
