package web

import (
	"fmt"
	"math"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// placeOf is where a product is made and where it can be seen, on the small map; nil
// when neither place is known.
func (s *Shop) placeOf(o *offer) *view.Place {
	t, p, seen := s.Texts.Product, &view.Place{Outline: o.outline}, map[string]string{}
	if r := o.Producer; r.VillageSlug != "" {
		p.Title, p.Href = t.Place(r.VillageName), "/lang/"+r.VillageSlug
		if o.SaleMode == catalog.ByVisit {
			p.Title = t.Visit.Place(r.VillageName)
		}
		if r.VillageLatitude != nil {
			p.Pins = append(p.Pins, ui.MapPin{N: 1, Name: r.VillageName, Label: r.VillageName, Href: p.Href, Lat: *r.VillageLatitude, Lng: *r.VillageLongitude, Kind: ui.Workshop})
		}
	}
	for _, at := range o.points {
		if covers(p.Pins, at.Latitude, at.Longitude) {
			p.Pins = p.Pins[1:] // the point stands in the village: it says more
		}
		p.Pins = append(p.Pins, ui.MapPin{Name: at.Name, Href: "/diem-ban/" + at.Slug, Lat: at.Latitude, Lng: at.Longitude, Kind: ui.SalesPoint})
		if at.SeenAt != nil {
			seen["/diem-ban/"+at.Slug] = s.seen(salespoint.OnShelf{ConfirmedAt: *at.SeenAt})
		}
	}
	if len(p.Pins) == 0 {
		return nil
	}
	for i := range p.Pins {
		p.Pins[i].N = i + 1
		p.Seen = append(p.Seen, seen[p.Pins[i].Href])
	}
	if o.Producer.VillageLatitude == nil {
		p.Title = t.PlaceShelf
	}
	p.Directions = directions(p.Pins[0].Lat, p.Pins[0].Lng)
	p.Pins = apart(p.Pins)
	return p
}

// covers says whether the first pin would lie under another one there.
func covers(pins []ui.MapPin, lat, lng float64) bool {
	const close = 0.002 // some two hundred metres
	return len(pins) > 0 && pins[0].Kind == ui.Workshop && math.Abs(pins[0].Lat-lat) < close && math.Abs(pins[0].Lng-lng) < close
}

// directions opens the way there in whatever map the phone has; nothing is asked of
// anybody until it is tapped.
func directions(lat, lng float64) string {
	return fmt.Sprintf("https://www.google.com/maps/dir/?api=1&destination=%.5f,%.5f", lat, lng)
}

// quoteBlock is how to ask for a price: by telephone, or by a message ready to send.
func (s *Shop) quoteBlock(o *offer) *view.QuoteBlock {
	t := s.Texts.Product.Quote
	q := &view.QuoteBlock{Message: t.Message(o.Name), LeadTime: o.LeadTime, Dimensions: o.Dimensions}
	if s.Launch.Said().Open() {
		q.Ask = "/san-pham/" + o.Slug + bespokeAsk
	}
	if o.Producer.Phone != "" {
		q.Tel, q.Phone = o.Producer.Phone, national(o.Producer.Phone)
		q.Zalo = "https://zalo.me/" + strings.Replace(o.Producer.Phone, "+84", "0", 1)
	}
	return q
}
