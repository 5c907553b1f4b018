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
	cards, err := s.cards(ctx, found.IDs)
	if err != nil {
		return err
	}
	groups, err := s.Catalog.Groups(ctx)
	groups = side(ctx, s, "groups", groups, err)
	names := s.filterWords(ctx, f, found.Facets, groups)
	v := view.List{
		Title:   t.Title,
		Count:   t.Count(found.Total),
		Groups:  s.groupChips(f, groups),
		Filters: s.filterBar(f, found.Facets, names),
		Cards:   eager(cards, 4),
		Pages:   pages(f, found),
		Empty:   s.nothing(f, found, names),
	}
	p := s.frame(t.Title, t.Description, f.canonical())
	p.Active, p.NoIndex = "/san-pham", f.applied() > 1 || len(cards) == 0
	if p.NoIndex {
		p.Canonical = ""
	}
	leadWith(&p, cards)
	return s.public(c, view.ListPage(p, v))
}

// canonical is the address under which search engines keep the list: with at most one
// filter, in the usual order, and a group at its own page.
func (f filters) canonical() string {
	f.sort = ""
	if groups := f.chosen[byGroup]; len(groups) == 1 && f.page == 1 && f.applied() == 1 {
		return "/nhom/" + groups[0]
	}
	return f.address()
}

// leadWith has the first card's picture fetched ahead: no other of the first screenful is
// larger.
func leadWith(p *ui.Page, cards []ui.Card) {
	if len(cards) > 0 {
		p.LeadImage, p.LeadPhoto, p.LeadCard = cards[0].ArtPath, cards[0].Photo, true
	}
}

// groupChips are the shelves above the list, each with its picture.
func (s *Shop) groupChips(f filters, groups []catalog.Group) []ui.Chip {
	chips := []ui.Chip{{Label: s.Texts.List.AllGroups, Href: f.without(byGroup, "").address(), Current: len(f.chosen[byGroup]) == 0}}
	for _, g := range groups {
		chips = append(chips, ui.Chip{
			Label:   g.Name,
			Href:    f.toggled(byGroup, g.Slug).address(),
			ArtPath: art.Path(g.ArtKind, g.Slug, 0),
			Current: f.has(byGroup, g.Slug),
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
func (s *Shop) nothing(f filters, found *search.Result, names filterWords) ui.Empty {
	t := s.Texts.List
	e := ui.Empty{ArtPath: art.Path(art.Mien, "empty", 0)}
	switch {
	case found.Total > 0:
		e.Title, e.Text = t.NoSuchPage, t.NoSuchText(found.Pages(perPage))
		e.Action = ui.Button{Label: t.FirstPage, Href: f.first(f.sort).address(), Small: true}
	case f.applied() > 0:
		var words []string
		for _, chip := range s.filterBar(f, found.Facets, names).Applied {
			words = append(words, chip.Label)
		}
		e.Title, e.Text = t.Empty, t.EmptyText(strings.Join(words, ", "))
		e.Action = ui.Button{Label: t.DropFilters, Href: f.none().address(), Small: true}
	case f.group != "":
		e.Title, e.Text = t.GroupEmpty, t.GroupEmptyText
		e.Action = ui.Button{Label: t.CallOffice, Href: "/lien-he", Small: true}
	default:
		e.Title, e.Text = t.Empty, t.EmptyShelf
		e.Action = ui.Button{Label: t.CallOffice, Href: "/lien-he", Small: true}
	}
	return e
}
