package web

import (
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// site helps to plan a visit to Đình So: what is known of it, the way there, the
// rules, the festivals, and what to take home.
func (s *Shop) site(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.Site
	at, facts, err := s.Content.SiteBySlug(ctx, "dinh-so")
	if err != nil {
		return err
	}
	points, err := s.Points.All(ctx)
	phone := phoneNear(side(ctx, s, "sales points", points, err), at)
	v := view.Site{
		Name:       at.Name,
		Subtitle:   at.Subtitle,
		Summary:    at.Summary,
		Art:        art.Path(art.DinhSo, "dinh-so", 0),
		Story:      splitParagraphs(at.Story),
		Directions: directions(at.Latitude, at.Longitude),
		Routes:     s.routes(facts),
		Rules:      s.rules(facts),
		Tel:        phone,
		Phone:      national(phone),
		Cards:      s.cardsOf(ctx, search.Query{Villages: []string{at.VillageSlug}, PerPage: 4}),
		Goods:      ui.Link{Label: t.SeeGoods(at.VillageName), Href: "/lang/" + at.VillageSlug},
	}
	if at.Source != "" {
		v.Source = s.Texts.Village.Source(at.Source)
	}
	v.Figures, v.Facts = s.sayFacts(facts)
	v.Book = s.visitWay(c, at.Slug, 0)
	for _, f := range content.Of(facts, content.Festival) {
		shown := view.Festival{Name: f.Label, Lunar: f.Text}
		if next, ok := readFestival(f, s.Now()); ok {
			shown.Next = t.Next(spanText(next.from, next.to))
		}
		if f.Source != "" {
			shown.Source = s.Texts.Village.Source(f.Source)
		}
		v.Festivals = append(v.Festivals, shown)
	}
	p := s.frame(at.Name, t.Description(at.Name, at.Summary), "/dinh-so")
	p.Active, p.LeadImage = "/ban-do", v.Art
	s.shareCard(&p, sharedSite, at.Slug, s.siteCard(at))
	p.Head = data(s.siteOf(at, facts)...)
	return s.public(c, view.SitePage(p, v))
}

// routes are the ways there; a line about all of them comes last, without an icon of
// its own.
func (s *Shop) routes(facts []content.Fact) []ui.Proof {
	var out []ui.Proof
	for _, f := range content.Of(facts, content.Route) {
		icon := "navigation"
		if f.Source == "" {
			icon = "info"
		}
		out = append(out, ui.Proof{Icon: icon, Title: f.Label, Text: s.withSource(f)})
	}
	return out
}

// rules are what a visitor is asked. Hours that nobody has told are said to be unknown.
func (s *Shop) rules(facts []content.Fact) []ui.Fact {
	t := s.Texts.Site
	var out []ui.Fact
	for _, f := range content.Of(facts, content.Rule) {
		out = append(out, ui.Fact{Name: f.Label, Value: s.withSource(f)})
	}
	if !slices.ContainsFunc(out, func(f ui.Fact) bool { return strings.EqualFold(f.Name, t.Hours) }) {
		out = append([]ui.Fact{{Name: t.Hours, Value: t.NoHours}}, out...)
	}
	return out
}

// phoneNear is the number of the sales point that stands beside a site.
func phoneNear(points []salespoint.Point, at *content.Site) string {
	for _, p := range points {
		here := []ui.MapPin{{Lat: at.Latitude, Lng: at.Longitude, Kind: ui.Workshop}}
		if p.Phone != "" && covers(here, p.Latitude, p.Longitude) {
			return p.Phone
		}
	}
	return ""
}

// siteOf describes the site and its next festivals.
func (s *Shop) siteOf(at *content.Site, facts []content.Fact) []thing {
	place := thing{
		"@type": []string{"TouristAttraction", "LandmarksOrHistoricalBuildings"}, "name": at.Name, "description": at.Summary, "url": s.BaseURL + "/dinh-so",
		"geo":     thing{"@type": "GeoCoordinates", "latitude": at.Latitude, "longitude": at.Longitude},
		"address": s.Texts.UI.SitePlace,
	}
	out := []thing{place}
	for _, f := range content.Of(facts, content.Festival) {
		if next, ok := readFestival(f, s.Now()); ok {
			out = append(out, thing{"@type": "Event", "name": next.name, "startDate": next.from.Format(time.DateOnly), "endDate": next.to.Format(time.DateOnly),
				"location": thing{"@type": "Place", "name": at.Name, "address": s.Texts.UI.SitePlace}})
		}
	}
	return out
}
