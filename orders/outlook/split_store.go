package outlook

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Channels from which something was ordered, beside those of live sessions (catalog/livestream).
const (
	FromShop    = "shop"    // the shop's own pages and its interface for programs
	FromLive    = "live"    // a live session, from nobody knows where
	FromBespoke = "bespoke" // made to measure, as agreed
)

// Part is what was ordered by one channel, or of one product.
type Part struct {
	Channel string // of a channel
	Product string // of a product: what it was called last
	Orders  int
	Units   int
	Sum     money.VND // of the goods, without fees and less what vouchers took off
}

// MostGoods is how many products are told.
const MostGoods = 5

// Sales are the last Days days: each of them, and what was ordered in all of them by channel, and of
// which products most, each the largest sum first.
type Sales struct {
	Days            []Day
	Channels, Goods []Part
}

// line is one row of what sold answers: a day, a channel or a product.
type line struct {
	On *time.Time
	Part
}

const sold = `WITH fresh AS (SELECT o.id, o.total, o.first_due, (o.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day FROM orders o
		WHERE o.created_at >= $1 AND o.state NOT IN ('cancelled', 'expired') AND ($2::bigint = 0 OR o.producer_id = $2)),
	split AS (SELECT coalesce(channel, '') AS channel, CASE WHEN channel IS NULL THEN (array_agg(product_name ORDER BY id DESC))[1] ELSE '' END AS product,
		count(DISTINCT order_id)::int AS orders, sum(quantity)::int AS units, sum(sum)::bigint AS sum FROM (
			SELECT l.id, l.order_id, l.product_id, l.product_name, l.quantity, l.total - l.discount AS sum,
				CASE WHEN o.first_due > 0 THEN 'bespoke' WHEN l.channel <> '' THEN l.channel WHEN l.live_item_id IS NOT NULL THEN 'live' ELSE 'shop' END AS channel
			FROM order_lines l JOIN fresh o ON o.id = l.order_id) x GROUP BY GROUPING SETS ((channel), (product_id)))
	SELECT NULL::date AS on, channel, product, orders, units, sum FROM split
	UNION ALL SELECT day, '', '', count(*)::int, 0, sum(total)::bigint FROM fresh GROUP BY day
	ORDER BY 1, sum DESC, channel, product`

// Sold is what was ordered within Days and not called off, in one statement; a day is there also
// when nothing was ordered.
func (s *Store) Sold(ctx context.Context, scope catalog.Scope) (out Sales, err error) {
	first := vntime.Midnight(s.now()).AddDate(0, 0, 1-Days)
	rows, err := s.db.Pool.Query(ctx, sold, first, scope.ProducerID)
	if err != nil {
		return out, fmt.Errorf("read what was sold: %w", err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowToStructByName[line])
	if err != nil {
		return out, fmt.Errorf("read what was sold: %w", err)
	}
	days := map[string]Part{}
	for _, l := range all {
		switch {
		case l.On != nil:
			days[l.On.Format(time.DateOnly)] = l.Part
		case l.Channel != "":
			out.Channels = append(out.Channels, l.Part)
		case len(out.Goods) < MostGoods:
			out.Goods = append(out.Goods, l.Part)
		}
	}
	for i := range Days {
		on := s.today().AddDate(0, 0, i+1-Days)
		was := days[on.Format(time.DateOnly)]
		out.Days = append(out.Days, Day{On: on, Orders: was.Orders, Sum: was.Sum})
	}
	return out, nil
}
