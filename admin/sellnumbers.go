package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const numbersAt = settingsAt + "/muc-va-han"

// numberRoutes are the addresses of the sums and times by which orders are taken.
func (o *Office) numberRoutes() []route {
	return []route{
		{fiber.MethodGet, numbersAt, auth.UpdateLaunch, o.showNumbers},
		{fiber.MethodPost, numbersAt + "/luu", auth.UpdateLaunch, o.saveNumbers},
	}
}

// numberFields are the fields of the form, in its order.
var numberFields = []string{"most_cash", "confirm_hours", "pay_hours", "hold_minutes", "cold_hour", "refund_alone"}

// numbersTyped is the form as it is shown.
type numbersTyped struct {
	values  map[string]string
	version int
	wrongs  []ui.Wrong
	diff    []view.Changed
	flash   ui.Message
}

// numbersOf writes rules as the form carries them; what is not set is empty.
func numbersOf(r orders.Rules) map[string]string {
	out := map[string]string{}
	for name, n := range map[string]int{"confirm_hours": r.ConfirmHours, "pay_hours": r.PayHours, "hold_minutes": r.HoldMinutes, "cold_hour": r.ColdHour} {
		if n != 0 {
			out[name] = strconv.Itoa(n)
		}
	}
	for name, sum := range map[string]money.VND{"most_cash": r.MostCash, "refund_alone": r.RefundAlone} {
		if sum != 0 {
			out[name] = sum.Digits()
		}
	}
	return out
}

// rulesTyped reads the form; a field that holds no number is wrong beside itself.
func rulesTyped(values map[string]string) (r orders.Rules, form *fault.Form) {
	form = &fault.Form{}
	number := func(name string) int {
		text := strings.TrimSpace(values[name])
		if text == "" {
			return 0
		}
		n, err := strconv.Atoi(text)
		if err != nil || n <= 0 {
			form.Wrong(name, "rules.number")
			return 0
		}
		return n
	}
	r = orders.Rules{ConfirmHours: number("confirm_hours"), PayHours: number("pay_hours"), HoldMinutes: number("hold_minutes"), ColdHour: number("cold_hour")}
	for name, to := range map[string]*money.VND{"most_cash": &r.MostCash, "refund_alone": &r.RefundAlone} {
		if text := strings.TrimSpace(values[name]); text != "" {
			sum, err := money.Parse(text)
			if err != nil || sum <= 0 {
				form.Wrong(name, "rules.number")
			}
			*to = sum
		}
	}
	return r, form
}

func (o *Office) showNumbers(c *fiber.Ctx, v *visit) error {
	r, version, err := o.Rules.ToEdit(c.UserContext())
	if err != nil {
		return err
	}
	return o.numbersPage(c, v, fiber.StatusOK, numbersTyped{values: numbersOf(r), version: version})
}

func (o *Office) saveNumbers(c *fiber.Ctx, v *visit) error {
	at := numbersTyped{values: map[string]string{}, version: int(id(edge.Form(c, "version")))}
	for _, name := range numberFields {
		at.values[name] = edge.Form(c, name)
	}
	r, wrong := rulesTyped(at.values)
	err := wrong.Err()
	if err == nil {
		err = o.Rules.SetNumbers(c.UserContext(), v.who.Actor(), max(at.version, 1), r)
	}
	if form, ok := fault.AsForm(err); ok {
		at.wrongs = o.wrongs(form)
		return o.numbersPage(c, v, fiber.StatusUnprocessableEntity, at)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.numbersConflict(c, v, at, no)
	}
	if err != nil {
		return err
	}
	o.Board.Forget()
	return o.saved(c, v, o.Texts.Selling.NumbersSaved, numbersAt)
}

// numbersConflict keeps what was typed and shows where it differs from what stands now.
func (o *Office) numbersConflict(c *fiber.Ctx, v *visit, at numbersTyped, no *fault.Error) error {
	now, version, err := o.Rules.ToEdit(c.UserContext())
	if err != nil {
		return err
	}
	t, stands := o.Texts.Selling, numbersOf(now)
	for _, name := range numberFields {
		if stands[name] != at.values[name] {
			at.diff = append(at.diff, view.Changed{Name: t.Numbers[name].Label, Before: orElse(stands[name], t.Default), After: orElse(at.values[name], t.Default)})
		}
	}
	at.version, at.flash = version, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
	return o.numbersPage(c, v, fiber.StatusConflict, at)
}

func (o *Office) numbersPage(c *fiber.Ctx, v *visit, status int, at numbersTyped) error {
	t := o.Texts.Selling
	set, _, err := o.Rules.ToEdit(c.UserContext())
	if err != nil {
		return err
	}
	body := view.Form{Action: numbersAt + "/luu", Save: t.NumbersSave, SaveNote: t.NumbersSaveNote, Cancel: settingsAt, Wrongs: at.wrongs, DiffTitle: o.Texts.Imprint.Differs, Diff: at.diff,
		Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: strconv.Itoa(at.version)}), StatusT: t.NumbersNow, Status: o.numbersNow(set), Sections: []view.Section{{Title: t.NumbersTitle}}}
	usual := o.Checkout.Standing(orders.Rules{})
	shown := map[string]string{"most_cash": o.ceiling(usual), "confirm_hours": t.Hours(usual.ConfirmHours), "pay_hours": t.Hours(usual.PayHours), "hold_minutes": t.Minutes(usual.HoldMinutes), "cold_hour": t.Hours(usual.ColdHour), "refund_alone": usual.RefundAlone.String()}
	for _, name := range numberFields {
		words, b := t.Numbers[name], orders.Bounds[name]
		in := o.fieldOf(name, words, at.values[name], at.wrongs)
		least, most := strconv.FormatInt(b.Least, 10), strconv.FormatInt(b.Most, 10)
		if name == "most_cash" || name == "refund_alone" {
			least, most = money.VND(b.Least).String(), money.VND(b.Most).String()
		}
		in.Hint = words.Hint + " " + t.Bounds(least, most, shown[name])
		in.MaxLength, in.InputMode, in.Optional, in.Autocomplete = 20, "numeric", true, "off"
		body.Sections[0].Items = append(body.Sections[0].Items, view.Item{Input: &in})
	}
	p, err := o.frame(c, v, t.NumbersTitle, numbersAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = o.settingsBack(), t.NumbersNote, len(at.wrongs) > 0
	if at.flash.Text != "" {
		p.Flash = at.flash
	}
	return page(c, status, view.FormPage(p, body))
}

// ceiling is the most that one parcel may collect, in words.
func (o *Office) ceiling(r orders.Rules) string {
	if r.MostCash == 0 {
		return o.Texts.Selling.NoCeiling
	}
	return r.MostCash.String()
}

// numbersNow is what holds at this moment, set or usual.
func (o *Office) numbersNow(set orders.Rules) []ui.Fact {
	t, r := o.Texts.Selling, o.Checkout.Standing(set)
	return []ui.Fact{{Name: t.Short["most_cash"], Value: o.ceiling(r)}, {Name: t.Short["confirm_hours"], Value: t.Hours(r.ConfirmHours)},
		{Name: t.Short["pay_hours"], Value: t.Hours(r.PayHours)}, {Name: t.Short["hold_minutes"], Value: t.Minutes(r.HoldMinutes)}, {Name: t.Short["cold_hour"], Value: t.Before(r.ColdHour)}, {Name: t.Short["refund_alone"], Value: r.RefundAlone.String()}}
}
