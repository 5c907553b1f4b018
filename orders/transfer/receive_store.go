package transfer

import (
	"context"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders"
)

// Receipt is what a person says who saw money for an order on the account.
type Receipt struct {
	Key    string // one act of writing it down: sent twice, it is booked once
	Amount money.VND
	At     time.Time // when it came; zero: now
	Note   string
}

// mostNote is as long as a note beside a line gets.
const mostNote = 200

// Receive writes down that money came for an order within scope, and settles it. More
// than is due is refused with "txn.more_than_due": who is not sure looks at the account
// again. An order that is off is refused with "txn.order_gone" unless its goods are still
// there. The same key again changes nothing.
func (s *Store) Receive(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, r Receipt) (done orders.Settled, err error) {
	if r.At.IsZero() {
		r.At = s.now()
	}
	if err := s.checkReceipt(&r); err != nil {
		return done, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, err := s.orders.LockTx(tx, orderID)
		if err != nil {
			return err
		}
		if !scope.Admits(o.ProducerID) {
			return fault.New(fault.NotFound, "order.not_found")
		}
		t := &Txn{Source: Manual, ExternalID: r.Key, ProducerID: &o.ProducerID, Direction: In, Amount: r.Amount, Content: o.Code, HappenedAt: r.At, CreatedAt: s.now(),
			Note: r.Note, ByID: &by.ID, ByName: by.Name}
		added, err := putTx(tx, t)
		if err != nil {
			return err
		}
		if !added {
			done = orders.Settled{Fate: orders.Known, Order: *o}
			return nil
		}
		if due := o.ToStand(); r.Amount > due {
			return fault.New(fault.Conflict, "txn.more_than_due").With("due", due)
		}
		if done, err = s.allocateTx(tx, by, scope, t, orderID); err != nil {
			return err
		}
		if done.Fate == orders.OwedBack {
			return fault.New(fault.Conflict, "txn.order_gone")
		}
		return noteTx(tx, by, "received", t, map[string]any{"order": orderID, "amount": r.Amount, "fate": done.Fate}, r.Note)
	})
	return done, err
}

func (s *Store) checkReceipt(r *Receipt) error {
	var wrong fault.Form
	if r.Amount <= 0 {
		wrong.Wrong("amount", "payment.amount")
	}
	if r.At.After(s.now().Add(time.Hour)) || r.At.Before(s.now().AddDate(-1, 0, 0)) {
		wrong.Wrong("on", "txn.when")
	}
	r.Note = typed.Text(r.Note)
	if len([]rune(r.Note)) > mostNote {
		wrong.Wrong("note", "txn.note_long")
	}
	if r.Key == "" || len(r.Key) > 100 {
		wrong.Wrong("key", "checkout.key_missing")
	}
	return wrong.Err()
}
