package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/searchtest"
)

// question is what is looked for, and the same as the engine is asked for it by hand.
type question struct {
	name     string
	query    search.Query
	straight map[string]any
}

var questions = []question{
	{"all", search.Query{}, map[string]any{}},
	{"nem thinh", search.Query{Text: "nem thinh"}, map[string]any{"q": "nem thinh"}},
	{"mien", search.Query{Text: "mien"}, map[string]any{"q": "mien"}},
	{"go, one group", search.Query{Text: "go", Groups: []string{"do-go"}}, map[string]any{"q": "go", "filter": `group = "do-go"`}},
}

// searching measures finding a page of ids with all its counts, by PostgreSQL and by the
// engine, and as its limit the same question sent straight to the engine, which makes no
// counts for other values of a filter that is set. Before, it builds the index and
// compares it with the records: what is measured is right.
func (b *bench) searching(ctx context.Context) error {
	if !b.search {
		return nil
	}
	b.tell("starting the search engine and building its index")
	server, stop, err := searchtest.Start()
	if err != nil {
		return err
	}
	defer stop()
	engine := search.NewEngine(server.URL, server.Key)
	index := search.NewIndex(b.db, engine, search.Name, time.Now, slog.New(slog.DiscardHandler))
	began := time.Now()
	documents, err := index.Rebuild(ctx)
	if err != nil {
		return err
	}
	b.table.took(fmt.Sprintf("index of %d products built", documents), time.Since(began))
	began = time.Now()
	drift, err := index.Check(ctx)
	if err != nil {
		return err
	}
	if !drift.None() {
		return fmt.Errorf("the index differs from the records: %+v", drift)
	}
	b.table.took(fmt.Sprintf("index of %d products compared", documents), time.Since(began))
	finders := []struct {
		name   string
		finder search.Finder
	}{{"PostgreSQL", search.NewPostgres(b.db, time.Now)}, {"Meilisearch", search.NewMeili(b.db, engine, search.Name, time.Now)}}
	for _, q := range questions {
		for _, conns := range b.conns {
			b.tell("find %s, %d client(s)", q.name, conns)
			straight, err := b.drive(ctx, conns, func(int) task { return asked(ctx, server, q.straight) })
			if err != nil {
				return err
			}
			for _, f := range finders {
				ours, err := b.drive(ctx, conns, func(int) task {
					return func() error {
						_, err := f.finder.Find(ctx, q.query)
						return err
					}
				})
				if err != nil {
					return fmt.Errorf("find %s by %s: %w", q.name, f.name, err)
				}
				b.table.add("find "+q.name+", "+f.name, conns, ours, limit{"engine, straight", straight})
			}
		}
	}
	return nil
}

// asked sends a question straight to the engine, with every count.
func asked(ctx context.Context, server *searchtest.Server, straight map[string]any) task {
	body := map[string]any{"matchingStrategy": "all", "page": 1, "hitsPerPage": 24, "attributesToRetrieve": []string{"id"},
		"facets": []string{"group", "village", "producer", "points", "stars", "bands", "in_stock", "cold"}}
	for name, value := range straight {
		body[name] = value
	}
	text, err := json.Marshal(body)
	return func() error {
		if err != nil {
			return err
		}
		request, err := http.NewRequestWithContext(ctx, http.MethodPost, server.URL+"/indexes/"+search.Name+"/search", bytes.NewReader(text))
		if err != nil {
			return err
		}
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set("Authorization", "Bearer "+server.Key)
		answer, err := straightClient.Do(request)
		if err != nil {
			return err
		}
		defer answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			return fmt.Errorf("the engine answers %s", answer.Status)
		}
		_, err = io.Copy(io.Discard, answer.Body)
		return err
	}
}

// straightClient keeps a connection for every client, as ours does.
var straightClient = &http.Client{Timeout: requestMayTake, Transport: &http.Transport{MaxIdleConns: 256, MaxIdleConnsPerHost: 256, DisableCompression: true}}
