package orders

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// views lists each view with its condition on an order o; $2 is now. What waits for somebody is
// listed as it came, who has waited longest first.
var views = []struct {
	view  View
	sql   string
	waits bool
}{
	{ViewAll, `true`, false},
	{ViewWaiting, `o.state = 'placed' AND o.pay_by IS NULL`, true},
	{ViewOverdue, `o.state = 'placed' AND o.pay_by IS NULL AND o.confirm_by < $2`, true},
	{ViewUnpaid, `o.state = 'placed' AND o.pay_by IS NOT NULL`, false},
	{ViewPart, `o.state = 'placed' AND o.pay_by < $2 AND EXISTS (SELECT FROM order_money m WHERE m.order_id = o.id AND m.paid_in > m.paid_out)`, true},
	{ViewPacking, `o.state = 'confirmed' AND o.shipment_state IN ('pending', 'ready', 'packed')`, true},
	{ViewAhead, `o.id IN (SELECT order_id FROM preorder_draws WHERE served_at IS NULL AND returned_at IS NULL)`, true},
	{ViewOnTheWay, `o.state = 'confirmed' AND o.shipment_state IN ('shipped', 'failed_attempt', 'returning')`, false},
	{ViewAstray, `o.state = 'confirmed' AND o.shipment_state IN ('failed_attempt', 'returning')`, true},
	{ViewCash, `o.state = 'confirmed' AND o.shipment_state = 'delivered' AND o.payment_state = 'authorized'`, true},
	{ViewDone, `o.state = 'completed'`, false},
	{ViewGone, `o.state IN ('cancelled', 'expired')`, false},
	{ViewShort, short, true},
	{ViewCalls, `(o.state = 'placed' AND o.pay_by IS NULL OR o.state = 'confirmed' AND o.shipment_state = 'failed_attempt') AND ` + calledInVain(CallAgain), true},
	{ViewCalled, `o.state = 'placed' AND o.pay_by IS NULL AND o.confirm_by >= $2 AND ` + calledInVain(0), true},
}

// listed is the condition of a view, and its order. A view that is not known is all orders.
func listed(view View) (within string, by catalog.Order) {
	by = catalog.Order{By: "o.created_at", ID: "o.id"}
	for _, v := range views {
		if v.view == view {
			by.Up, by.IDUp = v.waits, v.waits
			return v.sql, by
		}
	}
	return `true`, by
}

const inOffice = ` FROM orders o WHERE ($1 = 0 OR o.producer_id = $1) AND ($6::text = '' OR o.payment_method = $6)
	AND ($3 = '' OR length($3) > 3 AND strpos(o.code, $3) > 0 OR o.purchase_id IN (SELECT p.id FROM purchases p
		WHERE p.code = $3 OR ($4 <> '' AND p.buyer_phone LIKE '%' || $4) OR ($5 <> '' AND strpos(p.buyer_name_norm, $5) > 0)))`

const rowColumns = `o.id, o.code, p.buyer_name, p.buyer_phone, p.place_text, p.delivery, o.producer_name,
	coalesce((SELECT l.product_name || ' ' || l.variant_name || U&'\00A0×\00A0' || ` + LineLeft + ` FROM order_lines l WHERE l.order_id = o.id AND ` + LineLeft + ` > 0 ORDER BY l.id LIMIT 1), '') AS first_item,
	(SELECT count(*)::int FROM order_lines l WHERE l.order_id = o.id AND ` + LineLeft + ` > 0) AS items,
	o.total - CASE WHEN o.state IN ('cancelled', 'expired') THEN 0 ELSE coalesce((SELECT sum(e.amount) FROM ledger_entries e WHERE e.order_id = o.id AND e.kind = 'waived'), 0)::bigint END AS total, o.payment_method, o.state, o.payment_state, o.shipment_state, o.frozen, EXISTS (SELECT FROM preorder_draws d WHERE d.order_id = o.id AND d.served_at IS NULL AND d.returned_at IS NULL) AS ahead, o.confirm_by, o.created_at`

// PlacedToday lists the orders of this day in Việt Nam within scope, newest first, at most
// so many.
func (s *Store) PlacedToday(ctx context.Context, scope catalog.Scope, most int) ([]Row, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+rowColumns+` FROM orders o JOIN purchases p ON p.id = o.purchase_id
		WHERE ($1 = 0 OR o.producer_id = $1) AND o.created_at >= $2 ORDER BY o.created_at DESC, o.id DESC LIMIT $3`, scope.ProducerID, vntime.Midnight(s.now()), most)
	if err != nil {
		return nil, fmt.Errorf("list the orders of today: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Row])
	if err != nil {
		return nil, fmt.Errorf("list the orders of today: %w", err)
	}
	return list, nil
}

// ForOffice lists orders for the office: newest first, or in a view of what waits for somebody who
// has waited longest.
func (s *Store) ForOffice(ctx context.Context, q OfficeQuery) (*OfficePage, error) {
	code, digits, name := sought(q.Text)
	args := []any{q.Scope.ProducerID, s.now(), code, digits, name, q.Pay}
	counts := make([]string, len(views))
	for i, v := range views {
		counts[i] = `count(*) FILTER (WHERE ` + v.sql + `)`
	}
	out := &OfficePage{Counts: map[View]int{}}
	batch := &pgx.Batch{}
	batch.Queue(`SELECT ARRAY[`+strings.Join(counts, ", ")+`] AS n, $2::timestamptz IS NULL`+inOffice, args...).QueryRow(func(row pgx.Row) error {
		var n []int
		var unused bool
		if err := row.Scan(&n, &unused); err != nil {
			return err
		}
		for i, v := range views {
			out.Counts[v.view] = n[i]
		}
		return nil
	})
	within, by := listed(q.View)
	from, order, marks := q.Span.In(by, 9)
	batch.Queue(`SELECT `+rowColumns+` FROM (SELECT o.id`+inOffice+` AND ($2::timestamptz IS NULL OR `+within+`) AND `+from+` ORDER BY `+order+` LIMIT $7 OFFSET $8) x
		JOIN orders o ON o.id = x.id JOIN purchases p ON p.id = o.purchase_id ORDER BY `+by.List(), append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[Row])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list orders: %w", err)
	}
	out.Total = out.Counts[ViewAll]
	if n, ok := out.Counts[q.View]; ok {
		out.Total = n
	}
	return out, nil
}

// sought reads what an officer typed as a code or a part of one, the end of a phone number and a name.
func sought(text string) (code, digits, name string) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", "", ""
	}
	code = strings.ToUpper(strings.NewReplacer("-", "", " ", "").Replace(text))
	only := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, text)
	switch {
	case len(only) >= 3 && strings.HasPrefix(code, "OC"): // the digits of a code are no number
	case len(only) >= 3:
		digits = strings.TrimPrefix(only, "0")
	default:
		name = slug.Fold(text)
	}
	return code, digits, name
}
