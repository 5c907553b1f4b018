package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/policy"
)

// An evening on air: so many watch, and so many come within a minute for what there is.
const (
	eveningWatchers = 2000
	eveningBuyers   = 1000
	eveningLasts    = 60 * time.Second
	eveningQuota    = 40 // at the live price
	eveningStock    = 60
	eveningPrice    = money.VND(99_000)
)

// evening is one session while it is measured.
type evening struct {
	*bench
	live *livestream.Store
	*livestream.Full
	addr  atomic.Pointer[string] // of the server that is there
	steps *steps
	took  laps // of a tap on "Chốt"
	sent  laps // of an order that is sent
	again atomic.Int64
}

func benchHost() audit.Actor { return audit.Actor{Kind: audit.System, Name: "Người dẫn (đo)"} }

func newLive(b *bench) (*livestream.Store, error) {
	policies, err := policy.Load()
	if err != nil {
		return nil, err
	}
	return livestream.NewStore(b.db, catalog.NewStore(b.db, time.Now), ocop.NewStore(b.db, time.Now), policies.LiveVersion, time.Now, rand.Reader), nil
}

// onAir puts so many goods on air, the first that may be shown, so many of each.
func (b *bench) onAir(ctx context.Context, live *livestream.Store, name string, goods, units int) (*livestream.Full, error) {
	articles, err := b.articles(ctx)
	if err != nil {
		return nil, err
	}
	p := livestream.Plan{Name: name, StartsAt: time.Now(), EndsAt: time.Now().Add(2 * time.Hour), Complaints: "024 (đo)", Rules: true,
		Links: []livestream.Link{{Channel: livestream.Facebook, Link: "https://example.vn/xem"}}, Hosts: []livestream.PlannedHost{{Name: "Người dẫn (đo)", Role: livestream.Lead, Checked: true}}}
	for from := 0; from+goods <= len(articles); from++ {
		p.Items = nil
		for _, a := range articles[from : from+goods] {
			if _, err := b.db.Pool.Exec(ctx, `UPDATE variants SET stock = $2, price = greatest(price, 180000) WHERE id = $1`, a.variant, max(units, eveningStock)); err != nil {
				return nil, err
			}
			p.Items = append(p.Items, livestream.PlannedItem{VariantID: a.variant, Price: eveningPrice, Units: units, Label: true})
		}
		id, err := live.Make(ctx, benchHost(), true, p)
		if err == nil {
			err = live.Begin(ctx, benchHost(), id)
		}
		if _, refused := fault.As(err); refused {
			continue
		}
		if err != nil {
			return nil, err
		}
		return live.ByID(ctx, id)
	}
	return nil, fmt.Errorf("nothing may be shown on air")
}

// evening lets a crowd watch and buy over HTTP while the host changes the price and the server
// is started anew in the middle, and counts afterwards: what was sold at the live price and in
// all, and what is neither sold nor free.
func (b *bench) evening(ctx context.Context) error {
	const name = "evening on air"
	if !b.wants(name) {
		return nil
	}
	live, err := newLive(b)
	if err != nil {
		return err
	}
	e := &evening{bench: b, live: live, steps: newSteps()}
	if e.Full, err = b.onAir(ctx, live, "Buổi đo", 2, eveningQuota); err != nil {
		return err
	}
	e.addr.Store(&b.shop.addr)
	idle, _ := memory(b.shop.cmd.Process.Pid)
	b.table.size("evening: memory before anybody watches", idle)
	mark := b.watch.mark()
	stop, cancel := context.WithCancel(ctx)
	defer cancel()
	var watching sync.WaitGroup
	for n := range eveningWatchers {
		watching.Go(func() { e.watchFrom(stop, n) })
	}
	if err := e.everybodyIn(ctx); err != nil {
		return err
	}
	full, _ := memory(b.shop.cmd.Process.Pid)
	b.table.size(fmt.Sprintf("evening: memory with %d who watch", eveningWatchers), full)
	b.tell("%s: %d watch, %d come to buy", name, eveningWatchers, eveningBuyers)
	hosts := make(chan error, 1)
	go func() { hosts <- e.host(ctx) }()
	without, err := e.crowd(ctx)
	if err := firstOf(<-hosts, err); err != nil {
		return err
	}
	// What some let go of lapses by the clock; a quarter of an hour is not waited for.
	if _, err := b.db.Pool.Exec(ctx, `UPDATE holds SET until = greatest(made_at, now()) WHERE firm AND used_at IS NULL AND until > now()`); err != nil {
		return err
	}
	for _, n := range without {
		if _, err := e.buy(ctx, n, false); err != nil {
			return err
		}
	}
	end, peak := memory(b.shop.cmd.Process.Pid)
	b.table.size("evening: memory afterwards", end)
	b.table.size("evening: memory at most", peak)
	b.table.took("evening: a tap on Chốt, p50", e.took.at(0.5))
	b.table.took("evening: a tap on Chốt, p99", e.took.at(0.99))
	b.table.took("evening: an order sent, p50", e.sent.at(0.5))
	b.table.took("evening: an order sent, p99", e.sent.at(0.99))
	b.table.fact("evening: what others took of the machine, percent", int64(100*b.watch.foreign(mark)), count)
	cancel()
	watching.Wait()
	return e.verdict(ctx)
}

func count(n int64) string { return strconv.FormatInt(n, 10) }

func firstOf(all ...error) error {
	for _, err := range all {
		if err != nil {
			return err
		}
	}
	return nil
}

// everybodyIn waits until all watch.
func (e *evening) everybodyIn(ctx context.Context) error {
	for end := time.Now().Add(time.Minute); e.steps.watching.Load() < eveningWatchers; {
		err := pause(ctx, 20*time.Millisecond)
		if err == nil && time.Now().After(end) {
			err = errLate
		}
		if err != nil {
			return fmt.Errorf("%d of %d watch: %w", e.steps.watching.Load(), eveningWatchers, err)
		}
	}
	return nil
}

// host brings the price down at once and pins one thing after the other, every five seconds; in
// the middle the server is started anew.
func (e *evening) host(ctx context.Context) error {
	first, second := &e.Items[0], &e.Items[1]
	price := eveningPrice - 1000
	e.steps.made("price " + strconv.FormatInt(int64(price), 10))
	if _, err := e.live.Reprice(ctx, benchHost(), e.ID, first.ID, price); err != nil {
		return err
	}
	began := time.Now()
	for n := 1; time.Since(began) < eveningLasts; n++ {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(5 * time.Second):
		}
		if n == 6 {
			e.steps.made("the server is started anew") // what is heard again then is nobody's measure
			if err := e.startAnew(ctx); err != nil {
				return err
			}
			continue
		}
		pinned := first
		if n%2 == 1 {
			pinned = second
		}
		e.steps.made("pin " + pinned.Code)
		if _, err := e.live.Pin(ctx, benchHost(), e.ID, pinned.ID); err != nil {
			return err
		}
	}
	for _, s := range e.steps.told() {
		if s.saw == 0 {
			continue
		}
		e.table.took(fmt.Sprintf("evening: %s is seen by half of %d", s.what, s.saw), s.half)
		e.table.took(fmt.Sprintf("evening: %s is seen by all", s.what), s.all)
	}
	return nil
}

// startAnew stops the server and starts another; those who watch come back by themselves.
func (e *evening) startAnew(ctx context.Context) error {
	began := time.Now()
	e.shop.stop()
	next, err := startChild(ctx, "/", filepath.Join(e.dir, "ocop-2.log"), e.environ(), e.binary, "serve")
	if err != nil {
		return err
	}
	e.shop = next
	e.addr.Store(&next.addr)
	e.table.took("evening: nobody answers while the server is started anew", time.Since(began))
	if err := e.everybodyIn(ctx); err != nil {
		return err
	}
	e.table.took("evening: everybody watches again after", time.Since(began))
	return nil
}

// verdict counts what became of the goods; anything but exactly that ends the run.
func (e *evening) verdict(ctx context.Context) error {
	var atLive, sold, left, loose int64
	err := e.db.Pool.QueryRow(ctx, `SELECT (SELECT coalesce(sum(l.quantity), 0) FROM order_lines l JOIN offers o ON o.live_item_id = l.live_item_id AND o.price = l.unit_price WHERE l.live_item_id = $1),
		(SELECT coalesce(sum(quantity), 0) FROM order_lines WHERE live_item_id = $1), (SELECT stock FROM variants WHERE id = $2),
		(SELECT coalesce(sum(quantity), 0) FROM holds WHERE variant_id = $2 AND firm AND used_at IS NULL AND until > now())`, e.Items[0].ID, e.Items[0].VariantID).Scan(&atLive, &sold, &left, &loose)
	if err != nil {
		return err
	}
	e.table.fact(fmt.Sprintf("evening: sold at the live price of %d", eveningQuota), atLive, count)
	if atLive != eveningQuota || sold != eveningQuota || left != eveningStock-eveningQuota || loose != 0 {
		return fmt.Errorf("of %d units %d were sold at the live price and %d in all, %d lie there, %d are neither sold nor free", eveningStock, atLive, sold, left, loose)
	}
	return nil
}
