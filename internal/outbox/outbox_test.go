package outbox_test

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"go.uber.org/goleak"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

// soon is a relay's configuration for people who wait for it.
func soon() outbox.Config {
	return outbox.Config{
		Log:   slog.New(slog.DiscardHandler),
		Poll:  10 * time.Millisecond,
		Retry: func(int) time.Duration { return 0 },
	}
}

func start(t *testing.T, r *outbox.Relay) {
	t.Helper()
	if err := r.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(t, r) })
}

func stop(t *testing.T, r *outbox.Relay) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := r.Stop(ctx); err != nil {
		t.Errorf("stop: %v", err)
	}
}

func put(t *testing.T, db *pg.DB, events ...outbox.Event) {
	t.Helper()
	err := db.Tx(t.Context(), func(tx *gorm.DB) error {
		for _, e := range events {
			if err := outbox.PutTx(tx, e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// told collects ids in the order in which a listener heard them.
type told struct {
	mu   sync.Mutex
	ids  []int64
	each chan int64
}

func newTold() *told { return &told{each: make(chan int64, 1000)} }

func (l *told) hear(_ context.Context, id int64) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ids = append(l.ids, id)
	l.each <- id
	return nil
}

// await waits for the next n ids, and says how often each was heard.
func (l *told) await(t *testing.T, n int) map[int64]int {
	t.Helper()
	counts := map[int64]int{}
	late := time.After(time.Minute)
	for range n {
		select {
		case id := <-l.each:
			counts[id]++
		case <-late:
			t.Fatalf("only %v was heard, and %d were expected", counts, n)
		}
	}
	return counts
}

// This one is not parallel: it looks at every goroutine of the process.
func TestStopLeavesNothingRunning(t *testing.T) {
	db := dbtest.Open(t)
	before := goleak.IgnoreCurrent()
	listener := newTold()
	r := outbox.NewRelay(db.Pool, soon())
	r.On("orders.placed", listener.hear)
	start(t, r)
	put(t, db, outbox.Event{Kind: "orders.placed", ID: 1})
	listener.await(t, 1)
	stop(t, r)
	stop(t, r) // and a second call does nothing
	db.Close()
	if err := goleak.Find(before, goleak.IgnoreTopFunction("database/sql.(*DB).connectionOpener")); err != nil {
		t.Error(err)
	}
}

func TestARolledBackEventNeverHappened(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	listener := newTold()
	r := outbox.NewRelay(db.Pool, soon())
	r.On("orders.placed", listener.hear)
	start(t, r)
	changedMind := errors.New("changed my mind")
	err := db.Tx(t.Context(), func(tx *gorm.DB) error {
		if err := outbox.PutTx(tx, outbox.Event{Kind: "orders.placed", ID: 1}); err != nil {
			return err
		}
		return changedMind
	})
	if !errors.Is(err, changedMind) {
		t.Fatal(err)
	}
	put(t, db, outbox.Event{Kind: "orders.placed", ID: 2})
	if got := listener.await(t, 1); got[2] != 1 {
		t.Errorf("heard %v", got)
	}
}

func TestEveryListenerOfAKindIsToldAndNobodyElse(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	first, second, other := newTold(), newTold(), newTold()
	r := outbox.NewRelay(db.Pool, soon())
	r.On("orders.placed", first.hear)
	r.On("orders.placed", second.hear)
	r.On("orders.cancelled", other.hear)
	start(t, r)
	put(t, db, outbox.Event{Kind: "nobody.listens", ID: 6}, outbox.Event{Kind: "orders.placed", ID: 7}, outbox.Event{Kind: "orders.cancelled", ID: 8})
	if first.await(t, 1)[7] != 1 || second.await(t, 1)[7] != 1 || other.await(t, 1)[8] != 1 {
		t.Error("a listener heard of something else")
	}
	waitFor(t, db, outbox.Backlog{})
}

func TestAFailingListenerIsToldAgainUntilItWorks(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	steady, shaky := newTold(), newTold()
	var tries atomic.Int32
	r := outbox.NewRelay(db.Pool, soon())
	r.On("orders.placed", steady.hear)
	r.On("orders.placed", func(ctx context.Context, id int64) error {
		_ = shaky.hear(ctx, id)
		switch tries.Add(1) {
		case 1:
			return errors.New("the mail server is away")
		case 2:
			panic("a mistake of ours")
		}
		return nil
	})
	start(t, r)
	put(t, db, outbox.Event{Kind: "orders.placed", ID: 7})
	if got := shaky.await(t, 3); got[7] != 3 {
		t.Errorf("heard %v", got)
	}
	waitFor(t, db, outbox.Backlog{})
	if len(steady.ids) != 1 {
		t.Errorf("the listener that worked was told %d times", len(steady.ids))
	}
}

func TestAHopelessListenerIsGivenUpAndKept(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	config := soon()
	config.Attempts = 3
	hopeless := newTold()
	r := outbox.NewRelay(db.Pool, config)
	r.On("orders.placed", func(ctx context.Context, id int64) error {
		_ = hopeless.hear(ctx, id)
		return errors.New("no")
	})
	start(t, r)
	put(t, db, outbox.Event{Kind: "orders.placed", ID: 7})
	hopeless.await(t, 3)
	waitFor(t, db, outbox.Backlog{GivenUp: 1})
}

func TestTwoRelaysTellEachEventOnce(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	listener := newTold()
	for range 2 {
		r := outbox.NewRelay(db.Pool, soon())
		r.On("orders.placed", listener.hear)
		start(t, r)
	}
	const n = 250 // more than two batches
	events := make([]outbox.Event, n)
	for i := range events {
		events[i] = outbox.Event{Kind: "orders.placed", ID: int64(i + 1)}
	}
	put(t, db, events...)
	counts := listener.await(t, n)
	waitFor(t, db, outbox.Backlog{})
	if len(counts) != n || len(listener.ids) != n {
		t.Errorf("%d events were told %d times", len(counts), len(listener.ids))
	}
}

func TestWorkCutShortIsDoneByTheNextRelay(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	listener, begun := newTold(), make(chan struct{})
	var first sync.Once
	listen := func(ctx context.Context, id int64) error {
		cut := false
		first.Do(func() { close(begun); <-ctx.Done(); cut = true })
		if cut {
			return ctx.Err()
		}
		return listener.hear(ctx, id)
	}
	impatient := outbox.NewRelay(db.Pool, soon())
	impatient.On("orders.placed", listen)
	if err := impatient.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	put(t, db, outbox.Event{Kind: "orders.placed", ID: 7})
	<-begun
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := impatient.Stop(ctx); err == nil {
		t.Error("an impatient stop must say that it cut somebody short")
	}
	waitFor(t, db, outbox.Backlog{Owed: 1})
	next := outbox.NewRelay(db.Pool, soon())
	next.On("orders.placed", listen)
	start(t, next)
	if got := listener.await(t, 1); got[7] != 1 {
		t.Errorf("heard %v", got)
	}
}

// waitFor waits until exactly this much is still owed.
func waitFor(t *testing.T, db *pg.DB, want outbox.Backlog) {
	t.Helper()
	late := time.Now().Add(time.Minute)
	for {
		got, err := outbox.BacklogOf(t.Context(), db.Pool)
		if err != nil {
			t.Fatal(err)
		}
		if got == want {
			return
		}
		if time.Now().After(late) {
			t.Fatalf("owed is %+v, not %+v", got, want)
		}
		time.Sleep(5 * time.Millisecond)
	}
}
