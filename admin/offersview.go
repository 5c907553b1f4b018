package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) offersPage(c *fiber.Ctx, v *visit, status int, d *catalog.Detail, x *catalog.Variant, typed map[string]string, wrongs []ui.Wrong, flash ui.Message) error {
	t := o.Texts.Offer.Office
	offers, err := o.Catalog.Offers(c.UserContext(), x.ID, offerLines)
	if err != nil {
		return err
	}
	free := x.Stock
	for i := range offers {
		free -= offers[i].Aside(o.Now())
	}
	section := view.Section{Title: t.Section, Note: t.Now(x.Price.String(), x.Stock, max(free, 0), o.unitWord(x)) + " " + t.Note}
	for _, name := range offerFields {
		f := o.fieldOf(name, t.Fields[name], typed[name], wrongs)
		f.Optional, f.MaxLength = name == "per_phone", 40
		section.Items = append(section.Items, view.Item{Input: &f, Half: name != "per_phone"})
	}
	if v.scope(auth.UpdateProducts).ProducerID == 0 {
		section.Items = append(section.Items, view.Item{Tick: &view.Tick{Name: "deep", Label: t.Deep, On: typed["deep"] != ""}})
	}
	body := view.Form{Action: offersAddress(d.ID, x.ID), Sections: []view.Section{section}, Save: t.Save, SaveNote: t.SaveNote, Cancel: productAddress(d.ID),
		Wrongs: wrongs, Hidden: v.hidden(), StatusT: t.List}
	switch {
	case x.Boxed:
		body.Locked = t.OfBox
	case !v.who.Can(auth.UpdateProducts):
		body.Locked = t.ReadOnly
	}
	for i := range offers {
		o.tellOffer(&body, &offers[i], d.ID, v.who.Can(auth.UpdateProducts))
	}
	if len(offers) == 0 {
		body.Status = []ui.Fact{{Name: t.None}}
	}
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

// tellOffer lists an offer, with a button to end it while it runs or is to come.
func (o *Office) tellOffer(body *view.Form, one *catalog.Offer, productID int64, may bool) {
	t, state := o.Texts.Offer.Office, one.At(o.Now())
	words := t.Of(one.Price.String(), one.Taken, one.Units)
	period := t.Period(vntime.Moment(one.StartsAt), vntime.Moment(one.EndsAt))
	said := words + ". " + period + ", " + t.By(one.CreatedBy) + "."
	if state == catalog.OfferEnded {
		said += " " + t.EndedBy(one.EndedBy, vntime.Moment(*one.EndedAt))
	}
	body.Status = append(body.Status, ui.Fact{Name: t.States[string(state)], Value: said})
	if may && (state == catalog.OfferOpen || state == catalog.OfferPlanned || state == catalog.OfferGone) {
		body.Doings = append(body.Doings, view.Doing{Action: offersAddress(productID, one.VariantID) + "/ket-thuc", Hidden: []ui.Hidden{{Name: "offer", Value: strconv.FormatInt(one.ID, 10)}},
			Button: ui.Button{Label: t.End, Wide: true}, Note: words + ". " + t.EndNote})
	}
}

// asides says what of a size's stock is kept from others: by offers, and for buyers.
func (o *Office) asides(x *catalog.Variant) (lines []string) {
	t := o.Texts.Offer.Office
	for i := range x.Aside {
		a := &x.Aside[i]
		lines = append(lines, t.Aside(a.Aside(o.Now()), o.unitWord(x), a.Price.String(), t.Period(vntime.Moment(a.StartsAt), vntime.Moment(a.EndsAt))))
	}
	if x.Held > 0 {
		lines = append(lines, t.Held(x.Held, o.unitWord(x), vntime.Clock(*x.HeldUntil)))
	}
	return lines
}
