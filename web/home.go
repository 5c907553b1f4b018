package web

import (
	"context"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// How much of each the first page shows.
const (
	homeCards  = 4
	homeSigns  = 3
	homePlaces = 4
)

// siteOfHome is the place whose festival the first page tells of.
const siteOfHome = "dinh-so"

// home shows what this place makes. Every section stands on its own: one that cannot
// be read is left out.
func (s *Shop) home(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.Home
	groups, err := s.Catalog.Groups(ctx)
	if err != nil {
		return err
	}
	v := view.Home{Hero: art.Path(art.Hero, "hung-dao", 0)}
	ahead, err := s.liveAhead(ctx)
	v.Live = side(ctx, s, "live session", ahead, err)
	for _, g := range groups {
		v.Groups = append(v.Groups, view.Tile{Title: g.Name, Text: t.GroupCount(g.Products), Href: "/nhom/" + g.Slug, ArtPath: art.Path(g.ArtKind, g.Slug, 0)})
	}
	v.Certified, v.Cards = s.homeCards(ctx)
	makers, err := s.Catalog.Producers(ctx, "")
	v.Signs = s.signs(side(ctx, s, "producers", makers, err))
	villages, err := s.Content.Villages(ctx)
	villages = side(ctx, s, "villages", villages, err)
	for i, p := range villages[:min(homePlaces, len(villages))] {
		v.Places = append(v.Places, view.Tile{Title: p.Name, Text: p.Summary, Href: "/lang/" + p.Slug, ArtPath: art.Path(p.ArtKind, "lang-"+p.Slug, i+1)})
	}
	points, err := s.Points.All(ctx)
	points = side(ctx, s, "sales points", points, err)
	v.Pins = apart(homePins(villages, points))
	for _, p := range points {
		if p.HandsOutOn(vntime.Today(s.Now())) && v.Pickup == "" {
			v.Pickup = t.VisitPickup(p.Name)
		}
	}
	site, facts, err := s.Content.SiteBySlug(ctx, siteOfHome)
	if site = side(ctx, s, "heritage site", site, err); site != nil {
		v.Site = &ui.Link{Label: t.VisitSite(site.Name), Href: "/dinh-so"}
		v.Festival = s.nextFestival(facts)
	}
	p := s.frame(t.Title, t.Description, "/")
	p.Active, p.LeadImage = "/", v.Hero
	p.Outline, p.MapNote = s.outline(ctx)
	p.Head = data(s.siteThing(), s.officeThing())
	return s.public(c, view.HomePage(p, v))
}

// homeCards are the certified products, the best first; while there are none, what is
// put in front.
func (s *Shop) homeCards(ctx context.Context) (certified bool, cards []ui.Card) {
	all, err := s.Stars.Certificates(ctx)
	today := ocop.Today(s.Now())
	var ids []int64
	seen := map[int64]bool{}
	for _, r := range side(ctx, s, "certificates", all, err) {
		if r.Shows(today) && !seen[r.ProductID] && len(ids) < homeCards {
			seen[r.ProductID] = true
			ids = append(ids, r.ProductID)
		}
	}
	certified = len(ids) > 0
	if !certified {
		found, err := s.Finder.Find(ctx, search.Query{PerPage: homeCards})
		if err != nil {
			found = side(ctx, s, "products", &search.Result{}, err)
			return false, nil
		}
		ids = found.IDs
	}
	cards, err = s.cards(ctx, ids)
	return certified, side(ctx, s, "cards", cards, err)
}

// signs are sentences of producers in their own words, from different villages first.
func (s *Shop) signs(makers []catalog.ProducerCard) []ui.Quote {
	var out []ui.Quote
	used := map[string]bool{}
	for _, fresh := range []bool{true, false} {
		for i := range makers {
			m := &makers[i]
			if len(out) == homeSigns || m.Quote == "" || m.Products == 0 || used[m.Slug] || fresh && used["at "+m.VillageSlug] {
				continue
			}
			used[m.Slug], used["at "+m.VillageSlug] = true, true
			out = append(out, ui.Quote{Words: m.Quote, Maker: ui.Maker{Face: face(m), Name: m.Name, Note: s.Texts.Home.MakerNote(m.VillageName, m.Products), Href: "/nguoi-lam/" + m.Slug}})
		}
	}
	return out
}

// homePins are the villages and the sales points on the small map.
func homePins(villages []content.Village, points []salespoint.Point) []ui.MapPin {
	var pins []ui.MapPin
	add := func(name, label, href string, lat, lng float64, kind ui.PinKind) {
		pins = append(pins, ui.MapPin{N: len(pins) + 1, Name: name, Label: label, Href: href, Lat: lat, Lng: lng, Kind: kind})
	}
	for _, v := range villages {
		if v.Latitude != nil {
			add(v.Name, v.Name, "/lang/"+v.Slug, *v.Latitude, *v.Longitude, ui.Workshop)
		}
	}
	for _, p := range points {
		if covers(pins, p.Latitude, p.Longitude) {
			continue
		}
		add(p.Name, "", "/diem-ban/"+p.Slug, p.Latitude, p.Longitude, ui.SalesPoint)
	}
	return pins
}

// nextFestival is the main festival of a site, the first of its facts, with its lunar
// days and the solar ones of its next time; "" when its days cannot be read.
func (s *Shop) nextFestival(facts []content.Fact) string {
	for _, f := range content.Of(facts, content.Festival) {
		if next, ok := readFestival(f, s.Now()); ok {
			return s.Texts.Home.Festival(next.name, next.lunar, spanText(next.from, next.to))
		}
	}
	return ""
}

// spanText writes days as "15/03/2027" or "15/03–17/03/2027".
func spanText(from, to time.Time) string {
	if from.Equal(to) {
		return vntime.Date(from)
	}
	return from.Format("02/01") + "–" + vntime.Date(to)
}
