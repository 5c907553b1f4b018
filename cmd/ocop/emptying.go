package main

import (
	"context"
	"log/slog"

	"github.com/ocop-hungdao/ocop/internal/bin"
)

// emptyBin forgets for good what was taken away too long ago.
func emptyBin(store *bin.Store, log *slog.Logger) func(context.Context) {
	return func(ctx context.Context) {
		n, err := store.Purge(ctx)
		if err != nil && ctx.Err() == nil {
			log.Error("the bin could not be emptied", slog.Any("error", err))
		}
		if n > 0 {
			log.Info("things in the bin are gone for good", slog.Int("things", n))
		}
	}
}
