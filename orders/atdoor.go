package orders

import (
	"slices"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Carried says whether a parcel is on its way to the buyer or reached them: what it asks for at
// the door stands. A part that is not sent and a parcel that came back ask for nothing.
func (p *Shipment) Carried() bool { return p.State != Dropped && p.State != ShipmentReturned }

// worths is what is in each part of an order cost the buyer, less its share of a voucher, in
// the order in which they were written down: with what is left they sum to the goods.
func (o *Order) worths(sent []Shipment) []money.VND {
	out, gone, before := make([]money.VND, len(sent)), map[int64]int{}, money.VND(0)
	for i := range sent {
		for _, l := range sent[i].Lines {
			gone[l.LineID] += l.Quantity
		}
		all := o.Worth(gone)
		out[i], before = all-before, all
	}
	return out
}

// askOf is what the courier asks for at the door for a parcel that leaves now, after those that
// left before: what all that is carried cost, with the fee, less what was paid otherwise and
// what is asked for already. The last takes all that is due and not asked for yet. It is 0 for
// an order that is not paid at the door. What it is stays written on the parcel: see Ask.
func (o *Order) askOf(sent []Shipment, now Shipment) money.VND {
	if o.PaymentMethod != COD || o.Gone() {
		return 0
	}
	left, all := o.unasked(sent), append(slices.Clone(sent), now)
	if len(Rest(o, all)) == 0 {
		return left
	}
	ask := o.Fee - (o.Net() - o.Collected)
	for i, worth := range o.worths(all) {
		if all[i].Carried() {
			ask += worth - all[i].Ask
		}
	}
	return min(max(ask, 0), left)
}

// asked is what carried parcels ask for together.
func asked(sent []Shipment) (sum money.VND) {
	for i := range sent {
		if sent[i].Carried() {
			sum += sent[i].Ask
		}
	}
	return sum
}

// unasked is what is due and no parcel asks for.
func (o *Order) unasked(sent []Shipment) money.VND {
	return max(o.Due()-max(asked(sent)-o.Collected, 0), 0)
}

// Unasked is what the parcel asks for at the door that takes all that has not left yet; 0 for an
// order that is not paid there.
func (o *Order) Unasked(sent []Shipment) money.VND {
	if o.PaymentMethod != COD || o.Gone() {
		return 0
	}
	return o.unasked(sent)
}

// AsksNow is what the courier should still ask for with each parcel, in their order: what it
// asked for when it left, and less of those on their way when money came otherwise since.
func (o *Order) AsksNow(sent []Shipment) []money.VND {
	out, onWay := make([]money.VND, len(sent)), money.VND(0)
	moving := func(p *Shipment) bool { return p.State == ShipmentShipped || p.State == ShipmentFailed }
	for i := range sent {
		if out[i] = sent[i].Ask; moving(&sent[i]) {
			onWay += sent[i].Ask
		}
	}
	beyond := max(onWay-o.Due(), 0)
	for i := len(sent) - 1; i >= 0 && beyond > 0; i-- {
		if moving(&sent[i]) {
			less := min(out[i], beyond)
			out[i], beyond = out[i]-less, beyond-less
		}
	}
	return out
}
