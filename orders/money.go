package orders

import (
	"slices"
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// Gone says whether the agreement is off: cancelled or expired.
func (o *Order) Gone() bool { return o.State == Cancelled || o.State == Expired }

// Claim is what the order asks for: its total while it stands, what was agreed to be kept
// once it is off, most often nothing.
func (o *Order) Claim() money.VND {
	if o.Gone() {
		return o.Kept
	}
	return o.Total
}

// Staged says whether it is paid in stages.
func (o *Order) Staged() bool { return o.FirstDue > 0 }

// DueNow is what of Due has to come for the next thing to happen: of an order in stages
// the first one, then what comes before its goods leave, then the rest.
func (o *Order) DueNow() money.VND {
	if !o.Staged() || o.Gone() {
		return o.Due()
	}
	switch o.ShipmentState {
	case ShipmentPending, ShipmentReady:
		return o.Sums.Due(o.FirstDue)
	case ShipmentDelivered:
		return o.Due()
	}
	return o.Sums.Due(o.SendDue)
}

// Due is what is still to be paid.
func (o *Order) Due() money.VND { return o.Sums.Due(o.Claim()) }

// ToStand is what has to come for the order to stand: what is due of it, and of one that is off
// all that is not with its producer now, whatever came before and went back.
func (o *Order) ToStand() money.VND {
	if !o.Gone() {
		return o.Due()
	}
	return max(o.Total-o.Waived-o.Net(), 0)
}

// Credit is what is owed back to the buyer.
func (o *Order) Credit() money.VND { return o.Sums.Credit(o.Claim()) }

// Money is the one word for how the order stands with its money.
func (o *Order) Money() ledger.Status { return o.Sums.Status(o.Claim()) }

// TooLate says of an order that waits for its first money that its time is over, before
// anything has closed it.
func (o *Order) TooLate(now time.Time) bool {
	return o.State == Placed && o.PaymentMethod.Prepaid() && o.PaymentState != PaymentProcessing && o.Net() <= 0 && o.PayBy != nil && !now.Before(*o.PayBy)
}

// Payable says whether its buyer is asked for money now, by the way that was chosen: pages,
// programs and codes ask nobody else. A provider that works on a payment is asked nothing.
func (o *Order) Payable(now time.Time) bool {
	stands := o.State == Placed || o.Staged() && o.State == Confirmed
	return stands && o.PaymentMethod.Prepaid() && o.PaymentState != PaymentProcessing && o.DueNow() > 0 && !o.TooLate(now)
}

// Covered says whether the order may go on as far as money goes: nothing is due now and not
// all of it went back, or cash at the door was agreed.
func (o *Order) Covered() bool {
	return !o.PaymentMethod.Prepaid() || o.DueNow() == 0 && !o.GaveBack()
}

// GaveBack says whether money came for a standing order and all of it was given back.
func (o *Order) GaveBack() bool { return !o.Gone() && o.Money() == ledger.GaveBack }

// endPayment ends the try at paying in a state it can still reach; one that is over stays
// as it ended.
func (o *Order) endPayment(as PaymentState) {
	if slices.Contains(nextPayment[o.PaymentState], as) {
		o.PaymentState = as
	}
}

// begin starts another try at paying, by a method. The one before ends with it.
func (o *Order) begin(m Method) {
	o.PaymentMethod, o.PaymentState, o.begun = m, m.begins(), true
}

// Worth is what so much of each line, by its id, cost the buyer, less their part of a
// voucher. What is left of a line is worth the rest, to the đồng.
func (o *Order) Worth(lines map[int64]int) (sum money.VND) {
	for _, l := range o.Lines {
		if n := min(lines[l.ID], l.Quantity); n > 0 {
			sum += money.Split(l.Total-l.Discount, []money.VND{money.VND(n), money.VND(l.Quantity - n)})[0]
		}
	}
	return sum
}
