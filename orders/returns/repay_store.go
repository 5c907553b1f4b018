package returns

import (
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// Paid writes down that the producer gave back what was agreed, and ends the case: nobody
// else holds buyers' money. ref is the bank's own for the transfer, or where the cash was
// handed over. It goes through the ledger like all money and never beyond what came. An
// order that a card paid is refused with "case.by_card": that money goes back by the card
// desk, with two people. Above what one person writes down alone it waits for a second: see Agree
// and Waiting.
func (s *Store) Paid(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, seen int, ref string) error {
	ref = typed.Line(ref)
	if !typed.Says(ref) || utf8.RuneCountInString(ref) > 100 {
		return fault.New(fault.Invalid, "case.ref")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		c, o, err := s.repayableTx(tx, by, scope, id, seen)
		if err != nil {
			return err
		}
		two, err := twoTx(tx, o, c.Left())
		if err != nil {
			return err
		}
		if two {
			return s.askSecondTx(tx, by, o, Back{CaseID: &id, Key: caseFact(c), Amount: c.Left(), Ref: ref})
		}
		return s.repaidTx(tx, by, scope, id, seen, ref, c.Left())
	})
}

// caseFact names what goes back for a case, once for each time that something is agreed.
func caseFact(c *Case) string { return fmt.Sprintf("case:%d:%d", c.ID, c.Refunded) }

// repayableTx locks a case whose money may go back by hand now, and its order.
func (s *Store) repayableTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, id int64, seen int) (*Case, *orders.Order, error) {
	var orderID int64
	if err := tx.Raw(`SELECT order_id FROM return_cases WHERE id = ?`, id).Scan(&orderID).Error; err != nil {
		return nil, nil, fmt.Errorf("find case %d: %w", id, err)
	}
	if orderID == 0 {
		return nil, nil, fault.New(fault.NotFound, "case.not_found")
	}
	o, err := s.orders.LockTx(tx, orderID)
	if err != nil {
		return nil, nil, err
	}
	if !scope.Admits(o.ProducerID) {
		return nil, nil, fault.New(fault.NotFound, "case.not_found")
	}
	c, err := lockedTx(tx, id)
	if err != nil {
		return nil, nil, err
	}
	m := move{by: by, scope: scope}
	if seen != 0 && seen != c.RowVersion {
		return nil, nil, fault.New(fault.Conflict, "case.changed")
	}
	if err := c.check(Repay, m.party(), s.now()); err != nil {
		return nil, nil, err
	}
	if _, err := find(Repay, c.State, m.party()); err != nil {
		return nil, nil, err
	}
	if o.PaymentMethod == orders.Stripe {
		return nil, nil, fault.New(fault.Conflict, "case.by_card")
	}
	return c, o, nil
}

// repaidTx books what went back for a case, and ends it. Something else agreed since is refused
// with "case.changed".
func (s *Store) repaidTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, id int64, seen int, ref string, amount money.VND) error {
	err := s.moveTx(tx, move{by: by, scope: scope, id: id, step: Repay, seen: seen, body: ref, change: func(tx *gorm.DB, o *orders.Order, c *Case) error {
		if o.PaymentMethod == orders.Stripe {
			return fault.New(fault.Conflict, "case.by_card")
		}
		if c.Left() != amount {
			return fault.New(fault.Conflict, "case.changed")
		}
		if err := s.backTx(tx, by, o, amount, caseFact(c), ref); err != nil {
			return err
		}
		c.Refunded = c.Amount
		return nil
	}})
	if err != nil {
		return err
	}
	return s.moveTx(tx, move{by: by, scope: scope, id: id, step: Finish})
}

// backTx books money that went back, never more than came and stayed, or is owed.
func (s *Store) backTx(tx *gorm.DB, by audit.Actor, o *orders.Order, amount money.VND, fact, ref string) error {
	if most := max(o.Net(), o.Credit(), 0); amount <= 0 || amount > most {
		return fault.New(fault.Conflict, "case.too_much").With("most", most)
	}
	method := o.PaymentMethod
	if method == orders.Stripe { // a card did not take it: what goes by hand is no line of the provider's
		method = orders.Transfer
	}
	_, err := s.orders.SettleTx(tx, by, orders.Fact{OrderID: o.ID, Method: method, Kind: ledger.Refunded, Ref: fact, Amount: -amount, Note: ref})
	if err != nil {
		return err
	}
	return paidToTx(tx, o.ID, s.now())
}

// Return writes down that the producer gave back what is owed for an order without a case:
// one that was paid and called off, or paid twice. key names the act: sent twice, it is one.
// Nothing owed is refused with "case.nothing_owed". It waits for a second person as Paid does.
func (s *Store) Return(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, key, ref string) error {
	ref = typed.Line(ref)
	if !typed.Says(ref) || utf8.RuneCountInString(ref) > 100 {
		return fault.New(fault.Invalid, "case.ref")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, err := s.orders.LockTx(tx, orderID)
		if err == nil && !scope.Admits(o.ProducerID) {
			err = fault.New(fault.NotFound, "order.not_found")
		}
		if err != nil {
			return err
		}
		fact := "back:" + strings.TrimSpace(key)
		var known int
		if err := tx.Raw(`SELECT count(*) FROM ledger_entries WHERE order_id = ? AND kind = 'refunded' AND external_ref = ?`, orderID, fact).Scan(&known).Error; err != nil {
			return fmt.Errorf("look for a payment back: %w", err)
		}
		leaving, err := leavingTx(tx, orderID)
		if err != nil {
			return err
		}
		refused, err := s.orders.RefusedTx(tx, orderID)
		if err != nil {
			return err
		}
		switch {
		case known > 0:
			return nil
		case o.PaymentMethod == orders.Stripe && !refused:
			return fault.New(fault.Conflict, "case.by_card")
		case o.Credit()-leaving <= 0 && leaving > 0:
			return fault.New(fault.Conflict, "case.by_card_now")
		case o.Credit() == 0:
			return fault.New(fault.Conflict, "case.nothing_owed")
		}
		two, err := twoTx(tx, o, o.Credit()-leaving)
		if err != nil {
			return err
		}
		if two {
			return s.askSecondTx(tx, by, o, Back{Key: fact, Amount: o.Credit() - leaving, Ref: ref})
		}
		return s.backTx(tx, by, o, o.Credit()-leaving, fact, ref)
	})
}

// leavingTx is how much is on its way back, or proposed to be, to the card of an order: whoever gives back what is
// owed by hand gives the rest.
func leavingTx(tx *gorm.DB, orderID int64) (sum money.VND, err error) {
	if err := tx.Raw(`SELECT coalesce(sum(amount), 0)::bigint FROM card_refunds WHERE order_id = ? AND state IN ('proposed', 'approved', 'submitted')`, orderID).Scan(&sum).Error; err != nil {
		return 0, fmt.Errorf("sum what goes back to a card: %w", err)
	}
	return sum, nil
}

// CardBack looks whether refunds to a card that cases wait for went back, and ends those
// cases. It listens to orders.OrderSettled; told again it changes nothing.
func (s *Store) CardBack(ctx context.Context, orderID int64) error {
	by := audit.Actor{Kind: audit.System, Name: "Stripe"}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, err := s.orders.LockTx(tx, orderID); err != nil {
			return err
		}
		var waiting []struct {
			ID   int64
			Back money.VND
		}
		err := tx.Raw(`SELECT c.id, sum(r.amount) AS back FROM return_cases c JOIN card_refunds r ON r.order_id = c.order_id AND r.state = 'succeeded' AND r.key LIKE 'case:' || c.id || ':%'
			WHERE c.order_id = ? AND c.state = 'agreed' AND c.offer = 'refund' AND c.refunded < c.amount GROUP BY c.id ORDER BY c.id`, orderID).Scan(&waiting).Error
		if err != nil {
			return fmt.Errorf("find refunds that cases of order %d wait for: %w", orderID, err)
		}
		for _, w := range waiting {
			var done bool
			err := s.moveTx(tx, move{by: by, scope: catalog.Everything(), id: w.ID, step: Repay, change: func(_ *gorm.DB, _ *orders.Order, c *Case) error {
				c.Refunded = min(w.Back, c.Amount)
				done = c.Left() == 0
				return nil
			}})
			if err == nil && done {
				err = s.moveTx(tx, move{by: by, scope: catalog.Everything(), id: w.ID, step: Finish})
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// CardKey names one asking for a refund to a card for a case.
func CardKey(c *Case, form string) string { return fmt.Sprintf("case:%d:%s", c.ID, form) }
