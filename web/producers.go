package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// makers lists the producers, of one village when the address names it.
func (s *Shop) makers(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.Makers
	at := ask(c, "lang", 60)
	list, err := s.Catalog.Producers(ctx, at)
	if err != nil {
		return err
	}
	villages, err := s.Content.Villages(ctx)
	v := view.Makers{Villages: villageChips(side(ctx, s, "villages", villages, err), at, t.AllVillages), Count: t.Count(len(list))}
	for i := range list {
		m := &list[i]
		v.Makers = append(v.Makers, ui.Maker{Face: face(m), Name: m.Name, Note: t.Note(m.VillageName, m.Craft, m.Products), Href: "/nguoi-lam/" + m.Slug})
	}
	v.Empty = ui.Empty{Title: t.Empty, Text: t.EmptyText, ArtPath: tilePath("mien", "empty"), Action: ui.Button{Label: t.SeeAll, Href: "/nguoi-lam", Small: true}}
	p := s.frame(t.Title, t.Description, narrowed("/nguoi-lam", byVillage, at).address())
	p.Active, p.NoIndex = "/nguoi-lam", len(list) == 0
	return s.public(c, view.MakersPage(p, v))
}

func villageChips(villages []content.Village, at, all string) []ui.Chip {
	chips := []ui.Chip{{Label: all, Href: "/nguoi-lam", Current: at == ""}}
	for _, v := range villages {
		chips = append(chips, ui.Chip{Label: v.Name, Href: narrowed("/nguoi-lam", byVillage, v.Slug).address(), Current: v.Slug == at})
	}
	return chips
}

// faces are makers as other pages list them.
func (s *Shop) faces(list []catalog.ProducerCard) []ui.Maker {
	var out []ui.Maker
	for i := range list {
		m := &list[i]
		out = append(out, ui.Maker{Face: face(m), Name: m.Name, Note: s.Texts.Makers.Note("", m.Craft, m.Products), Href: "/nguoi-lam/" + m.Slug})
	}
	return out
}
