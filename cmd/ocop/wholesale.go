package main

import (
	"context"
	"crypto/rand"
	"log/slog"

	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/orders/notify"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// newWholesale keeps what shops ask to buy in bulk; key signs the links of who asked.
func newWholesale(g *goods, s *parts, key []byte) *wholesale.Links {
	store := wholesale.NewStore(s.house.db, g.places, s.now, rand.Reader)
	store.Days = g.days
	return wholesale.NewLinks(store, key)
}

// tellWholesale says who is told of what is asked, passed on, answered and over.
func tellWholesale(r *outbox.Relay, who *notify.Notifier, g *goods) {
	who.Wholesale = g.wholesale
	r.On(wholesale.AskedFor, who.WholesaleAsked)
	r.On(wholesale.PassedOn, who.WholesalePassed)
	r.On(wholesale.Offered, who.WholesaleAnswered)
	r.On(wholesale.Over, who.WholesaleOver)
}

// eraseWholesale empties who asked to buy in bulk, long ago.
func eraseWholesale(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.wholesale.Erase(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("old requests to buy in bulk could not be erased", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("old requests to buy in bulk were erased", slog.Int64("requests", n))
		}
	}
}
