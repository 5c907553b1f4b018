package web

import (
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// placeOf is where a product is made and where it can be seen, on the small map.
func (s *Shop) placeOf(o *offer) *view.Place {
	if o.village == nil || o.village.Latitude == nil {
		return nil
	}
	v := o.village
	p := &view.Place{
		Title:      s.Texts.Product.Place(v.Name),
		Text:       v.Summary,
		Href:       "/lang/" + v.Slug,
		Directions: directions(*v.Latitude, *v.Longitude),
		Pins:       []ui.MapPin{{N: 1, Name: v.Name, Label: v.Name, Href: "/lang/" + v.Slug, Lat: *v.Latitude, Lng: *v.Longitude, Kind: ui.Workshop}},
	}
	for _, at := range o.points {
		p.Pins = append(p.Pins, ui.MapPin{N: len(p.Pins) + 1, Name: at.Name, Href: "/diem-ban/" + at.Slug, Lat: at.Latitude, Lng: at.Longitude, Kind: ui.SalesPoint})
	}
	return p
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
	if o.Producer.Phone != "" {
		q.Tel, q.Phone = o.Producer.Phone, national(o.Producer.Phone)
		q.Zalo = "https://zalo.me/" + strings.Replace(o.Producer.Phone, "+84", "0", 1)
	}
	return q
}
