package web

import (
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/web/view"
)

// deliveryLines says what it costs to get the product home, before anybody has put it
// into a cart.
func (s *Shop) deliveryLines(o *offer) []view.Line {
	t := s.Texts.Product
	var lines []view.Line
	ordered := o.SaleMode == catalog.FromStock && s.Launch.Said().Open()
	if ordered {
		lines = append(lines, view.Line{Icon: "truck", Text: s.shipLine(o)})
		if o.tariff != nil && o.tariff.FreeFrom(o.ProducerID) > 0 {
			lines = append(lines, view.Line{Icon: "gift", Text: t.ShipFree(o.tariff.FreeFrom(o.ProducerID).String())})
		}
		if o.ColdChain {
			lines = append(lines, view.Line{Icon: "snowflake", Text: t.Cold})
		}
	}
	if o.FreshHours != nil {
		lines = append(lines, view.Line{Icon: "clock", Text: t.Fresh(*o.FreshHours)})
	}
	var shelf []string
	for _, p := range o.points {
		if ordered && p.HandsOutOn(vntime.Today(s.Now())) && len(shelf) == 0 {
			lines = append(lines, view.Line{Icon: "map-pin", Text: t.Pickup(p.Name), Href: "/diem-ban/" + p.Slug})
		}
		shelf = append(shelf, p.Name)
	}
	if !ordered && len(shelf) > 0 {
		lines = append(lines, view.Line{Icon: "store", Text: t.AlsoAt(strings.Join(shelf, ", ")), Href: "/ban-do"})
	}
	if o.SaleMode == catalog.FromStock {
		lines = append(lines, view.Line{Icon: "boxes", Text: s.bulkLine(o), Href: wholesaleAt + "?sp=" + o.Slug})
	}
	return lines
}

// bulkLine leads who wants many to the form for them, and says from how much on when that is on record.
func (s *Shop) bulkLine(o *offer) string {
	t := s.Texts.Wholesale
	if o.WholesaleFrom != "" {
		return t.AskFrom(o.WholesaleFrom)
	}
	return t.Ask
}

// shipLine names the lowest fee for one pack, as far as the product may be sent.
func (s *Shop) shipLine(o *offer) string {
	t := s.Texts.Product
	if o.DeliveryArea == catalog.Commune {
		return t.ShipHome
	}
	if o.tariff == nil || len(o.Variants) == 0 {
		return t.ShipUnknown
	}
	weight := o.Variants[0].WeightG
	for _, x := range o.Variants {
		weight = min(weight, x.WeightG)
	}
	city, ok := s.cheapestInCity(o.tariff, weight)
	if !ok {
		return t.ShipUnknown
	}
	if o.DeliveryArea == catalog.City {
		return t.ShipCityOnly(city.String())
	}
	other, ok := s.cheapestElsewhere(o.tariff, weight)
	if !ok {
		return t.ShipCity(city.String())
	}
	return t.ShipCountry(city.String(), other.String())
}

// cheapestInCity is the lowest fee in Hà Nội outside of the commune itself.
func (s *Shop) cheapestInCity(tariff *shipping.Tariff, weightG int) (money.VND, bool) {
	var lowest money.VND
	found := false
	for _, w := range s.Places.Wards(place.HanoiCode) {
		if w.Code == place.CommuneCode {
			continue
		}
		fee, _, err := tariff.Fee(shipping.Destination{ProvinceCode: w.ProvinceCode, WardCode: w.Code}, weightG, s.Now())
		if err == nil && (!found || fee < lowest) {
			lowest, found = fee, true
		}
	}
	return lowest, found
}

func (s *Shop) cheapestElsewhere(tariff *shipping.Tariff, weightG int) (money.VND, bool) {
	var lowest money.VND
	found := false
	for _, p := range s.Places.Provinces() {
		if p.Code == place.HanoiCode {
			continue
		}
		fee, _, err := tariff.Fee(shipping.Destination{ProvinceCode: p.Code}, weightG, s.Now())
		if err == nil && (!found || fee < lowest) {
			lowest, found = fee, true
		}
	}
	return lowest, found
}
