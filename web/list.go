package web

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// list shows every product, narrowed by what the address says.
func (s *Shop) list(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.List
	f := readFilters(c, "/san-pham")
	f.text = ""
	found, err := s.Finder.Find(ctx, f.query())
	if err != nil {
		return err
	}
	s.nameFilters(ctx, &f, found.Facets)
	cards, err := s.cards(ctx, found.IDs)
	if err != nil {
		return err
	}
	groups, err := s.Catalog.Groups(ctx)
	groups = side(ctx, s, "groups", groups, err)
	v := view.List{
		Title:   t.Title,
		Count:   t.Count(found.Total),
		Groups:  s.groupChips(f, groups),
		Filters: s.filterBar(f, found.Facets, groups),
		Cards:   eager(cards, 4),
		Pages:   pages(f, found),
		Empty:   s.nothing(f, found, groups),
	}
	p := s.frame(t.Title, t.Description, f.canonical())
	p.Active, p.NoIndex = "/san-pham", f.applied() > 1 || len(cards) == 0
	if p.NoIndex {
		p.Canonical = ""
	}
	p.LeadImage = firstArt(cards)
	return s.public(c, view.ListPage(p, v))
}

// canonical is the address under which search engines keep the list: with at most one
// filter, in the usual order, and a group at its own page.
func (f filters) canonical() string {
	f.sort = ""
	if f.group != "" && f.page == 1 && f.applied() == 1 && !f.ofGroups {
		return "/nhom/" + f.group
	}
	return f.address()
}

// firstArt is the largest picture of the first screenful.
func firstArt(cards []ui.Card) string {
	if len(cards) == 0 {
		return ""
	}
	return cards[0].ArtPath
}

// groupChips are the shelves above the list, each with its picture.
func (s *Shop) groupChips(f filters, groups []catalog.Group) []ui.Chip {
	chips := []ui.Chip{{Label: s.Texts.List.AllGroups, Href: f.href(func(f *filters) { f.group = "" }), Current: f.group == ""}}
	for _, g := range groups {
		chips = append(chips, ui.Chip{
			Label:   g.Name,
			Href:    f.href(func(f *filters) { f.group = g.Slug }),
			ArtPath: art.Path(g.ArtKind, g.Slug, 0),
			Current: f.group == g.Slug,
		})
	}
	return chips
}

// filterBar is every filter as a link: those applied can be taken off, the others tell
// how many products they would leave.
func (s *Shop) filterBar(f filters, counts search.Facets, groups []catalog.Group) ui.Filters {
	t := s.Texts.List
	bar := ui.Filters{Sort: s.sortChips(f), SortLabel: t.SortedBy(t.Sorts[f.sort])}
	facet := func(title, applied, name string, values []search.Count, label func(search.Count) string, set func(*filters, string)) {
		var chips []ui.Chip
		for _, v := range values {
			value := v.Value
			if value == applied {
				value = "" // a second tap takes it off
			}
			chips = append(chips, ui.Chip{Label: label(v), Count: v.Count, Current: v.Value == applied, Href: f.href(func(f *filters) { set(f, value) })})
		}
		if applied != "" {
			bar.Applied = append(bar.Applied, ui.Chip{Label: name, Removable: true, Href: f.href(func(f *filters) { set(f, "") })})
		}
		if len(chips) > 0 {
			bar.Facets = append(bar.Facets, ui.Facet{Title: title, Chips: chips})
		}
	}
	named := func(v search.Count) string { return v.Name }
	if f.group != "" && !f.ofGroups {
		name := t.Unknown(f.group)
		for _, g := range groups {
			if g.Slug == f.group {
				name = g.Name
			}
		}
		bar.Applied = append(bar.Applied, ui.Chip{Label: name, Removable: true, Href: f.href(func(f *filters) { f.group = "" })})
	}
	facet(t.Village, f.village, f.villageName, counts.Villages, named, func(f *filters, v string) { f.village = v })
	facet(t.Stars, f.stars, s.starsName(f), counts.Stars, func(v search.Count) string { return t.StarsOf(v.Value) }, func(f *filters, v string) { f.stars = v })
	facet(t.Price, f.price, s.bandName(f), s.bandCounts(f.price), named, func(f *filters, v string) { f.price = v })
	facet(t.Maker, f.maker, f.makerName, counts.Producers, named, func(f *filters, v string) { f.maker = v })
	stock := ui.Chip{Label: t.InStock, Count: counts.InStock, Current: f.inStock, Href: f.href(func(f *filters) { f.inStock = !f.inStock })}
	bar.Facets = append(bar.Facets, ui.Facet{Title: t.Stock, Chips: []ui.Chip{stock}})
	if f.inStock {
		bar.Applied = append(bar.Applied, ui.Chip{Label: t.InStock, Removable: true, Href: stock.Href})
	}
	return bar
}

// sortChips are the orders a list may be in.
func (s *Shop) sortChips(f filters) []ui.Chip {
	var chips []ui.Chip
	for _, word := range sorts {
		chips = append(chips, ui.Chip{Label: s.Texts.List.Sorts[word], Current: f.sort == word, Href: f.href(func(f *filters) { f.sort = word })})
	}
	return chips
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

// pages leads through a list of more than one page.
func pages(f filters, found *search.Result) ui.Pages {
	p := ui.Pages{Now: f.page}
	for n := range min(found.Pages(perPage), 40) {
		f.page = n + 1
		p.Links = append(p.Links, f.address())
	}
	if p.Now > len(p.Links) {
		p.Links = nil
	}
	return p
}

// nothing says why a list is empty and how to go on.
func (s *Shop) nothing(f filters, found *search.Result, groups []catalog.Group) ui.Empty {
	t := s.Texts.List
	e := ui.Empty{ArtPath: art.Path(art.Mien, "empty", 0)}
	switch {
	case found.Total > 0:
		e.Title, e.Text = t.NoSuchPage, t.NoSuchText(found.Pages(perPage))
		e.Action = ui.Button{Label: t.FirstPage, Href: f.href(func(*filters) {}), Small: true}
	case f.applied() > 0:
		var names []string
		for _, chip := range s.filterBar(f, found.Facets, groups).Applied {
			names = append(names, chip.Label)
		}
		e.Title, e.Text = t.Empty, t.EmptyText(strings.Join(names, ", "))
		e.Action = ui.Button{Label: t.DropFilters, Href: f.none().address(), Small: true}
	case f.ofGroups:
		e.Title, e.Text = t.GroupEmpty, t.GroupEmptyText
		e.Action = ui.Button{Label: t.CallOffice, Href: "/lien-he", Small: true}
	default:
		e.Title, e.Text = t.Empty, t.EmptyShelf
		e.Action = ui.Button{Label: t.CallOffice, Href: "/lien-he", Small: true}
	}
	return e
}
