package admin

import (
	"net/url"
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const daysOffAt = settingsAt + "/ngay-nghi"

// pastOff is how many days off that are over are still shown.
const pastOff = 5

// dayOffRoutes are the addresses of the days on which nobody is expected to answer.
func (o *Office) dayOffRoutes() []route {
	return []route{
		{fiber.MethodGet, daysOffAt, auth.UpdateLaunch, o.showDaysOff},
		{fiber.MethodPost, daysOffAt + "/them", auth.UpdateLaunch, o.addDaysOff},
		{fiber.MethodPost, daysOffAt + "/bo", auth.UpdateLaunch, o.removeDaysOff},
	}
}

// daysOffTyped is the form to add some, and what was wrong with it.
type daysOffTyped struct {
	workday.Typed
	wrongs []ui.Wrong
	flash  ui.Message
}

// showDaysOff fills the form from the address: a suggestion leads here.
func (o *Office) showDaysOff(c *fiber.Ctx, v *visit) error {
	return o.daysOffPage(c, v, fiber.StatusOK, daysOffTyped{Typed: workday.Typed{First: edge.Query(c, "tu"), Last: edge.Query(c, "den"), Name: edge.Query(c, "ten")}})
}

func (o *Office) addDaysOff(c *fiber.Ctx, v *visit) error {
	at := daysOffTyped{Typed: workday.Typed{First: edge.Form(c, "first"), Last: edge.Form(c, "last"), Name: edge.Form(c, "name")}}
	off, err := o.DaysOff.Add(c.UserContext(), v.who.Actor(), at.Typed)
	if form, ok := fault.AsForm(err); ok {
		at.wrongs = o.wrongs(form)
		return o.daysOffPage(c, v, fiber.StatusUnprocessableEntity, at)
	}
	if no, ok := fault.As(err); ok {
		at.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw}
		return o.daysOffPage(c, v, edge.Status(no), at)
	}
	if err != nil {
		return err
	}
	o.Days.Forget()
	return o.say(c, o.Texts.DaysOff.Added(off.Name), daysOffAt)
}

func (o *Office) removeDaysOff(c *fiber.Ctx, v *visit) error {
	off, err := o.DaysOff.Remove(c.UserContext(), v.who.Actor(), id(edge.Form(c, "id")))
	if err != nil {
		return err
	}
	o.Days.Forget()
	return o.say(c, o.Texts.DaysOff.Removed(off.Name), daysOffAt)
}

func (o *Office) daysOffPage(c *fiber.Ctx, v *visit, status int, at daysOffTyped) error {
	t := o.Texts.DaysOff
	all, err := o.DaysOff.Calendar(c.UserContext())
	if err != nil {
		return err
	}
	body := view.SettingRows{Hidden: v.hidden(), Wrongs: at.wrongs, Rows: []view.SettingRow{o.addOffRow(all, at)}}
	today := vntime.Today(o.Now())
	var past []workday.Off
	for _, off := range all {
		if off.Last.Before(today) {
			past = append(past, off)
			continue
		}
		body.Rows = append(body.Rows, view.SettingRow{Name: off.Name, Notes: []string{offDays(off), t.Counts(off.Days())}, Badge: ui.Badge{Label: t.Coming, Icon: "calendar", Tone: ui.Leaf},
			Doings: []view.Doing{{Title: t.RemoveTitle, Fold: true, Action: daysOffAt + "/bo", Hidden: []ui.Hidden{{Name: "id", Value: strconv.FormatInt(off.ID, 10)}}, Note: t.RemoveNote, Button: ui.Button{Label: t.Remove(off.Name), Danger: true}}}})
	}
	slices.Reverse(past)
	if len(past) > 0 {
		row := view.SettingRow{Name: t.Past}
		for _, off := range past[:min(len(past), pastOff)] {
			row.Notes = append(row.Notes, off.Name+": "+offDays(off))
		}
		body.Rows = append(body.Rows, row)
	}
	p, err := o.frame(c, v, t.Title, daysOffAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = o.settingsBack(), t.Note, len(at.wrongs) > 0
	if at.flash.Text != "" {
		p.Flash = at.flash
	}
	return page(c, status, view.SettingRowsPage(p, body))
}

// addOffRow is the form for more, with the feasts of the coming year that nobody wrote down
// yet: which days around them are off, the State says anew each year.
func (o *Office) addOffRow(all workday.Calendar, at daysOffTyped) view.SettingRow {
	t := o.Texts.DaysOff
	row := view.SettingRow{Name: t.AddTitle, Notes: []string{t.AddNote}}
	for _, f := range feasts(vntime.Today(o.Now())) {
		if _, off := all.On(f.First); off {
			continue
		}
		q := url.Values{"tu": {vntime.Date(f.First)}, "den": {vntime.Date(f.Last)}, "ten": {t.Feasts[f.Name]}}
		row.Links = append(row.Links, ui.Link{Label: t.Suggest(t.Feasts[f.Name], vntime.LongDate(f.First)), Href: daysOffAt + "?" + q.Encode()})
	}
	var fields []view.Item
	for _, f := range []struct {
		name, value string
		most        int
		half        bool
	}{{"first", at.First, 20, true}, {"last", at.Last, 20, true}, {"name", at.Name, 100, false}} {
		in := o.fieldOf(f.name, t.Fields[f.name], f.value, at.wrongs)
		in.MaxLength, in.Autocomplete, in.Optional = f.most, "off", f.name == "last"
		fields = append(fields, view.Item{Input: &in, Half: f.half})
	}
	row.Doings = []view.Doing{{Action: daysOffAt + "/them", Fields: fields, Button: ui.Button{Label: t.Add, Kind: ui.Primary}}}
	return row
}

// offDays is "05/02/2027 – 11/02/2027", or the one day.
func offDays(off workday.Off) string {
	if off.Days() == 1 {
		return vntime.LongDate(off.First)
	}
	return vntime.Date(off.First) + " – " + vntime.Date(off.Last)
}
