package main

import (
	"context"
	"log/slog"

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
