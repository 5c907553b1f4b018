package web

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"net/url"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// way is how to get to a place: by an address of the web, and by whatever map the phone has.
func way(lat, lng float64) view.Way {
	return view.Way{Lat: lat, Lng: lng, Directions: directions(lat, lng), Elsewhere: elsewhere(lat, lng)}
}

func elsewhere(lat, lng float64) string { return fmt.Sprintf("geo:%.5f,%.5f?q=%[1]f,%[2]f", lat, lng) }

// shownAs says whether a place belongs to the kind in the address; all do to none.
func shownAs(spot *view.Spot, kind string) bool {
	return kind == "" || spot.Group == kind || kind == kindOpen && spot.Open
}

// mapKinds are the ways to narrow the list; where one is near stays as it was chosen.
func (s *Shop) mapKinds(kind, near string) []ui.Chip {
	t := s.Texts.Map
	var out []ui.Chip
	for _, k := range []struct{ value, label string }{{"", t.All}, {kindPoints, t.Points}, {kindOpen, t.OpenNow}, {kindVillages, t.Villages}, {kindMakers, t.Workshops}, {kindSites, t.Sites}} {
		out = append(out, ui.Chip{Label: k.label, Href: mapAddress(k.value, near), Current: kind == k.value})
	}
	return out
}

// nearChips are the villages from which distances can be told without asking a device
// where it is.
func (s *Shop) nearChips(spots []view.Spot, kind, near string) []ui.Chip {
	var out []ui.Chip
	for i := range spots {
		if slug, ok := villageSlug(&spots[i]); ok {
			out = append(out, ui.Chip{Label: spots[i].Name, Href: mapAddress(kind, slug), Current: slug == near})
		}
	}
	return out
}

func villageSlug(spot *view.Spot) (string, bool) {
	slug, ok := strings.CutPrefix(spot.ID, "lang-")
	return slug, ok && spot.From.Lat != 0
}

// pointIn is the place of a sales point whose address names the village: near enough to
// tell distances from, and not where the village is said to be.
func pointIn(points []salespoint.Point, village string) view.Way {
	for i := range points {
		if strings.Contains(points[i].Address+" "+points[i].OldAddress, "hôn "+village+",") {
			return way(points[i].Latitude, points[i].Longitude)
		}
	}
	return view.Way{}
}

func villageSpot(spots []view.Spot, slug string) *view.Spot {
	for i := range spots {
		if s, ok := villageSlug(&spots[i]); ok && s == slug {
			return &spots[i]
		}
	}
	return nil
}

// nearFirst puts the nearest places first and says how far they are, as the crow flies.
// Places without coordinates come last.
func (s *Shop) nearFirst(spots []view.Spot, from *view.Spot) []view.Spot {
	at, name := from.From, from.Name
	far := func(spot view.Spot) float64 {
		if spot.Way.Lat == 0 {
			return math.Inf(1)
		}
		return kilometres(at.Lat, at.Lng, spot.Way.Lat, spot.Way.Lng)
	}
	out := slices.Clone(spots)
	slices.SortStableFunc(out, func(a, b view.Spot) int { return cmp.Compare(far(a), far(b)) })
	for i := range out {
		if km := far(out[i]); !math.IsInf(km, 1) {
			out[i].Distance = s.Texts.Map.Distance(strings.Replace(fmt.Sprintf("%.1f", km), ".", ",", 1), name)
		}
	}
	return out
}

// kilometres is the great-circle distance of two places.
func kilometres(lat1, lng1, lat2, lng2 float64) float64 {
	const rad, earth = math.Pi / 180, 6371.0
	y, x := math.Sin((lat2-lat1)*rad/2), math.Sin((lng2-lng1)*rad/2)
	return 2 * earth * math.Asin(math.Sqrt(y*y+math.Cos(lat1*rad)*math.Cos(lat2*rad)*x*x))
}

func mapAddress(kind, near string) string {
	q := url.Values{}
	if kind != "" {
		q.Set("loai", kind)
	}
	if near != "" {
		q.Set("gan", near)
	}
	if len(q) == 0 {
		return "/ban-do"
	}
	return "/ban-do?" + q.Encode()
}

// ground gives a page the map that tiles may lie under, and says what is true of it.
func (s *Shop) ground(c *fiber.Ctx, p *ui.Page) {
	o := s.boundary(c.UserContext())
	p.Outline, p.MapNote = s.drawn(o)
	if tiles := s.Tiles.Said(); tiles.On() {
		source := ""
		if o != nil {
			source = o.Source
		}
		p.Tiles = ui.TilesOf(tiles)
		edge.ShowPictures(c, tiles.Host)
		p.MapNote = s.Texts.Map.Tiles(strings.TrimPrefix(tiles.Host, "https://"), source)
	}
}

// outline is the commune's boundary as it is drawn, empty for our sketch, and what is said
// of it.
func (s *Shop) outline(ctx context.Context) (path, note string) { return s.drawn(s.boundary(ctx)) }

func (s *Shop) boundary(ctx context.Context) *salespoint.Outline {
	o, err := s.Points.Outline(ctx)
	return side(ctx, s, "boundary", o, err)
}

func (s *Shop) drawn(o *salespoint.Outline) (path, note string) {
	if o == nil {
		return "", s.Texts.Map.Sketch
	}
	rings := make([][][2]float64, len(o.Rings))
	for i, r := range o.Rings {
		rings[i] = r
	}
	return ui.OutlinePath(rings), s.Texts.Map.Boundary(o.Source)
}
