package main

import (
	"context"
	"log/slog"
	"sync"
	"time"
)

// turnEvery is how soon after midnight a copy of the catalog kept elsewhere hears of it.
const turnEvery = time.Minute

// turner is a part of which something may end with a day. Calling it often costs one
// look; several servers may call it at once.
type turner interface {
	TurnDay(ctx context.Context) (told int64, err error)
}

// dayTurn tells others of what ended at midnight and of papers and stars about to end.
// What buyers see does not wait for it: every question looks at the clock.
type dayTurn struct {
	parts  map[string]turner
	remind []func(context.Context) (told int, err error) // of what is about to end
	log    *slog.Logger
	cancel context.CancelFunc
	done   sync.WaitGroup
}

func (d *dayTurn) Start(context.Context) error {
	ctx, cancel := context.WithCancel(context.Background())
	d.cancel = cancel
	d.done.Go(func() {
		tick := time.NewTicker(turnEvery)
		defer tick.Stop()
		for {
			d.once(ctx)
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
		}
	})
	return nil
}

func (d *dayTurn) once(ctx context.Context) {
	for name, part := range d.parts {
		ended, err := part.TurnDay(ctx)
		if err != nil && ctx.Err() == nil {
			d.log.Error("the day could not be turned", slog.String("part", name), slog.Any("error", err))
		}
		if ended > 0 {
			d.log.Info("products changed with the day", slog.String("part", name), slog.Int64("products", ended))
		}
	}
	for _, remind := range d.remind {
		if _, err := remind(ctx); err != nil && ctx.Err() == nil {
			d.log.Error("nobody could be reminded of what ends", slog.Any("error", err))
		}
	}
}

// Stop waits until the look that is under way has ended.
func (d *dayTurn) Stop(context.Context) error {
	d.cancel()
	d.done.Wait()
	return nil
}
