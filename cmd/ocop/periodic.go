package main

import (
	"context"
	"sync"
	"time"
)

// periodic does something at the start and then again and again. Any number of servers
// may do it at once.
type periodic struct {
	every  time.Duration
	do     func(context.Context)
	cancel context.CancelFunc
	done   sync.WaitGroup
}

func (p *periodic) Start(context.Context) error {
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel = cancel
	p.done.Go(func() {
		tick := time.NewTicker(p.every)
		defer tick.Stop()
		for {
			p.do(ctx)
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
		}
	})
	return nil
}

// Stop waits until what is under way has ended.
func (p *periodic) Stop(context.Context) error {
	p.cancel()
	p.done.Wait()
	return nil
}
