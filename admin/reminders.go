package admin

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// rulesSheet is the page of the rules of papers with what was typed on it.
type rulesSheet struct {
	months   string   // how long a recognition holds
	days     []string // when is reminded; nil: as it stands
	effect   *told    // of these days, once it was looked at
	kinds    map[string]string
	wrongs   []ui.Wrong
	flash    ui.Message
	openLast bool // how long kinds hold
}

// told is whom new days would remind at once.
type told struct{ papers, stars int }

func (e told) seal() string { return fmt.Sprintf("%d+%d", e.papers, e.stars) }

// saveReminders shows whom new days would remind at once, and keeps them when that was
// looked at.
func (o *Office) saveReminders(c *fiber.Ctx, v *visit) error {
	if err := mayRule(v); err != nil {
		return err
	}
	s := rulesSheet{}
	var days, seen catalog.Reminders
	for i := range days {
		typed := edge.Form(c, "remind-"+strconv.Itoa(i+1))
		s.days = append(s.days, typed)
		days[i], _ = count(typed)
	}
	if _, err := fmt.Sscanf(edge.Form(c, "seen-days"), "%d,%d,%d", &seen[0], &seen[1], &seen[2]); err != nil {
		seen = catalog.Reminders{}
	}
	if form, wrong := fault.AsForm(days.Check()); wrong {
		s.wrongs = o.wrongs(form)
		return o.rulesPage(c, v, fiber.StatusUnprocessableEntity, s)
	}
	ctx := c.UserContext()
	papers, err := o.Catalog.PapersReminded(ctx, days)
	if err != nil {
		return err
	}
	stars, err := o.Stars.Reminded(ctx, days)
	if err != nil {
		return err
	}
	s.effect = &told{papers, stars}
	if edge.Form(c, "seal") != s.effect.seal() {
		return o.rulesPage(c, v, fiber.StatusOK, s)
	}
	err = o.Catalog.SetReminders(ctx, v.who.Actor(), days, seen)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.rulesPage(c, v, fiber.StatusConflict, rulesSheet{flash: ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}})
	}
	if err != nil {
		return err
	}
	return o.saved(c, v, o.Texts.Office.PaperRules.RemindSaved(days[0], days[1], days[2]), rulesAt)
}

// saveKinds says how long kinds of papers usually hold.
func (o *Office) saveKinds(c *fiber.Ctx, v *visit) error {
	if err := mayRule(v); err != nil {
		return err
	}
	kinds, err := o.Catalog.PaperKinds(c.UserContext())
	if err != nil {
		return err
	}
	s := rulesSheet{kinds: map[string]string{}, openLast: true}
	var changes []catalog.MonthsChange
	for _, k := range kinds {
		typed := edge.Form(c, "months-"+k.Code)
		s.kinds[k.Code] = typed
		changes = append(changes, catalog.MonthsChange{Code: k.Code, Months: monthsTyped(typed), Seen: monthsTyped(edge.Form(c, "seen-"+k.Code))})
	}
	n, err := o.Catalog.SetUsualMonths(c.UserContext(), v.who.Actor(), changes)
	if form, wrong := fault.AsForm(err); wrong {
		s.wrongs = o.wrongs(form)
		return o.rulesPage(c, v, fiber.StatusUnprocessableEntity, s)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.rulesPage(c, v, fiber.StatusConflict, rulesSheet{openLast: true, flash: ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}})
	}
	if err != nil {
		return err
	}
	return o.saved(c, v, o.Texts.Office.PaperRules.KindsSaved(n), rulesAt)
}

// monthsTyped reads how long a paper holds; nothing is without an end, and what is no
// number is 0, which is refused.
func monthsTyped(text string) *int {
	if text == "" {
		return nil
	}
	n, _ := count(text)
	return &n
}

// reminderForm is when is reminded, as it stands or as it was typed.
func (o *Office) reminderForm(v *visit, s rulesSheet, now catalog.Reminders) view.Reminders {
	t := o.Texts.Office.PaperRules
	out := view.Reminders{Action: rulesAt + "/nhac", Hidden: append(v.hidden(), ui.Hidden{Name: "seen-days", Value: now.String()})}
	for i, days := range now {
		name, value := "remind-"+strconv.Itoa(i+1), strconv.Itoa(days)
		if s.days != nil {
			value = s.days[i]
		}
		f := ui.Field{ID: name, Label: t.RemindAt[i], Value: value, InputMode: "numeric", MaxLength: 3, Error: wrongAt(s.wrongs, name)}
		out.Items = append(out.Items, view.Item{Input: &f, Half: true})
	}
	if s.effect != nil {
		out.Effect = t.RemindNow(strings.Join(s.days, ", "), s.effect.papers, s.effect.stars)
		out.Save = append(append([]ui.Hidden{}, out.Hidden...), ui.Hidden{Name: "seal", Value: s.effect.seal()})
		for i, typed := range s.days {
			out.Save = append(out.Save, ui.Hidden{Name: "remind-" + strconv.Itoa(i+1), Value: typed})
		}
	}
	return out
}

// kindsForm is how long each kind of paper usually holds.
func (o *Office) kindsForm(v *visit, s rulesSheet, kinds []catalog.PaperKind) view.PaperForm {
	out := view.PaperForm{Action: rulesAt + "/thoi-han", Open: s.openLast, Hidden: v.hidden()}
	for _, k := range kinds {
		stands := ""
		if k.Months != nil {
			stands = strconv.Itoa(*k.Months)
		}
		out.Hidden = append(out.Hidden, ui.Hidden{Name: "seen-" + k.Code, Value: stands})
		if typed, ok := s.kinds[k.Code]; ok {
			stands = typed
		}
		name := "months-" + k.Code
		f := ui.Field{ID: name, Label: o.Texts.Office.Papers.Kinds[k.Code], Value: stands, InputMode: "numeric", MaxLength: 3, Error: wrongAt(s.wrongs, name)}
		out.Items = append(out.Items, view.Item{Input: &f, Half: true})
	}
	return out
}
