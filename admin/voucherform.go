package admin

import (
	"context"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/voucher"
	"github.com/ocop-hungdao/ocop/web/ui"
)

type turning func(ctx context.Context, by audit.Actor, theirs, id int64) error

func (o *Office) newVoucher(c *fiber.Ctx, v *visit) error {
	now := vntime.In(o.Now())
	return o.voucherPage(c, v, fiber.StatusOK, nil, map[string]string{"starts": vntime.Date(now), "starts_at": "00:00", "ends": vntime.Date(now.AddDate(0, 0, 7)), "ends_at": "21:00", "per_phone": "1"}, nil)
}

func (o *Office) makeVoucher(c *fiber.Ctx, v *visit) error {
	typed, one := readVoucher(c)
	n, err := o.Vouchers.Make(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts).ProducerID, one)
	if form, ok := fault.AsForm(err); ok {
		return o.voucherPage(c, v, fiber.StatusUnprocessableEntity, nil, typed, o.wrongs(form))
	}
	if err != nil {
		return err
	}
	o.sent(c, v, unsentVoucher, 0)
	return o.say(c, o.Texts.Vouchers.Made(voucher.CodeOf(one.Code)), voucherAddress(n))
}

// draftOf is a voucher that may still be changed; a published one leads to its terms.
func (o *Office) draftOf(c *fiber.Ctx, v *visit) (one *voucher.Voucher, err error) {
	one, err = o.Vouchers.ByID(c.UserContext(), v.scope(auth.UpdateProducts).ProducerID, id(c.Params("id")))
	if err == nil && one.At(o.Now()) != voucher.Draft {
		err = o.say(c, o.sentence("voucher.published", nil), voucherAddress(one.ID))
		one = nil
	}
	return one, err
}

func (o *Office) editVoucher(c *fiber.Ctx, v *visit) error {
	one, err := o.draftOf(c, v)
	if err != nil || one == nil {
		return err
	}
	return o.voucherPage(c, v, fiber.StatusOK, one, typedVoucher(one), nil)
}

// typedVoucher is a draft as its form shows it.
func typedVoucher(one *voucher.Voucher) map[string]string {
	typed := map[string]string{"code": one.Code, "off": one.Amount.Digits(), "bearer": one.Bearer, "uses": strconv.Itoa(one.Uses), "per_phone": strconv.Itoa(one.PerPhone),
		"starts": vntime.Date(one.StartsAt), "starts_at": vntime.Clock(one.StartsAt), "ends": vntime.Date(one.EndsAt), "ends_at": vntime.Clock(one.EndsAt)}
	if one.Percent > 0 {
		typed["off"] = strconv.Itoa(one.Percent) + "%"
	}
	if one.ProducerID != nil {
		typed["producer"] = strconv.FormatInt(*one.ProducerID, 10)
	}
	if one.Deep {
		typed["deep"] = "1"
	}
	for name, sum := range map[string]money.VND{"cap": one.Cap, "minimum": one.Minimum} {
		if sum > 0 {
			typed[name] = sum.Digits()
		}
	}
	return typed
}

// saveVoucher writes a draft anew, unless somebody else did while it was written.
func (o *Office) saveVoucher(c *fiber.Ctx, v *visit) error {
	one, err := o.draftOf(c, v)
	if err != nil || one == nil {
		return err
	}
	names := v.voucherNames()
	typed, _ := readVoucher(c)
	merge := merged(c, names, typed)
	if merge.mend {
		return o.voucherPage(c, v, fiber.StatusOK, one, typed, nil)
	}
	if len(merge.open) > 0 || !untouched(c, names, typedVoucher(one)) {
		return o.clashPage(c, v, o.voucherClash(v, one, typed, merge.open))
	}
	changed := voucherOf(typed)
	err = o.Vouchers.Change(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts).ProducerID, one.ID, changed)
	if form, ok := fault.AsForm(err); ok {
		return o.voucherPage(c, v, fiber.StatusUnprocessableEntity, one, typed, o.wrongs(form))
	}
	if err != nil {
		return err
	}
	o.sent(c, v, unsentVoucher, one.ID)
	return o.saved(c, v, o.Texts.Vouchers.Made(voucher.CodeOf(changed.Code)), voucherAddress(one.ID))
}

// voucherPage is the form of a new voucher, or of a draft.
func (o *Office) voucherPage(c *fiber.Ctx, v *visit, status int, draft *voucher.Voucher, typed map[string]string, wrongs []ui.Wrong) error {
	t, record, now := o.Texts.Vouchers, int64(0), map[string]string{}
	if draft != nil {
		record, now = draft.ID, typedVoucher(draft)
	}
	typed, left, err := o.unfinished(c, v, unsentVoucher, record, v.voucherNames(), typed)
	if err != nil {
		return err
	}
	section := view.Section{Title: t.Section, Note: t.Note}
	field := func(name string, optional bool) {
		f := o.fieldOf(name, t.Fields[name], typed[name], wrongs)
		f.Optional, f.MaxLength = optional, 40
		section.Items = append(section.Items, view.Item{Input: &f, Half: true})
	}
	field("code", false)
	field("off", false)
	if v.scope(auth.UpdateProducts).ProducerID == 0 {
		whose, err := o.producerChoice(c, v, "producer", typed["producer"], wrongs)
		if err != nil {
			return err
		}
		whose.Label, whose.Hint = t.Fields["producer"].Label, t.Fields["producer"].Hint
		whose.Options = append([]ui.Option{{Label: t.Everybody}}, whose.Options...)
		bearer := o.choiceOf("bearer", t.Fields["bearer"], wrongs)
		for _, one := range []string{voucher.ByProducer, voucher.ByCommune} {
			bearer.Options = append(bearer.Options, ui.Option{Value: one, Label: t.Bearers[one], Chosen: typed["bearer"] == one})
		}
		section.Items = append(section.Items, view.Item{Select: &whose, Half: true}, view.Item{Select: &bearer, Half: true})
	}
	for _, name := range voucherFields[2:] {
		field(name, name == "cap" || name == "minimum")
	}
	if v.scope(auth.UpdateProducts).ProducerID == 0 {
		section.Items = append(section.Items, view.Item{Tick: &view.Tick{Name: "deep", Label: t.Deep, On: typed["deep"] != ""}})
	}
	form := view.Form{Action: vouchersAt + "/moi", Sections: []view.Section{section}, Save: t.Save, SaveNote: t.SaveNote, Cancel: vouchersAt, Wrongs: wrongs, Hidden: v.hidden(), Unsent: left}
	title, back := t.New, ui.Link{Label: t.Title, Href: vouchersAt}
	if draft != nil {
		back = ui.Link{Label: draft.Code, Href: voucherAddress(draft.ID)}
		form.Hidden = append(form.Hidden, found(c, v.voucherNames(), now, typed))
		title, form.Action, form.Cancel = t.Edit(draft.Code), back.Href+"/sua", back.Href
	}
	p, err := o.frame(c, v, title, vouchersAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &back, len(wrongs) > 0
	return page(c, status, view.FormPage(p, form))
}

// producerChoice lists the producers within the account's scope.
func (o *Office) producerChoice(c *fiber.Ctx, v *visit, name, chosen string, wrongs []ui.Wrong) (ui.Choices, error) {
	out := ui.Choices{ID: name, Label: o.Texts.Vouchers.FreeWhose.Label, Hint: o.Texts.Vouchers.FreeWhose.Hint, Error: wrongAt(wrongs, name)}
	holders, err := o.Catalog.PaperHolders(c.UserContext(), v.scope(auth.UpdateProducts))
	if err != nil {
		return out, err
	}
	for _, h := range holders {
		if n := strconv.FormatInt(h.ID, 10); h.Product == "" {
			out.Options = append(out.Options, ui.Option{Value: n, Label: h.Name, Chosen: n == chosen})
		}
	}
	return out, nil
}

func (o *Office) freeDelivery(c *fiber.Ctx, v *visit) error {
	return o.freePage(c, v, fiber.StatusOK, map[string]string{}, nil)
}

// setFreeDelivery says from how much of its goods a producer brings a parcel for nothing.
func (o *Office) setFreeDelivery(c *fiber.Ctx, v *visit) error {
	typed := map[string]string{"producer": edge.Form(c, "producer"), "from_goods": edge.Form(c, "from_goods")}
	if id(typed["producer"]) == 0 {
		return o.freePage(c, v, fiber.StatusUnprocessableEntity, typed, []ui.Wrong{{ID: "producer", Text: o.sentence("voucher.choose", nil)}})
	}
	err := o.Vouchers.SetFree(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts).ProducerID, id(typed["producer"]), typedAmount(typed["from_goods"]))
	if form, ok := fault.AsForm(err); ok {
		return o.freePage(c, v, fiber.StatusUnprocessableEntity, typed, o.wrongs(form))
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Vouchers.FreeSaved, vouchersAt+"/giao-mien-phi")
}

func (o *Office) freePage(c *fiber.Ctx, v *visit, status int, typed map[string]string, wrongs []ui.Wrong) error {
	t := o.Texts.Vouchers
	whose, err := o.producerChoice(c, v, "producer", typed["producer"], wrongs)
	if err != nil {
		return err
	}
	rules, err := o.Vouchers.Free(c.UserContext(), v.scope(auth.UpdateProducts).ProducerID)
	if err != nil {
		return err
	}
	whose.Options = append([]ui.Option{{Label: o.Texts.Office.Form.Choose}}, whose.Options...)
	from := o.fieldOf("from_goods", t.FreeFrom, typed["from_goods"], wrongs)
	from.Optional, from.MaxLength = true, 40
	body := view.Form{Action: vouchersAt + "/giao-mien-phi", Save: t.FreeSave, Cancel: vouchersAt, Wrongs: wrongs, Hidden: v.hidden(), StatusT: t.Free,
		Sections: []view.Section{{Title: t.Free, Note: t.FreeNote, Items: []view.Item{{Select: &whose}, {Input: &from}}}}}
	for _, r := range rules {
		body.Status = append(body.Status, ui.Fact{Name: r.ProducerName, Value: t.FreeNow(r.From.String())})
	}
	p, err := o.frame(c, v, t.Free, vouchersAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: vouchersAt}, len(wrongs) > 0
	return page(c, status, view.FormPage(p, body))
}
