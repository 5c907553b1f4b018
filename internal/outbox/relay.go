package outbox

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
)

// Config is how the relay works. The zero value is what a server wants.
type Config struct {
	Log      *slog.Logger
	Poll     time.Duration                   // between looks into the outbox; 500 ms
	Workers  int                             // listeners told at the same time; 4
	Timeout  time.Duration                   // for one listener to finish; 30 s
	Attempts int                             // before a listener is given up; 14, about a day
	Retry    func(attempt int) time.Duration // wait after failed attempt n; n⁴ seconds, ±10 %
}

// Relay tells listeners what the outbox holds. Any number of relays may run on one
// database: each event goes to each listener once, and again only after a failure.
//
// It polls. A NOTIFY would wake it sooner, but PostgreSQL makes transactions that
// notify commit one after the other, and those are the ones in which people buy.
type Relay struct {
	pool      *pgxpool.Pool
	config    Config
	listeners map[string][]listener
	river     *river.Client[pgx.Tx]
	stop      context.CancelFunc
	done      sync.WaitGroup
}

// NewRelay makes a relay that does nothing until Start.
func NewRelay(pool *pgxpool.Pool, c Config) *Relay {
	c.Log = cmp.Or(c.Log, slog.Default())
	c.Poll = cmp.Or(c.Poll, 500*time.Millisecond)
	c.Workers = cmp.Or(c.Workers, 4)
	c.Timeout = cmp.Or(c.Timeout, 30*time.Second)
	c.Attempts = cmp.Or(c.Attempts, 14)
	if c.Retry == nil {
		c.Retry = backoff
	}
	return &Relay{pool: pool, config: c, listeners: map[string][]listener{}}
}

// Start begins to hand over and to tell. ctx is for the start alone: it goes on after
// ctx ends, until Stop. A relay starts once.
func (r *Relay) Start(ctx context.Context) error {
	if r.river != nil {
		return errors.New("the relay has been started before")
	}
	workers := river.NewWorkers()
	river.AddWorker(workers, &teller{relay: r})
	client, err := river.NewClient(riverpgxv5.New(r.pool), &river.Config{
		Logger:                      r.config.Log,
		Workers:                     workers,
		Queues:                      map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: r.config.Workers}},
		MaxAttempts:                 r.config.Attempts,
		RetryPolicy:                 retries(r.config.Retry),
		JobTimeout:                  r.config.Timeout,
		RescueStuckJobsAfter:        r.config.Timeout + time.Minute, // what a killed process had begun
		SoftStopTimeout:             r.config.Timeout,
		ErrorHandler:                &failures{log: r.config.Log},
		DiscardedJobRetentionPeriod: 90 * 24 * time.Hour,
	})
	if err != nil {
		return fmt.Errorf("set up the relay: %w", err)
	}
	background, stop := context.WithCancel(context.WithoutCancel(ctx))
	if err := client.Start(background); err != nil {
		stop()
		return fmt.Errorf("start the relay: %w", err)
	}
	r.river, r.stop = client, stop
	r.done.Go(func() { r.run(background) })
	return nil
}

// obedience is how long a cancelled listener has to notice, once Stop waits no longer.
const obedience = 2 * time.Second

// Stop hands over nothing more and waits for the listeners that are at work. When ctx
// ends first they are cancelled, have two seconds to notice, and are told again after
// the next start. A second call, or one before Start, does nothing.
func (r *Relay) Stop(ctx context.Context) error {
	if r.river == nil {
		return nil
	}
	err := r.river.Stop(ctx)
	if err != nil {
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), obedience)
		defer cancel()
		err = errors.Join(err, r.river.StopAndCancel(last))
	}
	r.stop()
	r.done.Wait()
	if err != nil {
		return fmt.Errorf("stop the relay: %w", err)
	}
	return nil
}

func backoff(attempt int) time.Duration {
	n := float64(attempt)
	return time.Duration(n * n * n * n * (0.9 + 0.2*rand.Float64()) * float64(time.Second))
}
