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

// TakesCards says whether cards are taken at all while the shop trades as l; whose goods may be
// paid so, CardsFor says.
func (c *Checkout) TakesCards(l Launch) bool { return c.Cards != nil && l.Open() }

// CardFits says whether an order of that total may be paid by card.
func (c *Checkout) CardFits(total money.VND) bool {
	return c.Cards != nil && total >= c.Cards.Min && total <= c.Cards.Max
}

func (c *Checkout) cardLimits() error {
	return fault.New(fault.Conflict, "payment.card_limits").With("min", c.Cards.Min).With("max", c.Cards.Max)
}
