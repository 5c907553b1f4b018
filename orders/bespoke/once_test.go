package bespoke_test

import (
	"fmt"
	"runtime"
	"sync"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

// takenOnce has several people write down the rest of an order at once, and is what the one of
// them did who may.
func (b *bench) takenOnce(o *orders.Order, cash func(key string) (orders.Settled, error)) (got orders.Settled) {
	b.t.Helper()
	ctx := b.t.Context()
	held, err := b.DB.Pool.Begin(ctx)
	if err == nil {
		_, err = held.Exec(ctx, `SELECT FROM orders WHERE id = $1 FOR UPDATE`, o.ID)
	}
	if err != nil {
		b.t.Fatal(err)
	}
	var all sync.WaitGroup
	answers := make(chan error, 3)
	for i := range cap(answers) {
		all.Go(func() {
			done, err := cash(fmt.Sprint("c", i))
			if err == nil {
				got = done
			} else if !fault.Is(err, "bespoke.too_much") {
				b.t.Errorf("the rest: %v", err)
			}
			answers <- err
		})
	}
	for b.Number(`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)+len(answers) < cap(answers) {
		runtime.Gosched() // until all of them have begun
	}
	if err := held.Rollback(ctx); err != nil {
		b.t.Fatal(err)
	}
	all.Wait()
	close(answers)
	taken := 0
	for each := range answers {
		if each == nil {
			taken++
		}
	}
	if taken != 1 {
		b.t.Errorf("the rest was taken %d times", taken)
	}
	return got
}
