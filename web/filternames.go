package web

import (
	"context"
	"strconv"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

// filterWords is what people call the values of filters.
type filterWords struct {
	known map[string]map[string]string // by filter, by value
	t     locale.ListPage
}

// filterWords finds what people call everything that a page's filters name. The counts
// name those that still have products; what is chosen beside them is looked up, and what
// does not exist is shown as it was typed.
func (s *Shop) filterWords(ctx context.Context, f filters, counts search.Facets, groups []catalog.Group) filterWords {
	w := filterWords{known: map[string]map[string]string{byGroup: {}, byVillage: {}, byMaker: {}, byPoint: {}}, t: s.Texts.List}
	for _, g := range groups {
		w.known[byGroup][g.Slug] = g.Name
	}
	for name, list := range map[string][]search.Count{byGroup: counts.Groups, byVillage: counts.Villages, byMaker: counts.Producers, byPoint: counts.Points} {
		for _, c := range list {
			w.known[name][c.Value] = c.Name
		}
	}
	if w.lacks(byVillage, f) {
		villages, err := s.Content.Villages(ctx)
		for _, v := range side(ctx, s, "villages", villages, err) {
			w.known[byVillage][v.Slug] = v.Name
		}
	}
	if w.lacks(byPoint, f) {
		points, err := s.Points.All(ctx)
		for _, p := range side(ctx, s, "sales points", points, err) {
			w.known[byPoint][p.Slug] = p.Name
		}
	}
	if w.lacks(byMaker, f) {
		makers, err := s.Catalog.Producers(ctx, "")
		for _, m := range side(ctx, s, "producers", makers, err) {
			w.known[byMaker][m.Slug] = m.Name
		}
	}
	return w
}

func (w filterWords) lacks(name string, f filters) bool {
	for _, value := range f.chosen[name] {
		if w.known[name][value] == "" {
			return true
		}
	}
	return false
}

// of is a value as people call it.
func (w filterWords) of(name, value string) string {
	switch name {
	case byStars:
		if n, err := strconv.Atoi(value); err == nil && n >= 1 && n <= 5 {
			return w.t.StarsOf(value)
		}
	case byPrice:
		if from, to, ok := band(value); ok {
			return w.t.PriceBand(from, to)
		}
	case byStock:
		return w.t.InStock
	case byCold:
		return w.t.SentCold
	default:
		if known := w.known[name][value]; known != "" {
			return known
		}
	}
	return w.t.Unknown(value)
}
