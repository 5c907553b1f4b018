package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	visits "github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// typedPlace is a place's settings as they stand or as they were typed.
type typedPlace struct {
	visits.Settings
	hours  [7]string
	wrongs []ui.Wrong
}

func placeAddress(id int64) string { return visitsAt + "/noi/" + strconv.FormatInt(id, 10) }

// placeOf finds a place within the account's scope.
func (o *Office) placeOf(c *fiber.Ctx, v *visit, takes auth.Permission) (*visits.Place, error) {
	list, err := o.Visits.ForOffice(c.UserContext(), v.scope(takes))
	if err != nil {
		return nil, err
	}
	for i := range list {
		if list[i].ID == id(c.Params("id")) {
			return &list[i], nil
		}
	}
	return nil, fault.New(fault.NotFound, "visit.no_place")
}

// showVisitPlace shows the hours and limits of a place.
func (o *Office) showVisitPlace(c *fiber.Ctx, v *visit) error {
	p, err := o.placeOf(c, v, auth.UpdateVisits)
	if err != nil {
		return err
	}
	t := typedPlace{Settings: visits.Settings{Taking: p.Taking, Note: p.Note, Capacity: p.Capacity, LeadHours: p.LeadMinutes / 60, AheadDays: p.AheadDays, MostParty: p.MostParty, GroupFrom: p.GroupFrom, Version: p.RowVersion}}
	for day, starts := range p.Week {
		t.hours[day] = visits.FormatStarts(starts)
	}
	return o.visitPlacePage(c, v, fiber.StatusOK, p, t, ui.Message{})
}

// saveVisitPlace changes them. What was typed stays when something of it is wrong.
func (o *Office) saveVisitPlace(c *fiber.Ctx, v *visit) error {
	p, err := o.placeOf(c, v, auth.UpdateVisits)
	if err != nil {
		return err
	}
	t := typedPlace{Settings: visits.Settings{Taking: edge.Form(c, "taking") != "", Note: edge.Text(c, "note"), Capacity: whole(edge.Form(c, "capacity")), LeadHours: whole(edge.Form(c, "lead")),
		AheadDays: whole(edge.Form(c, "ahead")), MostParty: whole(edge.Form(c, "most")), GroupFrom: whole(edge.Form(c, "group")), Version: int(id(edge.Form(c, "version")))}}
	for day := range t.hours {
		field := "hours-" + strconv.Itoa(day)
		t.hours[day] = edge.Form(c, field)
		starts, err := visits.ParseStarts(t.hours[day])
		if no, ok := fault.As(err); ok {
			t.wrongs = append(t.wrongs, ui.Wrong{ID: field, Text: o.sentence(no.Key, no.Details)})
		} else if err != nil {
			return err
		}
		t.Week[day] = starts
	}
	if len(t.wrongs) > 0 {
		return o.visitPlacePage(c, v, fiber.StatusUnprocessableEntity, p, t, ui.Message{})
	}
	err = o.Visits.Settle(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateVisits), p.ID, t.Settings)
	if form, ok := fault.AsForm(err); ok {
		t.wrongs = o.wrongs(form)
		return o.visitPlacePage(c, v, fiber.StatusUnprocessableEntity, p, t, ui.Message{})
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		t.Version = p.RowVersion
		return o.visitPlacePage(c, v, fiber.StatusConflict, p, t, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.saved(c, v, o.Texts.Visits.Office.Saved, placeAddress(p.ID))
}

func (o *Office) visitPlacePage(c *fiber.Ctx, v *visit, status int, p *visits.Place, typed typedPlace, flash ui.Message) error {
	t := o.Texts.Visits.Office
	body := view.VisitPlace{Action: placeAddress(p.ID) + "/luu", Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: strconv.Itoa(typed.Version)}), Taking: typed.Taking, Wrongs: typed.wrongs,
		Note: ui.Field{ID: "note", Label: t.NoteL, Hint: o.hint("visits.note"), Value: typed.Note, Rows: 3, MaxLength: 1000, Optional: true, Error: wrongAt(typed.wrongs, "note")}}
	for i := range typed.hours {
		day := (i + 1) % 7 // a week begins on a Monday
		field := "hours-" + strconv.Itoa(day)
		body.Hours = append(body.Hours, ui.Field{ID: field, Label: t.Weekdays[day], Value: typed.hours[day], MaxLength: 120, Optional: true, Error: wrongAt(typed.wrongs, field)})
	}
	for _, f := range []struct {
		id, label string
		value     int
	}{{"capacity", t.CapacityL, typed.Capacity}, {"most", t.MostL, typed.MostParty}, {"group", t.GroupL, typed.GroupFrom}, {"lead", t.LeadL, typed.LeadHours}, {"ahead", t.AheadL, typed.AheadDays}} {
		value := ""
		if f.value >= 0 {
			value = strconv.Itoa(f.value)
		}
		body.Limits = append(body.Limits, ui.Field{ID: f.id, Label: f.label, Hint: o.hint("visits." + f.id), Value: value, InputMode: "numeric", MaxLength: 4, Error: wrongAt(typed.wrongs, f.id)})
	}
	frame, err := o.frame(c, v, t.SettingsT(p.Name), visitsAt)
	if err != nil {
		return err
	}
	frame.Back, frame.Wrong = &ui.Link{Label: t.Title, Href: visitsAt}, len(typed.wrongs) > 0
	if flash.Text != "" {
		frame.Flash = flash
	}
	return page(c, status, view.VisitPlacePage(frame, body))
}
