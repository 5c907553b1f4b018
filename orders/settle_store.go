package orders

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// Settle books a fact and does all that follows from it, in one transaction; SettleTx is
// the same in the caller's. Every way to pay ends here.
func (s *Store) Settle(ctx context.Context, by audit.Actor, f Fact) (done Settled, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) (err error) {
		done, err = s.SettleTx(tx, by, f)
		return err
	})
	return done, err
}

// SettleTx writes the fact into the ledger, and from the new sum decides what becomes of
// the order: paid in full it is confirmed, delivered and paid it is completed. One that
// had been cancelled or expired stands again when it is paid in full and its goods are
// still there; else the money is owed back and a person sees to it. The same fact again,
// however often and from wherever, changes nothing and is Known; under the same name with
// another amount it is refused with "ledger.fact_differs".
func (s *Store) SettleTx(tx *gorm.DB, by audit.Actor, f Fact) (Settled, error) {
	return s.settleTx(tx, by, catalog.Everything(), f, func(*Order) error { return nil })
}

func (s *Store) settleTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, f Fact, allowed func(*Order) error) (done Settled, err error) {
	if f.Kind == ledger.Remitted && f.Method != COD || f.Amount == 0 && f.Kind != ledger.Collected {
		return done, fault.New(fault.Invalid, "payment.amount")
	}
	if f.At.IsZero() {
		f.At = s.now()
	}
	before, after, err := s.updateTx(tx, by, scope, f.OrderID, "", func(o *Order) error {
		if err := allowed(o); err != nil {
			return err
		}
		if f.Amount == 0 { // cash at the door: whatever is due
			f.Amount = o.Due()
		}
		added, err := ledger.AppendTx(tx, entryOf(f, by))
		if err != nil {
			return err
		}
		if !added {
			done = Settled{Fate: Known, Order: *o}
			return errKnown
		}
		if o.Sums, err = ledger.SumsTx(tx, o.ID); err != nil {
			return err
		}
		done.Fate, err = s.fateTx(tx, by, o, f)
		return err
	})
	if errors.Is(err, errKnown) {
		return done, nil
	}
	if err != nil {
		return done, err
	}
	done.Order = after
	if err := s.extraTx(tx, by, before, f, done.Fate); err != nil {
		return done, err
	}
	if err := outbox.PutTx(tx, outbox.Event{Kind: OrderSettled, ID: f.OrderID}); err != nil {
		return done, err
	}
	// Not its note: a memo names who paid, and what stands here can never be emptied.
	return done, audit.PutTx(tx, audit.Entry{Actor: by, Action: "order.settled", Entity: "order", EntityID: f.OrderID,
		After: map[string]any{"kind": f.Kind, "method": f.Method, "amount": f.Amount, "ref": f.Ref, "fate": done.Fate, "money": after.Money()}})
}

// errKnown ends the change of an order by a fact that was told before.
var errKnown = errors.New("orders: fact known")

// fateTx decides what becomes of a locked order, and takes the goods of a closed one again
// when it may stand.
func (s *Store) fateTx(tx *gorm.DB, by audit.Actor, o *Order, f Fact) (Fate, error) {
	if !o.Gone() {
		return o.settle(f), nil
	}
	back, err := s.returnsTx(tx, by, o, f)
	if err != nil {
		return "", err
	}
	if !back {
		if o.Credit() == 0 {
			return Noted, nil // what was owed back went back
		}
		return OwedBack, nil
	}
	takes, err := retakesTx(tx, o.ID)
	if err != nil {
		return "", err
	}
	// A savepoint: of several goods the first may be there and the second not.
	err = tx.Transaction(func(tx *gorm.DB) error {
		if err := catalog.RetakeAheadTx(tx, by, o.ID, s.now()); err != nil {
			return err
		}
		return catalog.RetakeTx(tx, by, o.ID, takes, s.now())
	})
	if fault.Is(err, "stock.not_enough") {
		return OwedBack, nil
	}
	if err != nil {
		return "", fmt.Errorf("take the goods of order %d again: %w", o.ID, err)
	}
	if o.Discount > 0 {
		if err := voucher.ReuseTx(tx, o.PurchaseID); err != nil {
			return "", err
		}
	}
	o.reinstate(f.Method)
	return Reinstated, nil
}

// returnsTx says whether a closed order stands again by a fact. Who called it off themselves was
// told that the money comes back: it does, unless a person of ours gave it to the order.
func (s *Store) returnsTx(tx *gorm.DB, by audit.Actor, o *Order, f Fact) (bool, error) {
	if !o.mayReturn(f) {
		return false, nil
	}
	leaving, err := leavesTx(tx, o.ID)
	if err != nil || leaving && f.Amount < o.Total-o.Waived {
		return false, err // what is on its way back pays for nothing
	}
	if by.Kind == audit.Staff {
		return true, nil
	}
	var ended string
	err = tx.Raw(`SELECT actor_kind FROM order_events WHERE order_id = ? AND axis = 'order' AND to_state IN ('cancelled', 'expired') ORDER BY id DESC LIMIT 1`, o.ID).Scan(&ended).Error
	if err != nil {
		return false, fmt.Errorf("find who ended order %d: %w", o.ID, err)
	}
	return ended != audit.Buyer, nil
}

func entryOf(f Fact, by audit.Actor) ledger.Entry {
	e := ledger.Entry{OrderID: f.OrderID, Kind: f.Kind, Provider: string(f.Method), ExternalRef: f.Ref, Amount: f.Amount, Note: f.Note,
		ActorKind: cmp.Or(by.Kind, audit.System), ActorID: known(by.ID), At: f.At}
	if f.Undoes != 0 {
		e.Reverses = &f.Undoes
	}
	return e
}

// LockTx locks an order and reads it with its sums, for who decides about its money in the
// same transaction.
func (s *Store) LockTx(tx *gorm.DB, id int64) (*Order, error) {
	var o Order
	err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", id).Take(&o).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, fault.New(fault.NotFound, "order.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("lock order %d: %w", id, err)
	}
	o.Sums, err = ledger.SumsTx(tx, id)
	return &o, err
}
