package search_test

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/searchtest"
)

// pendingOf is how many products wait to be written.
func pendingOf(t testing.TB, index *search.Index) search.State {
	t.Helper()
	s, err := index.State(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// markAll tells the index that everything has changed.
func markAll(t testing.TB, db *pg.DB) {
	t.Helper()
	catalogtest.New(t, db).Exec(`INSERT INTO search_pending (product_id) SELECT id FROM products ON CONFLICT DO NOTHING`)
}

// killed is a way to the server that takes its power away at the nth batch of documents,
// when it has the batch and has not said so.
func killed(t *testing.T, s *searchtest.Server, nth int64) *httptest.Server {
	target, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	way, batches := httputil.NewSingleHostReverseProxy(target), atomic.Int64{}
	way.ErrorLog = log.New(io.Discard, "", 0)
	killer := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost || !strings.HasSuffix(r.URL.Path, "/documents") || batches.Add(1) != nth {
			way.ServeHTTP(w, r)
			return
		}
		way.ServeHTTP(httptest.NewRecorder(), r)
		s.Kill()
		w.WriteHeader(http.StatusBadGateway)
	}))
	t.Cleanup(killer.Close)
	return killer
}

// 600 products and more are two batches; the engine dies with the second in its hands, and so
// may have taken it in or not.
func TestAnEngineKilledInTheMiddleOfABatchLosesNothing(t *testing.T) {
	t.Parallel()
	db, _ := fair(t)
	grow(t, db, 600)
	s := searchtest.Own(t)
	index, _ := indexOf(t, db, s)
	if _, err := index.Tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	catalogtest.New(t, db).Exec(`UPDATE variants SET price = price + 1000`)
	markAll(t, db)
	all := pendingOf(t, index).Pending
	dying := search.NewIndex(db, search.NewEngine(killed(t, s, 2).URL, s.Key), uidOf(t), catalogtest.Noon, slog.New(slog.DiscardHandler))
	if _, err := dying.Feed(t.Context()); err == nil {
		t.Fatal("a batch that nobody said yes to counts as written")
	}
	if left := pendingOf(t, index).Pending; left != all-500 {
		t.Errorf("of %d products %d wait, though one batch of 500 was written", all, left)
	}
	if _, err := index.Tend(t.Context()); err == nil {
		t.Fatal("a dead engine is tended")
	}
	if err := s.Restart(t.Context(), false); err != nil {
		t.Fatal(err)
	}
	if _, err := index.Tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	if drift := same(t, index); drift.Documents < 600 || pendingOf(t, index).Pending != 0 {
		t.Errorf("%+v", drift)
	}
}

func TestAnEngineThatComesBackEmptyIsFilledBeforeItAnswers(t *testing.T) {
	t.Parallel()
	db, names := market(t)
	s := searchtest.Own(t)
	index, _ := indexOf(t, db, s)
	if _, err := index.Tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.Kill()
	if err := s.Restart(t.Context(), true); err != nil {
		t.Fatal(err)
	}
	markAll(t, db) // a document written now would make an index of one
	either := search.NewEither(index, search.NewPostgres(db, catalogtest.Noon))
	if r, err := either.Find(t.Context(), search.Query{}); err != nil || r.Total != len(names) {
		t.Fatalf("an empty engine answers %+v (%v)", r, err)
	}
	if _, err := index.Tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	if drift := same(t, index); drift.Documents != len(names) || !index.Usable() {
		t.Fatalf("it is filled with %+v", drift)
	}
}

func TestAWrongKeyIsSaidAndPostgresAnswers(t *testing.T) {
	t.Parallel()
	db, names := market(t)
	index := search.NewIndex(db, search.NewEngine(searchtest.Open(t).URL, "sai"), uidOf(t), catalogtest.Noon, slog.New(slog.DiscardHandler))
	if _, err := index.Tend(t.Context()); err == nil || index.Usable() {
		t.Fatal("a wrong key opens the index")
	}
	either := search.NewEither(index, search.NewPostgres(db, catalogtest.Noon))
	if r, err := either.Find(t.Context(), search.Query{}); err != nil || r.Total != len(names) || either.Answering() != "postgres" {
		t.Fatalf("%+v (%v)", r, err)
	}
}

func TestProductsChangeAndAreFoundWhileTheIndexIsRebuilt(t *testing.T) {
	t.Parallel()
	db, names := fair(t)
	index, finder := built(t, db)
	drain(t, db, index)
	done := make(chan error, 1)
	go func() {
		_, err := index.Rebuild(t.Context())
		done <- err
	}()
	w := catalogtest.New(t, db)
	for round := 0; ; round++ {
		w.Exec(`UPDATE products SET name = name || ' ' || $1, featured = $1 WHERE id % 3 = $1 % 3`, round)
		w.Exec(`UPDATE variants SET price = price + 1000, stock = $1 % 2 WHERE id % 5 = $1 % 5`, round)
		w.Exec(`UPDATE products SET state = CASE state WHEN 'published' THEN 'hidden' ELSE 'published' END WHERE id % 7 = $1 % 2`, round) // never more than two of seven are hidden
		if r, err := finder.Find(t.Context(), search.Query{}); err != nil || r.Total < len(names)/2 {
			t.Fatalf("while it is rebuilt %+v is found (%v)", r, err)
		}
		if _, err := index.Feed(t.Context()); err != nil {
			t.Fatal(err)
		}
		select {
		case err := <-done:
			if err != nil {
				t.Fatal(err)
			}
			drain(t, db, index)
			same(t, index)
			if err := index.Sweep(t.Context()); err != nil {
				t.Fatal(err)
			}
			return
		default:
		}
	}
}

// poisoned is a way to the server that spoils one document, so that the real engine
// refuses every batch with it.
func poisoned(t *testing.T, s *searchtest.Server, name string) *httptest.Server {
	target, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	way, spoiled := httputil.NewSingleHostReverseProxy(target), regexp.MustCompile(`"id":(\d+),("row_version":"\w+","name":"`+name+`")`)
	spoil := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		body = spoiled.ReplaceAll(body, []byte(`"id":"no id $1",$2`))
		r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
		r.Header.Set("Content-Length", fmt.Sprint(len(body)))
		way.ServeHTTP(w, r)
	}))
	t.Cleanup(spoil.Close)
	return spoil
}

func TestADocumentThatTheEngineRefusesIsPutAsideAndHoldsUpNoOther(t *testing.T) {
	t.Parallel()
	db, names := market(t)
	s := searchtest.Open(t)
	way := poisoned(t, s, "Bún độc")
	index := search.NewIndex(db, search.NewEngine(way.URL, s.Key), uidOf(t), catalogtest.Noon, slog.New(slog.DiscardHandler))
	if _, err := index.Tend(t.Context()); err != nil {
		t.Fatal(err)
	}
	w := catalogtest.New(t, db)
	w.Exec(`UPDATE products SET name = CASE WHEN slug LIKE 'bun%' THEN 'Bún độc' ELSE name || ' mới' END`)
	markAll(t, db)
	if _, err := index.Feed(t.Context()); err != nil {
		t.Fatal(err)
	}
	if drift := same(t, index); drift.Documents != len(names) || drift.Parked != 1 {
		t.Errorf("%+v", drift)
	}
	var reason string
	if err := db.Pool.QueryRow(t.Context(), `SELECT reason FROM search_parked`).Scan(&reason); err != nil || reason == "" {
		t.Errorf("the reason is %q (%v)", reason, err)
	}
	if state := pendingOf(t, index); state.Pending != 0 || state.Parked != 1 {
		t.Errorf("%+v", state)
	}
	w.Exec(`UPDATE products SET name = 'Bún lành' WHERE slug LIKE 'bun%'`)
	drain(t, db, index)
	if drift := same(t, index); drift.Parked != 0 {
		t.Errorf("mended, it is still put aside: %+v", drift)
	}
}

func TestMissingExtraAndStaleDocumentsAreFoundAndRepaired(t *testing.T) {
	t.Parallel()
	db, names := market(t)
	index, _ := built(t, db)
	w := catalogtest.New(t, db)
	w.Exec(`DELETE FROM outbox`)
	w.Exec(`ALTER TABLE products DISABLE TRIGGER search_tell_product`)
	w.Exec(`UPDATE products SET name = 'Tên khác' WHERE slug LIKE 'nem%'`)
	w.Exec(`UPDATE products SET state = 'hidden' WHERE slug LIKE 'bun%'`)
	hidden := w.Product(catalogtest.Goods{Name: "Hàng mới", Stock: 1})
	w.Exec(`DELETE FROM outbox`)
	drift, err := index.Check(t.Context())
	if err != nil || drift.Missing != 1 || drift.Extra != 1 || drift.Stale != 1 {
		t.Fatalf("of product %d and two others: %+v (%v)", hidden.ProductID, drift, err)
	}
	if n, err := index.Feed(t.Context()); err != nil || n != 3 {
		t.Fatalf("%d were repaired (%v)", n, err)
	}
	if drift := same(t, index); drift.Documents != len(names) {
		t.Fatalf("%+v", drift)
	}
}
