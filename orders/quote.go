package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/shipping"
)

// Destination is where the goods go: to a ward, or to a sales point to be fetched.
type Destination struct {
	Delivery     Delivery
	ProvinceCode string
	WardCode     string
	SalesPoint   string // slug, for a pick-up
	// PickupOn is the day of a pick-up, as 00:00 UTC, from tomorrow to PickupAhead days ahead.
	// Zero: nobody said; then the point must hand out orders today.
	PickupOn time.Time
}

// Quote is what a cart costs, delivered there, now.
type Quote struct {
	Total  money.VND
	Orders []QuotedOrder
}

// QuotedOrder is what one producer's parcel costs.
type QuotedOrder struct {
	Parcel
	Goods     money.VND
	Fee       money.VND
	Total     money.VND
	WeightG   int
	ZoneName  string
	ColdChain bool
}

// price works out a quote. It refuses an empty cart, a line that is not for sale or
// not in that number, and a place a product does not reach.
func price(c *Cart, d Destination, tariff *shipping.Tariff, home catalog.Home, at time.Time) (*Quote, error) {
	if len(c.Lines) == 0 {
		return nil, fault.New(fault.Conflict, "cart.empty")
	}
	for i := range c.Lines {
		if err := sellable(&c.Lines[i], d, home); err != nil {
			return nil, err
		}
	}
	q := &Quote{}
	for _, p := range c.Parcels() {
		o := QuotedOrder{Parcel: p}
		for _, l := range p.Lines {
			o.Goods += l.Total()
			o.WeightG += l.WeightG * l.Quantity
			o.ColdChain = o.ColdChain || l.ColdChain
		}
		if d.Delivery == ByShip {
			fee, zone, err := tariff.Fee(shipping.Destination{ProvinceCode: d.ProvinceCode, WardCode: d.WardCode}, o.WeightG, at)
			if err != nil {
				return nil, err
			}
			o.Fee, o.ZoneName = fee, zone.Name
		}
		o.Total = o.Goods + o.Fee
		q.Total += o.Total
		q.Orders = append(q.Orders, o)
	}
	return q, nil
}

func sellable(l *CartLine, d Destination, home catalog.Home) error {
	if !l.Buyable {
		return fault.New(fault.Conflict, "variant.not_buyable").With("variant_id", l.VariantID).With("product", l.ProductName)
	}
	if l.Short() {
		return catalog.NotEnough(l.VariantID, l.ProductName, l.VariantName, l.Stock)
	}
	if d.Delivery == ByShip && !l.Reaches(home, d.ProvinceCode, d.WardCode) {
		return fault.New(fault.Conflict, "delivery.outside_area").With("variant_id", l.VariantID).With("product", l.ProductName).With("area", string(l.DeliveryArea))
	}
	return nil
}
