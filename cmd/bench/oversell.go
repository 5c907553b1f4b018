package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
)

// So many buyers come for so many units, so many of them at once.
const (
	oversellBuyers = 10_000
	oversellUnits  = 100
	oversellAtOnce = 1024
)

// oversell lets a crowd buy one thing at two servers, each with connections and a line of its
// own, and counts: what was told, what was written, and what lies on the shelf.
func (b *bench) oversell(ctx context.Context) error {
	const name = "oversell"
	if !b.wants(name) {
		return nil
	}
	second, err := pg.Open(ctx, pg.Config{URL: b.postgres.URL})
	if err != nil {
		return err
	}
	defer second.Close()
	var shops [2]*orders.Checkout
	for i, db := range []*pg.DB{b.db, second} {
		if shops[i], err = newCheckout(db); err != nil {
			return err
		}
		shops[i].Crowd = orders.NewCrowd()
	}
	articles, err := b.articles(ctx)
	if err != nil {
		return err
	}
	carts, err := b.filled(ctx, oversellBuyers, articles[:1])
	if err != nil {
		return err
	}
	variant := articles[0].variant
	if _, err := b.db.Pool.Exec(ctx, `UPDATE variants SET stock = $2 WHERE id = $1`, variant, oversellUnits); err != nil {
		return err
	}
	var before, after, left int
	count := func(into *int) error {
		return b.db.Pool.QueryRow(ctx, `SELECT (SELECT coalesce(sum(quantity), 0) FROM order_lines WHERE variant_id = $1), stock FROM variants WHERE id = $1`, variant).Scan(into, &left)
	}
	if err := count(&before); err != nil {
		return err
	}
	began := time.Now()
	placed, refused, wrong := b.rushFor(ctx, carts, shops)
	took := time.Since(began)
	if err := count(&after); err != nil {
		return err
	}
	b.tell("%s: %d told that they bought, %d that it is gone; %d sold, %d left, %.1f s", name, placed, refused, after-before, left, took.Seconds())
	b.table.fact(fmt.Sprintf("sold of %d to %d buyers at two servers", oversellUnits, oversellBuyers), int64(after-before), func(n int64) string { return strconv.FormatInt(n, 10) })
	if _, err := b.db.Pool.Exec(ctx, `UPDATE variants SET stock = 1000000 WHERE id = $1`, variant); err != nil {
		return err
	}
	if placed != oversellUnits || after-before != oversellUnits || left != 0 {
		return errors.Join(fmt.Errorf("of %d units %d were told and %d sold, %d are left", oversellUnits, placed, after-before, left), wrong)
	}
	return wrong
}

// rushFor lets every cart be placed once, at one server or the other; who is told to come again
// comes again.
func (b *bench) rushFor(ctx context.Context, carts []filledCart, shops [2]*orders.Checkout) (placed, refused int64, wrong error) {
	var next, won, gone atomic.Int64
	var first atomic.Pointer[error]
	var all sync.WaitGroup
	for range oversellAtOnce {
		all.Go(func() {
			for n := next.Add(1) - 1; n < int64(len(carts)); n = next.Add(1) - 1 {
				_, err := shops[n%2].Place(ctx, requestFor(carts[n]))
				for fault.Is(err, "order.crowded") {
					_, err = shops[n%2].Place(ctx, requestFor(carts[n]))
				}
				switch {
				case err == nil:
					won.Add(1)
				case fault.Is(err, "stock.not_enough"):
					gone.Add(1)
				default:
					first.CompareAndSwap(nil, &err)
				}
			}
		})
	}
	all.Wait()
	if e := first.Load(); e != nil {
		wrong = *e
	}
	return won.Load(), gone.Load(), wrong
}
