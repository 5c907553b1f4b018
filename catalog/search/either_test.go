package search_test

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/searchtest"
)

// An engine that hangs, answers rubbish or breaks off costs a buyer at most the 800 ms of
// a few requests, and is used again when it is well.
func TestBuyersNeverWaitForASickEngineAndUseAHealedOne(t *testing.T) {
	t.Parallel()
	db, names := market(t)
	s := searchtest.Open(t)
	target, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	var illness atomic.Pointer[http.HandlerFunc]
	var asked atomic.Int64
	way := httputil.NewSingleHostReverseProxy(target)
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if ill := illness.Load(); ill != nil {
			asked.Add(1)
			(*ill)(w, r)
			return
		}
		way.ServeHTTP(w, r)
	}))
	defer proxy.Close()
	index := search.NewIndex(db, search.NewEngine(proxy.URL, s.Key), uidOf(t), catalogtest.Noon, slog.New(slog.DiscardHandler))
	if _, err := index.Tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	for what, ill := range map[string]http.HandlerFunc{
		"hangs": func(_ http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body) // a server that has not read the body does not see the caller leave
			<-r.Context().Done()
		},
		"is busy":    func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) },
		"is no JSON": func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>")) },
		"is cut off": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "99")
			_, _ = w.Write([]byte(`{"res`))
		},
		"is empty": func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte(`{}`)) },
		"is no index": func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusNotFound)
			_, _ = w.Write([]byte(`{"code":"index_not_found","message":"","type":"","link":""}`))
		},
	} {
		clock := time.Now()
		either := search.NewEitherAt(index, search.NewPostgres(db, catalogtest.Noon), func() time.Time { return clock })
		if either.Answering() != "meilisearch" {
			t.Fatal("a well engine does not answer")
		}
		illness.Store(&ill)
		asked.Store(0)
		for range 20 {
			if r, err := either.Find(t.Context(), search.Query{Text: "miến so"}); err != nil || len(r.IDs) == 0 || names[r.IDs[0]] != "Miến dong làng So, sợi nhỏ" {
				t.Fatalf("an engine that %s: %+v (%v)", what, r, err)
			}
		}
		if n := asked.Load(); n > 6 { // three buyers find out; for words with accents each asks twice
			t.Errorf("an engine that %s is asked %d times by twenty buyers", what, n)
		}
		if either.Answering() != "postgres" {
			t.Errorf("an engine that %s is still asked", what)
		}
		illness.Store(nil)
		clock = clock.Add(time.Minute)
		if _, err := either.Find(t.Context(), search.Query{}); err != nil {
			t.Fatal(err)
		}
		either.Wait()
		if either.Answering() != "meilisearch" {
			t.Errorf("an engine that %s is not used when it is well again", what)
		}
	}
}
