package orders

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// TellOverdue promises the officers a word about each order that nobody confirmed in time, once
// for each however often and from however many servers it is asked for, and says how many. A
// prepaid one waits for its money, not for a yes.
func (s *Store) TellOverdue(ctx context.Context) (n int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var ids []int64
		err := tx.Raw(`UPDATE orders SET overdue_told_at = ? WHERE state = 'placed' AND pay_by IS NULL AND confirm_by < ? AND overdue_told_at IS NULL RETURNING id`, s.now(), s.now()).Scan(&ids).Error
		if err != nil {
			return fmt.Errorf("find orders that nobody confirmed in time: %w", err)
		}
		for _, id := range ids {
			if err := outbox.PutTx(tx, outbox.Event{Kind: OrderOverdue, ID: id}); err != nil {
				return err
			}
		}
		n = len(ids)
		return nil
	})
	return n, err
}
