package orders

import (
	"slices"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Step is something done to an order next.
type Step string

const (
	Confirm  Step = "confirm"
	Pack     Step = "pack"
	Ship     Step = "ship" // also once more, after nobody was met
	Deliver  Step = "deliver"
	Collect  Step = "collect"   // the cash is in hand
	Miss     Step = "miss"      // nobody was met, or nobody took it
	TurnBack Step = "turn_back" // on its way back to the producer
	TakeIn   Step = "take_in"   // back with the producer: the order is off, the goods are on the shelf again
	Cancel   Step = "cancel"
	Expire   Step = "expire" // nobody said yes in time; done by the clock
)

// way is the straight way of an order; what else may happen stands beside it.
var way = []Step{Confirm, Pack, Ship, Deliver, Collect, TakeIn}

// onward are the steps that a frozen order does not take: the goods stay. What happens to a
// parcel that has left is written down all the same.
var onward = []Step{Confirm, Pack, Ship}

// May says whether the step is allowed now.
func (o *Order) May(s Step) bool {
	if o.Frozen != "" && slices.Contains(onward, s) {
		return false
	}
	sent := func(states ...ShipmentState) bool {
		return o.State == Confirmed && slices.Contains(states, o.ShipmentState)
	}
	switch s {
	case Confirm:
		return o.State == Placed && o.Covered()
	case Expire:
		return o.State == Placed
	case Pack:
		return sent(ShipmentReady) && o.Covered()
	case Ship:
		return sent(ShipmentPacked, ShipmentFailed) && o.Covered()
	case Deliver, Miss:
		return sent(ShipmentShipped)
	case TurnBack:
		return sent(ShipmentShipped, ShipmentFailed)
	case TakeIn:
		return sent(ShipmentReturning)
	case Collect:
		return sent(ShipmentDelivered) && o.PaymentState == PaymentAuthorized
	case Cancel:
		return o.State == Placed || sent(ShipmentPending, ShipmentReady, ShipmentPacked)
	}
	return false
}

// NextStep is the one thing to do next; "" when nothing is left to do.
func (o *Order) NextStep() Step {
	for _, s := range way {
		if o.May(s) {
			return s
		}
	}
	return ""
}

// Take does a step. One that is not allowed now is refused with "order.step_refused", with
// "order.frozen" while something keeps the order, with "order.not_paid" when only the
// money is missing, or with "order.money_back" when all of it was given back;
// what ends an order needs a reason, and a shipped order refuses to be cancelled with
// "order.already_shipped".
func (o *Order) Take(s Step, reason string) error {
	if s == Cancel && o.State == Confirmed && !o.May(s) {
		return fault.New(fault.Conflict, "order.already_shipped")
	}
	if o.Frozen != "" && slices.Contains(onward, s) {
		return fault.New(fault.Conflict, "order.frozen")
	}
	if paid := *o; !o.May(s) && !o.Covered() {
		paid.PaidIn, paid.PaidOut = o.Total, 0
		switch {
		case paid.May(s) && o.GaveBack():
			return fault.New(fault.Conflict, "order.money_back")
		case paid.May(s):
			return fault.New(fault.Conflict, "order.not_paid").With("due", o.DueNow())
		}
	}
	if !o.May(s) {
		return fault.New(fault.Conflict, "order.step_refused").With("from", string(o.State)).With("to", string(s))
	}
	if ends := s == Cancel || s == TakeIn || s == Expire; ends && reason == "" {
		return fault.New(fault.Invalid, "order.reason_needed")
	}
	switch s {
	case Confirm:
		o.State, o.ShipmentState = Confirmed, ShipmentReady
	case Pack:
		o.ShipmentState = ShipmentPacked
	case Ship:
		o.ShipmentState = ShipmentShipped
	case Deliver:
		o.ShipmentState = ShipmentDelivered
		if o.Due() == 0 {
			o.State = Completed
			o.endPayment(PaymentCancelled) // cash was promised, and there is none to collect
			o.remittedAll()
		}
	case Miss:
		o.ShipmentState = ShipmentFailed
	case TurnBack:
		o.ShipmentState = ShipmentReturning
	case Collect:
		o.State = Completed
		if o.Due() > 0 {
			o.PaymentState = PaymentCollected
		}
		o.endPayment(PaymentCancelled)
	case TakeIn:
		o.State, o.ShipmentState, o.CancelReason = Cancelled, ShipmentReturned, reason
		o.endPayment(PaymentFailed)
	case Cancel:
		o.State, o.ShipmentState, o.CancelReason = Cancelled, ShipmentCancelled, reason
		o.endPayment(PaymentCancelled)
	case Expire:
		o.State, o.ShipmentState, o.CancelReason = Expired, ShipmentCancelled, reason
		o.endPayment(PaymentExpired)
	}
	return nil
}
