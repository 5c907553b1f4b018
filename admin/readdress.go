package admin

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func readdressAt(code string) string { return orderAddress(code) + "/dia-chi" }

// readdressRoutes are the addresses on which an officer changes where an order goes.
func (o *Office) readdressRoutes() []route {
	return []route{
		{fiber.MethodGet, ordersAt + "/:code/dia-chi", auth.UpdateOrders, o.showReaddress},
		{fiber.MethodPost, ordersAt + "/:code/dia-chi", auth.UpdateOrders, o.readdress},
	}
}

// mayReaddress says whether somebody may change where a purchase goes: it concerns all of its
// producers, so that one of them may not.
func (v *visit) mayReaddress() bool {
	return v.who.Can(auth.UpdateOrders) && v.scope(auth.UpdateOrders) == catalog.Everything()
}

// readdressing is the form as it was found or typed.
type readdressing struct {
	typed   map[string]string
	choices []place.Match // when the ward's name means several
	wrongs  []ui.Wrong
	fees    []orders.FeeThere // that differ from what was agreed, once that was found out
	flash   ui.Message
}

// readdressNames are the fields of the form, in its order.
func readdressNames() []string { return []string{"name", "phone", "province", "ward", "line", "note"} }

// readdressed finds the order for who may change where it goes, and writes down that they look.
func (o *Office) readdressed(c *fiber.Ctx, v *visit) (*sheet, error) {
	s, err := o.orderOf(c, v)
	if err != nil {
		return nil, err
	}
	if !v.mayReaddress() {
		return nil, fault.New(fault.NotFound, "order.not_found")
	}
	s.order, s.purchase, err = o.Orders.ShowContact(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.Code)
	return s, err
}

// whereNow is what the form says of a purchase as it stands.
func (o *Office) whereNow(p *orders.Purchase) map[string]string {
	w, _ := o.Places.Ward(p.WardCode)
	number := strings.ReplaceAll(phone.Number(p.BuyerPhone).National(), "\u00a0", " ") // as a browser sends it
	return map[string]string{"name": p.BuyerName, "phone": number, "province": p.ProvinceCode, "ward": w.Name, "line": p.AddressLine, "note": p.Note,
		"version": strconv.Itoa(p.ReceiverVersion)}
}

func (o *Office) showReaddress(c *fiber.Ctx, v *visit) error {
	s, err := o.readdressed(c, v)
	if err != nil {
		return err
	}
	if no, ok := fault.As(s.purchase.MayReaddress()); ok {
		return o.orderMoved(c, v, no)
	}
	return o.readdressPage(c, v, fiber.StatusOK, s, readdressing{typed: o.whereNow(s.purchase)})
}

// readdress changes where the purchase goes, or shows the form with what was typed and what is in the way.
func (o *Office) readdress(c *fiber.Ctx, v *visit) error {
	s, err := o.readdressed(c, v)
	if err != nil {
		return err
	}
	d := readdressing{typed: map[string]string{"version": edge.Form(c, "version"), "ward_code": edge.Form(c, "ward_code")}}
	for _, name := range readdressNames() {
		d.typed[name] = edge.Form(c, name)
	}
	d.typed["note"] = edge.Text(c, "note")
	merge := merged(c, readdressNames(), d.typed)
	if merge.mend {
		return o.readdressPage(c, v, fiber.StatusOK, s, d)
	}
	if len(merge.open) > 0 {
		return o.clashPage(c, v, o.readdressClash(s, d.typed, merge.open))
	}
	r, wardKey := o.readdressOf(c, s.purchase, &d)
	err = o.Checkout.Readdress(c.UserContext(), v.who.Actor(), s.purchase.ID, r)
	if form, ok := fault.AsForm(err); ok {
		d.wrongs = o.readdressWrongs(form, wardKey)
		return o.readdressPage(c, v, fiber.StatusUnprocessableEntity, s, d)
	}
	no, refused := fault.As(err)
	switch {
	case err == nil && s.purchase.Delivery == orders.ByPickup:
		return o.say(c, o.Texts.Readdress.DonePickup, v.order(s.order.Code))
	case err == nil:
		return o.say(c, o.Texts.Readdress.Done, v.order(s.order.Code))
	case !refused || no.Kind == fault.NotFound:
		return err
	case no.Key == "receiver.changed_meanwhile":
		return o.clashPage(c, v, o.readdressClash(s, d.typed, nil))
	case no.Key == "receiver.fee_differs":
		d.fees, _ = no.Details["fees"].([]orders.FeeThere)
		d.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
		return o.readdressPage(c, v, fiber.StatusConflict, s, d)
	case no.Key == "receiver.sent" || no.Key == "receiver.over" || no.Key == "receiver.erased":
		return o.orderMoved(c, v, no)
	}
	d.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
	return o.readdressPage(c, v, edge.Status(no), s, d)
}

// readdressOf is what the form asks for; the key says why the ward was not understood.
func (o *Office) readdressOf(c *fiber.Ctx, p *orders.Purchase, d *readdressing) (r orders.Readdress, wardKey string) {
	seen, _ := count(d.typed["version"])
	r = orders.Readdress{Seen: seen, Receiver: orders.Receiver{Name: d.typed["name"], Phone: d.typed["phone"], AddressLine: d.typed["line"], Note: d.typed["note"]}}
	if sum, err := money.Parse(edge.Form(c, "fee_there")); err == nil {
		r.FeeThere = &sum
	}
	if p.Delivery != orders.ByShip || p.WardCode == "" {
		return r, ""
	}
	w, choices, err := o.Places.Choose(d.typed["province"], d.typed["ward"], d.typed["ward_code"])
	if no, ok := fault.As(err); ok {
		wardKey = no.Key
	}
	d.choices, d.typed["ward_code"] = choices, w.Code
	r.ProvinceCode, r.WardCode = d.typed["province"], w.Code
	if r.ProvinceCode == "" {
		r.ProvinceCode = "-" // nothing chosen is no place, and not the place as it stands
	}
	return r, wardKey
}

// readdressWrongs are what is wrong beside each field; of the ward the form knows better why.
func (o *Office) readdressWrongs(form *fault.Form, wardKey string) []ui.Wrong {
	wrongs := o.wrongs(form)
	for i := range wrongs {
		if wrongs[i].ID == "ward" && wardKey != "" {
			wrongs[i].Text = o.sentence(wardKey, nil)
		}
	}
	return wrongs
}

func (o *Office) readdressClash(s *sheet, typed map[string]string, open []string) clash {
	at := readdressAt(s.order.Code)
	out := clash{name: shownCode(s.order.Code), entity: "order", id: s.order.ID, action: at, cancel: orderAddress(s.order.Code), back: ui.Link{Label: shownCode(s.order.Code), Href: orderAddress(s.order.Code)},
		active: ordersAt, now: o.whereNow(s.purchase), typed: typed, version: ui.Hidden{Name: "version", Value: strconv.Itoa(s.purchase.ReceiverVersion)}, open: open}
	out.savedBy = func(ctx context.Context) (who, when string, err error) {
		events, err := o.Orders.Events(ctx, s.order.ID)
		if e := lastReceiver(events); e != nil {
			who, when = o.whoDid(e.ActorKind, e.ActorName), o.moment(e.At)
		}
		return who, when, err
	}
	for _, name := range o.readdressShown(s.purchase) {
		f := clashField{name: name, label: o.Texts.Readdress.Fields[name].Label}
		if name == "province" {
			f.says = func(code string) string { p, _ := o.Places.Province(code); return p.Name }
		}
		out.fields = append(out.fields, f)
	}
	return out
}

// readdressShown are the fields that a purchase's form has: who fetches has no address, and what
// was made to measure goes to the ward of its quote.
func (o *Office) readdressShown(p *orders.Purchase) []string {
	switch {
	case p.Delivery != orders.ByShip:
		return []string{"name", "phone", "note"}
	case p.WardCode == "":
		return []string{"name", "phone", "line", "note"}
	}
	return readdressNames()
}

// lastReceiver is when it was changed last where an order goes; nil when it never was.
func lastReceiver(events []orders.Event) *orders.Event {
	for i := range slices.Backward(events) {
		if events[i].Axis == orders.NoteAxis && events[i].ToState == orders.ReceiverChanged {
			return &events[i]
		}
	}
	return nil
}

// wardAttrs bind the field of a ward to that of its province, for suggestions.
func wardAttrs() templ.Attributes { return templ.Attributes{"data-ward-input": "province"} }
