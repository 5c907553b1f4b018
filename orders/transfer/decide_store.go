package transfer

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders"
)

// Close ends what is left of a line within scope without an order, as a person decides,
// with a note that says why: "txn.why" without one.
func (s *Store) Close(ctx context.Context, by audit.Actor, scope catalog.Scope, txnID int64, as Closing, note string) error {
	note = typed.Text(note)
	if as != Returned && as != NotOurs && as != Twin {
		return fault.New(fault.Invalid, "txn.closing")
	}
	if note == "" || len([]rune(note)) > mostNote {
		return fault.New(fault.Invalid, "txn.why")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		t, err := s.mineTx(tx, scope, txnID)
		if err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE bank_txns SET closed_as = ?, closed_note = ? WHERE id = ?`, as, note, t.ID).Error; err != nil {
			return fmt.Errorf("close bank line %d: %w", t.ID, err)
		}
		return noteTx(tx, by, "closed", t, map[string]any{"as": as, "left": t.Left()}, note)
	})
}

// Undo takes a line within scope off the order it pays, which is then paid less: for who
// allocated it to the wrong one. What it was stays in both books, with a line that takes
// it back. An order whose parcel has left refuses with "txn.sent", until it is home again.
func (s *Store) Undo(ctx context.Context, by audit.Actor, scope catalog.Scope, txnID int64, reason string) error {
	reason = typed.Text(reason)
	if reason == "" || len([]rune(reason)) > mostNote {
		return fault.New(fault.Invalid, "txn.why")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		t, err := lockTx(tx, txnID)
		if err != nil {
			return err
		}
		if t.ProducerID == nil && scope != catalog.Everything() || t.ProducerID != nil && !scope.Admits(*t.ProducerID) {
			return fault.New(fault.NotFound, "txn.not_found")
		}
		var list []Allocation
		err = tx.Raw(`SELECT * FROM bank_allocations a WHERE txn_id = ? AND reverses IS NULL AND NOT EXISTS (SELECT FROM bank_allocations b WHERE b.reverses = a.id) ORDER BY id`, t.ID).Scan(&list).Error
		if err != nil {
			return fmt.Errorf("find what bank line %d pays: %w", t.ID, err)
		}
		if len(list) == 0 {
			return fault.New(fault.Conflict, "txn.spent")
		}
		for i := range list {
			if err := s.undoTx(tx, by, t, &list[i]); err != nil {
				return err
			}
		}
		return noteTx(tx, by, "undone", t, map[string]any{"order": list[0].OrderID}, reason)
	})
}

func (s *Store) undoTx(tx *gorm.DB, by audit.Actor, t *Txn, a *Allocation) error {
	o, err := s.orders.LockTx(tx, a.OrderID)
	if err != nil {
		return err
	}
	switch o.ShipmentState {
	case orders.ShipmentShipped, orders.ShipmentDelivered, orders.ShipmentFailed, orders.ShipmentReturning:
		return fault.New(fault.Conflict, "txn.sent")
	}
	_, err = s.bookTx(tx, by, t, a.OrderID, -a.Amount, a.Purpose, a)
	return err
}
