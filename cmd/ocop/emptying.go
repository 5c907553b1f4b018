package main

import (
	"context"
	"log/slog"

	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/unsent"
)

// forgetUnsent forgets forms that were left half-typed too long ago.
func forgetUnsent(store *unsent.Store, log *slog.Logger) func(context.Context) {
	return func(ctx context.Context) {
		n, err := store.Sweep(ctx)
		if err != nil && ctx.Err() == nil {
			log.Error("half-typed forms could not be forgotten", slog.Any("error", err))
		}
		if n > 0 {
			log.Info("half-typed forms were forgotten", slog.Int64("forms", n))
		}
	}
}

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
