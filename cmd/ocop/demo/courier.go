package demo

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/cod"
)

// courierOrders are those whose cash a courier collected: one was paid out, one is held, one
// was paid out short.
func courierOrders() []purchase {
	sent := func(at ago, tracking string) act {
		return act{step: orders.Ship, at: at, by: officer, courier: "vnpost", tracking: tracking}
	}
	return []purchase{
		{key: "courier-paid-out", buyer: "Khách mẫu 28", phone: "0900000128", to: ward("48", "20242"), addressLine: "Số 5 đường mẫu",
			placed: daysAgo(8, 9, 0), lines: []line{{"mien-dong-lang-so-soi-nho", "500 g", 2}},
			acts: map[string][]act{"htx-mien-lang-so": {confirmed(daysAgo(8, 9, 30), maker), packed(daysAgo(8, 14, 0), maker), sent(daysAgo(7, 9, 0), "MAUVN000001"),
				delivered(daysAgo(4, 10, 0), officer), collected(daysAgo(4, 10, 5), officer)}}},
		{key: "courier-holds", buyer: "Khách mẫu 29", phone: "0900000129", to: ward("79", "26743"), addressLine: "Số 18 đường mẫu",
			placed: daysAgo(7, 10, 0), lines: []line{{"mien-dong-lang-so-soi-to", "500 g", 3}},
			acts: map[string][]act{"htx-mien-lang-so": {confirmed(daysAgo(7, 10, 30), maker), packed(daysAgo(7, 15, 0), maker), sent(daysAgo(6, 9, 0), "MAUVN000002"),
				delivered(daysAgo(3, 15, 0), officer), collected(daysAgo(3, 15, 5), officer)}}},
		{key: "courier-short", buyer: "Khách mẫu 30", phone: "0900000130", to: ward("31", "11311"), addressLine: "Số 3 phố mẫu",
			placed: daysAgo(8, 11, 0), lines: []line{{"bun-kho-cuon-tay", "1 kg", 2}},
			acts: map[string][]act{"soi-kho-son-lo": {confirmed(daysAgo(8, 11, 20), officer), packed(daysAgo(8, 16, 0), officer), sent(daysAgo(7, 9, 10), "MAUVN000003"),
				delivered(daysAgo(5, 9, 0), officer), collected(daysAgo(5, 9, 5), officer)}}},
	}
}

// writeRemittances reads the courier's made-up list: one line in full, one that is short, one
// of a parcel that nobody knows.
func (o *office) writeRemittances(ctx context.Context) error {
	o.clock = daysAgo(1, 11, 0).before(o.start)
	var list strings.Builder
	list.WriteString("Mã vận đơn,Tiền thu hộ\n")
	rows, err := o.deps.DB.Pool.Query(ctx, `SELECT x.tracking, o.total - CASE x.tracking WHEN 'MAUVN000003' THEN 20000 ELSE 0 END FROM shipments x JOIN orders o ON o.id = x.order_id
		WHERE x.tracking IN ('MAUVN000001', 'MAUVN000003') ORDER BY x.tracking`)
	if err != nil {
		return fmt.Errorf("read the sample parcels: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var tracking string
		var sum int64
		if err := rows.Scan(&tracking, &sum); err != nil {
			return fmt.Errorf("read the sample parcels: %w", err)
		}
		fmt.Fprintf(&list, "%s,%d\n", tracking, sum)
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read the sample parcels: %w", err)
	}
	list.WriteString("MAUVN000009,125000\n")
	store := cod.NewStore(o.deps.DB, o.checkout.Store, func() time.Time { return o.clock })
	if _, _, err := store.Import(ctx, o.staff[officerLogin], catalog.Everything(), "vnpost", []byte(list.String())); err != nil {
		return fmt.Errorf("the sample list of a courier: %w", err)
	}
	return nil
}
