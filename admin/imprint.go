package admin

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const imprintAt = settingsAt + "/thong-tin"

// imprintRoutes are the addresses of who runs the site. Who may open and close the shop may
// write it: both are what the commune answers for.
func (o *Office) imprintRoutes() []route {
	return []route{
		{fiber.MethodGet, imprintAt, auth.UpdateLaunch, o.showImprint},
		{fiber.MethodPost, imprintAt + "/luu", auth.UpdateLaunch, o.sure(o.saveImprint)},
	}
}

// help is whom who is stuck may call: what the office wrote, else the number of the site,
// else what this installation says. The number is empty when none is known.
func (o *Office) help() (desk, number string) {
	wrote := o.Imprint.Said()
	return wrote.Desk, cmp.Or(cmp.Or(wrote.Help, wrote.Phone).National(), strings.TrimSpace(o.Help))
}

func (o *Office) showImprint(c *fiber.Ctx, v *visit) error {
	i, version, err := o.Content.ImprintToEdit(c.UserContext())
	if err != nil {
		return err
	}
	return o.imprintPage(c, v, fiber.StatusOK, imprintTyped{form: imprintAsTyped(i), version: version})
}

// imprintTyped is the form as it is shown: with what is wrong, or with what stands meanwhile.
type imprintTyped struct {
	form    content.TypedImprint
	version int
	wrongs  []ui.Wrong
	diff    []view.Changed
	flash   ui.Message
}

func (o *Office) saveImprint(c *fiber.Ctx, v *visit) error {
	at := imprintTyped{version: int(id(edge.Form(c, "version"))), form: content.TypedImprint{Owner: edge.Form(c, "owner"), Address: edge.Form(c, "address"), Desk: edge.Form(c, "desk"),
		Phone: edge.Form(c, "phone"), Email: edge.Form(c, "email"), Hours: edge.Form(c, "hours"), Help: edge.Form(c, "help")}}
	err := o.Content.SaveImprint(c.UserContext(), v.who.Actor(), at.version, at.form)
	if form, ok := fault.AsForm(err); ok {
		at.wrongs = o.wrongs(form)
		return o.imprintPage(c, v, fiber.StatusUnprocessableEntity, at)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.imprintConflict(c, v, at, no)
	}
	if err != nil {
		return err
	}
	o.Imprint.Forget()
	return o.saved(c, v, o.Texts.Imprint.Saved, imprintAt)
}

// imprintConflict keeps what was typed, shows where it differs from what somebody else saved
// meanwhile, and lets it be saved over that.
func (o *Office) imprintConflict(c *fiber.Ctx, v *visit, at imprintTyped, no *fault.Error) error {
	now, version, err := o.Content.ImprintToEdit(c.UserContext())
	if err != nil {
		return err
	}
	t, stands := o.Texts.Imprint, imprintAsTyped(now)
	for _, f := range imprintFields(at.form) {
		for _, was := range imprintFields(stands) {
			if f.name == was.name && f.value != was.value {
				at.diff = append(at.diff, view.Changed{Name: t.Fields[f.name].Label, Before: cmp.Or(was.value, t.Empty), After: cmp.Or(f.value, t.Empty)})
			}
		}
	}
	at.version, at.flash = version, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
	return o.imprintPage(c, v, fiber.StatusConflict, at)
}

func imprintAsTyped(i content.Imprint) content.TypedImprint {
	return content.TypedImprint{Owner: i.Owner, Address: i.Address, Desk: i.Desk, Phone: i.Phone.National(), Email: i.Email, Hours: i.Hours, Help: i.Help.National()}
}

// imprintField is one field of the form: its part, how long it may be, and what it holds.
type imprintField struct {
	name, value string
	part, most  int
	mode        string
	half        bool
}

func imprintFields(t content.TypedImprint) []imprintField {
	return []imprintField{
		{name: "owner", value: t.Owner, most: content.MostOwner}, {name: "address", value: t.Address, most: content.MostPlace}, {name: "desk", value: t.Desk, most: content.MostDesk},
		{name: "phone", value: t.Phone, part: 1, most: 30, mode: "tel", half: true}, {name: "email", value: t.Email, part: 1, most: content.MostEmail, mode: "email", half: true}, {name: "hours", value: t.Hours, part: 1, most: content.MostDesk},
		{name: "help", value: t.Help, part: 2, most: 30, mode: "tel"},
	}
}

func (o *Office) imprintPage(c *fiber.Ctx, v *visit, status int, at imprintTyped) error {
	t, facts := o.Texts.Imprint, o.Texts.Office.Launch.Facts
	launch, err := o.Launches.Launch(c.UserContext())
	if err != nil {
		return err
	}
	body := view.Form{Action: imprintAt + "/luu", Save: t.Save, SaveNote: t.SaveNote, Cancel: settingsAt, Wrongs: at.wrongs, DiffTitle: t.Differs, Diff: at.diff,
		Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: strconv.Itoa(at.version)}), StatusT: t.Record, Status: []ui.Fact{{Name: facts["number"], Value: t.RecordNone}},
		Doings: []view.Doing{{Href: launchAt, Note: t.RecordNote, Button: ui.Button{Label: t.ToRecord, Href: launchAt, Icon: "store"}}}}
	if launch.Record.Number != "" {
		body.Status = []ui.Fact{{Name: facts["number"], Value: launch.Record.Number}, {Name: facts["issued"], Value: dateOr(launch.Record.IssuedOn)}, {Name: facts["authority"], Value: launch.Record.Authority}}
	}
	for _, words := range t.Parts {
		body.Sections = append(body.Sections, view.Section{Title: words.Title, Note: words.Text})
	}
	for _, f := range imprintFields(at.form) {
		in := o.fieldOf(f.name, t.Fields[f.name], f.value, at.wrongs)
		in.MaxLength, in.InputMode, in.Optional, in.Autocomplete = f.most, f.mode, true, "off"
		body.Sections[f.part].Items = append(body.Sections[f.part].Items, view.Item{Input: &in, Half: f.half, Example: t.Fields[f.name].Example})
	}
	p, err := o.frame(c, v, t.Title, imprintAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = o.settingsBack(), t.Note, len(at.wrongs) > 0
	p.Actions = ui.Btn(ui.Button{Label: t.See, Href: "/lien-he", Icon: "eye"})
	if at.flash.Text != "" {
		p.Flash = at.flash
	}
	return page(c, status, view.FormPage(p, body))
}
