package web

import (
	"context"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// feeFrom is what bringing the cart costs at least, in Hà Nội and elsewhere, before the
// buyer has said where to; where that cannot be said, that it is worked out later.
func (s *Shop) feeFrom(ctx context.Context, parcels []orders.Parcel) []ui.Sum {
	t := s.Texts.Cart
	later := []ui.Sum{{Label: t.Fee, Words: t.FeeLater}}
	tariff, err := s.Checkout.Tariffs.Tariff(ctx)
	if tariff = side(ctx, s, "what delivery costs", tariff, err); tariff == nil {
		return later
	}
	var city, other money.VND
	inCity, elsewhere := len(parcels) > 0, len(parcels) > 0
	for _, p := range parcels {
		weight := 0
		for _, l := range p.Lines {
			weight += l.WeightG * l.Quantity
			inCity = inCity && l.DeliveryArea != catalog.Commune
			elsewhere = elsewhere && l.DeliveryArea == catalog.Country
		}
		near, ok := s.cheapestInCity(tariff, weight)
		inCity, city = inCity && ok, city+near
		far, ok := s.cheapestElsewhere(tariff, weight)
		elsewhere, other = elsewhere && ok, other+far
	}
	switch {
	case inCity && elsewhere:
		return []ui.Sum{{Label: t.FeeCity, Words: t.FeeFrom(city.String())}, {Label: t.FeeOther, Words: t.FeeFrom(other.String())}}
	case inCity:
		return []ui.Sum{{Label: t.FeeCity, Words: t.FeeFrom(city.String())}}
	}
	return later
}
