package orders

import (
	"encoding/json"
	"slices"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders/shipping"
)

// Readdress is what an officer writes in the place of where a purchase goes.
type Readdress struct {
	Receiver
	ProvinceCode string
	WardCode     string     // both empty: the ward stays
	Seen         int        // the ReceiverVersion that was read
	FeeThere     *money.VND // of all orders to which delivery there costs something else, as it was shown; nil: nothing was shown
}

// FeeThere is an order that was told another fee than delivery to a new place costs.
type FeeThere struct {
	Code, Producer string
	Agreed, There  money.VND
}

// leftAlready are the states of a parcel of which nobody can change any more where it goes: it is
// with a courier, or what is fetched was fetched.
func leftAlready(d Delivery) []ShipmentState {
	if d == ByPickup {
		return []ShipmentState{ShipmentReturning, ShipmentReturned, ShipmentDelivered}
	}
	return []ShipmentState{ShipmentShipped, ShipmentFailed, ShipmentReturning, ShipmentReturned, ShipmentDelivered}
}

// MayReaddress says whether an officer may still change where the purchase goes: nil, or
// "receiver.erased" when its buyer is no longer known, "receiver.sent" with the order (code,
// producer) of which something has left, "receiver.over" when all its orders are off.
func (p *Purchase) MayReaddress() error { return mayReaddress(p, p.Orders) }

func mayReaddress(p *Purchase, list []Order) error {
	if p.BuyerPhone == "" {
		return fault.New(fault.Conflict, "receiver.erased")
	}
	stands := false
	for i := range list {
		o := &list[i]
		if o.Gone() {
			continue
		}
		stands = true
		if slices.Contains(leftAlready(p.Delivery), o.ShipmentState) {
			return fault.New(fault.Conflict, "receiver.sent").With("order", ordercode.Code(o.Code).Shown()).With("producer", o.ProducerName)
		}
	}
	if !stands {
		return fault.New(fault.Conflict, "receiver.over")
	}
	return nil
}

// feesThere lists the orders that stand and were told another fee than delivery there costs: that
// of the day they were placed, or of today when there was none. None of them in the same zone. A
// place to which nothing is posted is refused as by Fee.
func feesThere(tariff *shipping.Tariff, p *Purchase, list []Order, to shipping.Destination, c *Checkout) (out []FeeThere, err error) {
	from, known := tariff.Zone(shipping.Destination{ProvinceCode: p.ProvinceCode, WardCode: p.WardCode})
	if zone, ok := tariff.Zone(to); ok && known && zone.Code == from.Code {
		return nil, nil
	}
	for i := range list {
		o := &list[i]
		if o.Gone() {
			continue
		}
		there, _, err := tariff.Fee(to, o.WeightG, p.CreatedAt)
		if err != nil {
			there, _, err = tariff.Fee(to, o.WeightG, c.Store.now())
		}
		if err != nil {
			return nil, err
		}
		// Who brings it for nothing above a sum does so wherever it goes.
		if there != o.Fee && o.FeeOff == 0 {
			out = append(out, FeeThere{Code: o.Code, Producer: o.ProducerName, Agreed: o.Fee, There: there})
		}
	}
	return out, nil
}

// feesAgreed refuses with "receiver.fee_differs" (fees: []FeeThere, there: their sum) until who
// changes the place has seen these fees.
func feesAgreed(fees []FeeThere, shown *money.VND) error {
	var sum money.VND
	for _, f := range fees {
		sum += f.There
	}
	if len(fees) > 0 && (shown == nil || *shown != sum) {
		return fault.New(fault.Conflict, "receiver.fee_differs").With("fees", fees).With("there", sum)
	}
	return nil
}

// ReceiverEdit is what the history says of a change of who takes a purchase in: which fields, and
// the ward when it changed. Names, numbers and streets never stand in it.
type ReceiverEdit struct {
	Fields []string `json:"fields"` // of name, phone, place, line, note
	From   string   `json:"from,omitempty"`
	To     string   `json:"to,omitempty"`
}

// EditOf reads the change out of an event; the zero ReceiverEdit when it says nothing, as it did once.
func EditOf(e Event) (out ReceiverEdit) {
	if e.ToState != ReceiverChanged || json.Unmarshal([]byte(e.Reason), &out) != nil {
		return ReceiverEdit{}
	}
	return out
}

// edit is what differs between a purchase and what it becomes.
func (p *Purchase) edit(to Receiver, place string) (e ReceiverEdit) {
	for _, f := range []struct {
		name     string
		was, now string
	}{{"name", p.BuyerName, to.Name}, {"phone", p.BuyerPhone, to.Phone}, {"place", p.PlaceText, place}, {"line", p.AddressLine, to.AddressLine}, {"note", p.Note, to.Note}} {
		if f.was != f.now {
			e.Fields = append(e.Fields, f.name)
		}
	}
	if p.PlaceText != place {
		e.From, e.To = p.PlaceText, place
	}
	return e
}

func (e ReceiverEdit) text() string {
	raw, _ := json.Marshal(e) // strings always marshal
	return string(raw)
}
