package admin

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// fairForm is the form of a fair as it was typed, or as the record fills it.
type fairForm map[string]string

// fairFields are the names of its fields, in the order of the form.
func fairFields() []string {
	return []string{"name", "where", "place", "starts", "ends", "organiser", "note"}
}

func typedFair(c *fiber.Ctx) fairForm {
	f := fairForm{}
	for _, name := range append(fairFields(), "version", "once") {
		f[name] = edge.Form(c, name)
	}
	f["note"] = edge.Text(c, "note")
	return f
}

// fair is what the form means; a day that is in no calendar is none, and refused as such.
func (f fairForm) fair() programme.Fair {
	day := func(name string) time.Time {
		d, err := vntime.ParseDate(f[name])
		if err != nil {
			return time.Time{}
		}
		return d
	}
	return programme.Fair{Name: f["name"], Where: programme.Where(f["where"]), Place: f["place"], StartsOn: day("starts"), EndsOn: day("ends"), Organiser: f["organiser"], Note: f["note"]}
}

// fairFormOf is the form of a fair nobody has changed yet.
func fairFormOf(f *programme.Fair) fairForm {
	return fairForm{"name": f.Name, "where": string(f.Where), "place": f.Place, "starts": vntime.Date(f.StartsOn), "ends": vntime.Date(f.EndsOn), "organiser": f.Organiser, "note": f.Note,
		"version": strconv.Itoa(f.RowVersion)}
}

func (o *Office) fairSections(f fairForm, wrongs []ui.Wrong) []view.Section {
	t := o.Texts.Fairs
	field := func(name string, most, rows int, optional, half bool) view.Item {
		in := o.fieldOf(name, t.Fields[name], f[name], wrongs)
		in.MaxLength, in.Rows, in.Optional = most, rows, optional
		return view.Item{Input: &in, Half: half}
	}
	where := o.choiceOf("where", t.Fields["where"], wrongs)
	for _, w := range programme.Wheres() {
		where.Options = append(where.Options, ui.Option{Value: string(w), Label: t.Wheres[string(w)], Chosen: f["where"] == string(w)})
	}
	return []view.Section{
		{Title: t.About, Note: t.AboutNote, Items: []view.Item{field("name", programme.MostName, 0, false, false), {Pills: &where}, field("place", programme.MostPlace, 0, false, false)}},
		{Title: t.Days, Note: t.DaysNote, Items: []view.Item{field("starts", 20, 0, false, true), field("ends", 20, 0, false, true)}},
		{Title: t.More, Note: t.MoreNote, Items: []view.Item{field("organiser", programme.MostPlace, 0, true, false), field("note", programme.MostNote, 3, true, false)}},
	}
}

// fairClash is a fair that somebody else saved while it was written.
func (o *Office) fairClash(f *programme.Fair, typed fairForm, open []string) clash {
	t, at := o.Texts.Fairs, fairAddress(f.ID)
	out := clash{name: f.Name, entity: programme.FairEntity, id: f.ID, action: at + "/luu", cancel: at, back: ui.Link{Label: f.Name, Href: at},
		active: fairsAt, now: fairFormOf(f), typed: typed, version: ui.Hidden{Name: "version", Value: strconv.Itoa(f.RowVersion)}, open: open}
	for _, name := range fairFields() {
		field := clashField{name: name, label: t.Fields[name].Label}
		if name == "where" {
			field.says = func(where string) string { return t.Wheres[where] }
		}
		out.fields = append(out.fields, field)
	}
	return out
}
