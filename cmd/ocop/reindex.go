package main

import (
	"context"
	"errors"
	"flag"
	"log/slog"

	"github.com/ocop-hungdao/ocop/catalog/search"
)

// errNoEngine is a command about an engine that nobody has configured.
var errNoEngine = errors.New("MEILI_URL is empty: PostgreSQL searches, and needs no index")

// reindex builds the search index anew beside the one that is searched, and puts it in
// its place. The shop may be running: people search, and products change, all the time.
func (p *program) reindex(ctx context.Context, args []string) error {
	if err := p.flags("reindex", args, func(*flag.FlagSet) {}); err != nil {
		return err
	}
	return p.withIndex(ctx, func(ctx context.Context, index *search.Index) error {
		n, err := index.Rebuild(ctx)
		if err != nil {
			return err
		}
		if _, err := index.Feed(ctx); err != nil {
			return err
		}
		p.tell("the search index holds %d products", n)
		return nil
	})
}

// searchDoctor compares the whole index with the records, repairs it and says what was
// wrong.
func (p *program) searchDoctor(ctx context.Context) error {
	return p.withIndex(ctx, func(ctx context.Context, index *search.Index) error {
		drift, err := index.Check(ctx)
		if err != nil {
			return err
		}
		p.tell("documents %d, missing %d, extra %d, stale %d, refused by the engine %d", drift.Documents, drift.Missing, drift.Extra, drift.Stale, drift.Parked)
		if drift.None() {
			p.tell("the search index is as the records are")
			return nil
		}
		if _, err := index.Tend(ctx); err != nil {
			return err
		}
		p.tell("what differed is written anew")
		return nil
	})
}

// withIndex opens the database and the index for one piece of work.
func (p *program) withIndex(ctx context.Context, work func(context.Context, *search.Index) error) error {
	c, err := readConfig(p.environ)
	if err != nil {
		return err
	}
	if c.Meili.URL == "" {
		return errNoEngine
	}
	ctx, release := untilStopped(ctx)
	defer release()
	h, err := p.openHouse(ctx, c)
	if err != nil {
		return err
	}
	defer h.close()
	return work(ctx, newSearching(c, h.db, p.now, slog.Default()).index)
}
