package demo_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/orders"
)

func TestThereIsAnOrderInEveryState(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	for _, state := range []string{"placed authorized pending", "confirmed authorized ready", "confirmed authorized packed", "confirmed authorized shipped",
		"confirmed authorized delivered", "completed collected delivered", "cancelled cancelled cancelled",
		"confirmed authorized failed_attempt", "confirmed authorized returning", "cancelled failed returned", "expired expired cancelled",
		"placed pending pending", "confirmed succeeded ready", "completed succeeded delivered", "cancelled succeeded cancelled"} {
		if number(t, db, `SELECT count(*) FROM orders WHERE concat_ws(' ', state, payment_state, shipment_state) = $1`, state) == 0 {
			t.Errorf("no order is %s", state)
		}
	}
	for what, sql := range map[string]string{
		"overdue":               `SELECT count(*) FROM orders WHERE state = 'placed' AND confirm_by < $1`,
		"fresh":                 `SELECT count(*) FROM orders WHERE state = 'placed' AND confirm_by > $1 AND created_at < $1`,
		"cancelled by a buyer":  `SELECT count(*) FROM order_events WHERE to_state = 'cancelled' AND axis = 'order' AND actor_kind = 'buyer' AND at < $1`,
		"cancelled by a maker":  `SELECT count(*) FROM order_events WHERE to_state = 'cancelled' AND axis = 'order' AND actor_kind = 'staff' AND at < $1`,
		"of two makers":         `SELECT count(*) FROM purchases p WHERE (SELECT count(*) FROM orders WHERE purchase_id = p.id) = 2 AND created_at < $1`,
		"fetched at a point":    `SELECT count(*) FROM purchases WHERE delivery = 'pickup' AND created_at < $1`,
		"worked off by a maker": `SELECT count(*) FROM order_events e JOIN accounts a ON a.id = e.actor_id WHERE a.producer_id IS NOT NULL AND e.at < $1`,
	} {
		if number(t, db, sql, noon()) == 0 {
			t.Errorf("no order is %s", what)
		}
	}
	if n := number(t, db, `SELECT count(*) FROM purchases WHERE NOT sample OR buyer_name NOT LIKE 'Khách mẫu %' OR buyer_phone NOT LIKE '+849000001%' OR buyer_email <> ''`); n > 0 {
		t.Errorf("%d purchases do not say that they are made up", n)
	}
}

func TestOrdersSpreadOverTenDaysInTheRightOrder(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	if n := number(t, db, `SELECT count(*) FROM orders WHERE created_at > $1 OR updated_at > $1 OR created_at < $1::timestamptz - interval '10 days' AND id NOT IN (SELECT order_id FROM bespoke_requests WHERE order_id IS NOT NULL)`, noon()); n > 0 {
		t.Errorf("%d orders lie outside the last ten days", n)
	}
	if n := number(t, db, `SELECT count(DISTINCT (created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) FROM orders`); n < 7 {
		t.Errorf("orders on %d days only", n)
	}
	if n := number(t, db, `SELECT count(*) FROM order_events e JOIN order_events f ON f.order_id = e.order_id AND f.id > e.id AND f.at < e.at`); n > 0 {
		t.Errorf("%d steps were taken before an earlier one", n)
	}
}

func TestStockAndMoneyExplainThemselves(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	if odd := texts(t, db, `SELECT p.name || ' ' || x.name FROM variants x JOIN products p ON p.id = x.product_id
		WHERE x.stock <> (SELECT coalesce(sum(delta), 0) FROM stock_movements WHERE variant_id = x.id)
		   OR x.stock <> coalesce((SELECT balance FROM stock_movements WHERE variant_id = x.id ORDER BY id DESC LIMIT 1), 0)`); odd != nil {
		t.Errorf("stock that its ledger does not explain: %v", odd)
	}
	if odd := texts(t, db, `SELECT o.code FROM orders o WHERE (SELECT coalesce(sum(amount), 0) FROM ledger_entries WHERE order_id = o.id AND kind <> 'remitted')
		<> CASE WHEN o.payment_state = 'collected' OR o.payment_method = 'cod' AND o.payment_state = 'succeeded' THEN o.total ELSE (SELECT coalesce(sum(amount), 0) FROM bank_allocations WHERE order_id = o.id) END`); odd != nil {
		t.Errorf("orders whose money does not add up: %v", odd)
	}
	if odd := texts(t, db, `SELECT p.code FROM purchases p WHERE p.total <> (SELECT sum(total) FROM orders WHERE purchase_id = p.id)`); odd != nil {
		t.Errorf("purchases that are not the sum of their orders: %v", odd)
	}
	if number(t, db, `SELECT count(*) FROM orders WHERE state = $1`, orders.Completed) < 4 {
		t.Error("too few orders are done")
	}
}

func TestStockAndMoneyMoveWhenTheirOrderDoes(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	if n := number(t, db, `SELECT count(*) FROM stock_movements m JOIN orders o ON o.id = m.order_id WHERE m.reason = 'sold' AND m.at <> o.created_at`); n > 0 {
		t.Errorf("%d sales are not of the hour of their order", n)
	}
	if n := number(t, db, `SELECT count(*) FROM stock_movements m JOIN stock_movements n ON n.variant_id = m.variant_id AND n.id > m.id AND n.at < m.at`); n > 0 {
		t.Errorf("%d movements come before an earlier one", n)
	}
	if n := number(t, db, `SELECT count(*) FROM ledger_entries l JOIN orders o ON o.id = l.order_id WHERE l.provider = 'cod' AND l.kind = 'collected' AND l.at <> (SELECT max(at) FROM order_events WHERE order_id = o.id AND axis = 'payment' AND to_state = 'collected')`); n > 0 {
		t.Errorf("%d entries are not of the hour in which the cash came", n)
	}
}

// TestEveryDeskHasSomethingToShow keeps what officers could not see in the sample commune.
func TestEveryDeskHasSomethingToShow(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	for what, sql := range map[string]string{
		"an offer that runs":            `SELECT count(*) FROM offers WHERE ended_at IS NULL AND starts_at < $1 AND ends_at > $1`,
		"a voucher that can be used":    `SELECT count(*) FROM vouchers WHERE sample AND published_at < $1 AND ends_at > $1`,
		"a draft voucher":               `SELECT count(*) FROM vouchers WHERE sample AND published_at IS NULL AND created_at < $1`,
		"a wish that nobody answered":   `SELECT count(*) FROM bespoke_requests WHERE state = 'asked' AND created_at < $1`,
		"a quote that waits":            `SELECT count(*) FROM bespoke_requests WHERE state = 'quoted' AND created_at < $1`,
		"work in stages":                `SELECT count(*) FROM bespoke_requests r JOIN orders o ON o.id = r.order_id WHERE o.shipment_state = 'ready' AND r.created_at < $1`,
		"something fitted":              `SELECT count(*) FROM bespoke_requests r JOIN orders o ON o.id = r.order_id WHERE o.state = 'completed' AND r.created_at < $1`,
		"cash a courier paid out":       `SELECT count(*) FROM cod_lines WHERE order_id IS NOT NULL AND created_at < $1`,
		"a courier's line of nobody":    `SELECT count(*) FROM cod_lines WHERE order_id IS NULL AND created_at < $1`,
		"cash a courier holds":          `SELECT count(*) FROM shipments s JOIN orders o ON o.id = s.order_id WHERE o.payment_state = 'collected' AND s.tracking <> '' AND o.created_at < $1 AND o.id NOT IN (SELECT order_id FROM cod_lines WHERE order_id IS NOT NULL)`,
		"a message that was refused":    `SELECT count(*) FROM webhook_inbox WHERE status = 'refused' AND decided_as = '' AND received_at < $1`,
		"enough cases for their median": `SELECT count(*) / 5 FROM return_cases WHERE reason = 'delivery' AND state = 'settled' AND ended_at < $1`,
	} {
		if number(t, db, sql, noon()) == 0 {
			t.Errorf("there is not %s", what)
		}
	}
}
