package search

import (
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// hits is every shown product that answers the text, what it is ranked by, and a bit for
// each filter that agrees to it. What a filter is not set for is not asked. Prices, stock
// and stars are gathered once for all of them, not looked up for each.
func (s *statement) hits(q Query, m match, accented []string, day, at string) string {
	found, only, answering, accents, place := "", "true", "", "0", "0"
	if q.Text != "" {
		found = `found AS MATERIALIZED (SELECT d.product_id, ` + s.accents(accented) + ` AS accents, ` + s.place(m) + ` AS place FROM search_documents d WHERE ` + s.condition(m) + `), `
		only, answering = `x.product_id IN (SELECT product_id FROM found)`, `JOIN found f ON f.product_id = p.id`
		accents, place = "f.accents", "f.place"
	}
	return `WITH ` + found + `sale AS (` + catalog.SaleNow(day, at, only) + `),
	starred AS (SELECT o.product_id, max(o.stars) AS stars FROM recognitions o WHERE ` + ocop.ShownOn(day) + ` GROUP BY o.product_id),
	hits AS MATERIALIZED (SELECT p.id, p.group_id, p.producer_id, coalesce(o.stars, 0) AS stars, coalesce(a.price, 0) AS price,
		(p.sale_mode = 'stock' AND coalesce(a.to_be_had, false)) AS in_stock, p.cold_chain AS cold, (p.sale_mode <> 'stock' OR coalesce(a.to_be_had, false)) AS ready,
		p.featured, p.published_at, ` + accents + ` AS accents, ` + place + ` AS place, ` + s.verdicts(q, day) + ` AS verdicts
		FROM products p
		` + answering + `
		JOIN producers r ON r.id = p.producer_id
		LEFT JOIN sale a ON a.product_id = p.id
		LEFT JOIN starred o ON o.product_id = p.id
		WHERE ` + catalog.ShownOn(day) + `)`
}

// verdicts is a number with the bit of every filter that agrees or is not set.
func (s *statement) verdicts(q Query, day string) string {
	unset, set := 0, ""
	for i, facet := range facetNames {
		if condition := s.filter(q, facet, day); condition != "" {
			set += fmt.Sprintf(" + (%s IS TRUE)::int * %d", condition, 1<<i)
		} else {
			unset |= 1 << i
		}
	}
	return fmt.Sprint(unset) + set
}

// filter is what one filter asks of a hit; "" when it is not set.
func (s *statement) filter(q Query, facet, day string) string {
	switch {
	case facet == "group" && len(q.Groups) > 0:
		return `(p.group_id = ANY (ARRAY(SELECT id FROM product_groups WHERE slug = ANY (` + s.with(q.Groups) + `))))`
	case facet == "village" && len(q.Villages) > 0:
		return `(r.village_id = ANY (ARRAY(SELECT id FROM villages WHERE slug = ANY (` + s.with(q.Villages) + `))))`
	case facet == "producer" && len(q.Producers) > 0:
		return `(r.slug = ANY (` + s.with(q.Producers) + `))`
	case facet == "points" && len(q.Points) > 0:
		return `(p.id IN (SELECT sp.product_id FROM sales_point_products sp JOIN sales_points s ON s.id = sp.sales_point_id WHERE ` + onShelf(day) + ` AND s.slug = ANY (` + s.with(q.Points) + `)))`
	case facet == "stars" && len(q.Stars) > 0:
		return `(coalesce(o.stars, 0) = ANY (` + s.with(q.Stars) + `::bigint[]))`
	case facet == "bands" && len(q.Prices) > 0:
		return `(` + s.with(multirange(q.Prices)) + `::int8multirange @> a.price)`
	case facet == "in_stock" && q.InStock:
		return `(p.sale_mode = 'stock' AND a.to_be_had)`
	case facet == "cold" && q.Cold:
		return `(p.cold_chain)`
	}
	return ""
}

// kept is the condition that every filter but one agrees.
func kept(but string) string {
	spared := 0
	for i, facet := range facetNames {
		if facet == but {
			spared = 1 << i
		}
	}
	return fmt.Sprintf("verdicts | %d = %d", spared, 1<<len(facetNames)-1)
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
