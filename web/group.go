package web

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// group shows one shelf: what it is, where it is made, and its products, which can be
// narrowed like any list.
func (s *Shop) group(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.List
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	groups, err := s.Catalog.Groups(ctx)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(groups, func(g catalog.Group) bool { return g.Slug == name })
	if at < 0 {
		return fault.New(fault.NotFound, "page.not_found")
	}
	g := groups[at]
	f := readFilters(c, "/nhom/"+g.Slug)
	f.text, f.group = "", g.Slug
	delete(f.chosen, byGroup)
	found, err := s.Finder.Find(ctx, f.query())
	if err != nil {
		return err
	}
	cards, err := s.cards(ctx, found.IDs)
	if err != nil {
		return err
	}
	names := s.filterWords(ctx, f, found.Facets, groups)
	v := view.List{
		Title:    g.Name,
		Intro:    g.Intro,
		BandPath: art.Path(g.ArtKind, g.Slug, 0),
		Count:    t.Count(found.Total),
		Groups:   groupLinks(groups, g.Slug, t.AllGroups),
		Filters:  s.filterBar(f, found.Facets, names),
		Cards:    eager(cards, 4),
		Pages:    pages(f, found),
		Empty:    s.nothing(f, found, names),
		Places:   villageLinks(found.Facets.Villages),
	}
	for _, a := range slices.Concat(t.GroupAsked[g.Slug], t.AlwaysAsked) {
		v.Asked = append(v.Asked, ui.Proof{Icon: "message-circle", Title: a.Question, Text: a.Answer})
	}
	if found.Total == 0 && f.applied() == 0 {
		v.Wait = s.shelfForm(g.ID, "")
	}
	p := s.frame(g.Name, t.GroupDescription(g.Name, g.Intro), f.canonical())
	p.Active, p.Crumbs = "/san-pham", []ui.Link{{Label: s.Texts.UI.Products, Href: "/san-pham"}}
	p.NoIndex = f.applied() > 1
	if p.NoIndex {
		p.Canonical = ""
	}
	leadWith(&p, cards)
	p.Head = s.crumbData(p.Crumbs, g.Name, f.path)
	return s.public(c, view.ListPage(p, v))
}

// groupLinks are the shelves as pages of their own.
func groupLinks(groups []catalog.Group, current, all string) []ui.Chip {
	chips := []ui.Chip{{Label: all, Href: "/san-pham"}}
	for _, g := range groups {
		chips = append(chips, ui.Chip{Label: g.Name, Href: "/nhom/" + g.Slug, ArtPath: art.Path(g.ArtKind, g.Slug, 0), Current: g.Slug == current})
	}
	return chips
}

func villageLinks(counts []search.Count) []ui.Chip {
	var chips []ui.Chip
	for _, v := range counts {
		chips = append(chips, ui.Chip{Label: v.Name, Href: "/lang/" + v.Value, Icon: "map-pin"})
	}
	return chips
}
