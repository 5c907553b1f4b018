package orders

import (
	"context"
	"slices"

	"github.com/ocop-hungdao/ocop/orders/payee"
)

// Usable are the ways to pay for which all is set up, closed by the office or not: cash always,
// a transfer once a producer has an account that is in use, cards when a provider takes them for the
// one seller or for a producer.
func (c *Checkout) Usable(ctx context.Context) (ways []Method, err error) {
	l, err := c.Launch.Launch(ctx)
	if err != nil {
		return nil, err
	}
	if slices.Contains(c.Methods(), COD) {
		ways = append(ways, COD)
	}
	any, err := payee.Any(ctx, c.Store.db, payee.Bank, c.Store.now())
	if err != nil {
		return nil, err
	}
	if any && slices.Contains(c.Methods(), Transfer) {
		ways = append(ways, Transfer)
	}
	if !c.TakesCards(l) {
		return ways, nil
	}
	own := l.Mode == Direct || l.Sample && c.Cards.Trying
	if !own {
		if own, err = payee.Any(ctx, c.Store.db, payee.Card, c.Store.now()); err != nil {
			return nil, err
		}
	}
	if own {
		ways = append(ways, Stripe)
	}
	return ways, nil
}
