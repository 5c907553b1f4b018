package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Order is what one producer owes one buyer. What was sold is copied into it: the
// product may change its mind, the receipt may not.
type Order struct {
	ID            int64
	Code          string
	PurchaseID    int64
	ProducerID    int64
	ProducerName  string
	ProducerPhone string
	Goods         money.VND
	Fee           money.VND
	Total         money.VND
	WeightG       int
	ZoneName      string
	ColdChain     bool
	PaymentMethod Method
	State         State
	PaymentState  PaymentState
	ShipmentState ShipmentState
	CancelReason  string
	ConfirmBy     time.Time // when nobody has confirmed by then, somebody must look
	CreatedAt     time.Time
	UpdatedAt     time.Time
	RowVersion    int
	Lines         []Line `gorm:"-" db:"-"`
}

// Method is a way to pay.
type Method string

// COD is cash on delivery, paid to whoever brings the parcel or hands it over.
const COD Method = "cod"

// Line is one thing of an order, as it was when it was sold.
type Line struct {
	ID          int64
	OrderID     int64
	VariantID   int64
	ProductID   int64
	ProductSlug string
	ProductName string
	VariantName string
	ArtKind     string
	ArtVariant  int
	UnitPrice   money.VND
	Quantity    int
	Total       money.VND
}

// Step is something a person does to an order next.
type Step string

const (
	Confirm Step = "confirm"
	Pack    Step = "pack"
	Ship    Step = "ship"
	Deliver Step = "deliver"
	Collect Step = "collect" // the cash is in hand
	Cancel  Step = "cancel"
)

// May says whether the step is allowed now.
func (o *Order) May(s Step) bool {
	open := o.State == Placed || o.State == Confirmed
	switch s {
	case Confirm:
		return o.State == Placed
	case Pack:
		return o.State == Confirmed && o.ShipmentState == ShipmentReady
	case Ship:
		return o.State == Confirmed && o.ShipmentState == ShipmentPacked
	case Deliver:
		return o.State == Confirmed && o.ShipmentState == ShipmentShipped
	case Collect:
		return o.State == Confirmed && o.ShipmentState == ShipmentDelivered && o.PaymentState == PaymentAuthorized
	case Cancel:
		return open && (o.ShipmentState == ShipmentPending || o.ShipmentState == ShipmentReady || o.ShipmentState == ShipmentPacked)
	}
	return false
}

// NextStep is the one thing to do next; "" when nothing is left to do.
func (o *Order) NextStep() Step {
	for _, s := range []Step{Confirm, Pack, Ship, Deliver, Collect} {
		if o.May(s) {
			return s
		}
	}
	return ""
}

// Take does a step. One that is not allowed now is refused with "order.step_refused";
// cancelling needs a reason, and a shipped order refuses with "order.already_shipped".
func (o *Order) Take(s Step, reason string) error {
	if s == Cancel && (o.ShipmentState == ShipmentShipped || o.ShipmentState == ShipmentDelivered) && o.State == Confirmed {
		return fault.New(fault.Conflict, "order.already_shipped")
	}
	if !o.May(s) {
		return fault.New(fault.Conflict, "order.step_refused").With("from", string(o.State)).With("to", string(s))
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
	case Collect:
		o.PaymentState, o.State = PaymentCollected, Completed
	case Cancel:
		if reason == "" {
			return fault.New(fault.Invalid, "order.reason_needed")
		}
		o.State, o.PaymentState, o.ShipmentState, o.CancelReason = Cancelled, PaymentCancelled, ShipmentCancelled, reason
	}
	return nil
}

// Overdue says whether nobody confirmed the order in time.
func (o *Order) Overdue(now time.Time) bool { return o.State == Placed && now.After(o.ConfirmBy) }
