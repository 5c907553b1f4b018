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
