package main

import (
	"fmt"

	"github.com/ocop-hungdao/ocop/orders/stripe"
)

// cardsFinding says whether orders can be paid by card, and where. Settings that are wrong
// were said with the others.
func cardsFinding(c Config) finding {
	s := stripe.Config(c.Stripe)
	least, most, err := s.Limits()
	switch {
	case !s.On():
		return finding{good, "cards", "off (STRIPE_SECRET_KEY is empty); ocop fake-stripe says how to try them"}
	case err != nil:
		return finding{missing, "cards", err.Error()}
	case s.Fake():
		return finding{note, "cards", "played by " + s.Base + ": no money moves, and a shop that sells does not start so"}
	case !s.Live():
		return finding{note, "cards", "taken at Stripe with a key for tests: no money moves"}
	}
	return finding{good, "cards", fmt.Sprintf("taken at Stripe, from %s to %s for one order, when the shop has one legal seller", least, most)}
}
