package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// Destination is where the goods go: to a ward, or to a sales point to be fetched.
type Destination struct {
	Delivery     Delivery
	ProvinceCode string
	WardCode     string
	SalesPoint   string // slug, for a pick-up
}

// Quote is what a cart costs, delivered there, now.
type Quote struct {
	Total    money.VND
	Discount money.VND        // that the voucher takes off, over all orders
	Voucher  *voucher.Voucher // nil: none
	Orders   []QuotedOrder
}

// QuotedOrder is what one producer's parcel costs.
type QuotedOrder struct {
	Parcel
	Goods     money.VND
	Discount  money.VND // its share of what the voucher takes off
	Fee       money.VND
	FeeOff    money.VND // that the producer brings it for, from so much of its goods on; then Fee is 0
	FreeFrom  money.VND // from how much of its goods that is; 0: never
	Total     money.VND
	WeightG   int
	ZoneName  string
	ColdChain bool
}

// price works out a quote. It refuses an empty cart, a line that is not for sale or
// not in that number, a place a product does not reach, and a voucher that does not hold.
func price(c *Cart, d Destination, tariff *shipping.Tariff, home catalog.Home, v *voucher.Voucher, at time.Time) (*Quote, error) {
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
			if o.FreeFrom = tariff.FreeFrom(o.ProducerID); o.FreeFrom > 0 && o.Goods >= o.FreeFrom {
				o.Fee, o.FeeOff = 0, fee
			}
		}
		q.Orders = append(q.Orders, o)
	}
	if err := q.discount(v, at); err != nil {
		return nil, err
	}
	for i := range q.Orders {
		o := &q.Orders[i]
		o.Total = o.Goods - o.Discount + o.Fee
		q.Total += o.Total
	}
	return q, nil
}

// discount shares what a voucher takes off among the orders, each by its goods that are not
// on offer: one price is brought down once.
func (q *Quote) discount(v *voucher.Voucher, at time.Time) error {
	if v == nil {
		return nil
	}
	baskets := make([]voucher.Basket, len(q.Orders))
	for i := range q.Orders {
		baskets[i].ProducerID = q.Orders[i].ProducerID
		for k := range q.Orders[i].Lines {
			l := &q.Orders[i].Lines[k]
			baskets[i].Goods += l.Price.Times(l.Quantity - l.OnOffer())
		}
	}
	shares, err := v.Shares(baskets, at)
	if err != nil {
		return err
	}
	q.Voucher = v
	for i, share := range shares {
		q.Orders[i].Discount = share
		q.Discount += share
	}
	return nil
}

// partToCome refuses a gift box of which a part is still to come and can be ordered ahead by itself.
func partToCome(l *CartLine, part *catalog.Part) error {
	return fault.New(fault.Conflict, "box.part_to_come").With("variant_id", l.VariantID).With("product", l.ProductName).With("part", part.ProductName).With("ready", vntime.Date(*part.ReadyOn))
}

func sellable(l *CartLine, d Destination, home catalog.Home) error {
	if !l.Buyable {
		return fault.New(fault.Conflict, "variant.not_buyable").With("variant_id", l.VariantID).With("product", l.ProductName)
	}
	if l.Coming() && l.Short() && l.Had > 0 {
		return fault.New(fault.Conflict, "preorder.phone_limit").With("product", l.ProductName).With("limit", l.PreorderPerPhone).With("left", l.Stock)
	}
	if w := catalog.Awaited(l.Parts); l.Short() && w != nil {
		return partToCome(l, w)
	}
	if l.Short() {
		return catalog.NotEnough(l.VariantID, l.ProductName, l.VariantName, l.Stock)
	}
	if l.Turned() {
		return fault.New(fault.Conflict, "preorder.only").With("variant_id", l.VariantID).With("product", l.ProductName).With("ready", vntime.Date(*l.ReadyOn))
	}
	if d.Delivery == ByShip && !l.Reaches(home, d.ProvinceCode, d.WardCode) {
		return fault.New(fault.Conflict, "delivery.outside_area").With("variant_id", l.VariantID).With("product", l.ProductName).With("area", string(l.DeliveryArea))
	}
	return nil
}
