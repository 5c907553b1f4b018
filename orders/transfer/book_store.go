package transfer

import (
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/orders"
)

// Booked is what became of a line that was told.
type Booked struct {
	New  bool // false: it was told before, and nothing changed
	Txn  Txn
	Fate orders.Fate // of the order it pays; empty when it pays none
}

// Book writes a line down and, when its memo names one order that stands, lets it pay
// that order: all in one transaction. Whatever else it says waits on the desk with its
// reason. The same line again, from the same source, is one line. A line whose bank
// reference another source or another of the bank's files told before is closed as its twin.
func (s *Store) Book(ctx context.Context, by audit.Actor, t Txn) (done Booked, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) (err error) {
		done, err = s.BookTx(tx, by, t)
		return err
	})
	return done, err
}

// BookTx is Book in the caller's transaction.
func (s *Store) BookTx(tx *gorm.DB, by audit.Actor, t Txn) (Booked, error) {
	return s.tellTx(tx, by, t, nil)
}

// tellTx books a line that may stand in a file beside others, which are no twins of it.
func (s *Store) tellTx(tx *gorm.DB, by audit.Actor, t Txn, file []string) (done Booked, err error) {
	file = append(slices.Clip(file), t.ExternalID)
	t.CreatedAt, t.ByName = s.now(), by.Name
	if by.ID != 0 {
		t.ByID = &by.ID
	}
	owners, err := ownersTx(tx, &t)
	if err != nil {
		return done, err
	}
	twin, err := referredTx(tx, &t, file)
	if err != nil {
		return done, err
	}
	if twin != 0 {
		t.ClosedAs, t.ClosedNote = Twin, fmt.Sprintf("#%d", twin)
	}
	if done.New, err = putTx(tx, &t); err != nil || !done.New {
		return done, err
	}
	done.Txn = t
	if !t.Open() {
		return done, noteTx(tx, by, "told", &t, map[string]any{"closed_as": t.ClosedAs}, "")
	}
	order, why, err := s.matchTx(tx, &t, owners, file)
	if err != nil {
		return done, err
	}
	if why != "" {
		if err := leaveTx(tx, &t, why); err != nil {
			return done, err
		}
		done.Txn = t
		if t.Source == SePay && t.Direction == In { // nobody sits before the desk when a bank tells
			if err := outbox.PutTx(tx, outbox.Event{Kind: Left, ID: t.ID}); err != nil {
				return done, err
			}
		}
		return done, noteTx(tx, by, "left", &t, map[string]any{"why": why}, "")
	}
	settled, err := s.allocateTx(tx, by, catalog.Everything(), &t, order)
	if err != nil {
		return done, err
	}
	done.Fate = settled.Fate
	return done, noteTx(tx, by, "matched", &t, map[string]any{"order": order, "fate": settled.Fate}, "")
}

// ownersTx finds whose account a line is of, when nobody said it. An account that several
// share is of all of them, and the order decides.
func ownersTx(tx *gorm.DB, t *Txn) (owners []int64, err error) {
	if t.ProducerID != nil {
		return []int64{*t.ProducerID}, nil
	}
	err = tx.Raw(`SELECT DISTINCT producer_id FROM producer_bank_accounts WHERE account_number = ? AND active_from IS NOT NULL ORDER BY producer_id`, t.AccountNumber).Scan(&owners).Error
	if err != nil {
		return nil, fmt.Errorf("find whose account it is: %w", err)
	}
	if len(owners) == 1 {
		t.ProducerID = &owners[0]
	}
	return owners, nil
}

// matchTx reads the memo. It finds an order, or says why a person has to.
func (s *Store) matchTx(tx *gorm.DB, t *Txn, owners []int64, file []string) (orderID int64, why Why, err error) {
	if len(owners) == 0 {
		return 0, NoAccount, nil
	}
	if again, err := likeTx(tx, t, file); err != nil || again {
		return 0, MaybeTwin, err
	}
	var found []struct {
		ID         int64
		ProducerID int64
		State      orders.State
	}
	if codes := ordercode.Find(ordercode.Order, t.Content); len(codes) > 0 {
		if err := tx.Raw(`SELECT id, producer_id, state FROM orders WHERE code IN ?`, codes).Scan(&found).Error; err != nil {
			return 0, "", fmt.Errorf("find the orders of a memo: %w", err)
		}
	}
	switch {
	case len(found) == 0:
		return 0, NoCode, nil
	case len(found) > 1:
		return 0, TwoCodes, nil
	case !slices.Contains(owners, found[0].ProducerID):
		return 0, WrongAccount, nil
	}
	// Asked again under the order's lock: it may be closed just now.
	o, err := s.orders.LockTx(tx, found[0].ID)
	if err != nil {
		return 0, "", err
	}
	if o.Gone() {
		return 0, Late, nil
	}
	told, err := toldTx(tx, t, o.ID, file)
	if err != nil || told {
		return 0, MaybeTwin, err
	}
	return o.ID, "", nil
}
