package outlook

import (
	"context"
	"fmt"

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

// Split is what was ordered within Days and not called off: by channel, and of which products
// most, each the largest sum first.
func (s *Store) Split(ctx context.Context, scope catalog.Scope) (channels, goods []Part, err error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT coalesce(channel, '') AS channel, CASE WHEN channel IS NULL THEN (array_agg(product_name ORDER BY id DESC))[1] ELSE '' END AS product,
		count(DISTINCT order_id)::int AS orders, sum(quantity)::int AS units, sum(sum)::bigint AS sum FROM (
			SELECT l.id, l.order_id, l.product_id, l.product_name, l.quantity, l.total - l.discount AS sum,
				CASE WHEN o.first_due > 0 THEN 'bespoke' WHEN l.channel <> '' THEN l.channel WHEN l.live_item_id IS NOT NULL THEN 'live' ELSE 'shop' END AS channel
			FROM order_lines l JOIN orders o ON o.id = l.order_id
			WHERE o.created_at >= $1 AND o.state NOT IN ('cancelled', 'expired') AND ($2::bigint = 0 OR o.producer_id = $2)) x
		GROUP BY GROUPING SETS ((channel), (product_id)) ORDER BY sum DESC, channel, product`, vntime.Midnight(s.now()).AddDate(0, 0, 1-Days), scope.ProducerID)
	if err != nil {
		return nil, nil, fmt.Errorf("read by which ways was sold: %w", err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowToStructByName[Part])
	if err != nil {
		return nil, nil, fmt.Errorf("read by which ways was sold: %w", err)
	}
	for _, p := range all {
		switch {
		case p.Channel != "":
			channels = append(channels, p)
		case len(goods) < MostGoods:
			goods = append(goods, p)
		}
	}
	return channels, goods, nil
}
