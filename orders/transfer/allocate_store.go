package transfer

import (
	"context"
	"fmt"
	"strconv"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// Allocate lets a line pay an order, as a person within scope decides: what is due of it,
// and the rest as money that is owed back. A closed order stands again if its goods are
// still there and the line covers it; else "txn.order_gone" and nothing changes. A line
// of which nothing is left is refused with "txn.spent"; an order of another producer than
// the account's with "txn.other_producer".
func (s *Store) Allocate(ctx context.Context, by audit.Actor, scope catalog.Scope, txnID, orderID int64) (done orders.Settled, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		t, err := s.mineTx(tx, scope, txnID)
		if err != nil {
			return err
		}
		if done, err = s.allocateTx(tx, by, scope, t, orderID); err != nil {
			return err
		}
		if done.Fate == orders.OwedBack {
			return fault.New(fault.Conflict, "txn.order_gone")
		}
		return noteTx(tx, by, "allocated", t, map[string]any{"order": orderID, "fate": done.Fate}, "")
	})
	return done, err
}

// mineTx locks a line within scope about which something is to be decided.
func (s *Store) mineTx(tx *gorm.DB, scope catalog.Scope, txnID int64) (*Txn, error) {
	t, err := lockTx(tx, txnID)
	if err != nil {
		return nil, err
	}
	var producer int64
	if t.ProducerID != nil {
		producer = *t.ProducerID
	}
	if !scope.Admits(producer) {
		return nil, fault.New(fault.NotFound, "txn.not_found")
	}
	if !t.Open() {
		return nil, fault.New(fault.Conflict, "txn.spent")
	}
	return t, nil
}

// allocateTx books what is left of a locked line to an order: what is due, then the rest.
func (s *Store) allocateTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, t *Txn, orderID int64) (done orders.Settled, err error) {
	o, err := s.orders.LockTx(tx, orderID)
	if err != nil {
		return done, err
	}
	if !scope.Admits(o.ProducerID) {
		return done, fault.New(fault.NotFound, "order.not_found")
	}
	if t.ProducerID != nil && *t.ProducerID != o.ProducerID {
		return done, fault.New(fault.Conflict, "txn.other_producer")
	}
	due := min(t.Left(), o.ToStand())
	for _, part := range []struct {
		amount  money.VND
		purpose Purpose
	}{{due, Due}, {t.Left() - due, Credit}} {
		if part.amount == 0 {
			continue
		}
		if done, err = s.bookTx(tx, by, t, orderID, part.amount, part.purpose, nil); err != nil {
			return done, err
		}
	}
	return done, nil
}

// bookTx writes an allocation and settles it. The sum of a line's allocations is held by a
// CHECK in the line's own row.
func (s *Store) bookTx(tx *gorm.DB, by audit.Actor, t *Txn, orderID int64, amount money.VND, purpose Purpose, undoes *Allocation) (orders.Settled, error) {
	var reverses *int64
	f := orders.Fact{OrderID: orderID, Method: orders.Transfer, Kind: ledger.Received, Amount: amount, Note: t.Content, At: t.HappenedAt}
	if undoes != nil {
		reverses, f.At = &undoes.ID, s.now()
		err := tx.Raw(`SELECT id FROM ledger_entries WHERE provider = 'transfer' AND kind = 'received' AND external_ref = ?`, ref(undoes.ID)).Scan(&f.Undoes).Error
		if err != nil {
			return orders.Settled{}, fmt.Errorf("find what allocation %d booked: %w", undoes.ID, err)
		}
	}
	var id int64
	err := tx.Raw(`INSERT INTO bank_allocations (txn_id, order_id, amount, purpose, reverses, actor_kind, actor_id, actor_name, at)
		VALUES (?, ?, ?, ?, ?, ?, NULLIF(?::bigint, 0), ?, ?) RETURNING id`, t.ID, orderID, amount, purpose, reverses, by.Kind, by.ID, by.Name, s.now()).Scan(&id).Error
	if err != nil {
		return orders.Settled{}, fmt.Errorf("allocate bank line %d to order %d: %w", t.ID, orderID, err)
	}
	f.Ref = ref(id)
	return s.orders.SettleTx(tx, by, f)
}

// ref names an allocation in the ledger.
func ref(allocationID int64) string { return "alloc:" + strconv.FormatInt(allocationID, 10) }
