package catalog

// priceNow is what a unit of a variant x costs when openOffer has joined its open offer f: that of the offer while somebody can have one at it.
const priceNow = `CASE WHEN u.units > 0 THEN f.price ELSE x.price END`

// SaleNow is the SQL that gives of each product of the variants x that only admits, on the day
// at a parameter and at the instant at another, the lowest price of what a stranger can have
// (of all its sizes when there is nothing to be had), and whether there is anything to be had:
// not spoken for, or to be ordered ahead. The same as cards say.
func SaleNow(day, at, only string) string {
	return `SELECT x.product_id, coalesce(min(x.price_now) FILTER (WHERE x.can), min(x.price_now)) AS price, bool_or(x.can) AS to_be_had
	FROM (SELECT x.product_id, ` + priceNow + ` AS price_now, (` + leftNow(day, at) + `) > 0 OR w.id IS NOT NULL AS can
		FROM variants x` + openOffer(at) + openPreorder(at) + ` WHERE x.state = 'active' AND ` + only + `) x GROUP BY x.product_id`
}
