package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// point shows one sales point: where, when, by which name it was known, and what is
// said to be on its shelf.
func (s *Shop) point(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.Point
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	at, err := s.Points.BySlug(ctx, name)
	if err != nil {
		return err
	}
	v := view.Point{
		Name:       at.Name,
		Kind:       t.Kinds[string(at.Kind)],
		Notes:      at.Notes,
		Tel:        at.Phone,
		Phone:      national(at.Phone),
		Directions: directions(at.Latitude, at.Longitude),
		Address:    at.Address,
		Facts:      s.pointFacts(at),
		Pins:       []ui.MapPin{{N: 1, Name: at.Name, Href: "/ban-do", Lat: at.Latitude, Lng: at.Longitude, Kind: ui.SalesPoint}},
	}
	if at.ClosedOn(ocop.Today(s.Now())) {
		v.Closed = t.Closed(vntime.Date(*at.ClosedUntil))
	}
	ids, err := s.Points.ProductIDs(ctx, at.ID)
	cards, err2 := s.cards(ctx, side(ctx, s, "shelf", ids, err))
	v.Cards = side(ctx, s, "cards", cards, err2)
	path := "/diem-ban/" + at.Slug
	p := s.frame(at.Name, t.Description(at.Name, at.Address), path)
	p.Active, p.Crumbs = "/ban-do", []ui.Link{{Label: s.Texts.UI.Map, Href: "/ban-do"}}
	p.Head = data(s.pointThing(at), s.crumbThing(p.Crumbs, at.Name, path))
	return s.public(c, view.PointPage(p, v))
}

func (s *Shop) pointFacts(at *salespoint.Point) []ui.Fact {
	t := s.Texts.Point
	fetch := t.NoPickup
	if at.Pickup {
		fetch = t.Pickup
	}
	var facts []ui.Fact
	for _, f := range []ui.Fact{{Name: t.Hours, Value: at.Hours}, {Name: t.Address, Value: at.Address}, {Name: t.OldAddress, Value: at.OldAddress},
		{Name: t.Phone, Value: national(at.Phone)}, {Name: t.Fetch, Value: fetch}} {
		if f.Value != "" {
			facts = append(facts, f)
		}
	}
	return facts
}

func (s *Shop) pointThing(at *salespoint.Point) thing {
	t := thing{"@type": "Store", "name": at.Name, "url": s.BaseURL + "/diem-ban/" + at.Slug, "address": at.Address,
		"geo": thing{"@type": "GeoCoordinates", "latitude": at.Latitude, "longitude": at.Longitude}}
	if at.Phone != "" {
		t["telephone"] = at.Phone
	}
	return t
}
