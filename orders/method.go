package orders

import (
	"slices"
	"time"
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

// Hold is how long an order waits for its money when nobody said otherwise: real
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

func (c *Checkout) offers(l Launch, m Method) bool {
	if m == Stripe {
		return c.TakesCards(l)
	}
	return slices.Contains(c.Methods(), m)
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
