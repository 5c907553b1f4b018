package orders

import "github.com/ocop-hungdao/ocop/internal/money"

// AtDoor is what the courier asks for at the door for each of an order's parcels, by parcel:
// its goods less their share of the discount. The first that is not back brings the fee with
// it; once nothing is left to send the last takes what is left, so that together they are what
// the order asks for. A part that is not sent and a parcel that came back ask for nothing. It
// is nil for an order that is not paid at the door, is over, or had money before.
func (o *Order) AtDoor(sent []Shipment) map[int64]money.VND {
	if o.PaymentMethod != COD || o.Gone() || o.PaidIn != 0 {
		return nil
	}
	left, out, last := o.Due(), map[int64]money.VND{}, int64(0)
	for _, p := range sent {
		if p.State == Dropped || p.State == ShipmentReturned {
			continue
		}
		lines := map[int64]int{}
		for _, l := range p.Lines {
			lines[l.LineID] += l.Quantity
		}
		ask := o.Worth(lines)
		if last == 0 {
			ask += o.Fee
		}
		last = p.ID
		out[last] = min(max(ask, 0), left)
		left -= out[last]
	}
	if last != 0 && len(Rest(o, sent)) == 0 {
		out[last] += left
	}
	return out
}
