package card

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// Apply does all that follows from how a session stands, whoever told it: a message, a
// browser that came back, the sweeper. Told again it changes nothing. What only a person
// can decide becomes a task, and why says so; that is no error.
func (s *Store) Apply(ctx context.Context, t Told) (why string, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) (err error) {
		why, err = s.ApplyTx(tx, t)
		return err
	})
	return why, err
}

// ApplyTx is Apply in the caller's transaction.
func (s *Store) ApplyTx(tx *gorm.DB, t Told) (why string, err error) {
	// What a session is called its maker chooses: one of another account pays nothing of ours.
	var x Session
	res := tx.Raw(`SELECT * FROM card_sessions WHERE (session_id = ? OR session_id IS NULL AND attempt_id = ?) AND account = ?`, t.ID, t.AttemptID, t.Account).Scan(&x)
	if res.Error != nil {
		return "", fmt.Errorf("find card session: %w", res.Error)
	}
	switch {
	case res.RowsAffected == 0 && t.Paid:
		return "no session of ours", s.taskTx(tx, Task{Kind: "unknown", Ref: t.ID, Amount: t.Amount})
	case res.RowsAffected == 0:
		return "", nil
	case t.Paid:
		return s.paidTx(tx, x, t)
	case t.Failed:
		// Money that was on its way did not come: the buyer may choose another way.
		waits, err := orders.PayWithinTx(tx)
		if err != nil {
			return "", err
		}
		until := s.now().Add(waits)
		if _, err := s.orders.MoveTryTx(tx, provider, x.OrderID, x.AttemptID, orders.PaymentFailed, "", &until); err != nil {
			return "", err
		}
		return "", s.stateTx(tx, x, Over)
	case t.Done:
		until := s.now().Add(takesIn)
		if _, err := s.orders.MoveTryTx(tx, provider, x.OrderID, x.AttemptID, orders.PaymentProcessing, "", &until); err != nil {
			return "", err
		}
		return "", s.stateTx(tx, x, Waiting)
	case t.Expired:
		if _, err := s.orders.LapseTryTx(tx, provider, x.OrderID, x.AttemptID, s.words.Unpaid); err != nil {
			return "", err
		}
		return "", s.stateTx(tx, x, Over)
	}
	return "", nil
}

// paidTx books what a card was charged.
func (s *Store) paidTx(tx *gorm.DB, x Session, t Told) (why string, err error) {
	if t.Currency != "vnd" || t.Amount != x.Amount || t.Intent == "" {
		return fmt.Sprintf("%d %s where %d vnd were asked", t.Amount, t.Currency, x.Amount), s.taskTx(tx, Task{Kind: "mismatch", Ref: t.ID, OrderID: &x.OrderID, Amount: t.Amount})
	}
	if _, err := s.orders.MoveTryTx(tx, provider, x.OrderID, x.AttemptID, orders.PaymentPending, "", nil); err != nil {
		return "", err
	}
	done, err := s.orders.SettleTx(tx, provider, orders.Fact{OrderID: x.OrderID, Method: orders.Stripe, Kind: ledger.Captured, Ref: t.Intent, Amount: t.Amount, Note: t.ID})
	if err != nil {
		return "", err
	}
	err = exec(tx, "note what was charged", `INSERT INTO card_captures (intent_id, order_id, session_id, amount, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		t.Intent, x.OrderID, t.ID, t.Amount, s.now())
	if err != nil {
		return "", err
	}
	switch credit := done.Order.Credit(); {
	case done.Fate == orders.Known || credit == 0:
	case done.Fate == orders.OwedBack:
		if err := s.lateTx(tx, done.Order, t.Intent); err != nil {
			return "", err
		}
	default: // too much came for an order that stands: how much of it goes back is for people
		if err := s.taskTx(tx, Task{Kind: "owed_back", Ref: t.Intent, OrderID: &x.OrderID, Amount: min(credit, t.Amount)}); err != nil {
			return "", err
		}
	}
	return "", s.stateTx(tx, x, Complete)
}

// stateTx moves a session on; one that is complete stays so.
func (s *Store) stateTx(tx *gorm.DB, x Session, to State) error {
	return exec(tx, "move card session", `UPDATE card_sessions SET state = ? WHERE attempt_id = ? AND state <> 'complete'`, to, x.AttemptID)
}

// charge is what was charged.
type charge struct {
	IntentID string
	OrderID  int64
	Amount   money.VND
	Back     money.VND
}

// chargeTx reads a charge; nil when there is none.
func chargeTx(tx *gorm.DB, intent string) (*charge, error) {
	var c charge
	res := tx.Raw(`SELECT intent_id, order_id, amount, back FROM card_captures WHERE intent_id = ?`, intent).Scan(&c)
	if res.Error != nil {
		return nil, fmt.Errorf("find what was charged: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, nil
	}
	return &c, nil
}
