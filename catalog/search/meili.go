package search

import (
	"context"
	"fmt"
	"time"

	"github.com/meilisearch/meilisearch-go"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Meili finds in the engine's index. Names of filter values are read from the records.
type Meili struct {
	db     *pg.DB
	engine *Engine
	uid    string
	words  *vocabulary
}

// NewMeili makes a finder on an index. It asks whatever state the index is in; who wants
// to be sure asks Index.Usable first.
func NewMeili(db *pg.DB, engine *Engine, uid string, now func() time.Time) *Meili {
	return &Meili{db: db, engine: engine, uid: uid, words: &vocabulary{db, now}}
}

// Find asks the engine once when something answers every word. Only when nothing does, it
// takes the last one for the beginning of a word, then mends the words by the vocabulary,
// and asks again.
func (m *Meili) Find(ctx context.Context, q Query) (*Result, error) {
	q = q.normal()
	t := read(q.Text)
	if len(t.words) == 0 && q.Text != "" {
		return m.nothing(ctx, q)
	}
	t.whole = !q.Begins
	r, err := m.ask(ctx, q, t)
	if err == nil && r.matched == 0 && t.whole && len(t.words) > 0 {
		t.whole = false
		r, err = m.ask(ctx, q, t)
	}
	if err != nil || r.matched > 0 || len(t.words) == 0 {
		return r.named(ctx, m.db, err)
	}
	again, mended, err := m.words.mend(ctx, t)
	if err == nil && len(again.words) == 0 {
		again, err = m.words.keep(ctx, t)
		mended = true
	}
	if err != nil || len(again.words) == 0 {
		return r.named(ctx, m.db, err)
	}
	again.accented = t.accented
	near, err := m.ask(ctx, q, again)
	if err != nil {
		return nil, err
	}
	near.Loose = mended && near.matched > 0
	return near.named(ctx, m.db, nil)
}

// nothing is what answers a text without a letter or digit: no product, but the filters
// that are set stay nameable.
func (m *Meili) nothing(ctx context.Context, q Query) (*Result, error) {
	r := &answer{Result: Result{Loose: true}}
	r.Facets.Bands = namedBands(nil)
	return r.named(ctx, m.db, nil)
}

// answer is a result on its way: counts without names, and how many products answer the
// text whatever the filters say.
type answer struct {
	Result
	matched int
}

// ask sends one request: the page, for each filter that is set its own counts, and how
// much the text alone matches.
func (m *Meili) ask(ctx context.Context, q Query, t asked) (*answer, error) {
	ctx, cancel := context.WithTimeout(ctx, searchMayTake)
	defer cancel()
	plan := m.plan(q, t)
	best := make(chan outcome, 1)
	if plan.accented != nil {
		go func() { best <- m.best(ctx, plan.accented) }()
	}
	got, err := m.engine.ask.MultiSearchWithContext(ctx, &meilisearch.MultiSearchRequest{Queries: plan.queries})
	if err = failure(err); err != nil {
		if plan.accented != nil {
			<-best
		}
		return nil, fmt.Errorf("search: %w", err)
	}
	out, err := plan.read(got)
	if plan.accented != nil {
		b := <-best
		if err == nil {
			err = b.err
		}
		if err == nil {
			out.IDs = b.ids
		}
	}
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	return out, nil
}

type outcome struct {
	ids []int64
	err error
}

// best is the page when accents were typed: of what answers, those first whose name has
// the words with these accents.
func (m *Meili) best(ctx context.Context, request *meilisearch.MultiSearchRequest) outcome {
	got, err := m.engine.ask.MultiSearchWithContext(ctx, request)
	if err = failure(err); err != nil {
		return outcome{err: err}
	}
	ids, err := idsOf(got.Hits)
	return outcome{ids: ids, err: err}
}

func idsOf(hits meilisearch.Hits) ([]int64, error) {
	var found []struct {
		ID int64 `json:"id"`
	}
	if len(hits) == 0 {
		return nil, nil
	}
	if err := hits.DecodeInto(&found); err != nil {
		return nil, fmt.Errorf("read the hits: %w", err)
	}
	ids := make([]int64, len(found))
	for i, f := range found {
		ids[i] = f.ID
	}
	return ids, nil
}
