package search

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/meilisearch/meilisearch-go"
)

// plan is the queries of one request. The first is the page, and counts every filter that
// is not set; each filter that is set has a query of its own, without itself, for its
// counts. The last counts what answers the text alone when filters are set.
type plan struct {
	queries  []*meilisearch.SearchRequest
	accented *meilisearch.MultiSearchRequest // the page in its place; nil when no accents were typed
	own      []string                        // the facet that each query from the second on counts; "" for the text alone
	bare     bool
}

// accentWeight lifts the hits of each level of accents above all of the level below: the
// engine's own score of what answers every word is not four times another's.
const accentWeight = 4

func (m *Meili) plan(q Query, t asked) *plan {
	all := conditions(q)
	p := &plan{bare: q.Bare}
	page := m.query(q, t, joinAll(all, ""))
	per := int64(q.PerPage)
	page.Page, page.HitsPerPage = int64(q.Page), &per
	page.Sort = sortIn[q.Sort]
	p.queries = []*meilisearch.SearchRequest{page}
	if !q.Bare {
		for _, facet := range facetNames {
			if _, set := all[facet]; !set {
				page.Facets = append(page.Facets, facet)
				continue
			}
			count := m.query(q, t, joinAll(all, facet))
			count.Page, count.HitsPerPage, count.Facets = 1, new(int64), []string{facet}
			p.add(count, facet)
		}
	}
	if len(all) > 0 && len(t.words) > 0 {
		text := m.query(q, t, nil)
		text.Page, text.HitsPerPage = 1, new(int64)
		p.add(text, "")
	}
	if len(t.accented) > 0 && len(page.Sort) == 0 {
		p.accented = m.accented(q, t, joinAll(all, ""))
	}
	return p
}

func (p *plan) add(query *meilisearch.SearchRequest, facet string) {
	p.queries, p.own = append(p.queries, query), append(p.own, facet)
}

func (m *Meili) query(q Query, t asked, filter []any) *meilisearch.SearchRequest {
	r := &meilisearch.SearchRequest{IndexUID: m.uid, Query: t.text(), MatchingStrategy: meilisearch.All, AttributesToRetrieve: []string{"id"}}
	if len(filter) > 0 {
		r.Filter = filter
	}
	return r
}

// accented is the page as one federated search: everything, and with more weight what has
// the typed accents in its name, by level.
func (m *Meili) accented(q Query, t asked, filter []any) *meilisearch.MultiSearchRequest {
	queries := []*meilisearch.SearchRequest{m.query(q, t, filter)}
	weight := 1.0
	for _, level := range levels(t.accented) {
		exact := m.query(q, t, filter)
		exact.Filter = append(slices.Clone(filter), level)
		weight *= accentWeight
		exact.FederationOptions = &meilisearch.SearchFederationOptions{Weight: weight}
		queries = append(queries, exact)
	}
	return &meilisearch.MultiSearchRequest{Queries: queries,
		Federation: &meilisearch.MultiSearchFederation{Limit: int64(q.PerPage), Offset: int64((q.Page - 1) * q.PerPage)}}
}

var sortIn = map[Sort][]string{Newest: {"published:desc", "id:desc"}, CheapUp: {"price:asc", "id:asc"}, CheapDown: {"price:desc", "id:asc"}}

// facetNames are the filters that are counted.
var facetNames = []string{"group", "village", "producer", "points", "stars", "bands", "in_stock", "cold"}

// read takes the answer apart.
func (p *plan) read(got *meilisearch.MultiSearchResponse) (*answer, error) {
	if len(got.Results) != len(p.queries) {
		return nil, fmt.Errorf("%d answers to %d queries", len(got.Results), len(p.queries))
	}
	page := got.Results[0]
	ids, err := idsOf(page.Hits)
	if err != nil {
		return nil, err
	}
	out := &answer{Result: Result{IDs: ids, Total: int(page.TotalHits)}, matched: int(page.TotalHits)}
	counts := map[string]map[string]int{}
	if err := readCounts(page.FacetDistribution, counts); err != nil {
		return nil, err
	}
	for i, facet := range p.own {
		r := got.Results[i+1]
		if facet == "" {
			out.matched = int(r.TotalHits)
			continue
		}
		if err := readCounts(r.FacetDistribution, counts); err != nil {
			return nil, err
		}
	}
	if !p.bare {
		out.Facets = countsOf(counts)
	}
	return out, nil
}

func readCounts(raw json.RawMessage, into map[string]map[string]int) error {
	if len(raw) == 0 {
		return nil
	}
	var found map[string]map[string]int
	if err := json.Unmarshal(raw, &found); err != nil {
		return fmt.Errorf("read the counts: %w", err)
	}
	for facet, values := range found {
		into[facet] = values
	}
	return nil
}

func countsOf(counts map[string]map[string]int) Facets {
	list := func(facet string) []Count {
		var out []Count
		for value, n := range counts[facet] {
			if value != "" && n > 0 {
				out = append(out, Count{Value: value, Count: n})
			}
		}
		return out
	}
	f := Facets{Groups: list("group"), Villages: list("village"), Producers: list("producer"), Points: list("points"),
		Bands: namedBands(counts["bands"]), InStock: counts["in_stock"]["true"], Cold: counts["cold"]["true"]}
	for rank := 5; rank > 0; rank-- {
		if n := counts["stars"][strconv.Itoa(rank)]; n > 0 {
			f.Stars = append(f.Stars, Count{Value: strconv.Itoa(rank), Count: n})
		}
	}
	return f
}

// namedBands is every band with its count, also those that leave nothing.
func namedBands(counts map[string]int) []Count {
	var out []Count
	for _, b := range Bands() {
		out = append(out, Count{Value: b.Name(), Count: counts[b.Name()]})
	}
	return out
}
