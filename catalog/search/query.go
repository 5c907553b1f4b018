package search

import (
	"cmp"
	"regexp"
	"slices"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Sort is the order of a list.
type Sort string

const (
	Featured  Sort = "" // as Ranking says
	Newest    Sort = "new"
	CheapUp   Sort = "price"
	CheapDown Sort = "-price"
)

// Query is what is looked for. Zero values filter nothing. Several values of one filter
// widen each other, different filters narrow each other; a value that does not exist
// finds nothing by itself.
type Query struct {
	Text      string
	Groups    []string // slugs, here and below
	Villages  []string
	Producers []string
	Points    []string // sales points that carry it
	Stars     []int    // exactly one of these ranks, in force today
	Prices    []Range  // what the cheapest size that can be had costs now lies in one of these
	InStock   bool     // can be put into a cart now, also ahead of a batch
	Cold      bool     // is sent cold
	Sort      Sort
	Page      int  // from 1
	PerPage   int  // at most MaxPerPage
	Bare      bool // counts nothing
	Begins    bool // the last word is still being typed
}

// Range is from one price to another, both included; To 0 has no end. Of two the wrong
// way round the smaller is the beginning.
type Range struct{ From, To money.VND }

// MaxPerPage, MaxPage and MaxValues bound what one list may cost.
const (
	MaxPerPage = 100
	MaxPage    = 1000
	MaxValues  = 20 // of one filter; more are not read
)

// Result is one page of ids, how many match in all, and what each filter would leave.
type Result struct {
	IDs    []int64
	Total  int
	Facets Facets
	// Loose says that nothing matched what was typed word for word, and that these
	// are the nearest.
	Loose bool
}

// Count is one value of a filter and how many products it would leave.
type Count struct {
	Value string
	Name  string
	Count int
}

// Facets counts, for each filter, the products that all other filters leave: what is
// found with this value alone in this filter.
type Facets struct {
	Groups    []Count
	Villages  []Count
	Producers []Count
	Points    []Count
	Stars     []Count
	Bands     []Count // in the order of Bands, also those that leave nothing
	InStock   int
	Cold      int
}

// Pages is how many pages there are; at least one.
func (r *Result) Pages(perPage int) int { return max(1, (r.Total+perPage-1)/perPage) }

func (q Query) normal() Query {
	q.Page = min(max(q.Page, 1), MaxPage)
	if q.PerPage <= 0 {
		q.PerPage = 24
	}
	q.PerPage = min(q.PerPage, MaxPerPage)
	q.Groups, q.Villages, q.Producers, q.Points = slugs(q.Groups), slugs(q.Villages), slugs(q.Producers), slugs(q.Points)
	q.Stars, q.Prices = few(q.Stars), slices.Clone(q.Prices[:min(len(q.Prices), MaxValues)])
	for i, p := range q.Prices {
		q.Prices[i] = p.normal()
	}
	return q
}

// few is the values once each and in order, at most MaxValues.
func few[T cmp.Ordered](values []T) []T {
	if len(values) == 0 {
		return nil
	}
	out := slices.Clone(values)
	slices.Sort(out)
	out = slices.Compact(out)
	return out[:min(len(out), MaxValues)]
}

var slugForm = regexp.MustCompile(`^[a-z0-9-]+$`)

// slugs is few; what cannot be a slug becomes one that nothing has, whatever an engine
// would make of it.
func slugs(values []string) []string {
	out := few(values)
	for i, v := range out {
		if !slugForm.MatchString(v) {
			out[i] = "-"
		}
	}
	return out
}

func (r Range) normal() Range {
	if r.To > 0 && r.From > r.To {
		r.From, r.To = r.To, r.From
	}
	return r
}
