package search

import (
	"strconv"

	"github.com/jackc/pgx/v5"
)

// facets is the page's ids, and for each filter what it would leave, in rows of one
// shape. Each branch counts for itself: counting after they are put together sorts
// every product six times.
const facets = ` SELECT kind, value, name, n::int FROM (
	SELECT 'total' AS kind, '' AS value, '' AS name, 0 AS place, count(*) AS n FROM hits WHERE ` + kept + `
	UNION ALL SELECT 'group', grp, grp_name, grp_pos, count(*) FROM hits WHERE in_village AND by_producer AND with_stars AND in_price AND to_be_had GROUP BY grp, grp_name, grp_pos
	UNION ALL SELECT 'village', village, village_name, 0, count(*) FROM hits WHERE village <> '' AND in_group AND by_producer AND with_stars AND in_price AND to_be_had GROUP BY village, village_name
	UNION ALL SELECT 'producer', producer, producer_name, 0, count(*) FROM hits WHERE in_group AND in_village AND with_stars AND in_price AND to_be_had GROUP BY producer, producer_name
	UNION ALL SELECT 'stars', stars::text, '', -stars, count(*) FROM hits WHERE stars > 0 AND in_group AND in_village AND by_producer AND in_price AND to_be_had GROUP BY stars
	UNION ALL SELECT 'stock', '', '', 0, count(*) FROM hits WHERE sale_mode = 'stock' AND available > 0 AND in_group AND in_village AND by_producer AND with_stars AND in_price
	UNION ALL SELECT 'id', id::text, '', place, 1 FROM page
	) f ORDER BY kind, place, name COLLATE "vi-x-icu"`

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
		case "group":
			r.Facets.Groups = append(r.Facets.Groups, c)
		case "village":
			r.Facets.Villages = append(r.Facets.Villages, c)
		case "producer":
			r.Facets.Producers = append(r.Facets.Producers, c)
		case "stars":
			r.Facets.Stars = append(r.Facets.Stars, c)
		case "stock":
			r.Facets.InStock = c.Count
		}
	}
	return rows.Err()
}
