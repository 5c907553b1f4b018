package admin

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// parcelsOf reads what left for an order and what does not; one that nothing left for, and of which
// nothing was left out, asks nothing.
func (o *Office) parcelsOf(c *fiber.Ctx, s *sheet) (err error) {
	switch s.order.ShipmentState {
	case orders.ShipmentPending, orders.ShipmentReady, orders.ShipmentPacked, orders.ShipmentCancelled:
		if s.order.Waived == 0 {
			return nil
		}
	}
	s.sent, err = o.Orders.Shipments(c.UserContext(), s.order.ID)
	return err
}

// parcels is what left, and the forms for who may change it.
func (o *Office) parcels(v *visit, s *sheet, out *view.Order) {
	t, may, at := o.Texts.Parcels, v.who.Can(auth.UpdateOrders), v.order(s.order.Code)
	post := s.purchase.Delivery == orders.ByShip
	for i := range s.sent {
		if post {
			out.Parcels = append(out.Parcels, o.parcelView(s, &s.sent[i], may, at))
		}
	}
	if out.PartsTitle = t.Title; orders.Handed(s.sent) == 0 {
		out.PartsTitle = o.Texts.LeaveOut.Part
	}
	onWay := s.order.State == orders.Confirmed && s.order.ShipmentState == orders.ShipmentShipped
	if rest := orders.Rest(s.order, s.sent); orders.Handed(s.sent) > 0 && len(rest) > 0 && onWay && may {
		out.Unsent = &view.RestOfOrder{Drop: at + "/khong-gui", Reason: ui.Field{ID: "reason-rest", Label: t.DropWhy, Value: s.parcel.reason, MaxLength: 200, Error: wrongAt(s.parcel.wrongs, "reason-rest")},
			Open: wrongAt(s.parcel.wrongs, "reason-rest") != "", Send: o.sendForm(s, rest, at)}
	}
	if out.Next == nil {
		return
	}
	switch {
	case post && s.order.ShipmentState == orders.ShipmentPacked && s.order.May(orders.Ship):
		f := o.sendForm(s, orders.Rest(s.order, s.sent), at)
		out.Next.Send, out.Next.Action = &f, at+"/gui"
	case !post && s.order.May(orders.Deliver):
		out.Next.HandOver = &view.HandOver{Action: at + "/trao", Without: at + "/trao-khong-ma", Open: wrongAt(s.parcel.wrongs, "known-by") != "",
			Code: ui.Field{ID: "pickup-code", Label: t.Pickup.Field, Hint: t.Pickup.Where, Value: s.parcel.code, InputMode: "numeric", MaxLength: 12, Error: wrongAt(s.parcel.wrongs, "pickup-code")},
			Why:  ui.Field{ID: "known-by", Label: t.Pickup.NoWhy, Hint: t.Pickup.NoHint, Value: s.parcel.why, MaxLength: 200, Error: wrongAt(s.parcel.wrongs, "known-by")}}
	}
	if cold := s.order.ColdChain && post; cold && (s.order.State == orders.Placed || s.order.May(orders.Pack) || s.order.May(orders.Ship)) {
		out.Next.Leaves = t.Leaves(vntime.LongDate(s.order.Leaves()))
	}
}

func (o *Office) sendForm(s *sheet, rest map[int64]int, at string) view.SendForm {
	t, d := o.Texts.Parcels, s.parcel
	f := view.SendForm{Action: at + "/gui", After: strconv.Itoa(len(s.sent)), Address: strconv.Itoa(s.purchase.ReceiverVersion), Open: wrongAt(d.wrongs, "part") != "", Wrong: wrongAt(d.wrongs, "part"), Courier: o.couriers("courier", d.courier, wrongAt(d.wrongs, "courier")),
		Tracking: ui.Field{ID: "tracking", Label: t.Tracking, Hint: t.TrackHint, Value: d.tracking, MaxLength: 60, Optional: true, Error: wrongAt(d.wrongs, "tracking"), Attrs: map[string]any{"autocapitalize": "characters"}}}
	f.Lots = view.LotFields{Wrong: wrongAt(d.wrongs, "lots"), Groups: o.lotGroups(s, 0, func(line int64) bool { return rest[line] > 0 })}
	pieces := 0
	for _, l := range s.order.Lines {
		left := rest[l.ID]
		if pieces += left; left == 0 {
			continue
		}
		typed := strconv.Itoa(left)
		if d.counts[l.ID] != "" {
			typed = d.counts[l.ID]
		}
		key := "line-" + strconv.FormatInt(l.ID, 10)
		f.Lines = append(f.Lines, ui.Field{ID: key, Label: t.Quantity(l.ProductName + ", " + l.VariantName), Hint: o.hint("parcels.count"), Value: typed, InputMode: "numeric", MaxLength: 4})
	}
	if pieces < 2 {
		f.Lines = nil
	}
	return f
}

func (o *Office) couriers(id, chosen, wrong string) ui.Choices {
	t := o.Texts.Parcels
	out := ui.Choices{ID: id, Name: "courier", Label: t.Courier, Hint: o.hint("parcels.courier"), Error: wrong, Options: []ui.Option{{Label: t.NoCourier, Chosen: chosen == ""}}}
	for _, each := range orders.Couriers() {
		out.Options = append(out.Options, ui.Option{Value: each.Code, Label: each.Name, Chosen: each.Code == chosen})
	}
	return out
}

func (o *Office) parcelView(s *sheet, p *orders.Shipment, may bool, at string) view.Parcel {
	t, tail := o.Texts.Parcels, "-"+strconv.FormatInt(p.ID, 10)
	courier, _ := orders.CourierOf(p.Courier)
	out := view.Parcel{ID: strconv.FormatInt(p.ID, 10), Title: o.parcelName(s, p), State: t.States[string(p.State)], When: o.moment(p.SentAt), Courier: courier.Name, Tracking: p.Tracking, Page: courier.Page(p.Tracking), Why: p.Reason}
	if out.Tracking == "" && p.State != orders.Dropped {
		out.Tracking = t.NoCode
	}
	if len(s.sent) == 1 && len(orders.Rest(s.order, s.sent)) == 0 {
		out.Items = []string{t.All}
	} else {
		for _, l := range p.Lines {
			out.Items = append(out.Items, strconv.Itoa(l.Quantity)+"\u00a0× "+l.ProductName+", "+l.VariantName)
		}
	}
	out.Items = append(out.Items, o.askedWith(s, p)...)
	if !may || p.State == orders.Dropped || p.State == orders.ShipmentReturned && s.order.State == orders.Confirmed {
		return out
	}
	out.Label = o.labelForm(s, p, at)
	if orders.Handed(s.sent) > 1 && s.order.State == orders.Confirmed && (p.State == orders.ShipmentShipped || p.State == orders.ShipmentFailed) {
		out.Arrived = at + "/kien-den"
		if slices.ContainsFunc(s.sent, func(x orders.Shipment) bool { return x.State == orders.ShipmentDelivered }) {
			out.Back = at + "/kien-ve"
			out.BackWhy = ui.Field{ID: "reason-back" + tail, Name: "reason-back", Label: t.DropWhy, MaxLength: 200}
		}
	}
	return out
}

// parcelName is what a part of an order is called: parcels are counted, what is not sent is not.
func (o *Office) parcelName(s *sheet, p *orders.Shipment) string {
	if p.State == orders.Dropped {
		return o.Texts.LeaveOut.Part
	}
	return o.Texts.Parcels.Number(orders.Handed(s.sent[:slices.IndexFunc(s.sent, func(x orders.Shipment) bool { return x.ID == p.ID })+1]))
}

// labelForm gives a parcel that left its code: as it is noted, or as it was typed and refused.
func (o *Office) labelForm(s *sheet, p *orders.Shipment, at string) *view.LabelForm {
	d, tail := s.parcel, "-"+itoa(p.ID)
	f := &view.LabelForm{Action: at + "/van-don", Courier: o.couriers("courier"+tail, p.Courier, ""),
		Tracking: ui.Field{ID: "tracking" + tail, Name: "tracking", Label: o.Texts.Parcels.Tracking, Hint: o.Texts.Parcels.TrackHint, Value: p.Tracking, MaxLength: 60, Attrs: map[string]any{"autocapitalize": "characters"}}}
	if d.label == itoa(p.ID) {
		f.Open, f.Courier = true, o.couriers("courier"+tail, d.courier, wrongAt(d.wrongs, "courier"+tail))
		f.Tracking.Value, f.Tracking.Error = d.tracking, wrongAt(d.wrongs, "tracking"+tail)
	}
	return f
}

// parcels is in how many parcels an order goes: what was sent, and what is left as one more.
func (s *sheet) parcels() int {
	n := 0
	for i := range s.sent {
		if s.sent[i].State != orders.Dropped {
			n++
		}
	}
	if n == 0 || len(orders.Rest(s.order, s.sent)) > 0 {
		n++
	}
	return max(n, 1)
}
