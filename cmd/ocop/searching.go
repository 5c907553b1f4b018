package main

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// searching is how products are found: by the engine when one is configured, and always
// by PostgreSQL beside it.
type searching struct {
	finder search.Finder
	words  *search.Words
	index  *search.Index  // nil without an engine
	either *search.Either // nil without an engine
}

// newSearching joins what is configured. Nothing is asked of the engine yet.
func newSearching(c Config, db *pg.DB, now func() time.Time, log *slog.Logger) *searching {
	built, words := search.NewPostgres(db, now), search.NewWords(db, now)
	if c.Meili.URL == "" {
		return &searching{finder: built, words: words}
	}
	s := &searching{words: words, index: search.NewIndex(db, search.NewEngine(c.Meili.URL, c.Meili.Key), search.Name, now, log)}
	s.either = search.NewEither(s.index, built)
	s.finder = s.either
	return s
}

const (
	tendEvery  = time.Second      // between looks at the index
	noteEvery  = 10 * time.Second // between writings of what was not found
	checkEvery = time.Hour        // between comparisons of all of it, and tidying
)

// tending keeps the index as the records are. Any number of servers may do it at once.
type tending struct {
	words  *search.Words
	index  *search.Index // nil: only what PostgreSQL needs is done
	log    *slog.Logger
	cancel context.CancelFunc
	done   sync.WaitGroup
}

func (t *tending) Start(context.Context) error {
	ctx, cancel := context.WithCancel(context.Background())
	t.cancel = cancel
	t.done.Go(func() { t.every(ctx, checkEvery, t.check) })
	t.done.Go(func() { t.every(ctx, noteEvery, t.words.Flush) })
	if t.index != nil {
		t.done.Go(func() { t.every(ctx, tendEvery, t.tend) })
	}
	return nil
}

func (t *tending) every(ctx context.Context, pause time.Duration, work func(context.Context) error) {
	tick := time.NewTicker(pause)
	defer tick.Stop()
	failing := false
	for {
		err := work(ctx)
		// An engine that is away stays away for a while: say it once.
		if err != nil && !failing && ctx.Err() == nil {
			t.log.Warn("the search cannot be tended", slog.Any("error", err))
		}
		failing = err != nil
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (t *tending) tend(ctx context.Context) error {
	_, err := t.index.Tend(ctx)
	return err
}

func (t *tending) check(ctx context.Context) error {
	if err := t.words.Tidy(ctx); err != nil {
		return err
	}
	if t.index == nil || !t.index.Usable() {
		return nil
	}
	if _, err := t.index.Check(ctx); err != nil {
		return err
	}
	return t.index.Sweep(ctx)
}

// Stop waits until what is under way has ended, and writes what was noted since.
func (t *tending) Stop(ctx context.Context) error {
	t.cancel()
	t.done.Wait()
	if err := t.words.Flush(ctx); err != nil {
		t.log.Warn("what was not found lately is not counted", slog.Any("error", err))
	}
	return nil
}
