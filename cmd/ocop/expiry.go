package main

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/orders"
)

const (
	expiryGrace = 72 * time.Hour   // after an order should have been confirmed
	expiryEvery = 10 * time.Minute // between looks
)

// expiry ends orders that nobody ever confirms, so that their goods can be sold, and
// removes carts that nobody comes back to. Any number of servers may do it at once.
type expiry struct {
	orders *orders.Store
	goods  *catalog.Store
	reason string // what an order bears that nobody confirmed
	unpaid string // and one that nobody paid
	log    *slog.Logger
	cancel context.CancelFunc
	done   sync.WaitGroup
}

func (e *expiry) Start(context.Context) error {
	ctx, cancel := context.WithCancel(context.Background())
	e.cancel = cancel
	e.done.Go(func() {
		tick := time.NewTicker(expiryEvery)
		defer tick.Stop()
		for {
			e.once(ctx)
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
		}
	})
	return nil
}

func (e *expiry) once(ctx context.Context) {
	n, err := e.orders.ExpireOverdue(ctx, expiryGrace, e.reason)
	if err != nil && ctx.Err() == nil {
		e.log.Error("orders could not expire", slog.Any("error", err))
	}
	if n > 0 {
		e.log.Info("orders expired", slog.Int("orders", n))
	}
	n, err = e.orders.ExpireUnpaid(ctx, e.unpaid)
	if err != nil && ctx.Err() == nil {
		e.log.Error("unpaid orders could not expire", slog.Any("error", err))
	}
	if n > 0 {
		e.log.Info("unpaid orders expired", slog.Int("orders", n))
	}
	if _, err = e.orders.TellOverdue(ctx); err != nil && ctx.Err() == nil {
		e.log.Error("officers could not be told of overdue orders", slog.Any("error", err))
	}
	if _, err = e.orders.RemindUnpaid(ctx); err != nil && ctx.Err() == nil {
		e.log.Error("unpaid orders could not be reminded of", slog.Any("error", err))
	}
	n, err = e.orders.SweepCarts(ctx)
	if err != nil && ctx.Err() == nil {
		e.log.Error("old carts could not be removed", slog.Any("error", err))
	}
	if n > 0 {
		e.log.Info("old carts removed", slog.Int("carts", n))
	}
	if _, err := e.goods.SweepHolds(ctx); err != nil && ctx.Err() == nil {
		e.log.Error("old holds could not be removed", slog.Any("error", err))
	}
}

// Stop waits until the look that is under way has ended.
func (e *expiry) Stop(context.Context) error {
	e.cancel()
	e.done.Wait()
	return nil
}

// together is several jobs as one.
type together []jobs

func (t together) Start(ctx context.Context) error {
	for i, j := range t {
		if err := j.Start(ctx); err != nil {
			_ = together(t[:i]).Stop(ctx) // the first failure is the one to tell
			return err
		}
	}
	return nil
}

func (t together) Stop(ctx context.Context) error {
	var first error
	for _, j := range t {
		if err := j.Stop(ctx); err != nil && first == nil {
			first = err
		}
	}
	return first
}
