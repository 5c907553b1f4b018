package web

import (
	"context"
	"math"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// The kinds of places in the address.
const (
	kindPoints   = "diem-ban"
	kindVillages = "lang"
	kindSites    = "di-tich"
	kindMakers   = "xuong"   // where makers let people watch
	kindOpen     = "dang-mo" // sales points that are open at this minute
)

// atlas shows the commune: the list first, the drawing beside it with the same numbers.
func (s *Shop) atlas(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.Map
	kind := ask(c, "loai", 20)
	spots, err := s.spots(ctx)
	if err != nil {
		return err
	}
	v := view.Atlas{Empty: ui.Empty{Title: t.Empty, Text: t.EmptyText, Action: ui.Button{Label: t.All, Href: "/ban-do", Small: true}}}
	if kind == kindOpen {
		v.Empty.Title = t.OpenEmpty
	}
	near := ask(c, "gan", 120)
	v.Kinds, v.Near = s.mapKinds(kind, near), s.nearChips(spots, kind, near)
	if from := villageSpot(spots, near); from != nil {
		spots = s.nearFirst(spots, from)
		v.NearFrom = t.NearFrom(from.Name)
	}
	for _, spot := range spots {
		if !shownAs(&spot, kind) {
			continue
		}
		if spot.Lat != 0 {
			spot.N = len(v.Pins) + 1
			v.Pins = append(v.Pins, ui.MapPin{N: spot.N, Name: spot.Name, Label: spot.Short, Href: spot.Anchor(), Lat: spot.Lat, Lng: spot.Lng, Kind: spot.Kind})
		}
		v.Spots = append(v.Spots, spot)
	}
	v.Pins = apart(v.Pins)
	v.Count = t.Count(len(v.Spots))
	p := s.frame(t.Title, t.Description, "/ban-do")
	p.Active, p.NoIndex = "/ban-do", len(v.Spots) == 0
	s.ground(c, &p)
	return s.public(c, view.AtlasPage(p, v))
}

// apart moves a pin that would cover an earlier one a little to the south, so that
// both can be tapped. The drawing is a sketch; directions go to the true place.
func apart(pins []ui.MapPin) []ui.MapPin {
	const step = 0.0045 // the size of a pin
	for i := range pins {
		for moved := true; moved; {
			moved = false
			for j := range i {
				if math.Abs(pins[i].Lat-pins[j].Lat) < step && math.Abs(pins[i].Lng-pins[j].Lng) < step {
					pins[i].Lat, moved = pins[j].Lat-step, true
				}
			}
		}
	}
	return pins
}

// spots are all places one can go to: Đình So, the sales points, the villages. Only
// what the records say is said; a village without coordinates stands in the list alone.
func (s *Shop) spots(ctx context.Context) ([]view.Spot, error) {
	t := s.Texts.Map
	points, err := s.Points.All(ctx)
	if err != nil {
		return nil, err
	}
	var out []view.Spot
	site, _, err := s.Content.SiteBySlug(ctx, siteOfHome)
	if site = side(ctx, s, "heritage site", site, err); site != nil {
		out = append(out, view.Spot{ID: "di-tich-" + site.Slug, Group: kindSites, Kind: ui.Heritage, Name: site.Name, Short: site.Name, Note: dots(t.Site, site.VillageName),
			Href: "/dinh-so", Lat: site.Latitude, Lng: site.Longitude})
	}
	now := s.Now()
	today := vntime.Today(now)
	for _, p := range points {
		spot := view.Spot{ID: "diem-ban-" + p.Slug, Group: kindPoints, Kind: ui.SalesPoint, Name: p.Name, Note: dots(s.Texts.Point.Kinds[string(p.Kind)], strings.ReplaceAll(p.Hours, "\n", "; ")), Address: p.Address,
			Href: "/diem-ban/" + p.Slug, Lat: p.Latitude, Lng: p.Longitude}
		if p.OldAddress != "" {
			spot.Old = t.Old(p.OldAddress)
		}
		if p.Pickup {
			spot.Extra = t.Pickup
		}
		o := p.At(now)
		spot.Open, spot.Opening = o.Open, s.openingText(o, now)
		if p.ClosedOn(today) {
			spot.Opening = t.Closed(vntime.Date(*p.ClosedUntil))
		}
		out = append(out, spot)
	}
	villages, err := s.Content.Villages(ctx)
	for _, v := range side(ctx, s, "villages", villages, err) {
		spot := view.Spot{ID: "lang-" + v.Slug, Group: kindVillages, Kind: ui.Workshop, Name: v.Name, Short: v.Name, Note: v.Craft, Href: "/lang/" + v.Slug}
		if v.FormerCommunes != "" {
			spot.Old = t.Former(v.FormerCommunes)
		}
		if v.Latitude != nil {
			spot.Way = way(*v.Latitude, *v.Longitude)
			spot.From = spot.Way
			if site == nil || !covers([]ui.MapPin{{Lat: site.Latitude, Lng: site.Longitude, Kind: ui.Workshop}}, *v.Latitude, *v.Longitude) {
				spot.Lat, spot.Lng = *v.Latitude, *v.Longitude
			}
		}
		if v.Latitude == nil {
			spot.From = pointIn(points, v.Name)
		}
		out = append(out, spot)
	}
	makers, err := s.Catalog.Producers(ctx, "")
	for _, m := range side(ctx, s, "producers", makers, err) {
		if m.Visiting != "" {
			out = append(out, view.Spot{ID: "xuong-" + m.Slug, Group: kindMakers, Kind: ui.Workshop, Name: m.Name, Note: dots(m.Craft, m.VillageName), Address: m.AddressLine,
				Opening: t.Visit(m.Visiting), Href: "/nguoi-lam/" + m.Slug})
		}
	}
	for i := range out {
		if out[i].Lat != 0 {
			out[i].Way = way(out[i].Lat, out[i].Lng)
		}
	}
	return out, nil
}
