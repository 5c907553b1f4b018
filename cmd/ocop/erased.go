package main

import (
	"context"
	"log/slog"
	"time"

	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/privacy"
)

// beforeOpening is how long the shop waits with its doors shut for who was erased; a shelf that
// does not answer by then is asked again every hour.
const beforeOpening = 20 * time.Second

// eraseAgain erases whom an older copy of the database, put back, has brought back, and takes back
// what they had.
func eraseAgain(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.privacy.Again(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("who was erased could not be looked for", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Warn("buyers who had been erased were in the database again and are erased", slog.Int("purchases", n))
		}
		if n, err = g.consents.Again(ctx); err != nil && ctx.Err() == nil {
			g.log.Error("what was taken back could not be looked for", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Warn("consents that had been taken back ran again and do not any more", slog.Int("consents", n))
		}
	}
}

// eraseFirst does that before anybody can look.
func eraseFirst(ctx context.Context, g *goods) {
	ctx, cancel := context.WithTimeout(ctx, beforeOpening)
	defer cancel()
	eraseAgain(g)(ctx)
}

// markErased leaves a mark of each erasure beside the pictures, and of each consent that was taken back.
func markErased(r *outbox.Relay, g *goods) {
	r.On(privacy.Erased, g.privacy.Mark)
	r.On(privacy.ErasedNumber, g.privacy.MarkNumber)
	r.On(consent.Withdrawn, g.consents.Mark)
}
