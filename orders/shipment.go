package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Shipment is what left a producer for one order: all of it, or a part.
type Shipment struct {
	ID        int64
	OrderID   int64
	Number    int // from 1, as the buyer reads it
	Courier   string
	Tracking  string
	State     ShipmentState
	Reason    string    // why the rest is not sent
	Ask       money.VND // for what its courier asks at the door, as it was said when it left
	SentAt    time.Time
	UpdatedAt time.Time
	Lines     []ShipmentLine `gorm:"-" db:"-"`
}

// Dropped is the part of an order that will not be sent.
const Dropped ShipmentState = "dropped"

// ShipmentLine is how much of a line of the order is in it.
type ShipmentLine struct {
	ShipmentID  int64
	LineID      int64
	ProductName string
	VariantName string
	Quantity    int
}

// Send is what somebody hands to a courier.
type Send struct {
	Courier  string
	Tracking string
	Lines    map[int64]int // by line; empty: all that is left
	Lots     *LotNote      // which lots lie in it, of the lines that go; nil: nobody was asked
	Seen     int           // the ReceiverVersion that the sender saw; 0: nobody said
	After    int           // how many parcels the sender saw: the same form again sends nothing more
}

// Rest is how much of each line has not left yet.
func Rest(o *Order, sent []Shipment) map[int64]int {
	rest := map[int64]int{}
	for _, l := range o.Lines {
		rest[l.ID] = l.Quantity
	}
	for _, s := range sent {
		for _, l := range s.Lines {
			if rest[l.LineID] -= l.Quantity; rest[l.LineID] <= 0 {
				delete(rest, l.LineID)
			}
		}
	}
	return rest
}

// partOf is so much of each line as a parcel holds it.
func partOf(lines map[int64]int) (out []ShipmentLine) {
	for id, n := range lines {
		out = append(out, ShipmentLine{LineID: id, Quantity: n})
	}
	return out
}

// there leaves out of a rest the lines that wait for a batch.
func there(o *Order, rest map[int64]int) map[int64]int {
	out := map[int64]int{}
	for _, l := range o.Lines {
		if n := rest[l.ID]; n > 0 && !l.Waiting {
			out[l.ID] = n
		}
	}
	return out
}

// follows is where the parcels of an order go when the order itself goes there, and from
// which states they do.
var follows = map[ShipmentState][]ShipmentState{
	ShipmentShipped:   {ShipmentFailed},
	ShipmentDelivered: {ShipmentShipped, ShipmentFailed},
	ShipmentFailed:    {ShipmentShipped},
	ShipmentReturning: {ShipmentShipped, ShipmentFailed},
	ShipmentReturned:  {ShipmentReturning},
}

// fits is what goes into a parcel of what is left: all of it when nobody says how much.
func fits(rest, asked map[int64]int) (map[int64]int, error) {
	if len(rest) == 0 {
		return nil, fault.New(fault.Conflict, "parcel.nothing")
	}
	if len(asked) == 0 {
		return rest, nil
	}
	out := map[int64]int{}
	for line, n := range asked {
		if n < 0 || n > rest[line] {
			return nil, fault.New(fault.Invalid, "parcel.too_much")
		}
		if n > 0 {
			out[line] = n
		}
	}
	if len(out) == 0 {
		return nil, fault.New(fault.Invalid, "parcel.nothing")
	}
	return out, nil
}
