package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// Fact is money that moved for an order, told by whoever saw it: a bank line that a
// person or the matcher allocated, cash in an officer's hand, a provider's event.
type Fact struct {
	OrderID int64
	Method  Method
	Kind    ledger.Kind
	Ref     string    // names the fact at its source: told twice, it is booked once
	Amount  money.VND // above 0 for what comes, below 0 for what goes
	Note    string
	Undoes  int64     // the ledger entry that this takes back; 0: none
	At      time.Time // when it happened; zero: now
}

// Fate is what became of an order by a fact.
type Fate string

const (
	Known      Fate = "known"      // told before: nothing changed
	Noted      Fate = "noted"      // in the books; the order stays where it is
	Partly     Fate = "partly"     // something is still due
	Begun      Fate = "begun"      // the first stage of several is there: it stands
	Paid       Fate = "paid"       // paid in full and confirmed by it
	Finished   Fate = "finished"   // paid in full, delivered: completed
	Reinstated Fate = "reinstated" // had been closed; the goods were still there
	OwedBack   Fate = "owed_back"  // had been closed for good: the money goes back
)

// Settled is what Settle did.
type Settled struct {
	Fate  Fate
	Order Order // as it is now, sums included
}

// settle lets a fact that the sums already include speak to an order that stands.
func (o *Order) settle(f Fact) Fate {
	switch {
	case f.Kind == ledger.Remitted:
		o.remittedAll()
		return Noted
	case f.Amount < 0: // money went: what is paid is less, and no step follows by itself
		return Noted
	case f.Kind == ledger.Waived: // nobody paid it: less is asked for
		if o.Due() > 0 {
			return Noted
		}
		if o.PaymentMethod == COD && o.Collected > 0 {
			o.endPayment(PaymentCollected) // the cash of the parcels that arrived is all there is
		}
		return o.covered()
	}
	o.paidBy(f.Method)
	switch {
	case o.Due() == 0:
		return o.covered()
	case o.Staged() && o.State == Placed && o.DueNow() == 0:
		o.State, o.ShipmentState = Confirmed, ShipmentReady
		return Begun
	}
	return Partly
}

// paidBy notes by which way the money came. Cash is in the courier's hand first; what was given
// to the producer for an order that waited for a transfer ends that waiting.
func (o *Order) paidBy(m Method) {
	if m == InHand {
		if o.Due() == 0 {
			o.endPayment(PaymentSucceeded)
		}
		return
	}
	if m == COD && o.Staged() { // in the producer's hand: one stage of several
		if o.Due() == 0 {
			o.endPayment(PaymentSucceeded)
		}
		return
	}
	if m == COD {
		if o.Due() == 0 { // else other parcels of it are on their way
			o.endPayment(PaymentCollected)
		}
		return
	}
	if o.PaymentState == PaymentCollected || o.PaymentState == PaymentSucceeded {
		return // it is paid: what comes by another way comes on top, and hides nothing of how it was paid
	}
	if over := len(nextPayment[o.PaymentState]) == 0; over || o.PaymentMethod != m && o.Due() == 0 {
		o.begin(m)
	}
	if o.PaymentMethod == m && o.Due() == 0 {
		if o.PaymentState == PaymentCreated {
			o.PaymentState = PaymentPending
		}
		o.endPayment(PaymentSucceeded)
	}
}

// remittedAll ends the try at paying once all cash that was collected is with its producer.
func (o *Order) remittedAll() {
	if o.PaymentState == PaymentCollected && o.Remitted >= o.Collected {
		o.endPayment(PaymentSucceeded)
	}
}

// covered does what follows when nothing is due any more.
func (o *Order) covered() Fate {
	switch {
	case o.State == Placed && o.PaymentMethod.Prepaid():
		o.State, o.ShipmentState = Confirmed, ShipmentReady
		return Paid
	case o.State == Confirmed && o.ShipmentState == ShipmentDelivered:
		o.State = Completed
		return Finished
	}
	return Noted
}

// mayReturn says whether an order that was closed may stand again: its money is there in
// full, is still there, and its parcel never left.
func (o *Order) mayReturn(f Fact) bool {
	if f.Kind == ledger.Refunded { // what a card did not take was its buyer's already
		return false
	}
	return o.Gone() && !o.Staged() && o.ShipmentState == ShipmentCancelled && f.Method.Prepaid() && f.Amount > 0 && o.ToStand() == 0
}

// reinstate lets a closed order stand again, confirmed and paid.
func (o *Order) reinstate(m Method) {
	o.State, o.ShipmentState, o.CancelReason = Confirmed, ShipmentReady, ""
	o.begin(m)
	o.PaymentState = PaymentSucceeded
}
