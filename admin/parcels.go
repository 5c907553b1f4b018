package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// parcelRoutes are the addresses of what leaves for an order, and of handing it over.
func (o *Office) parcelRoutes() []route {
	const post = fiber.MethodPost
	return []route{
		{post, ordersAt + "/:code/gui", auth.UpdateOrders, o.sendParcel},
		{post, ordersAt + "/:code/lo", auth.UpdateOrders, o.noteLots},
		{post, ordersAt + "/:code/kien-den", auth.UpdateOrders, o.parcelArrived},
		{post, ordersAt + "/:code/kien-ve", auth.UpdateOrders, o.parcelBack},
		{post, ordersAt + "/:code/van-don", auth.UpdateOrders, o.labelParcel},
		{post, ordersAt + "/:code/khong-gui", auth.UpdateOrders, o.dropRest},
		{post, ordersAt + "/:code/bot-mon", auth.UpdateOrders, o.leaveOut},
		{post, ordersAt + "/:code/trao", auth.UpdateOrders, o.handOver},
		{post, ordersAt + "/:code/trao-khong-ma", auth.UpdateOrders, o.handOverWithout},
	}
}

// parcelDraft is what was typed of a parcel and could not be taken.
type parcelDraft struct {
	typed             bool   // something was
	label             string // the number of the parcel that was to get its code
	courier, tracking string
	counts            map[int64]string
	reason, code, why string
	lots              []string // that were ticked; nil: nobody was asked
	wrongs            []ui.Wrong
}

// sendParcel hands all or a part of an order to a courier.
func (o *Office) sendParcel(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	d := parcelDraft{typed: true, courier: edge.Form(c, "courier"), tracking: edge.Form(c, "tracking"), counts: map[int64]string{}}
	send := orders.Send{Courier: d.courier, Tracking: d.tracking, After: int(id(edge.Form(c, "after"))), Seen: int(id(edge.Form(c, "address")))}
	if edge.Form(c, "part") != "" {
		send.Lines = map[int64]int{}
		for _, l := range s.order.Lines {
			typed := edge.Form(c, "line-"+strconv.FormatInt(l.ID, 10))
			n, ok := count(typed)
			if d.counts[l.ID] = typed; !ok && typed != "" {
				n = -1
			}
			send.Lines[l.ID] = n
		}
	}
	notes, ticked := lotNotes(c)
	if len(notes) > 0 {
		send.Lots, d.lots = &notes[0], append([]string{}, ticked...)
	}
	s.parcel = d
	return o.parcelDone(c, v, s, o.Orders.Send(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.ID, send), "sent")
}

func (o *Office) parcelArrived(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	return o.parcelDone(c, v, s, o.Orders.Arrive(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.ID, id(edge.Form(c, "id"))), "arrived")
}

// parcelBack notes a parcel that came back while another arrived.
func (o *Office) parcelBack(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	return o.parcelDone(c, v, s, o.Orders.ComeBack(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.ID, id(edge.Form(c, "id")), edge.Form(c, "reason-back")), "back")
}

func (o *Office) labelParcel(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	parcel := id(edge.Form(c, "id"))
	s.parcel = parcelDraft{label: itoa(parcel), courier: edge.Form(c, "courier"), tracking: edge.Form(c, "tracking")}
	err = o.Orders.Label(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.ID, parcel, s.parcel.courier, s.parcel.tracking)
	return o.parcelDone(c, v, s, err, "labelled")
}

func (o *Office) dropRest(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	s.parcel.reason = edge.Form(c, "reason-rest")
	return o.parcelDone(c, v, s, o.Orders.Drop(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.ID, s.parcel.reason), "dropped")
}

// handOver delivers an order that is fetched, for the code that its buyer says.
func (o *Office) handOver(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	if s.purchase.SalesPointID == nil {
		return fault.New(fault.Conflict, "order.step_refused")
	}
	s.parcel.code = edge.Form(c, "pickup-code")
	_, err = o.Pickups.HandOver(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), *s.purchase.SalesPointID, s.order.ID, s.parcel.code)
	if err == nil {
		return o.say(c, o.stepWords(s, orders.Deliver).Done, v.order(s.order.Code))
	}
	return o.parcelDone(c, v, s, err, "")
}

// handOverWithout delivers one whose buyer has no code, and keeps how they were known.
func (o *Office) handOverWithout(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	s.parcel.why = edge.Form(c, "known-by")
	if s.parcel.why == "" {
		return o.parcelDone(c, v, s, fault.New(fault.Invalid, "pickup.known_by"), "")
	}
	return o.take(c, v, auth.UpdateOrders, orders.Deliver, s.parcel.why)
}

// parcelFields are the fields beside which a refusal is said.
var parcelFields = map[string]string{"parcel.tracking": "tracking", "parcel.courier": "courier", "parcel.twice": "tracking", "parcel.too_much": "part", "parcel.nothing": "part",
	"lot.recalled_pack": "lots", "lot.recalled_ship": "lots", "lot.recalled_hand": "pickup-code",
	"pickup.no_code": "pickup-code", "pickup.slow": "pickup-code", "pickup.known_by": "known-by", "parcel.why_not": "reason-rest"}

// parcelDone leads back with what was done, or shows the order with what was refused and
// all that was typed.
func (o *Office) parcelDone(c *fiber.Ctx, v *visit, s *sheet, err error, did string) error {
	no, refused := fault.As(err)
	switch {
	case err == nil:
		return o.say(c, o.Texts.Parcels.Done[did], v.order(s.order.Code))
	case !refused || no.Kind == fault.NotFound:
		return err
	case no.Key == "order.step_refused":
		return o.orderMoved(c, v, no)
	}
	if no.Key == "receiver.changed_unseen" {
		return o.unseen(c, v, s, no)
	}
	field := parcelFields[no.Key]
	if field == "" {
		return o.orderMoved(c, v, no)
	}
	if s.parcel.label != "" {
		field += "-" + s.parcel.label
	}
	s.parcel.wrongs = []ui.Wrong{{ID: field, Text: o.sentence(no.Key, no.Details)}}
	return o.orderPage(c, v, edge.Status(no), s)
}

// unseen shows an order anew to who wanted to send it elsewhere; what they typed of the parcel stays.
func (o *Office) unseen(c *fiber.Ctx, v *visit, typed *sheet, no *fault.Error) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	s.parcel, s.flash = typed.parcel, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw}
	return o.orderPage(c, v, fiber.StatusConflict, s)
}
