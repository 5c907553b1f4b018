package web

import (
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// question is one filter of the panel: what it asks, and the answers it offers.
type question struct {
	name, title string
	answers     []search.Count
	overlaps    bool // a product may be counted under two answers
}

// filterBar is every filter as a link: those applied can be taken off, the others tell
// how many products they would leave or add.
func (s *Shop) filterBar(f filters, counts search.Facets, names filterWords) ui.Filters {
	bar := ui.Filters{Sort: s.sortChips(f), SortLabel: s.Texts.List.SortedBy(s.Texts.List.Sorts[f.sort])}
	for _, q := range s.questions(f, counts) {
		for _, value := range f.chosen[q.name] {
			bar.Applied = append(bar.Applied, ui.Chip{Label: names.of(q.name, value), Removable: true, Href: f.without(q.name, value).address()})
		}
		if chips := q.chips(f, names); len(chips) > 0 {
			bar.Facets = append(bar.Facets, ui.Facet{Title: q.title, Chips: chips})
		}
	}
	return bar
}

// chips are the answers; tapping an applied one takes it off. Beside an applied one, each
// number is how many products the answer would add.
func (q question) chips(f filters, names filterWords) []ui.Chip {
	var chips []ui.Chip
	more := len(f.chosen[q.name]) > 0
	for _, a := range q.answers {
		on := f.has(q.name, a.Value)
		if a.Count == 0 && !on {
			continue
		}
		c := ui.Chip{Label: names.of(q.name, a.Value), Count: a.Count, Current: on, Href: f.toggled(q.name, a.Value).address()}
		if more && !on {
			c.Adds = true
		}
		if more && (on || q.overlaps) {
			c.Count = 0
		}
		chips = append(chips, c)
	}
	return chips
}

// questions are the filters in their order. The groups of a list stand above it, with
// pictures; the list of one group has none.
func (s *Shop) questions(f filters, counts search.Facets) []question {
	t := s.Texts.List
	all := []question{
		{byVillage, t.Village, counts.Villages, false},
		{byStars, t.Stars, counts.Stars, false},
		{byPrice, t.Price, withApplied(counts.Bands, f.chosen[byPrice]), true},
		{byMaker, t.Maker, counts.Producers, false},
		{byPoint, t.Point, counts.Points, true},
		{byStock, t.Stock, []search.Count{{Value: yes, Count: counts.InStock}}, false},
		{byCold, t.Cold, []search.Count{{Value: yes, Count: counts.Cold}}, false},
	}
	if f.group != "" {
		return all
	}
	shelf := question{name: byGroup, title: s.Texts.Search.Groups}
	if f.path == searchPath {
		shelf.answers = counts.Groups
	}
	return append([]question{shelf}, all...)
}

// withApplied adds prices from the address that are not among those offered.
func withApplied(offered []search.Count, applied []string) []search.Count {
	out := offered
	for _, value := range applied {
		known := false
		for _, o := range offered {
			known = known || o.Value == value
		}
		if _, _, ok := band(value); ok && !known {
			out = append(out[:len(out):len(out)], search.Count{Value: value})
		}
	}
	return out
}

// sortChips are the orders a list may be in.
func (s *Shop) sortChips(f filters) []ui.Chip {
	var chips []ui.Chip
	for _, word := range sorts {
		chips = append(chips, ui.Chip{Label: s.Texts.List.Sorts[word], Current: f.sort == word, Href: f.first(word).address()})
	}
	return chips
}
