package consent

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// Withdraw takes back what a buyer allowed a producer with a purchase, and with it all else
// that the same number or the same address allowed the same producer: who says stop is written
// to by none of their orders. Said again, or where nothing was allowed, it changes nothing. It
// returns how many consents ended. The log says who it was, never the number.
func (s *Store) Withdraw(ctx context.Context, by audit.Actor, way Way, purchaseID, producerID int64) (n int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		name := ""
		if way == ByOfficer {
			name = by.Name
		}
		var ended []int64
		err := tx.Raw(`UPDATE consents c SET withdrawn_at = @now, withdrawn_way = @way, withdrawn_name = @name FROM consents own
			WHERE own.purchase_id = @purchase AND own.producer_id = @producer AND own.phone <> '' AND c.withdrawn_at IS NULL AND c.producer_id = own.producer_id AND c.purpose = own.purpose
			AND (c.phone = own.phone OR own.email <> '' AND lower(c.email) = lower(own.email))
			RETURNING c.id`,
			map[string]any{"now": s.now(), "way": string(way), "name": name, "purchase": purchaseID, "producer": producerID}).Scan(&ended).Error
		if err != nil {
			return fmt.Errorf("take back a consent: %w", err)
		}
		if n = len(ended); n == 0 {
			return nil
		}
		for _, id := range ended {
			if err := outbox.PutTx(tx, outbox.Event{Kind: Withdrawn, ID: id}); err != nil {
				return err
			}
		}
		var order int64
		if err := tx.Raw(`SELECT id FROM orders WHERE purchase_id = ? AND producer_id = ? ORDER BY id LIMIT 1`, purchaseID, producerID).Scan(&order).Error; err != nil {
			return fmt.Errorf("read whose consent it was: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "consent.withdrawn", Entity: "order", EntityID: order, After: map[string]any{"way": string(way)}})
	})
	return n, err
}
