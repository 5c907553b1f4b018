package search

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
)

// facets is the page's ids, and for each filter what it would leave, in rows of one
// shape. Each branch counts for itself: counting after they are put together sorts
// every product once for each.
var facets = ` SELECT kind, value, name, n::int FROM (
	SELECT 'total' AS kind, '' AS value, '' AS name, 0 AS place, count(*) AS n FROM hits WHERE ` + kept("") + `
	UNION ALL SELECT 'group', g.slug, g.name, g.position, c.n FROM (SELECT group_id, count(*) AS n FROM hits WHERE ` + kept("group") + ` GROUP BY 1) c JOIN product_groups g ON g.id = c.group_id
	UNION ALL SELECT 'village', v.slug, v.name, 0, c.n FROM (SELECT village_id, count(*) AS n FROM hits WHERE ` + kept("village") + ` GROUP BY 1) c JOIN villages v ON v.id = c.village_id
	UNION ALL SELECT 'producer', r.slug, r.name, 0, c.n FROM (SELECT producer_id, count(*) AS n FROM hits WHERE ` + kept("producer") + ` GROUP BY 1) c JOIN producers r ON r.id = c.producer_id
	UNION ALL SELECT 'point', s.slug, s.name, 0, c.n FROM (SELECT sp.sales_point_id, count(*) AS n FROM hits h JOIN sales_point_products sp ON sp.product_id = h.id JOIN sales_points s ON s.id = sp.sales_point_id
		WHERE ` + onShelf("$6") + ` AND ` + kept("points") + ` GROUP BY 1) c JOIN sales_points s ON s.id = c.sales_point_id
	UNION ALL SELECT 'stars', stars::text, '', -stars, count(*) FROM hits WHERE stars > 0 AND ` + kept("stars") + ` GROUP BY stars
	` + bandFacets() + `
	UNION ALL SELECT 'stock', '', '', 0, count(*) FROM hits WHERE in_stock AND ` + kept("in_stock") + `
	UNION ALL SELECT 'cold', '', '', 0, count(*) FROM hits WHERE cold AND ` + kept("cold") + `
	UNION ALL SELECT 'id', id::text, '', place, 1 FROM page
	) f ORDER BY kind, place, name COLLATE "vi-x-icu"`

// bareFacets is the page alone.
var bareFacets = ` SELECT kind, value, '', n::int FROM (SELECT 'total' AS kind, '' AS value, 0 AS place, count(*) AS n FROM hits WHERE ` + kept("") + `
	UNION ALL SELECT 'id', id::text, place, 1 FROM page) f ORDER BY place`

func bandFacets() string {
	var out strings.Builder
	for i, b := range Bands() {
		until := ""
		if b.To > 0 {
			until = fmt.Sprintf(" AND price <= %d", b.To)
		}
		fmt.Fprintf(&out, `UNION ALL SELECT 'band', '%s', '', %d, count(*) FROM hits WHERE price > 0 AND price >= %d%s AND %s
	`, b.Name(), i, b.From, until, kept("bands"))
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
