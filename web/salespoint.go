package web

import (
	"context"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
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
	now := s.Now()
	v := view.Point{
		Name:       at.Name,
		Kind:       t.Kinds[string(at.Kind)],
		Opening:    s.openingBadge(at),
		Notes:      at.Notes,
		Tel:        at.Phone,
		Phone:      national(at.Phone),
		Directions: directions(at.Latitude, at.Longitude),
		Elsewhere:  elsewhere(at.Latitude, at.Longitude),
		Address:    at.Address,
		Facts:      s.pointFacts(at),
		Hours:      s.hoursTable(at),
		Pins:       []ui.MapPin{{N: 1, Name: at.Name, Href: "/ban-do", Lat: at.Latitude, Lng: at.Longitude, Kind: ui.SalesPoint}},
	}
	for _, d := range salespoint.Coming(at.Days, vntime.Today(now)) {
		v.Days = append(v.Days, ui.Fact{Name: d.Dates(), Value: d.What()})
	}
	if at.ClosedOn(ocop.Today(now)) {
		v.Closed = t.Closed(vntime.Date(*at.ClosedUntil))
	}
	shelf, err := s.Points.Shelf(ctx, at.ID)
	v.Cards, v.Other = s.onShelf(ctx, side(ctx, s, "shelf", shelf, err))
	v.Photos = s.album(ctx, catalog.PhotoOwner{Kind: catalog.PhotoOfPoint, ID: at.ID})
	path := "/diem-ban/" + at.Slug
	p := s.frame(at.Name, t.Description(at.Name, at.Address), path)
	p.Active, p.Crumbs = "/ban-do", []ui.Link{{Label: s.Texts.UI.Map, Href: "/ban-do"}}
	s.ground(c, &p)
	p.Head = data(s.pointThing(at), s.crumbThing(p.Crumbs, at.Name, path))
	return s.public(c, view.PointPage(p, v))
}

// onShelf are the cards of what a point has, with how long ago it was seen, and its other
// goods.
func (s *Shop) onShelf(ctx context.Context, shelf []salespoint.OnShelf) (cards []ui.Card, other []ui.Fact) {
	var ids []int64
	said := map[string]string{}
	for _, on := range shelf {
		if on.ProductID == 0 {
			other = append(other, ui.Fact{Name: on.Name, Value: s.seen(on)})
			continue
		}
		ids = append(ids, on.ProductID)
		said["/san-pham/"+on.Slug] = s.seen(on)
	}
	cards, err := s.cards(ctx, ids)
	cards = side(ctx, s, "cards", cards, err)
	for i := range cards {
		cards[i].Note = said[cards[i].Href]
	}
	return cards, other
}

func (s *Shop) seen(on salespoint.OnShelf) string {
	age := salespoint.Age(on.ConfirmedAt, s.Now())
	if salespoint.Faded(age) {
		return s.Texts.Point.Faded(age)
	}
	return s.Texts.Point.Seen(age)
}

func (s *Shop) pointFacts(at *salespoint.Point) []ui.Fact {
	t := s.Texts.Point
	fetch := t.NoPickup
	switch {
	case at.HandsOutOn(vntime.Today(s.Now())):
		fetch = t.Pickup
	case at.Pickup:
		fetch = t.PickupLater
	}
	facts := []ui.Fact{{Name: t.Address, Value: at.Address}, {Name: t.OldAddress, Value: at.OldAddress}, {Name: t.Phone, Value: national(at.Phone)}, {Name: t.Fetch, Value: fetch}}
	return slices.DeleteFunc(facts, func(f ui.Fact) bool { return f.Value == "" })
}

// hoursTable is the week, day by day where days differ. What was told before hours were
// data stands there in its own words.
func (s *Shop) hoursTable(at *salespoint.Point) []ui.Fact {
	t := s.Texts.Point
	if !at.Week.Known() {
		if at.Hours == "" {
			return nil
		}
		return []ui.Fact{{Name: t.Hours, Value: at.Hours}}
	}
	var out []ui.Fact
	for _, run := range at.Week.Stretches() {
		f := ui.Fact{Name: upperFirst(run.Name()), Value: t.DayOff}
		if len(run.Spans) > 0 {
			f.Value = salespoint.SpansText(run.Spans)
		}
		out = append(out, f)
	}
	return out
}

func (s *Shop) pointThing(at *salespoint.Point) thing {
	t := thing{"@type": "Store", "name": at.Name, "url": s.BaseURL + "/diem-ban/" + at.Slug, "address": at.Address,
		"geo": thing{"@type": "GeoCoordinates", "latitude": at.Latitude, "longitude": at.Longitude}}
	if at.Phone != "" {
		t["telephone"] = at.Phone
	}
	if hours := openingThings(at, vntime.Today(s.Now())); len(hours) > 0 {
		t["openingHoursSpecification"] = hours
	}
	return t
}
