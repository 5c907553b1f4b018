package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/internal/localpg"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/migrations"
)

// house is what stands under every part: the state directory and the database.
type house struct {
	state  string
	db     *pg.DB
	server *localpg.Server // nil when DATABASE_URL names somebody else's
	url    string
}

// errEnded is the private PostgreSQL going away while we still need it.
var errEnded = errors.New("the private PostgreSQL has ended by itself; the end of its log says why")

// openHouse chooses the state directory, starts or finds the database and brings it up
// to this version. The migrations run under a lock, so several instances may start at
// once; an operator who wants to see them first runs `ocop migrate` before.
func (p *program) openHouse(ctx context.Context, c Config) (*house, error) {
	h, err := p.findDatabase(ctx, c)
	if err != nil {
		return nil, err
	}
	// Connect before migrating: it says in a sentence what a migration would fail over.
	if h.db, err = pg.Open(ctx, pg.Config{URL: h.url}); err != nil {
		h.close()
		return nil, err
	}
	if _, err := migrations.Up(ctx, h.url); err != nil {
		h.close()
		return nil, fmt.Errorf("bring the database up to this version: %w", err)
	}
	return h, nil
}

// findDatabase starts the private PostgreSQL, or takes DATABASE_URL's word.
func (p *program) findDatabase(ctx context.Context, c Config) (*house, error) {
	state, warning, err := localpg.StateDir(c.State)
	if err != nil {
		return nil, err
	}
	if warning != "" {
		p.tell("%s", warning)
	}
	h := &house{state: state, url: c.Database}
	if c.Database != "" {
		return h, nil
	}
	h.server, err = localpg.Start(ctx, localpg.Config{StateDir: state, BinDir: c.BinDir,
		Tell: func(sentence string) { p.tell("%s", sentence) }})
	if err != nil {
		return nil, err
	}
	h.url = h.server.URL
	return h, nil
}

// ended is closed when the private PostgreSQL has ended; never when there is none.
func (h *house) ended() <-chan struct{} {
	if h.server == nil {
		return nil
	}
	return h.server.Done()
}

// queriesMayTake is how long close waits for connections that are still in use.
const queriesMayTake = 5 * time.Second

// close gives back the connections and then stops the server, in this order.
func (h *house) close() {
	if h.db != nil {
		closed := make(chan struct{})
		go func() { h.db.Close(); close(closed) }()
		select {
		case <-closed:
		case <-time.After(queriesMayTake):
		}
	}
	if h.server != nil {
		h.server.Stop()
	}
}

// tell says something to the person at the terminal.
func (p *program) tell(format string, args ...any) { fmt.Fprintf(p.err, format+"\n", args...) }
