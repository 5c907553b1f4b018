package orders

import (
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// LeftOut is what is noted when an order goes without something that is not there, as its buyer
// agreed to.
const LeftOut = "left_out"

// Without is an order going without some of a line that is not there.
type Without struct {
	OrderID  int64
	LineID   int64
	Quantity int
	Reason   string // the buyer reads it
	After    int    // how many parts of the order the sender saw: the same form again leaves out nothing more
}

// LeaveOut lets an order go without what is not there, as its buyer agreed to: it becomes a part
// that is not sent, the buyer is let off its price less their part of a voucher, what was paid
// beyond the rest is owed back. No goods come to the shelf, but those of a box. The fee stays. Nothing is left out of an
// order that was packed, waits for its money, is frozen or paid in stages, nor what was ordered
// ahead, nor by a form that saw the order otherwise ("order.step_refused"); nor all that is left of
// one ("order.nothing_left": then it is called off). A number below 1, or beyond what is left of
// the line, is refused with "parcel.too_much".
func (s *Store) LeaveOut(ctx context.Context, by audit.Actor, scope catalog.Scope, w Without) error {
	if w.Reason == "" {
		return fault.New(fault.Invalid, "parcel.why_not")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, sent, err := s.parcelsTx(tx, scope, w.OrderID)
		if err != nil {
			return err
		}
		if !o.MayLeaveOut() || len(sent) != w.After {
			return fault.New(fault.Conflict, "order.step_refused").With("from", string(o.State)).With("to", LeftOut)
		}
		rest := Rest(o, sent)
		if w.Quantity < 1 || w.Quantity > rest[w.LineID] {
			return fault.New(fault.Invalid, "parcel.too_much")
		}
		if len(rest) == 1 && rest[w.LineID] == w.Quantity {
			return fault.New(fault.Conflict, "order.nothing_left")
		}
		i := slices.IndexFunc(o.Lines, func(l Line) bool { return l.ID == w.LineID })
		if o.Lines[i].ReadyOn != nil {
			return fault.New(fault.Conflict, "order.step_refused").With("from", string(o.State)).With("to", LeftOut)
		}
		_, err = s.leaveOutTx(tx, by, o, sent, &o.Lines[i], w.Quantity, w.Reason)
		return err
	})
}

// leaveOutTx lets a locked order go without so much of a line, and returns its parts with the one that
// is not sent.
func (s *Store) leaveOutTx(tx *gorm.DB, by audit.Actor, o *Order, sent []Shipment, l *Line, quantity int, reason string) ([]Shipment, error) {
	part := Shipment{Number: len(sent) + 1, State: Dropped, Reason: reason, Lines: partOf(map[int64]int{l.ID: quantity})}
	if _, err := s.packTx(tx, o, sent, part); err != nil {
		return nil, err
	}
	sent = append(sent, part)
	if err := s.unsentTx(tx, by, o, sent, part.Number, reason, l.Boxed); err != nil {
		return nil, err
	}
	return sent, s.partTx(tx, by, o.ID, LeftOut, fmt.Sprintf("%d\u00a0× %s %s. %s", quantity, l.ProductName, l.VariantName, reason), part.Number)
}

// MayLeaveOut says whether the order may go without something that is not there: nothing of it is
// packed, and its money is there or comes at the door.
func (o *Order) MayLeaveOut() bool {
	return o.MayRunOut() && o.Frozen == "" && !o.Staged() && o.Covered()
}
