package main

import (
	"context"
	"slices"
	"sync"
	"time"
)

// figure is one measurement.
type figure struct {
	rate     float64 // a second
	p50, p99 time.Duration
	foreign  float64 // share of the machine that programs other than ours took
}

// task is one request or one journey, done over and over by one client. It returns an
// error when the answer is not what it must be.
type task func() error

// drive lets conns clients work at the same time for span, after a short while that does
// not count, and returns what they reached. One wrong answer fails it all.
func (b *bench) drive(ctx context.Context, conns int, newTask func(client int) task) (figure, error) {
	b.calm(ctx)
	group, errs := sync.WaitGroup{}, make([]error, conns)
	took := make([][]time.Duration, conns)
	began := time.Now()
	from := began.Add(b.span() / 5)
	until := from.Add(b.span())
	mark := b.watch.mark()
	for i := range conns {
		work := newTask(i)
		group.Go(func() {
			for ctx.Err() == nil {
				start := time.Now()
				if start.After(until) {
					return
				}
				err := work()
				end := time.Now()
				switch {
				case err == errNoMore:
					return
				case err != nil:
					errs[i] = err
					return
				case start.After(from):
					took[i] = append(took[i], end.Sub(start))
				}
			}
		})
	}
	group.Wait()
	span := time.Since(from)
	for _, err := range append(errs, ctx.Err()) {
		if err != nil {
			return figure{}, err
		}
	}
	f := summary(slices.Concat(took...), span)
	f.foreign = b.watch.foreign(mark)
	return f, nil
}

func summary(all []time.Duration, span time.Duration) figure {
	if len(all) == 0 {
		return figure{}
	}
	slices.Sort(all)
	at := func(share float64) time.Duration { return all[min(int(share*float64(len(all))), len(all)-1)] }
	return figure{rate: float64(len(all)) / span.Seconds(), p50: at(0.50), p99: at(0.99)}
}
