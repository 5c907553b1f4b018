package orders

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Affected lists the orders within scope that may hold goods of a lot (Law 19/2023/QH15:
// who bought defective goods is told directly). Which lot lies in which parcel is not
// written down, so they are all that hold the product, alone or in a gift box, were placed
// by the end of the last day, and were not sent before the goods were made. Those that are
// still being packed come first, then the newest. Cancelled and lapsed ones are left out.
func (s *Store) Affected(ctx context.Context, scope catalog.Scope, q RecallQuery) ([]Affected, error) {
	rows, err := s.db.Pool.Query(ctx, `WITH taken AS (
			SELECT order_id, product_name, variant_name, quantity, false AS boxed FROM order_lines WHERE product_id = $2
			UNION ALL SELECT order_id, product_name, variant_name, quantity, true FROM order_line_parts WHERE product_id = $2
		), hit AS (
			SELECT order_id, string_agg(product_name || ' ' || variant_name || U&'\00A0×\00A0' || quantity, ', ' ORDER BY boxed, variant_name) AS taken, bool_or(boxed) AS boxed FROM taken GROUP BY order_id
		)
		SELECT `+rowColumns+`, hit.taken, hit.boxed FROM hit JOIN orders o ON o.id = hit.order_id JOIN purchases p ON p.id = o.purchase_id
		WHERE ($1 = 0 OR o.producer_id = $1) AND o.state NOT IN ('cancelled', 'expired') AND o.created_at < $4
		  AND NOT EXISTS (SELECT FROM order_events e WHERE e.order_id = o.id AND e.axis = 'shipment' AND e.to_state IN ('shipped', 'delivered') AND e.at < $3)
		ORDER BY (o.shipment_state IN ('pending', 'ready', 'packed')) DESC, o.created_at DESC, o.id DESC`,
		scope.ProducerID, q.ProductID, vntime.Midnight(q.MadeOn), vntime.Midnight(q.LastDay.AddDate(0, 0, 1)))
	if err != nil {
		return nil, fmt.Errorf("list orders of lot %d: %w", q.LotID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Affected])
	if err != nil {
		return nil, fmt.Errorf("list orders of lot %d: %w", q.LotID, err)
	}
	return out, nil
}

// ShowAffected is Affected for an actor who wants to call the buyers, and writes down that
// they looked: without that line no number is read out. Each call is one look.
func (s *Store) ShowAffected(ctx context.Context, by audit.Actor, scope catalog.Scope, q RecallQuery) ([]Affected, error) {
	list, err := s.Affected(ctx, scope, q)
	if err != nil {
		return nil, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "lot.contacts_shown", Entity: "lot", EntityID: q.LotID, After: map[string]int{"orders": len(list)}})
	})
	if err != nil {
		return nil, fmt.Errorf("note a look at the buyers of lot %d: %w", q.LotID, err)
	}
	return list, nil
}
