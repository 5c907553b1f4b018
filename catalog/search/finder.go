package search

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"
)

// Finder finds products. There is one in PostgreSQL and one in the engine; both answer
// the same questions.
type Finder interface {
	Find(ctx context.Context, q Query) (*Result, error)
}

// Either asks the engine while its index can be searched and it answers in time, and
// PostgreSQL at once when not. Which one answered changes nothing that a buyer reads.
type Either struct {
	index    *Index
	engine   Finder
	fallback Finder
	breaker  *breaker
	log      *slog.Logger
	probes   sync.WaitGroup
}

// NewEither joins the finders; the clock is the index's.
func NewEither(index *Index, fallback Finder) *Either {
	return NewEitherAt(index, fallback, index.now)
}

// NewEitherAt is NewEither with another clock for how long the engine is left alone.
func NewEitherAt(index *Index, fallback Finder, now func() time.Time) *Either {
	return &Either{index: index, engine: NewMeili(index.db, index.engine, index.uid, index.now), fallback: fallback, breaker: newBreaker(now), log: index.log}
}

// Find answers from the engine or, when that is away, from PostgreSQL. The engine has
// 800 ms; after some failures in a row it is not asked until a probe has found it back,
// so that nobody waits for it again.
func (e *Either) Find(ctx context.Context, q Query) (*Result, error) {
	ask, probe := e.breaker.allows()
	if probe {
		e.probe(ctx)
	}
	if !ask || !e.index.Usable() {
		return e.fallback.Find(ctx, q)
	}
	found, err := e.engine.Find(ctx, q)
	if err == nil {
		e.breaker.worked()
		return found, nil
	}
	if ctx.Err() != nil && !errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return nil, err // the buyer has gone; it says nothing of the engine
	}
	e.breaker.failure()
	e.log.WarnContext(ctx, "PostgreSQL answers in place of the search engine", slog.Any("error", err))
	return e.fallback.Find(ctx, q)
}

// probe tries in the background whether the engine is back.
func (e *Either) probe(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), searchMayTake+time.Second)
	e.probes.Go(func() {
		defer cancel()
		if _, err := e.engine.Find(ctx, Query{PerPage: 1, Bare: true}); err == nil {
			e.breaker.worked()
		}
	})
}

// Wait waits until no probe is under way: before the database is closed.
func (e *Either) Wait() { e.probes.Wait() }

// Answering names who answers now: "meilisearch" or "postgres".
func (e *Either) Answering() string {
	if e.breaker.closed() && e.index.Usable() {
		return "meilisearch"
	}
	return "postgres"
}
