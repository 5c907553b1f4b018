package web

import (
	"context"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// village shows a place and what is made there.
func (s *Shop) village(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.Village
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	at, facts, err := s.Content.VillageBySlug(ctx, name)
	if err != nil {
		return err
	}
	v := view.Village{
		Title:    t.Title(at.Name, at.Craft),
		Name:     at.Name,
		Summary:  at.Summary,
		BandPath: art.Path(at.ArtKind, "lang-"+at.Slug, 1),
		Story:    splitParagraphs(at.Story),
		Goods:    t.Goods(at.Name),
		Buy:      ui.Button{Label: t.BuyGoods(at.Name), Href: narrowed("/san-pham", byVillage, at.Slug).address(), Kind: ui.Primary},
		Cards:    s.cardsOf(ctx, search.Query{Villages: []string{at.Slug}, PerPage: 8}),
	}
	if at.FormerCommunes != "" {
		v.Former = t.Former(at.FormerCommunes)
	}
	if at.Source != "" {
		v.Source = t.Source(at.Source)
	}
	v.Figures, v.Facts = s.sayFacts(facts)
	v.Steps, v.StepSources = s.steps(facts)
	makers, err := s.Catalog.Producers(ctx, at.Slug)
	v.Makers = s.faces(side(ctx, s, "producers", makers, err))
	v.Pins = villagePins(at)
	if photos := s.album(ctx, catalog.PhotoOwner{Kind: catalog.PhotoOfVillage, ID: at.ID}); len(photos) > 0 {
		v.Photo, v.Photos = photos[0], photos[1:]
	}
	site, _, err := s.Content.SiteBySlug(ctx, siteOfHome)
	if site = side(ctx, s, "heritage site", site, err); site != nil && site.VillageSlug == at.Slug {
		v.Site = &ui.Link{Label: t.Site(site.Name), Href: "/dinh-so"}
	}
	path := "/lang/" + at.Slug
	p := s.frame(at.Name, t.Description(at.Name, at.Summary), path)
	p.Active, p.Crumbs = "/nguoi-lam", []ui.Link{{Label: s.Texts.UI.Map, Href: "/ban-do"}}
	if v.Photo == nil {
		p.LeadImage = v.BandPath
	}
	s.shareCard(&p, sharedVillage, at.Slug, s.villageCard(at))
	s.shareWith(&p, at.Image)
	p.Outline, p.MapNote = s.outline(ctx)
	p.Head = s.crumbData(p.Crumbs, at.Name, path)
	return s.public(c, view.VillagePage(p, v))
}

// cardsOf are the products a query finds; none when it fails.
func (s *Shop) cardsOf(ctx context.Context, q search.Query) []ui.Card {
	found, err := s.Finder.Find(ctx, q)
	if err != nil {
		side(ctx, s, "products", found, err)
		return nil
	}
	cards, err := s.cards(ctx, found.IDs)
	return side(ctx, s, "cards", cards, err)
}

func villagePins(v *content.Village) []ui.MapPin {
	if v.Latitude == nil {
		return nil
	}
	return []ui.MapPin{{N: 1, Name: v.Name, Label: v.Name, Href: "/ban-do", Lat: *v.Latitude, Lng: *v.Longitude, Kind: ui.Workshop}}
}
