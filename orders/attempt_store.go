package orders

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// openAttemptTx writes the try at paying that an order begins with.
func openAttemptTx(tx *gorm.DB, o *Order) error {
	return exec(tx, "open payment attempt", `INSERT INTO payment_attempts (order_id, method, state, amount, expires_at, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		o.ID, o.PaymentMethod, o.PaymentState, o.Due(), o.PayBy, o.UpdatedAt, o.UpdatedAt)
}

// saveAttemptTx keeps the newest try in step with its order: it moves on, or ends for
// another one. One that a provider is still working on does not end for another:
// "payment.under_way".
func saveAttemptTx(tx *gorm.DB, before, after *Order) error {
	newest := `id = (SELECT max(id) FROM payment_attempts WHERE order_id = ?)`
	if !after.begun {
		if before.PaymentState == after.PaymentState {
			return nil
		}
		res := tx.Exec(`UPDATE payment_attempts SET state = ?, reason = ?, updated_at = ? WHERE `+newest+` AND state = ?`,
			after.PaymentState, after.CancelReason, after.UpdatedAt, after.ID, before.PaymentState)
		if res.Error == nil && res.RowsAffected != 1 {
			res.Error = errors.New("it is not where its order is")
		}
		if res.Error != nil {
			return fmt.Errorf("move the payment attempt of order %d: %w", after.ID, res.Error)
		}
		return nil
	}
	ended := *before
	if ended.PaymentState == PaymentProcessing && after.PaymentState != PaymentSucceeded {
		return fault.New(fault.Conflict, "payment.under_way")
	}
	ended.endPayment(PaymentFailed) // one that is over stays as it is
	if ended.PaymentState == PaymentFailed && before.PaymentState != PaymentProcessing && before.PaymentState != PaymentFailed {
		ended.PaymentState = PaymentCancelled
	}
	if err := exec(tx, "end payment attempt", `UPDATE payment_attempts SET state = ?, updated_at = ? WHERE `+newest+` AND state = ?`,
		ended.PaymentState, after.UpdatedAt, after.ID, before.PaymentState); err != nil {
		return err
	}
	return openAttemptTx(tx, after)
}

// Booked lists the money facts of an order, oldest first.
func (s *Store) Booked(ctx context.Context, orderID int64) ([]ledger.Entry, error) {
	return ledger.NewStore(s.db).Entries(ctx, orderID)
}

// Attempts lists the tries at paying an order, oldest first.
func (s *Store) Attempts(ctx context.Context, orderID int64) ([]Attempt, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, order_id, method, state, amount, external_ref, redirect_url, expires_at, reason, created_at, updated_at
		FROM payment_attempts WHERE order_id = $1 ORDER BY id`, orderID)
	if err != nil {
		return nil, fmt.Errorf("list payment attempts: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Attempt])
	if err != nil {
		return nil, fmt.Errorf("list payment attempts: %w", err)
	}
	return out, nil
}
