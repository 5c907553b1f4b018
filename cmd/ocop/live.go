package main

import (
	"context"
	"log/slog"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// sweepRehearsals takes away sessions that were rehearsed a day ago.
func sweepRehearsals(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.live.SweepRehearsals(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("old rehearsals could not be taken away", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("old rehearsals were taken away", slog.Int("rehearsals", n))
		}
	}
}

// forgetDrafts empties who wrote comments that were read two days ago.
func forgetDrafts(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.drafts.Forget(ctx)
		if err != nil && ctx.Err() == nil {
			g.log.Error("who wrote comments could not be forgotten", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("who wrote comments was forgotten", slog.Int64("drafts", n))
		}
	}
}

// writeTally writes how often sessions were opened.
func writeTally(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		if err := g.tally.Flush(ctx); err != nil && ctx.Err() == nil {
			g.log.Error("how often sessions were opened could not be written", slog.Any("error", err))
		}
	}
}

// unpinLapsed takes from the air what is pinned and may not be shown any more.
func unpinLapsed(g *goods) func(context.Context) {
	return func(ctx context.Context) {
		n, err := g.live.Unpin(ctx, audit.Actor{Kind: audit.System, Name: g.texts.LiveConsole.Clock})
		if err != nil && ctx.Err() == nil {
			g.log.Error("what lapsed could not be taken from the air", slog.Any("error", err))
		}
		if n > 0 {
			g.log.Info("what lapsed was taken from the air", slog.Int("items", n))
		}
	}
}
