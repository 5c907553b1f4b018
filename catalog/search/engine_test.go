package search

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/searchtest"
)

// The client's pitfalls, each kept away from us.

func TestARequestIsSentOnceWhateverTheAnswer(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		w.WriteHeader(http.StatusServiceUnavailable)
	}))
	defer s.Close()
	if _, err := NewEngine(s.URL, "k").put(t.Context(), "x", []Document{{ID: 1}}); err == nil {
		t.Fatal("a refusal is taken for an answer")
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("it was sent %d times", n)
	}
}

func TestAnEngineThatHangsIsADeadlineThatWasMissed(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		select {
		case <-release:
		case <-r.Context().Done():
		}
	}))
	defer s.Close()
	defer close(release)
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err := NewEngine(s.URL, "k").created(ctx, "x")
	var ours *EngineError
	if !errors.Is(err, context.DeadlineExceeded) || !errors.As(err, &ours) {
		t.Errorf("%T %v", err, err)
	}
}

func TestAFailedTaskIsAnError(t *testing.T) {
	t.Parallel()
	s := searchtest.Open(t)
	e := NewEngine(s.URL, s.Key)
	task, err := taskOf2(e.feed.DeleteIndexWithContext(t.Context(), "khongco"))
	if err != nil {
		t.Fatal(err)
	}
	if err := e.wait(t.Context(), task); !hasCode(err, noIndex) || !refusedByTask(err) {
		t.Errorf("%v", err)
	}
	if _, err := e.versions(t.Context(), "khongco"); !hasCode(err, noIndex) || refusedByTask(err) {
		t.Errorf("a request that is refused: %v", err)
	}
}

// What the engine has is what we meant: nothing was left out on the way, and the sizes of
// words that may hold a slip are ours.
func TestTheEngineHasEverySettingWeMean(t *testing.T) {
	t.Parallel()
	s := searchtest.Open(t)
	e := NewEngine(s.URL, s.Key)
	if err := e.create(t.Context(), "settings"); err != nil {
		t.Fatal(err)
	}
	got, err := e.feed.Index("settings").GetSettingsWithContext(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := settings()
	if !slices.Equal(got.RankingRules, want.RankingRules) || !slices.Equal(got.SearchableAttributes, want.SearchableAttributes) ||
		!slices.Equal(got.DisplayedAttributes, want.DisplayedAttributes) ||
		!slices.Equal(slices.Sorted(slices.Values(got.FilterableAttributes)), slices.Sorted(slices.Values(want.FilterableAttributes))) ||
		!slices.Equal(slices.Sorted(slices.Values(got.SortableAttributes)), slices.Sorted(slices.Values(want.SortableAttributes))) ||
		got.TypoTolerance.MinWordSizeForTypos != want.TypoTolerance.MinWordSizeForTypos || !got.TypoTolerance.Enabled || !got.TypoTolerance.DisableOnNumbers ||
		!slices.Equal(got.TypoTolerance.DisableOnAttributes, want.TypoTolerance.DisableOnAttributes) ||
		got.Pagination.MaxTotalHits != maxTotal || got.Faceting.MaxValuesPerFacet != maxFacetValues || len(got.StopWords) != 0 {
		text, _ := json.Marshal(got)
		t.Errorf("the engine has %s", text)
	}
}

func TestTheBreakerOpensAfterFailuresAndLetsOneProbeThrough(t *testing.T) {
	t.Parallel()
	now := time.Unix(0, 0)
	b := newBreaker(func() time.Time { return now })
	says := func(wantAsk, wantProbe bool) {
		t.Helper()
		if ask, probe := b.allows(); ask != wantAsk || probe != wantProbe {
			t.Errorf("ask %t, probe %t", ask, probe)
		}
	}
	b.failure()
	b.failure()
	b.worked() // only failures in a row count
	b.failure()
	b.failure()
	says(true, false)
	b.failure()
	says(false, false)
	now = now.Add(b.rest)
	says(false, true)
	says(false, false) // one for each rest
	now = now.Add(b.rest)
	says(false, true)
	b.worked()
	says(true, false)
}
