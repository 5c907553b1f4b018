package card

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/orders"
)

// lateTx gives back what a card was charged for an order that was over and cannot stand again.
// Nobody has to agree to it: the amount is what came, and it goes whence it came. It is written
// down here and sent after the commit; of one charge once, however often it is told of. A charge
// that goes back already, or of which nothing is owed, stays as it is.
func (s *Store) lateTx(tx *gorm.DB, o orders.Order, intent string) error {
	c, err := chargeTx(tx, intent)
	if err != nil || c == nil {
		return err
	}
	amount := min(o.Credit(), c.Amount-c.Back)
	if amount <= 0 {
		return nil
	}
	var id int64
	err = tx.Raw(`INSERT INTO card_refunds (intent_id, order_id, amount, reason, state, key, cause, created_at, updated_at)
		VALUES (?, ?, ?, ?, 'approved', ?, 'late', ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
		intent, o.ID, amount, s.words.Late, "late:"+intent, s.now(), s.now()).Scan(&id).Error
	if err != nil {
		return fmt.Errorf("write a refund of late money: %w", err)
	}
	if id == 0 {
		return nil
	}
	if err := s.orders.GoesBackTx(tx, provider, o.ID, amount, true); err != nil {
		return err
	}
	if err := outbox.PutTx(tx, outbox.Event{Kind: RefundDue, ID: id}); err != nil {
		return err
	}
	return s.noteTx(tx, provider, "late", id, s.words.Late, map[string]any{"order": o.ID, "amount": amount})
}

// failedTx writes into the history of an order that money did not get back to its card.
func (s *Store) failedTx(tx *gorm.DB, orderID int64, amount money.VND) error {
	return s.orders.GoesBackTx(tx, provider, orderID, amount, false)
}

// Patience is for how long the provider may leave a refund unanswered before a person looks.
const Patience = 26 * time.Hour

// RefundWaits has a person look at a refund that the provider has not answered for longer than
// Patience; it is sent again all the same.
func (s *Store) RefundWaits(ctx context.Context, r Refund) error {
	if s.now().Sub(r.UpdatedAt) < Patience {
		return nil
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return s.taskTx(tx, Task{Kind: "refund_waits", Ref: refundRef(r.ID), OrderID: &r.OrderID, Amount: r.Amount})
	})
}

// answeredTx ends the task of a refund that was waited for.
func (s *Store) answeredTx(tx *gorm.DB, id int64) error {
	return exec(tx, "end the wait for a refund", `UPDATE card_tasks SET done_at = ?, done_name = ? WHERE kind = 'refund_waits' AND ref = ? AND done_at IS NULL`, s.now(), provider.Name, refundRef(id))
}

func refundRef(id int64) string { return fmt.Sprintf("refund:%d", id) }
