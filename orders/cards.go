package orders

import (
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// CardTerms say for how much cards are taken: the provider refuses less and more, in đồng
// for one order.
type CardTerms struct {
	Min, Max money.VND
	Trying   bool // with a provider that is none: also in the sample shop of many sellers
}

// TakesCards says whether cards are taken while the shop trades as l: there is one legal
// seller, whose account it is.
func (c *Checkout) TakesCards(l Launch) bool {
	return c.Cards != nil && (l.Mode == Direct || l.Open() && l.Sample && c.Cards.Trying)
}

// CardFits says whether an order of that total may be paid by card.
func (c *Checkout) CardFits(total money.VND) bool {
	return c.Cards != nil && total >= c.Cards.Min && total <= c.Cards.Max
}

// cardable refuses orders that are too small or too large for a card with
// "payment.card_limits".
func (c *Checkout) cardable(q *Quote, m Method) error {
	for i := range q.Orders {
		if m == Stripe && !c.CardFits(q.Orders[i].Total) {
			return c.cardLimits()
		}
	}
	return nil
}

func (c *Checkout) cardLimits() error {
	return fault.New(fault.Conflict, "payment.card_limits").With("min", c.Cards.Min).With("max", c.Cards.Max)
}
