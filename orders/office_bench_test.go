package orders_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// years copies one order until there are n, an hour apart: one in a hundred is not done.
func years(b testing.TB, db *pg.DB, n int) {
	b.Helper()
	tx, err := db.Pool.Begin(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	defer tx.Rollback(context.WithoutCancel(b.Context())) //nolint:errcheck // after a commit there is nothing to take back
	copied := func(table string, instead map[string]string) string {
		rows, err := tx.Query(b.Context(), `SELECT column_name::text FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`, table)
		if err != nil {
			b.Fatal(err)
		}
		defer rows.Close()
		var names, values []string
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				b.Fatal(err)
			}
			value, ok := instead[name]
			if !ok {
				value = "t." + name
			}
			if value != "" {
				names, values = append(names, name), append(values, value)
			}
		}
		return fmt.Sprintf(`INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM (SELECT * FROM %s ORDER BY 1 LIMIT 1) t, generate_series(1, %d) k`, table, strings.Join(names, ", "), strings.Join(values, ", "), table, n)
	}
	for _, sql := range []string{
		`SET LOCAL statement_timeout = '10min'`,
		`SET LOCAL session_replication_role = replica`, // the triggers' work is copied too
		copied("purchases", map[string]string{"id": "1000000 + k", "code": "'OCM' || lpad(k::text, 8, '0')", "idempotency_key": "'k' || k", "cart_id": "'c' || k", "created_at": "t.created_at - k * interval '1 hour'",
			"buyer_phone": "'+849' || lpad((k * 7919 % 100000000)::text, 8, '0')"}),
		copied("orders", map[string]string{"id": "1000000 + k", "code": "'OCP' || lpad(k::text, 8, '0')", "purchase_id": "1000000 + k", "created_at": "t.created_at - k * interval '1 hour'",
			"state": "CASE WHEN k % 100 = 0 THEN 'placed' WHEN k % 10 = 0 THEN 'cancelled' ELSE 'completed' END", "cancel_reason": "CASE WHEN k % 10 = 0 THEN 'đo' ELSE '' END", "shipment_state": "CASE WHEN k % 10 = 0 THEN 'pending' ELSE 'delivered' END"}),
		copied("order_lines", map[string]string{"id": "1000000 + k", "order_id": "1000000 + k"}),
	} {
		if _, err := tx.Exec(b.Context(), sql); err != nil {
			b.Fatalf("%.300s: %v", sql, err)
		}
	}
	if err := tx.Commit(b.Context()); err != nil {
		b.Fatal(err)
	}
	if _, err := db.Pool.Exec(b.Context(), `ANALYZE`); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkOfficeList is a page of the office's orders among 100,000, beside the same page
// among none.
func BenchmarkOfficeList(b *testing.B) {
	for _, size := range []int{0, 100_000} {
		db := dbtest.Open(b)
		shop := orderstest.Open(b, db)
		jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 10})
		shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
		if size > 0 {
			years(b, db, size)
		}
		for name, q := range map[string]orders.OfficeQuery{
			"waiting": {View: orders.ViewWaiting}, "all": {View: orders.ViewAll}, "done, page 1500": {View: orders.ViewDone, Page: 1500}, "code": {View: orders.ViewAll, Text: "OCP00054321"},
			"end of a number": {View: orders.ViewAll, Text: "321"}, "name": {View: orders.ViewAll, Text: "khong ai ten nay"}, "one producer": {View: orders.ViewAll, Scope: catalog.Scope{ProducerID: shop.NemHaHoa()}},
		} {
			q.PerPage = 50
			b.Run(fmt.Sprintf("%d/%s", size, name), func(b *testing.B) {
				for b.Loop() {
					if _, err := shop.Store.ForOffice(b.Context(), q); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
