package admin

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) preordersPage(c *fiber.Ctx, v *visit, status int, d *catalog.Detail, x *catalog.Variant, typed map[string]string, wrongs []ui.Wrong, flash ui.Message) error {
	t := o.Texts.Preorder.Office
	list, err := o.Catalog.Preorders(c.UserContext(), x.ID, preorderLines)
	if err != nil {
		return err
	}
	waiting, err := o.Orders.WaitingFor(c.UserContext(), v.scope(auth.ReadOrders), x.ID, preorderLines)
	if err != nil {
		return err
	}
	section := view.Section{Title: t.Section, Note: t.Now(x.Stock, o.unitWord(x)) + " " + t.Note}
	for _, name := range preorderFields {
		f := o.fieldOf(name, t.Fields[name], typed[name], wrongs)
		f.Optional, f.MaxLength = name == "per_phone", 40
		section.Items = append(section.Items, view.Item{Input: &f, Half: name != "per_phone"})
	}
	body := view.Form{Action: preordersAddress(d.ID, x.ID), Sections: []view.Section{section}, Save: t.Save, SaveNote: t.SaveNote, Cancel: productAddress(d.ID),
		Wrongs: wrongs, Hidden: v.hidden(), StatusT: t.List}
	switch {
	case x.Boxed:
		body.Locked = t.OfBox
	case !v.who.Can(auth.UpdateProducts):
		body.Locked = t.ReadOnly
	}
	for i := range list {
		o.tellPreorder(&body, &list[i], d.ID, v.who.Can(auth.UpdateProducts))
	}
	if len(list) == 0 {
		body.Status = []ui.Fact{{Name: t.None}}
	}
	o.tellQueue(&body, waiting)
	p, err := o.frame(c, v, t.Title(x.Name), goodsAt)
	if err != nil {
		return err
	}
	p.Note, p.Back, p.Wrong = d.Name, &ui.Link{Label: d.Name, Href: productAddress(d.ID)}, len(wrongs) > 0
	p.Parts = o.insideGoods(v, d)
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.FormPage(p, body))
}

// tellPreorder lists a pre-order, with a button to close it while it runs or is to come.
func (o *Office) tellPreorder(body *view.Form, one *catalog.Preorder, productID int64, may bool) {
	t, state := o.Texts.Preorder.Office, one.At(o.Now())
	words := t.Of(one.Taken, one.Units, one.Waiting)
	said := words + ". " + t.Period(vntime.Date(one.StartsAt), vntime.Date(one.EndsAt.Add(-time.Second)), vntime.Date(one.ReadyOn)) + ", " + t.By(one.CreatedBy) + "."
	if state == catalog.OfferEnded {
		said += " " + t.EndedBy(one.EndedBy, vntime.Moment(*one.EndedAt))
	}
	body.Status = append(body.Status, ui.Fact{Name: t.States[string(state)], Value: said})
	if may && (state == catalog.OfferOpen || state == catalog.OfferPlanned || state == catalog.OfferGone) {
		body.Doings = append(body.Doings, view.Doing{Action: preordersAddress(productID, one.VariantID) + "/dong", Hidden: []ui.Hidden{{Name: "preorder", Value: strconv.FormatInt(one.ID, 10)}},
			Button: ui.Button{Label: t.End, Wide: true}, Note: words + ". " + t.EndNote})
	}
}

// tellQueue lists the orders that wait for a batch, who is served first on top.
func (o *Office) tellQueue(body *view.Form, waiting []orders.Waiter) {
	if len(waiting) == 0 {
		return
	}
	t, units := o.Texts.Preorder.Office, 0
	for _, w := range waiting {
		units += w.Quantity
	}
	body.ReadsTitle = t.Queue(len(waiting), units)
	for i, w := range waiting {
		body.Reads = append(body.Reads, t.Place(i+1, ordercode.Code(w.Code).Shown(), w.Quantity, vntime.Moment(w.DrawnAt)))
	}
}

// awaited says of a line of an order that it was ordered ahead, and whether it is there.
func (o *Office) awaited(l *orders.Line) string {
	t := o.Texts.Preorder
	switch {
	case l.ReadyOn == nil:
		return ""
	case l.Waiting:
		return t.Sold(vntime.Date(*l.ReadyOn)) + ", " + t.Waits
	}
	return t.Sold(vntime.Date(*l.ReadyOn))
}

// stockServed says how many of what was just entered went to who ordered ahead; nothing
// otherwise.
func (o *Office) stockServed(x *catalog.Variant, now, left int) string {
	if left >= now {
		return ""
	}
	return o.Texts.Preorder.Office.Served(now-left, o.unitWord(x))
}
