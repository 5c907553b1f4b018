package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) readdressPage(c *fiber.Ctx, v *visit, status int, s *sheet, d readdressing) error {
	t, at := o.Texts.Readdress, readdressAt(s.order.Code)
	names := readdressNames()
	body := view.Form{Action: at, Save: t.Save, SaveNote: t.SaveNote, Cancel: orderAddress(s.order.Code), Wrongs: d.wrongs, Sections: o.readdressSections(s.purchase, &d),
		Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: d.typed["version"]}, found(c, names, o.whereNow(s.purchase), nil)),
		Lead:   []ui.Message{{Text: t.Lead, Icon: "phone"}}, StatusT: t.Concerns}
	body.Unsent.Going = len(d.fees) > 0 // what was typed is not written yet
	for i := range s.purchase.Orders {
		if each := &s.purchase.Orders[i]; !each.Gone() {
			body.Status = append(body.Status, ui.Fact{Name: dots(shownCode(each.Code), each.ProducerName), Value: o.orderBadge(each, s.purchase.Delivery).Label})
		}
	}
	o.besideTheirs(c, o.readdressClash(s, d.typed, nil), &body)
	title := t.Title(shownCode(s.order.Code))
	if s.purchase.Delivery == orders.ByPickup {
		title = t.PickupTitle(shownCode(s.order.Code))
	}
	p, err := o.frame(c, v, title, ordersAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: shownCode(s.order.Code), Href: orderAddress(s.order.Code)}, len(d.wrongs) > 0
	if d.flash.Text != "" {
		p.Flash = d.flash
	}
	return page(c, status, view.FormPage(p, body))
}

func (o *Office) readdressSections(p *orders.Purchase, d *readdressing) []view.Section {
	t := o.Texts.Readdress
	field := func(name string, most int) *ui.Field {
		f := o.fieldOf(name, t.Fields[name], d.typed[name], d.wrongs)
		f.MaxLength, f.Autocomplete = most, "off" // the browser knows the officer's address, not the buyer's
		return &f
	}
	number := field("phone", 30)
	number.Type, number.InputMode = "tel", "tel"
	note := field("note", 500)
	note.Rows, note.Optional = 3, true
	var out []view.Section
	if len(d.fees) > 0 {
		out = append(out, o.feeSection(d.fees))
	}
	out = append(out, view.Section{Title: t.Who.Title, Items: []view.Item{{Input: field("name", 80), Half: true}, {Input: number, Half: true}}})
	if p.Delivery == orders.ByShip {
		out = append(out, o.whereSection(p, d, field("line", 200)))
	}
	return append(out, view.Section{Title: t.Say.Title, Items: []view.Item{{Input: note}}})
}

func (o *Office) whereSection(p *orders.Purchase, d *readdressing, line *ui.Field) view.Section {
	t := o.Texts.Readdress
	out := view.Section{Title: t.Where.Title}
	if p.WardCode == "" {
		out.Note, out.Items = t.WardFixed(p.PlaceText), []view.Item{{Input: line}}
		return out
	}
	province := o.choiceOf("province", t.Fields["province"], d.wrongs)
	for _, each := range o.Places.Provinces() {
		province.Options = append(province.Options, ui.Option{Value: each.Code, Label: each.Name, Chosen: each.Code == d.typed["province"]})
	}
	ward := o.fieldOf("ward", t.Fields["ward"], d.typed["ward"], d.wrongs)
	ward.MaxLength, ward.Autocomplete, ward.List, ward.Attrs = 80, "off", "wards", wardAttrs()
	out.Items = []view.Item{{Select: &province, Half: true}, {Input: &ward, Half: true, Offers: true}}
	if len(d.choices) > 0 {
		pills := ui.Choices{ID: "ward_code", Label: t.WardChoose}
		for _, m := range d.choices {
			pills.Options = append(pills.Options, ui.Option{Value: m.Ward.Code, Label: m.Shown})
		}
		out.Items = append(out.Items, view.Item{Pills: &pills})
	}
	out.Items = append(out.Items, view.Item{Input: line})
	return out
}

// feeSection shows what delivery to the new place costs beside what was agreed, and asks that its
// producers bring it for that.
func (o *Office) feeSection(fees []orders.FeeThere) view.Section {
	t := o.Texts.Readdress
	out := view.Section{Title: t.FeeTitle, Note: t.FeeNote}
	var sum money.VND
	keep := t.FeeKeepLess
	for _, f := range fees {
		out.Facts = append(out.Facts, ui.Fact{Name: dots(shownCode(f.Code), f.Producer), Value: t.FeeLine(f.Agreed.String(), f.There.String())})
		if sum += f.There; f.There > f.Agreed {
			keep = t.FeeKeep
		}
	}
	out.Items = []view.Item{{Tick: &view.Tick{Name: "fee_there", Value: sum.Digits(), Label: keep}}}
	return out
}

// moved is the way to the page on which it is changed where an order goes, and what follows from a
// change for who packs: labels printed before are of no use.
func (o *Office) moved(v *visit, s *sheet, events []orders.Event, out *view.To) {
	t := o.Texts.Readdress
	if !v.own && v.mayReaddress() && s.purchase.MayReaddress() == nil {
		out.Change = &ui.Link{Label: t.Link, Href: readdressAt(s.order.Code)}
		if s.purchase.Delivery == orders.ByPickup {
			out.Change.Label = t.PickupLink
		}
	}
	// Before the yes nothing was printed.
	yes := slices.IndexFunc(events, func(e orders.Event) bool { return e.Axis == "order" && e.ToState == string(orders.Confirmed) })
	e := lastReceiver(events[max(yes, 0):])
	if e == nil || s.order.ShipmentState != orders.ShipmentReady && s.order.ShipmentState != orders.ShipmentPacked {
		return
	}
	out.Moved = t.Reprint(o.moment(e.At))
	if v.who.Can(auth.UpdateOrders) && !v.own { // a producer's page has its button below
		out.Reprint = &view.Reprint{Action: ordersAt + "/nhieu", Hidden: []ui.Hidden{{Name: "chon", Value: s.order.Code}, {Name: "viec", Value: labelMany}}}
	}
}

// receiverChange says what was changed of where an order goes: the wards, which everybody sees
// who packs, and otherwise only which fields.
func (o *Office) receiverChange(e orders.Event, what string) ui.Change {
	edit, t := orders.EditOf(e), o.Texts.Readdress
	var fields []string
	for _, f := range edit.Fields {
		if f != "place" || edit.To == "" {
			fields = append(fields, t.Field[f])
		}
	}
	switch {
	case edit.To != "" && len(fields) == 0:
		what = t.Place
	case edit.To != "":
		what = t.PlaceAnd(fields)
	case len(fields) > 0:
		what = t.Edited(fields)
	}
	before, after := shortPlaces(edit.From, edit.To)
	return ui.Change{What: what, Before: before, After: after}
}
