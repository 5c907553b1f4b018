package web

import (
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// question is one filter of the panel: what it asks, the answers it offers, and the
// one in the address, if any, with what people call it.
type question struct {
	title   string
	answers []search.Count
	applied string
	name    string
	set     func(f *filters, value string)
}

// filterBar is every filter as a link: those applied can be taken off, the others tell
// how many products they would leave.
func (s *Shop) filterBar(f filters, counts search.Facets, groups []catalog.Group) ui.Filters {
	bar := ui.Filters{Sort: s.sortChips(f), SortLabel: s.Texts.List.SortedBy(s.Texts.List.Sorts[f.sort])}
	for _, q := range s.questions(f, counts, groups) {
		if q.applied != "" {
			bar.Applied = append(bar.Applied, ui.Chip{Label: q.name, Removable: true, Href: f.href(func(f *filters) { q.set(f, "") })})
		}
		if len(q.answers) > 0 {
			bar.Facets = append(bar.Facets, ui.Facet{Title: q.title, Chips: q.chips(f)})
		}
	}
	return bar
}

// chips are the answers; tapping the applied one takes it off.
func (q question) chips(f filters) []ui.Chip {
	var chips []ui.Chip
	for _, a := range q.answers {
		value := a.Value
		if value == q.applied {
			value = ""
		}
		chips = append(chips, ui.Chip{Label: a.Name, Count: a.Count, Current: a.Value == q.applied, Href: f.href(func(f *filters) { q.set(f, value) })})
	}
	return chips
}

func (s *Shop) questions(f filters, counts search.Facets, groups []catalog.Group) []question {
	t := s.Texts.List
	stock := search.Count{Value: "1", Name: t.InStock, Count: counts.InStock}
	inStock := ""
	if f.inStock {
		inStock = stock.Value
	}
	all := []question{
		{t.Village, counts.Villages, f.village, f.villageName, func(f *filters, v string) { f.village = v }},
		{t.Stars, s.starCounts(counts.Stars), f.stars, s.starsName(f), func(f *filters, v string) { f.stars = v }},
		{t.Price, s.bandCounts(f.price), f.price, s.bandName(f), func(f *filters, v string) { f.price = v }},
		{t.Maker, counts.Producers, f.maker, f.makerName, func(f *filters, v string) { f.maker = v }},
		{t.Stock, []search.Count{stock}, inStock, t.InStock, func(f *filters, v string) { f.inStock = v != "" }},
	}
	if f.ofGroups {
		return all
	}
	shelf := question{s.Texts.Search.Groups, nil, f.group, s.groupName(f, groups), func(f *filters, v string) { f.group = v }}
	if f.path == "/tim" { // a list has them above, with pictures
		shelf.answers = counts.Groups
	}
	return append([]question{shelf}, all...)
}

// starCounts names the ranks.
func (s *Shop) starCounts(counts []search.Count) []search.Count {
	var out []search.Count
	for _, c := range counts {
		out = append(out, search.Count{Value: c.Value, Name: s.Texts.List.StarsOf(c.Value), Count: c.Count})
	}
	return out
}

// bandCounts names the price bands, and the one in the address if it is another. How
// many products each would leave is not counted.
func (s *Shop) bandCounts(applied string) []search.Count {
	var out []search.Count
	known := applied == ""
	for _, b := range bands {
		known = known || b == applied
		out = append(out, s.bandNamed(b))
	}
	if _, _, ok := band(applied); ok && !known {
		out = append(out, s.bandNamed(applied))
	}
	return out
}

func (s *Shop) bandNamed(text string) search.Count {
	from, to, _ := band(text)
	return search.Count{Value: text, Name: s.Texts.List.PriceBand(from, to)}
}

// sortChips are the orders a list may be in.
func (s *Shop) sortChips(f filters) []ui.Chip {
	var chips []ui.Chip
	for _, word := range sorts {
		chips = append(chips, ui.Chip{Label: s.Texts.List.Sorts[word], Current: f.sort == word, Href: f.href(func(f *filters) { f.sort = word })})
	}
	return chips
}
