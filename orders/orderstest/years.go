package orderstest

import "github.com/ocop-hungdao/ocop/internal/dbtest"

// Years are copies of one order for dbtest.Fill, an hour apart: one in a hundred is not done,
// one in ten is off.
func Years() []dbtest.Copies {
	return []dbtest.Copies{
		{Table: "purchases", Instead: map[string]string{"id": "1000000 + k", "code": "'OCM' || lpad(k::text, 8, '0')", "idempotency_key": "'k' || k", "cart_id": "'c' || k", "created_at": "t.created_at - k * interval '1 hour'",
			"buyer_phone": "'+849' || lpad((k * 7919 % 100000000)::text, 8, '0')"}},
		{Table: "orders", Instead: map[string]string{"id": "1000000 + k", "code": "'OCP' || lpad(k::text, 8, '0')", "purchase_id": "1000000 + k", "created_at": "t.created_at - k * interval '1 hour'",
			"state": "CASE WHEN k % 100 = 0 THEN 'placed' WHEN k % 10 = 0 THEN 'cancelled' ELSE 'completed' END", "cancel_reason": "CASE WHEN k % 10 = 0 THEN 'đo' ELSE '' END", "shipment_state": "CASE WHEN k % 10 = 0 THEN 'pending' ELSE 'delivered' END"}},
		{Table: "order_lines", Instead: map[string]string{"id": "1000000 + k", "order_id": "1000000 + k"}},
	}
}
