package statement

// month is the month in Việt Nam of an instant, as the date of its first day.
func month(at string) string {
	return `date_trunc('month', ` + at + ` AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`
}

// A fact belongs to the month in which it happened, or, when that is closed, to the first
// that is not. The questions ask for producer $1 (0: all) and the month $2.
const (
	firstOpen = `first_open AS (SELECT producer_id, (max(period) + interval '1 month')::date AS day FROM statements GROUP BY producer_id)`

	sums = `coalesce(sum(e.amount) FILTER (WHERE e.kind = 'collected'), 0)::bigint AS collected,
		coalesce(sum(e.amount) FILTER (WHERE e.kind = 'collected' AND e.provider <> 'hand'), 0)::bigint AS at_door,
		coalesce(sum(e.amount) FILTER (WHERE e.kind = 'received'), 0)::bigint AS received,
		coalesce(sum(e.amount) FILTER (WHERE e.kind IN ('captured', 'disputed', 'dispute_won')), 0)::bigint AS captured,
		(- coalesce(sum(e.amount) FILTER (WHERE e.kind = 'refunded'), 0))::bigint AS refunded,
		coalesce(sum(e.amount) FILTER (WHERE e.kind = 'waived'), 0)::bigint AS waived,
		coalesce(sum(e.amount) FILTER (WHERE e.kind = 'remitted'), 0)::bigint AS remitted`
)

// openEntries are the facts of the ledger that are in no closed statement.
func openEntries() string {
	return `SELECT e.id, e.order_id, e.kind, e.provider, e.amount, ` + month("e.at") + ` AS happened FROM ledger_entries e
		JOIN orders o ON o.id = e.order_id LEFT JOIN first_open f ON f.producer_id = o.producer_id
		WHERE ($1 = 0 OR o.producer_id = $1) AND greatest(` + month("e.at") + `, f.day) = $2
		AND NOT EXISTS (SELECT FROM statement_entries s WHERE s.entry_id = e.id)`
}

// openSales are the orders that reached their buyers and are in no closed statement.
func openSales() string {
	return `SELECT x.order_id, x.at, ` + month("x.at") + ` AS happened
		FROM (SELECT order_id, min(at) AS at FROM order_events WHERE axis = 'shipment' AND to_state = 'delivered' GROUP BY order_id) x
		JOIN orders o ON o.id = x.order_id LEFT JOIN first_open f ON f.producer_id = o.producer_id
		WHERE ($1 = 0 OR o.producer_id = $1) AND greatest(` + month("x.at") + `, f.day) = $2
		AND NOT EXISTS (SELECT FROM statement_lines l WHERE l.order_id = x.order_id AND l.sold)`
}

// letOff is what was let off of couriers' cash and is in no closed statement: those of an
// order say how much of it they hold.
func letOff() string {
	return `SELECT x.order_id, (x.amount - x.held)::bigint AS let_off, CASE WHEN x.before > x.held THEN x.first ELSE $2 END AS happened
		FROM (SELECT l.order_id, sum(l.amount) AS amount, coalesce(sum(l.amount) FILTER (WHERE ` + month("l.at") + ` < $2), 0) AS before, min(` + month("l.at") + `) AS first,
			CASE WHEN max(f.day) = $2 THEN ` + held("l.order_id") + ` ELSE 0 END AS held
			FROM cod_let_off l JOIN orders o ON o.id = l.order_id LEFT JOIN first_open f ON f.producer_id = o.producer_id
			WHERE ($1 = 0 OR o.producer_id = $1) AND greatest(` + month("l.at") + `, f.day) = $2 GROUP BY l.order_id) x
		WHERE x.amount > x.held`
}

// held is what closed statements hold of what was let off for an order.
func held(order string) string {
	return `coalesce((SELECT sum(h.let_off) FROM statement_lines h WHERE h.order_id = ` + order + `), 0)`
}

// byCommune is what the commune pays back of the voucher of an order o that was sold by s: the
// shares of what its buyer has, for goods that were never sent or came back were not sold. What a closed
// statement held too much is taken back in a later one, where something else of the order stands.
const byCommune = `CASE WHEN o.discount_by <> 'commune' OR s.order_id IS NULL AND NOT EXISTS (SELECT FROM statement_lines h WHERE h.order_id = o.id AND h.sold) THEN 0 ELSE
	(SELECT coalesce(sum(l.discount * greatest(0, least(l.quantity, l.quantity
		- coalesce((SELECT sum(x.quantity) FROM shipment_lines x JOIN shipments p ON p.id = x.shipment_id WHERE x.line_id = l.id AND p.state IN ('dropped', 'returned')), 0)
		+ coalesce((SELECT sum(r.again - r.back) FROM return_lines r WHERE r.line_id = l.id), 0))) / l.quantity), 0)::bigint FROM order_lines l WHERE l.order_id = o.id)
	- coalesce((SELECT sum(h.by_commune) FROM statement_lines h WHERE h.order_id = o.id), 0)::bigint END`

// carried says whether a courier carried an order o, whose cash then goes through other hands.
const carried = `EXISTS (SELECT FROM shipments h WHERE h.order_id = o.id AND h.courier NOT IN ('', 'own'))`

// linesOf puts facts and sales together, a line an order.
func linesOf(firstOpen, entries string) string {
	return `WITH ` + firstOpen + `, entries AS (` + entries + `), sales AS (` + openSales() + `), offs AS (` + letOff() + `),
		paid AS (SELECT e.order_id, ` + sums + `, min(e.happened) AS happened FROM entries e GROUP BY e.order_id)
		SELECT o.id AS order_id, o.code, o.producer_id, s.order_id IS NOT NULL AS sold, s.at AS delivered_at,
			CASE WHEN s.order_id IS NULL THEN 0 ELSE o.goods END AS goods, CASE WHEN s.order_id IS NULL THEN 0 ELSE o.fee END AS fee,
			CASE WHEN s.order_id IS NULL THEN 0 ELSE o.discount END AS discount, ` + byCommune + ` AS by_commune,
			coalesce(p.collected, 0) AS collected, coalesce(p.received, 0) AS received, coalesce(p.captured, 0) AS captured,
			coalesce(p.refunded, 0) AS refunded, coalesce(p.waived, 0) AS waived, coalesce(p.remitted, 0) AS remitted,
			CASE WHEN ` + carried + ` THEN coalesce(p.at_door, 0) ELSE 0 END AS by_courier, coalesce(f.let_off, 0) AS let_off,
			coalesce(least(p.happened, s.happened, f.happened) < $2, false) AS late
		FROM paid p FULL JOIN sales s ON s.order_id = p.order_id FULL JOIN offs f ON f.order_id = coalesce(p.order_id, s.order_id)
		JOIN orders o ON o.id = coalesce(p.order_id, s.order_id, f.order_id)`
}
