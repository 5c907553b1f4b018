package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/takedown"
	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// liftTyped is what somebody typed about a lifting, and what is wrong with it.
type liftTyped struct {
	why, back string
	wrongs    []ui.Wrong
	flash     ui.Message
}

func (o *Office) showTakedown(c *fiber.Ctx, v *visit) error {
	return o.takedownPage(c, v, fiber.StatusOK, liftTyped{})
}

// askLift asks a second person to let it be sold again.
func (o *Office) askLift(c *fiber.Ctx, v *visit) error {
	if err := mayTakeDown(v); err != nil {
		return err
	}
	n, why := id(c.Params("id")), edge.Form(c, "why")
	err := o.Takedowns.AskLift(c.UserContext(), v.who.Actor(), n, why)
	return o.liftDone(c, v, n, err, liftTyped{why: why}, "why", o.Texts.Takedown.Asked)
}

// lift is that person's yes.
func (o *Office) lift(c *fiber.Ctx, v *visit) error {
	if err := mayTakeDown(v); err != nil {
		return err
	}
	n := id(c.Params("id"))
	err := o.Takedowns.Lift(c.UserContext(), v.who.Actor(), n, id(c.Params("lift")))
	said := ""
	if err == nil {
		t, _, err := o.Takedowns.ByID(c.UserContext(), n)
		if err != nil {
			return err
		}
		said = o.Texts.Takedown.LiftDone(t.Name)
	}
	return o.liftDone(c, v, n, err, liftTyped{}, "", said)
}

func (o *Office) sendBackLift(c *fiber.Ctx, v *visit) error {
	if err := mayTakeDown(v); err != nil {
		return err
	}
	n, why := id(c.Params("id")), short(edge.Form(c, "back"))
	err := o.Takedowns.SendBack(c.UserContext(), v.who.Actor(), n, id(c.Params("lift")), why)
	return o.liftDone(c, v, n, err, liftTyped{back: why}, "back", o.Texts.Takedown.Rejected)
}

// liftDone says what was done, or shows the page again with why not.
func (o *Office) liftDone(c *fiber.Ctx, v *visit, n int64, err error, typed liftTyped, field, said string) error {
	no, refused := fault.As(err)
	switch {
	case err == nil:
		return o.say(c, said, takedownAddress(n))
	case refused && no.Kind == fault.Invalid:
		typed.wrongs = []ui.Wrong{{ID: field, Text: o.sentence(no.Key, no.Details)}}
		return o.takedownPage(c, v, fiber.StatusUnprocessableEntity, typed)
	case refused && (no.Kind == fault.Conflict || no.Key == "approval.same_person"):
		typed.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
		return o.takedownPage(c, v, fiber.StatusConflict, typed)
	}
	return err
}

func (o *Office) takedownPage(c *fiber.Ctx, v *visit, status int, typed liftTyped) error {
	if err := mayTakeDown(v); err != nil {
		return err
	}
	t := o.Texts.Takedown
	one, lifts, err := o.Takedowns.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	pack, err := o.Takedowns.Pack(c.UserContext(), one)
	if err != nil {
		return err
	}
	body := view.Takedown{Hidden: v.hidden(), Wrongs: typed.wrongs, PackNote: t.PackOf(vntime.Date(o.Now())), Facts: []ui.Fact{{Name: t.Facts[0], Value: t.Kinds[string(one.Kind)]}, {Name: t.Facts[1], Value: o.moment(one.At)},
		{Name: t.Facts[2], Value: one.ByName}, {Name: t.Facts[3], Value: one.Reason}}}
	o.packRows(pack, &body)
	for i := range lifts {
		l := &lifts[i]
		if l.State == approval.Proposed {
			body.Waiting = o.liftWaiting(v, one, l, typed)
			continue
		}
		body.Past = append(body.Past, ui.Fact{Name: t.By(l.ProposedName, o.moment(l.ProposedAt)), Value: dots(l.DecidedName, l.Reason, l.SentBackWhy)})
	}
	if one.LiftedAt == nil && body.Waiting == nil {
		back := liftReturned(v, lifts)
		if back != nil && typed.why == "" && len(typed.wrongs) == 0 {
			typed.why = back.Reason
			if typed.flash.Text == "" {
				typed.flash = ui.Message{Text: o.Texts.Office.Returned.Why(back.DecidedName, back.SentBackWhy), Icon: "rotate-ccw", Tone: ui.Straw}
			}
		}
		why := o.fieldOf("why", t.AskWhy, typed.why, typed.wrongs)
		why.Rows, why.MaxLength = 3, takedown.MostReason
		body.Ask = &view.PaperForm{Action: takedownAddress(one.ID) + "/de-nghi", Open: why.Error != "" || back != nil, Items: []view.Item{{Input: &why}}}
	}
	p, err := o.frame(c, v, one.Name, takedownsAt)
	if err != nil {
		return err
	}
	badge := o.takedownBadge(one)
	p.Badge, p.Back, p.History, p.Wrong = &badge, &ui.Link{Label: t.Title, Href: takedownsAt}, o.historyLink(v, "takedown", one.ID), len(typed.wrongs) > 0
	if one.LiftedAt != nil {
		p.Note = t.Lifted(o.moment(*one.LiftedAt))
	}
	if typed.flash.Text != "" {
		p.Flash = typed.flash
	}
	return page(c, status, view.TakedownPage(p, body))
}

func (o *Office) liftWaiting(v *visit, one *takedown.Takedown, l *takedown.Lift, typed liftTyped) *view.TakedownLift {
	t, at := o.Texts.Takedown, takedownAddress(one.ID)+"/duyet/"+itoa(l.ID)
	out := &view.TakedownLift{By: t.By(l.ProposedName, o.moment(l.ProposedAt)), Reason: l.Reason, Button: t.Lift(one.Name)}
	if l.ProposedBy == v.who.Account.ID {
		out.Own = t.Own
	} else {
		out.Approve = at + "/ban-lai"
	}
	why := o.fieldOf("back", t.RejectWhy, typed.back, typed.wrongs)
	why.MaxLength = takedown.MostReason
	out.Back = &view.PaperForm{Action: at + "/tra-lai", Open: why.Error != "", Items: []view.Item{{Input: &why}}}
	return out
}

// packRows are the pack's tables in words.
func (o *Office) packRows(p *takedown.Pack, body *view.Takedown) {
	t, codes := o.Texts.Takedown, o.Texts.Audit.Values
	for _, g := range p.Goods {
		body.Goods = append(body.Goods, [4]string{g.Name, dots(g.Producer, g.Registration, g.Ingredients, g.Origin), dots(g.Storage, g.ShelfLife), t.Stock(g.Stock)})
	}
	for _, a := range p.Papers {
		until := t.NoEnd
		if a.ExpiresOn != nil {
			until = vntime.Date(*a.ExpiresOn)
		}
		body.Papers = append(body.Papers, [4]string{o.Texts.Office.Papers.Kinds[a.Kind], dots(a.Number, a.Issuer), vntime.Date(a.IssuedOn), until})
	}
	for _, l := range p.Lots {
		until := t.NoEnd
		if l.ExpiresOn != nil {
			until = vntime.Date(*l.ExpiresOn)
		}
		if l.RecalledOn != nil {
			until = dots(until, t.Recalled(vntime.Date(*l.RecalledOn)))
		}
		body.Lots = append(body.Lots, [4]string{l.Code, l.Goods, vntime.Date(l.MadeOn), until})
	}
	for _, order := range p.Orders {
		body.Orders = append(body.Orders, [4]string{shownCode(order.Code), itoa(int64(order.Quantity)) + " × " + order.Goods, dots(o.moment(order.At), order.Place), dots(codes["order="+order.State], codes["shipment="+order.Shipment])})
	}
	body.OrderN = t.OrdersNote(len(p.Orders))
}
