package card

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// ToldRefund is a refund as the provider tells it.
type ToldRefund struct {
	ID       string
	RefundID int64 // as we named it; 0: not named, made by hand at the provider
	Intent   string
	Status   string // pending, succeeded, failed, canceled
	Amount   money.VND
	Currency string
}

// ApplyRefund does what follows from how a refund stands; told again it changes nothing.
func (s *Store) ApplyRefund(ctx context.Context, t ToldRefund) (why string, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) (err error) {
		why, err = s.ApplyRefundTx(tx, t)
		return err
	})
	return why, err
}

// ApplyRefundTx is ApplyRefund in the caller's transaction. One that was made by hand at
// the provider gets a row of its own. One that succeeded and comes back is taken out of
// the books again, and a person sees to it.
func (s *Store) ApplyRefundTx(tx *gorm.DB, t ToldRefund) (why string, err error) {
	var orderID int64
	if err := tx.Raw(`SELECT order_id FROM card_captures WHERE intent_id = ?`, t.Intent).Scan(&orderID).Error; err != nil {
		return "", fmt.Errorf("find what was charged: %w", err)
	}
	if orderID == 0 || t.Currency != "vnd" {
		return "a refund of no charge of ours", s.taskTx(tx, Task{Kind: "unknown", Ref: t.ID, Amount: t.Amount})
	}
	if _, err := s.orders.LockTx(tx, orderID); err != nil {
		return "", err
	}
	r, err := s.refundTx(tx, orderID, t)
	if err != nil || r == nil {
		return "more goes back than was charged", errors.Join(err, s.taskTx(tx, Task{Kind: "difference", Ref: t.ID, OrderID: &orderID, Amount: t.Amount}))
	}
	if r.Amount != t.Amount {
		return "another amount than was agreed to", s.taskTx(tx, Task{Kind: "difference", Ref: t.ID, OrderID: &orderID, Amount: t.Amount})
	}
	to := map[string]string{"pending": "submitted", "requires_action": "submitted", "succeeded": "succeeded", "failed": "failed", "canceled": "failed"}[t.Status]
	if to == "" || r.State == to || r.State == "failed" || r.State == "succeeded" && to != "failed" {
		return "", nil
	}
	if err := exec(tx, "move refund", `UPDATE card_refunds SET state = ?, external_ref = ?, updated_at = ? WHERE id = ?`, to, t.ID, s.now(), r.ID); err != nil {
		return "", err
	}
	if err := s.answeredTx(tx, r.ID); err != nil {
		return "", err
	}
	fact := orders.Fact{OrderID: orderID, Method: orders.Stripe, Kind: ledger.Refunded, Ref: t.ID, Amount: -t.Amount, Note: r.Reason}
	switch {
	case to == "succeeded":
		_, err = s.orders.SettleTx(tx, provider, fact)
	case to == "failed":
		if err := s.failedTx(tx, orderID, t.Amount); err != nil {
			return "", err
		}
		if r.State == "succeeded" {
			err = s.takeBackTx(tx, fact)
		}
		err = errors.Join(err, s.taskTx(tx, Task{Kind: "refund_failed", Ref: t.ID, OrderID: &orderID, Amount: t.Amount}))
	}
	return "", err
}

// takeBackTx books that a refund which was booked did not arrive after all.
func (s *Store) takeBackTx(tx *gorm.DB, f orders.Fact) error {
	if err := tx.Raw(`SELECT id FROM ledger_entries WHERE provider = 'stripe' AND kind = 'refunded' AND external_ref = ?`, f.Ref).Scan(&f.Undoes).Error; err != nil {
		return fmt.Errorf("find a refund in the books: %w", err)
	}
	f.Ref, f.Amount = "back:"+f.Ref, -f.Amount
	_, err := s.orders.SettleTx(tx, provider, f)
	return err
}

// refundTx finds the row of a refund, and writes one for a refund that is none of ours;
// nil when there is nothing left that it could be of.
func (s *Store) refundTx(tx *gorm.DB, orderID int64, t ToldRefund) (*Refund, error) {
	var r Refund
	res := tx.Raw(`SELECT id, amount, reason, state FROM card_refunds WHERE external_ref = ? OR id = ? AND intent_id = ? FOR UPDATE`, t.ID, t.RefundID, t.Intent).Scan(&r)
	if res.Error != nil {
		return nil, fmt.Errorf("find refund: %w", res.Error)
	}
	if res.RowsAffected > 0 {
		return &r, nil
	}
	c, err := chargeTx(tx, t.Intent)
	if err != nil || c.Back+t.Amount > c.Amount {
		return nil, err
	}
	r = Refund{Amount: t.Amount, Reason: "Stripe", State: "submitted"}
	err = tx.Raw(`INSERT INTO card_refunds (intent_id, order_id, amount, reason, state, key, external_ref, asked_name, cause, created_at, updated_at)
		VALUES (?, ?, ?, ?, 'submitted', ?, ?, 'Stripe', 'told', ?, ?) RETURNING id`, t.Intent, orderID, t.Amount, r.Reason, "told:"+t.ID, t.ID, s.now(), s.now()).Scan(&r.ID).Error
	if err != nil {
		return nil, fmt.Errorf("write a refund that was told: %w", err)
	}
	return &r, nil
}

// RefuseRefund notes that the provider would not give money back; a person sees to it.
func (s *Store) RefuseRefund(ctx context.Context, r Refund) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(`UPDATE card_refunds SET state = 'failed', updated_at = ? WHERE id = ? AND state = 'approved'`, s.now(), r.ID)
		if res.Error != nil || res.RowsAffected == 0 {
			return errors.Join(res.Error)
		}
		if err := errors.Join(s.answeredTx(tx, r.ID), s.failedTx(tx, r.OrderID, r.Amount)); err != nil {
			return err
		}
		return s.taskTx(tx, Task{Kind: "refund_failed", Ref: refundRef(r.ID), OrderID: &r.OrderID, Amount: r.Amount})
	})
}
