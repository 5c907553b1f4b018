package orders

import (
	"context"
	"fmt"

	"gorm.io/gorm"
)

// SentLines are the lines of an order without what it was decided not to send: of a line nothing
// of which was sent there is none.
func (s *Store) SentLines(ctx context.Context, o *Order) (out []Line, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		dropped, err := DroppedTx(tx, o.ID)
		for _, l := range o.Lines {
			if l.Quantity -= dropped[l.ID]; l.Quantity > 0 {
				out = append(out, l)
			}
		}
		return err
	})
	return out, err
}

// DroppedTx is how much of each line of an order will never be sent, in the caller's transaction.
func DroppedTx(tx *gorm.DB, orderID int64) (map[int64]int, error) {
	var rows []struct {
		LineID   int64
		Quantity int
	}
	err := tx.Raw(`SELECT x.line_id, sum(x.quantity) AS quantity FROM shipment_lines x JOIN shipments p ON p.id = x.shipment_id WHERE p.order_id = ? AND p.state = 'dropped' GROUP BY x.line_id`, orderID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read what of order %d is not sent: %w", orderID, err)
	}
	out := map[int64]int{}
	for _, r := range rows {
		out[r.LineID] = r.Quantity
	}
	return out, nil
}
