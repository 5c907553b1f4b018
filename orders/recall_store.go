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

// Affected lists the orders within scope that hold goods of a lot (Law 19/2023/QH15: who
// bought defective goods is told directly). Surely it lies in those of which somebody noted
// it. It may lie in those that hold the product, alone or in a gift box, of which for some
// of it no lot is noted, which were placed by the end of the last day, and not sent before
// the goods were made. The sure ones come first, then those that are still being packed,
// then the newest. Cancelled and lapsed ones are left out.
func (s *Store) Affected(ctx context.Context, scope catalog.Scope, q RecallQuery) ([]Affected, error) {
	rows, err := s.db.Pool.Query(ctx, `WITH taken AS (
			SELECT order_id, id AS line_id, product_name, variant_name, quantity, false AS boxed FROM order_lines WHERE product_id = $2
			UNION ALL SELECT order_id, line_id, product_name, variant_name, quantity, true FROM order_line_parts WHERE product_id = $2
		), hit AS (
			SELECT t.order_id, string_agg(product_name || ' ' || variant_name || U&'\00A0×\00A0' || quantity, ', ' ORDER BY boxed, variant_name) AS taken, bool_or(boxed) AS boxed,
				EXISTS (SELECT FROM line_lots x WHERE x.order_id = t.order_id AND x.lot_id = $5) AS sure, bool_or(`+unnoted+`) AS unnoted
			FROM taken t GROUP BY t.order_id
		)
		SELECT `+rowColumns+`, hit.taken, hit.boxed, hit.sure, n.mail_due, n.mailed_at, n.mail_lost, n.called_at, coalesce(n.called_by, '') AS called_by
		FROM hit JOIN orders o ON o.id = hit.order_id JOIN purchases p ON p.id = o.purchase_id LEFT JOIN recall_tellings n ON n.order_id = o.id AND n.lot_id = $5
		WHERE ($1 = 0 OR o.producer_id = $1) AND o.state NOT IN ('cancelled', 'expired') AND (hit.sure OR hit.unnoted AND o.created_at < $4
		  AND NOT EXISTS (SELECT FROM order_events e WHERE e.order_id = o.id AND e.axis = 'shipment' AND e.to_state IN ('shipped', 'delivered') AND e.at < $3))
		ORDER BY hit.sure DESC, (o.shipment_state IN ('pending', 'ready', 'packed')) DESC, o.created_at DESC, o.id DESC`,
		scope.ProducerID, q.ProductID, vntime.Midnight(q.MadeOn), vntime.Midnight(q.LastDay.AddDate(0, 0, 1)), q.LotID)
	if err != nil {
		return nil, fmt.Errorf("list orders of lot %d: %w", q.LotID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Affected])
	if err != nil {
		return nil, fmt.Errorf("list orders of lot %d: %w", q.LotID, err)
	}
	return out, nil
}

// unnoted is, for a line t with goods of the product at $2, whether the lot of some of them
// is not known: of the whole line, of a parcel it went in, or of what has not left yet.
const unnoted = `NOT EXISTS (SELECT FROM line_lots x WHERE x.line_id = t.line_id AND x.product_id = $2 AND x.shipment_id IS NULL)
	AND (EXISTS (SELECT FROM shipment_lines i JOIN shipments s ON s.id = i.shipment_id WHERE i.line_id = t.line_id AND s.state <> 'dropped'
			AND NOT EXISTS (SELECT FROM line_lots x WHERE x.line_id = t.line_id AND x.product_id = $2 AND x.shipment_id = s.id))
		OR (SELECT coalesce(sum(i.quantity), 0) FROM shipment_lines i WHERE i.line_id = t.line_id) < (SELECT l.quantity FROM order_lines l WHERE l.id = t.line_id))`

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
