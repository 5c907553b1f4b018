package orders

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// How long before the end of its time the buyer of an unpaid order is reminded: after two
// hours of a day, and when four are left; where the office gave more or less than a day to pay,
// no earlier in proportion.
const (
	RemindFirst = 22 * time.Hour
	RemindLast  = 4 * time.Hour
)

// RemindUnpaid promises a reminder for each order whose money is late, each reminder once
// however often and from however many servers it is asked for, and says how many.
func (s *Store) RemindUnpaid(ctx context.Context) (n int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		for number, before := range []time.Duration{RemindFirst, RemindLast} {
			var ids []int64
			err := tx.Raw(`INSERT INTO payment_reminders (order_id, number, at) SELECT id, ?, ? FROM orders WHERE state = 'placed' AND pay_by >= ?
				AND pay_by <= ?::timestamptz + least(make_interval(secs => ?), (pay_by - created_at) * ?::float8) ORDER BY id
				ON CONFLICT DO NOTHING RETURNING order_id`, number+1, s.now(), s.now(), s.now(), before.Seconds(), float64(before)/float64(Hold)).Scan(&ids).Error
			if err != nil {
				return fmt.Errorf("note reminders: %w", err)
			}
			for _, id := range ids {
				if err := outbox.PutTx(tx, outbox.Event{Kind: PaymentDue, ID: id}); err != nil {
					return err
				}
			}
			n += len(ids)
		}
		return nil
	})
	return n, err
}
