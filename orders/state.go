package orders

import (
	"slices"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// State is where the agreement between buyer and producer stands.
type State string

const (
	Placed    State = "placed"
	Confirmed State = "confirmed"
	Completed State = "completed"
	Cancelled State = "cancelled"
	Expired   State = "expired"
)

// PaymentState is where the newest try at paying stands. How much is paid is not here:
// it is the sum of the ledger.
type PaymentState string

const (
	PaymentCreated    PaymentState = "created"
	PaymentPending    PaymentState = "pending"
	PaymentProcessing PaymentState = "processing"
	PaymentAuthorized PaymentState = "authorized" // promised: cash at the door
	PaymentCollected  PaymentState = "collected"  // the courier or the producer has the cash
	PaymentSucceeded  PaymentState = "succeeded"  // the producer has the money
	PaymentFailed     PaymentState = "failed"
	PaymentExpired    PaymentState = "expired"
	PaymentCancelled  PaymentState = "cancelled"
)

// ShipmentState is where the parcel is.
type ShipmentState string

const (
	ShipmentPending   ShipmentState = "pending"
	ShipmentReady     ShipmentState = "ready"
	ShipmentPacked    ShipmentState = "packed"
	ShipmentShipped   ShipmentState = "shipped"
	ShipmentDelivered ShipmentState = "delivered"
	ShipmentFailed    ShipmentState = "failed_attempt"
	ShipmentReturning ShipmentState = "returning"
	ShipmentReturned  ShipmentState = "returned"
	ShipmentCancelled ShipmentState = "cancelled"
)

// The three machines, whole. A pair that is not here does not happen.
var (
	nextOrder = map[State][]State{
		Placed:    {Confirmed, Cancelled, Expired},
		Confirmed: {Completed, Cancelled},
		Completed: {},
		Cancelled: {Confirmed}, // money came late in full, and the goods were still there
		Expired:   {Confirmed},
	}
	nextPayment = map[PaymentState][]PaymentState{
		PaymentCreated:    {PaymentPending, PaymentAuthorized, PaymentFailed, PaymentExpired, PaymentCancelled},
		PaymentPending:    {PaymentProcessing, PaymentSucceeded, PaymentFailed, PaymentExpired, PaymentCancelled},
		PaymentProcessing: {PaymentSucceeded, PaymentFailed},
		PaymentAuthorized: {PaymentCollected, PaymentFailed, PaymentExpired, PaymentCancelled},
		PaymentCollected:  {PaymentSucceeded},
		PaymentSucceeded:  {},
		PaymentFailed:     {},
		PaymentExpired:    {},
		PaymentCancelled:  {},
	}
	nextShipment = map[ShipmentState][]ShipmentState{
		ShipmentPending:   {ShipmentReady, ShipmentCancelled},
		ShipmentReady:     {ShipmentPacked, ShipmentCancelled},
		ShipmentPacked:    {ShipmentShipped, ShipmentCancelled},
		ShipmentShipped:   {ShipmentDelivered, ShipmentFailed, ShipmentReturning},
		ShipmentFailed:    {ShipmentShipped, ShipmentReturning},
		ShipmentReturning: {ShipmentReturned},
		ShipmentDelivered: {},
		ShipmentReturned:  {},
		ShipmentCancelled: {ShipmentReady}, // with its order, see above
	}
)

// step refuses a change that is not in the machine. Staying where one is is no step.
func step[S ~string](machine map[S][]S, from, to S) error {
	if from == to || slices.Contains(machine[from], to) {
		return nil
	}
	return fault.New(fault.Conflict, "order.step_refused").With("from", string(from)).With("to", string(to))
}
