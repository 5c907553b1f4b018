package card

import (
	"fmt"
	"strconv"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// ToldDispute is a dispute as the provider tells it.
type ToldDispute struct {
	ID, Intent, Status string
	Amount             money.VND
	Currency           string
}

// ApplyDisputeTx books that the buyer's bank took money back, and that it gave it again.
// The order is frozen from the first word of it, also by an inquiry that took no money yet:
// nothing is packed or sent until it is over. After a lost one the money is missing, and that
// keeps the goods back.
func (s *Store) ApplyDisputeTx(tx *gorm.DB, t ToldDispute) (why string, err error) {
	c, err := chargeTx(tx, t.Intent)
	if err != nil {
		return "", err
	}
	if c == nil || t.Currency != "vnd" {
		return "a dispute of no charge of ours", s.taskTx(tx, Task{Kind: "unknown", Ref: t.ID, Amount: t.Amount})
	}
	fact := orders.Fact{OrderID: c.OrderID, Method: orders.Stripe, Kind: ledger.Disputed, Ref: t.ID, Amount: -t.Amount}
	task := Task{Kind: "dispute", Ref: t.ID, OrderID: &c.OrderID, Amount: t.Amount}
	over, err := disputeOverTx(tx, t.ID)
	if err != nil {
		return "", err
	}
	closed := t.Status == "won" || t.Status == "lost" || t.Status == "warning_closed"
	switch {
	case closed:
		err = s.thawTx(tx, c.OrderID, t.ID)
	case !over: // messages come in any order: what ended does not begin anew
		err = s.orders.FreezeTx(tx, provider, c.OrderID, orders.ByDispute)
	}
	if err != nil {
		return "", err
	}
	switch t.Status {
	case "warning_closed":
		task.Kind = "dispute_over"
		return "", s.taskTx(tx, task)
	case "warning_needs_response", "warning_under_review":
		return "", s.taskTx(tx, task)
	}
	taken, won, err := disputedTx(tx, c.OrderID, t.ID)
	if err != nil {
		return "", err
	}
	switch {
	case won: // an older message: it was given again
	case t.Amount > taken: // whatever of it is told first: the money went, or more of it
		if fact.Amount = taken - t.Amount; taken > 0 {
			fact.Ref += ":" + strconv.FormatInt(int64(t.Amount), 10)
		}
		if _, err := s.orders.SettleTx(tx, provider, fact); err != nil {
			return "", err
		}
		taken = t.Amount
	case t.Amount < taken: // or is this the older message? Only a person can tell
		why = fmt.Sprintf("a dispute of %d that was %d", t.Amount, taken)
		if err := s.taskTx(tx, Task{Kind: "difference", Ref: t.ID, OrderID: &c.OrderID, Amount: taken - t.Amount}); err != nil {
			return "", err
		}
	}
	switch t.Status {
	case "won":
		fact.Ref, fact.Kind, fact.Amount = t.ID, ledger.DisputeWon, taken
		if _, err := s.orders.SettleTx(tx, provider, fact); err != nil {
			return "", err
		}
		task.Kind = "dispute_over"
	case "lost":
		task.Kind = "dispute_over"
	}
	return why, s.taskTx(tx, task)
}

// disputedTx is what a dispute took of an order so far, and whether it was given again.
func disputedTx(tx *gorm.DB, orderID int64, id string) (taken money.VND, won bool, err error) {
	var is struct {
		Taken money.VND
		Won   bool
	}
	err = tx.Raw(`SELECT -coalesce(sum(amount) FILTER (WHERE kind = 'disputed'), 0)::bigint AS taken, count(*) FILTER (WHERE kind = 'dispute_won') > 0 AS won
		FROM ledger_entries WHERE order_id = ? AND provider = 'stripe' AND (external_ref = ? OR starts_with(external_ref, ? || ':'))`, orderID, id, id).Scan(&is).Error
	if err != nil {
		return 0, false, fmt.Errorf("read what a dispute took: %w", err)
	}
	return is.Taken, is.Won, nil
}

// thawTx lets an order go on when a dispute ended, unless another one of it is open: each
// keeps it by itself.
func (s *Store) thawTx(tx *gorm.DB, orderID int64, ended string) error {
	if _, err := s.orders.LockTx(tx, orderID); err != nil { // two may end at once
		return err
	}
	var others int
	err := tx.Raw(`SELECT count(*) FROM card_tasks d WHERE d.kind = 'dispute' AND d.order_id = ? AND d.ref <> ?
		AND NOT EXISTS (SELECT FROM card_tasks e WHERE e.kind = 'dispute_over' AND e.ref = d.ref)`, orderID, ended).Scan(&others).Error
	if err != nil {
		return fmt.Errorf("count open disputes of order %d: %w", orderID, err)
	}
	if others > 0 {
		return nil
	}
	return s.orders.ThawTx(tx, provider, orderID)
}

// disputeOverTx says whether the end of a dispute was told already.
func disputeOverTx(tx *gorm.DB, id string) (over bool, err error) {
	err = tx.Raw(`SELECT EXISTS (SELECT FROM card_tasks WHERE kind = 'dispute_over' AND ref = ?)`, id).Scan(&over).Error
	if err != nil {
		return false, fmt.Errorf("find the end of a dispute: %w", err)
	}
	return over, nil
}

// WarnTx writes down that the provider thinks a charge is fraud.
func (s *Store) WarnTx(tx *gorm.DB, id, intent string) error {
	c, err := chargeTx(tx, intent)
	if err != nil {
		return err
	}
	t := Task{Kind: "warning", Ref: id}
	if c != nil {
		t.OrderID, t.Amount = &c.OrderID, c.Amount
	}
	return s.taskTx(tx, t)
}
