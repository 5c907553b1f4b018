package main

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

// rushOrders is how many orders a rush has at least: with fewer most of what is measured is
// the beginning.
const rushOrders = 512

// crowds is how many buyers want one thing at the same moment.
var crowds = [...]int{16, 64, 1024}

// anchorBatch is how many orders one writer writes in a transaction at most that this
// database gives to these writes.
const anchorBatch = 16

// crowd measures one variant that everybody wants, plain and then on offer: with the line before
// one writer, without it, as a pipeline that pushes, and as one client that writes 16 orders in
// a transaction. Of what is on offer every second buyer holds one.
func (b *bench) crowd(ctx context.Context) error {
	if err := b.crowdOf(ctx, "one hot variant", false); err != nil {
		return err
	}
	return b.crowdOf(ctx, "one hot offer", true)
}

func (b *bench) crowdOf(ctx context.Context, name string, offered bool) error {
	if !b.wants(name) {
		return nil
	}
	lined, err := newCheckout(b.db)
	if err != nil {
		return err
	}
	pushing := *lined
	lined.Crowd = orders.NewCrowd()
	articles, err := b.articles(ctx)
	if err != nil {
		return err
	}
	hot := articles[:1]
	anchor, err := b.anchor(ctx, hot)
	if err != nil {
		return err
	}
	hold := func([]filledCart) error { return nil }
	if offered {
		id, end, err := b.offer(ctx, hot[0].variant)
		if err != nil {
			return err
		}
		defer end()
		hold = func(carts []filledCart) error { return b.hold(ctx, hot[0].variant, id, carts) }
	}
	through := func(c *orders.Checkout) func(filledCart) error {
		return func(f filledCart) error {
			for { // who is told to come again comes again
				if _, err := c.Place(ctx, requestFor(f)); !fault.Is(err, "order.crowded") {
					return err
				}
			}
		}
	}
	for _, buyers := range crowds {
		b.tell("%s, %d buyer(s)", name, buyers)
		ours, err := b.rush(ctx, buyers, hot, hold, through(lined))
		if err != nil {
			return err
		}
		limits := []limit{{"16 orders a transaction", anchor}}
		if buyers <= 64 { // more of them only wait until the database's patience ends
			push, err := b.rush(ctx, buyers, hot, hold, through(&pushing))
			if err != nil {
				return err
			}
			naive, err := b.place(ctx, buyers, hot, func(c filledCart) error { return b.pipeline(ctx, c) })
			if err != nil {
				return err
			}
			limits = append(limits, limit{"ours without a line", push}, limit{"pipelines that push", naive})
		}
		b.table.add(name, buyers, ours, limits...)
	}
	return nil
}

// rush lets buyers come at once, each twice or more: none of them is outside the figure.
func (b *bench) rush(ctx context.Context, buyers int, hot []article, hold func([]filledCart) error, place func(filledCart) error) (figure, error) {
	orders := max(2*buyers, rushOrders)
	carts, err := b.filled(ctx, orders, hot)
	if err == nil {
		err = hold(carts)
	}
	if err != nil {
		return figure{}, err
	}
	b.calm(ctx)
	took, errs := make([]time.Duration, orders), make([]error, orders)
	mark, began := b.watch.mark(), time.Now()
	var all sync.WaitGroup
	for i := range buyers {
		all.Go(func() {
			for n := i; n < len(took); n += buyers {
				start := time.Now()
				errs[n] = place(carts[n])
				took[n] = time.Since(start)
			}
		})
	}
	all.Wait()
	f := summary(took, time.Since(began))
	f.foreign = b.watch.foreign(mark)
	return f, errors.Join(errs...)
}

// anchor is one client that writes 16 orders in a transaction; its rate is of orders.
func (b *bench) anchor(ctx context.Context, hot []article) (figure, error) {
	carts, err := b.carts(ctx, hot)
	if err != nil {
		return figure{}, err
	}
	var next atomic.Int64
	f, err := b.drive(ctx, 1, func(int) task {
		return func() error {
			n := int(next.Add(anchorBatch))
			if n > len(carts) {
				return errNoMore
			}
			return b.pipeline(ctx, carts[n-anchorBatch:n]...)
		}
	})
	f.rate *= anchorBatch
	return f, err
}

// offer puts a variant on offer for a day, and gives what ends that.
func (b *bench) offer(ctx context.Context, variant int64) (id int64, end func(), err error) {
	goods, by := catalog.NewStore(b.db, time.Now), audit.Actor{Kind: audit.Staff, ID: 1, Name: "bench"}
	var price money.VND
	if err := b.db.Pool.QueryRow(ctx, `UPDATE variants SET stock = 1000000 WHERE id = $1 RETURNING price`, variant).Scan(&price); err != nil {
		return 0, nil, err
	}
	now := time.Now()
	id, err = goods.MakeOffer(ctx, by, catalog.Everything(), catalog.Offer{VariantID: variant, Price: price * 4 / 5, StartsAt: now.Add(-time.Hour), EndsAt: now.Add(24 * time.Hour), Units: catalog.MaxOfferedUnit})
	return id, func() { _ = goods.EndOffer(ctx, by, catalog.Everything(), variant, id) }, err
}

// hold holds one unit of an offer firmly for every second cart.
func (b *bench) hold(ctx context.Context, variant, offer int64, carts []filledCart) error {
	var holders []string
	for i := 0; i < len(carts); i += 2 {
		holders = append(holders, "cart "+carts[i].id)
	}
	now := time.Now()
	_, err := b.db.Pool.Exec(ctx, `INSERT INTO holds (holder, variant_id, offer_id, quantity, most, made_at, until, firm) SELECT h, $2, $3, 1, 1, $4, $5, true FROM unnest($1::text[]) h`, holders, variant, offer, now, now.Add(time.Hour))
	return err
}
