package orders

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
)

// takesTx is what an order took from the shelf: its goods, and what its boxes held. Of what it
// ordered ahead only what a batch served.
func takesTx(tx *gorm.DB, orderID int64) ([]catalog.Take, error) {
	return tookTx(tx, orderID, `ready_on IS NULL OR variant_id IN (SELECT d.variant_id FROM preorder_draws d WHERE d.order_id = order_lines.order_id AND d.served_at IS NOT NULL)`)
}

// retakesTx is what an order that comes back takes from the shelf, without what was left out of it;
// what it ordered ahead it orders ahead again.
func retakesTx(tx *gorm.DB, orderID int64) ([]catalog.Take, error) {
	takes, err := tookTx(tx, orderID, `ready_on IS NULL`)
	if err != nil {
		return nil, err
	}
	dropped, err := DroppedTx(tx, orderID)
	if err != nil || len(dropped) == 0 {
		return takes, err
	}
	without, err := takesOfTx(tx, orderID, dropped)
	if err != nil {
		return nil, err
	}
	sum := map[int64]int{}
	for _, t := range takes {
		sum[t.VariantID] += t.Quantity
	}
	for _, t := range without {
		if sum[t.VariantID] -= t.Quantity; sum[t.VariantID] <= 0 {
			delete(sum, t.VariantID)
		}
	}
	return takesFrom(sum), nil
}

func tookTx(tx *gorm.DB, orderID int64, which string) (takes []catalog.Take, err error) {
	err = tx.Raw(`SELECT variant_id, sum(quantity)::int AS quantity FROM (
		SELECT variant_id, quantity FROM order_lines WHERE order_id = ? AND NOT boxed AND variant_id <> 0 AND (`+which+`)
		UNION ALL SELECT variant_id, quantity FROM order_line_parts WHERE order_id = ?) t GROUP BY variant_id`, orderID, orderID).Scan(&takes).Error
	if err != nil {
		return nil, fmt.Errorf("read what order %d took: %w", orderID, err)
	}
	return takes, nil
}

// fillParts gives the lines that are gift boxes what they held.
func (s *Store) fillParts(ctx context.Context, lines []Line) error {
	at := map[int64]int{}
	var ids []int64
	for i, l := range lines {
		if l.Boxed {
			at[l.ID], ids = i, append(ids, l.ID)
		}
	}
	if len(ids) == 0 {
		return nil
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT id, order_id, line_id, variant_id, product_id, product_name, variant_name, producer_id, producer_name, per_box, quantity, share
		FROM order_line_parts WHERE line_id = ANY ($1) ORDER BY id`, ids)
	if err != nil {
		return fmt.Errorf("read box parts: %w", err)
	}
	parts, err := pgx.CollectRows(rows, pgx.RowToStructByName[LinePart])
	if err != nil {
		return fmt.Errorf("read box parts: %w", err)
	}
	for _, p := range parts {
		l := &lines[at[p.LineID]]
		l.Parts = append(l.Parts, p)
	}
	return nil
}
