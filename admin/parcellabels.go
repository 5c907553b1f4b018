package admin

import (
	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// parcelLabels are what is stuck on the parcels of an order: one for the whole of it; where it
// goes in several, one for each on its way and one for what is still to be sent, each with its
// own goods and what is asked for it at the door. What arrived, came back or is not sent needs
// none, unless that is all there is: then it is the whole order's.
func (o *Office) parcelLabels(s *sheet) []view.ParcelLabel {
	whole, rest, asks := o.parcelLabel(s), orders.Rest(s.order, s.sent), s.order.AsksNow(s.sent)
	atDoor := func(label *view.ParcelLabel, ask money.VND) {
		if s.order.PaymentMethod == orders.COD || ask > 0 {
			label.Money = ui.Fact{Name: o.Texts.Own.Order.Collect, Value: ask.String()}
		}
	}
	if left := goodsLeft(s, rest); orders.Handed(s.sent) == 0 && len(left) > 0 {
		whole.Goods = left
		return []view.ParcelLabel{whole}
	}
	if len(s.sent) == 1 && len(rest) == 0 && s.sent[0].Carried() {
		atDoor(&whole, asks[0])
	}
	if len(s.sent) == 0 || len(s.sent) == 1 && len(rest) == 0 {
		return []view.ParcelLabel{whole}
	}
	var out []view.ParcelLabel
	part := func(number int, goods []string, ask money.VND) {
		label := whole
		label.Part, label.Goods = o.Texts.Parcels.Number(number), goods
		atDoor(&label, ask)
		out = append(out, label)
	}
	for i := range s.sent {
		p := &s.sent[i]
		if p.State != orders.ShipmentShipped && p.State != orders.ShipmentFailed {
			continue
		}
		var goods []string
		for _, l := range p.Lines {
			goods = append(goods, labelled(l.ProductName, l.VariantName, l.Quantity))
		}
		part(orders.Handed(s.sent[:i+1]), goods, asks[i])
	}
	if left := goodsLeft(s, rest); len(left) > 0 {
		part(orders.Handed(s.sent)+1, left, s.order.Unasked(s.sent))
	}
	if len(out) == 0 {
		return []view.ParcelLabel{whole}
	}
	return out
}

// goodsLeft is what of an order has not left yet, as labels say it.
func goodsLeft(s *sheet, rest map[int64]int) (out []string) {
	for i := range s.order.Lines {
		if l := &s.order.Lines[i]; rest[l.ID] > 0 {
			out = append(out, labelled(l.ProductName, l.VariantName, rest[l.ID]))
		}
	}
	return out
}

// labelled is a line of goods on a label.
func labelled(product, size string, quantity int) string {
	return product + " " + size + "\u00a0×\u00a0" + itoa(int64(quantity))
}
