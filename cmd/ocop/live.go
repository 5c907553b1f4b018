package main

import (
	"context"
	"log/slog"
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
