package main

import (
	"context"
	"log/slog"
)

// cardPage is where forms may lead besides to us: the page where cards are charged.
func (c Config) cardPage() []string {
	switch {
	case c.Stripe.Key == "":
		return nil
	case c.Stripe.Base != "":
		return []string{c.Stripe.Base}
	}
	return []string{"https://checkout.stripe.com"}
}

// askCards asks the provider about what said nothing for a while.
func askCards(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		if g.cards == nil {
			return
		}
		if err := g.cards.Sweep(ctx); err != nil && ctx.Err() == nil {
			g.log.Error("card payments could not be asked about", slog.Any("error", err))
		}
	}
}

// compareCards holds the books against the provider's, once a day.
func compareCards(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		if g.cards == nil {
			return
		}
		if err := g.cards.Reconcile(ctx); err != nil && ctx.Err() == nil {
			g.log.Error("card payments could not be compared", slog.Any("error", err))
		}
	}
}
