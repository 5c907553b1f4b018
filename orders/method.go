package orders

import (
	"slices"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Method is a way to pay.
type Method string

const (
	COD      Method = "cod"      // cash on delivery, paid to whoever brings the parcel or hands it over
	Transfer Method = "transfer" // to the producer's own bank account, by QR or by hand
	Stripe   Method = "stripe"   // by card, on Stripe's page
)

// Prepaid says whether the money comes before the goods go.
func (m Method) Prepaid() bool { return m == Transfer || m == Stripe }

// Hold is how long an order waits for its money while the office set nothing: real
// transfers are late, and an order that was cancelled and is paid then helps nobody.
const Hold = 24 * time.Hour

// Methods lists the ways to pay that are offered.
func (c *Checkout) Methods() []Method {
	if c.Ways == nil {
		return []Method{COD, Transfer}
	}
	return c.Ways
}

// CardHold is how long an order waits for a card: the provider's page lives 35 minutes.
const CardHold = 40 * time.Minute

// offers refuses a way to pay that this shop does not know with "payment.unknown_method", and
// one that the office closed with "payment.way_closed".
func (c *Checkout) offers(l Launch, m Method) error {
	if !slices.Contains(c.Methods(), m) && !(m == Stripe && c.TakesCards(l)) {
		return fault.New(fault.Invalid, "payment.unknown_method")
	}
	return l.Rules.open(m)
}

// begins is the state in which a try at paying by a method begins.
func (m Method) begins() PaymentState {
	switch m {
	case COD:
		return PaymentAuthorized
	case Transfer:
		return PaymentPending // the code is on the page
	}
	return PaymentCreated
}
