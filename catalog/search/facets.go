package search

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
)

// cube is how many hits there are of each kind that a filter can tell from another. There
// are few kinds, however many hits: every count is made of them.
var cube = `, cube AS MATERIALIZED (SELECT group_id, producer_id, stars, ` + bandBits() + ` AS bands, in_stock, cold, verdicts, count(*) AS n FROM hits GROUP BY 1, 2, 3, 4, 5, 6, 7)`

// bandBits is a number with the bit of every band that a price lies in.
func bandBits() string {
	var bits []string
	for i, b := range Bands() {
		until := ""
		if b.To > 0 {
			until = fmt.Sprintf(" AND price <= %d", b.To)
		}
		bits = append(bits, fmt.Sprintf("(price > 0 AND price >= %d%s)::int * %d", b.From, until, 1<<i))
	}
	return strings.Join(bits, " + ")
}

// facets is the page's ids, and for each filter what it would leave, in rows of one shape.
func facets(day string) string {
	return ` SELECT kind, value, name, n::int FROM (
	SELECT 'total' AS kind, '' AS value, '' AS name, 0 AS place, coalesce(sum(n), 0) AS n FROM cube WHERE ` + kept("") + `
	UNION ALL SELECT 'group', g.slug, g.name, g.position, sum(n) FROM cube JOIN product_groups g ON g.id = group_id WHERE ` + kept("group") + ` GROUP BY g.id
	UNION ALL SELECT 'village', v.slug, v.name, 0, sum(n) FROM cube JOIN producers r ON r.id = producer_id JOIN villages v ON v.id = r.village_id WHERE ` + kept("village") + ` GROUP BY v.id
	UNION ALL SELECT 'producer', r.slug, r.name, 0, sum(n) FROM cube JOIN producers r ON r.id = producer_id WHERE ` + kept("producer") + ` GROUP BY r.id
	UNION ALL SELECT 'point', s.slug, s.name, 0, count(*) FROM hits h JOIN sales_point_products sp ON sp.product_id = h.id JOIN sales_points s ON s.id = sp.sales_point_id
		WHERE ` + onShelf(day) + ` AND ` + kept("points") + ` GROUP BY s.id
	UNION ALL SELECT 'stars', stars::text, '', -stars, sum(n) FROM cube WHERE stars > 0 AND ` + kept("stars") + ` GROUP BY stars
	` + bandFacets() + `
	UNION ALL SELECT 'stock', '', '', 0, coalesce(sum(n), 0) FROM cube WHERE in_stock AND ` + kept("in_stock") + `
	UNION ALL SELECT 'cold', '', '', 0, coalesce(sum(n), 0) FROM cube WHERE cold AND ` + kept("cold") + `
	UNION ALL SELECT 'id', id::text, '', place, 1 FROM page
	) f ORDER BY kind, place, name COLLATE "vi-x-icu"`
}

// bareFacets is the page and how many there are in all.
var bareFacets = ` SELECT kind, value, '', n::int FROM (SELECT 'total' AS kind, '' AS value, 0 AS place, count(*) AS n FROM hits WHERE ` + kept("") + `
	UNION ALL SELECT 'id', id::text, place, 1 FROM page) f ORDER BY place`

func bandFacets() string {
	var out strings.Builder
	for i, b := range Bands() {
		fmt.Fprintf(&out, `UNION ALL SELECT 'band', '%s', '', %d, coalesce(sum(n), 0) FROM cube WHERE bands & %d > 0 AND %s
	`, b.Name(), i, 1<<i, kept("bands"))
	}
	return out.String()
}

func (r *Result) collect(rows pgx.Rows) error {
	defer rows.Close()
	for rows.Next() {
		var kind string
		var c Count
		if err := rows.Scan(&kind, &c.Value, &c.Name, &c.Count); err != nil {
			return err
		}
		switch kind {
		case "id":
			id, err := strconv.ParseInt(c.Value, 10, 64)
			if err != nil {
				return err
			}
			r.IDs = append(r.IDs, id)
		case "total":
			r.Total = c.Count
		case "stock":
			r.Facets.InStock = c.Count
		case "cold":
			r.Facets.Cold = c.Count
		default:
			list := r.Facets.list(kind)
			*list = append(*list, c)
		}
	}
	return rows.Err()
}

// list is the counts of one kind of row.
func (f *Facets) list(kind string) *[]Count {
	switch kind {
	case "group":
		return &f.Groups
	case "village":
		return &f.Villages
	case "producer":
		return &f.Producers
	case "point":
		return &f.Points
	case "stars":
		return &f.Stars
	default:
		return &f.Bands
	}
}
