package admin

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) newFact(a *placeAsked) error {
	kind := content.FactKind(edge.Query(a.c, "loai"))
	if !slices.Contains(content.KindsOf(a.place.Kind), kind) {
		return fault.New(fault.NotFound, "fact.not_found")
	}
	return o.factPage(a, fiber.StatusOK, nil, placeForm{"kind": string(kind), "version": strconv.Itoa(a.place.RowVersion)}, nil)
}

func (o *Office) addFact(a *placeAsked) error {
	form := typedFact(a.c)
	if !slices.Contains(content.KindsOf(a.place.Kind), content.FactKind(form["kind"])) {
		return fault.New(fault.NotFound, "fact.not_found")
	}
	err := o.Content.AddFact(a.c.UserContext(), a.v.who.Actor(), a.place.Kind, a.place.ID, int(id(form["version"])), factOf(form))
	return o.answerFact(a, nil, form, err, o.Texts.Places.LineAdded)
}

func (o *Office) showFact(a *placeAsked) error {
	f, err := a.line()
	if err != nil {
		return err
	}
	return o.factPage(a, fiber.StatusOK, f, a.factForm(f), nil)
}

func (o *Office) saveFact(a *placeAsked) error {
	f, err := a.line()
	if err != nil {
		return err
	}
	form := typedFact(a.c)
	form["kind"] = string(f.Kind)
	err = o.Content.ChangeFact(a.c.UserContext(), a.v.who.Actor(), a.place.Kind, a.place.ID, int(id(form["version"])), f.ID, factOf(form))
	return o.answerFact(a, f, form, err, o.Texts.Places.LineSaved)
}

func (o *Office) dropFact(a *placeAsked) error {
	f, err := a.line()
	if err != nil {
		return err
	}
	number, err := o.Content.DropFact(a.c.UserContext(), a.v.who.Actor(), a.place.Kind, a.place.ID, int(id(edge.Form(a.c, "version"))), f.ID)
	if err == nil {
		return o.gone(a.c, number, a.at())
	}
	return o.answerFact(a, f, a.factForm(f), err, "")
}

func (o *Office) liftFact(a *placeAsked) error {
	f, err := a.line()
	if err != nil {
		return err
	}
	err = o.Content.LiftFact(a.c.UserContext(), a.v.who.Actor(), a.place.Kind, a.place.ID, int(id(edge.Form(a.c, "version"))), f.ID)
	return o.answerFact(a, f, a.factForm(f), err, o.Texts.Places.Lifted)
}

// line is the line whose number the address names.
func (a *placeAsked) line() (*content.FactLine, error) {
	n := id(a.c.Params("line"))
	for i := range a.lines {
		if a.lines[i].ID == n {
			return &a.lines[i], nil
		}
	}
	return nil, fault.New(fault.NotFound, "fact.not_found")
}

func (a *placeAsked) factForm(f *content.FactLine) placeForm {
	return placeForm{"kind": string(f.Kind), "label": f.Label, "text": f.Text, "source": f.Source, "version": strconv.Itoa(a.place.RowVersion)}
}

func typedFact(c *fiber.Ctx) placeForm {
	f := placeForm{"text": edge.Text(c, "text")}
	for _, name := range []string{"kind", "label", "source", "version"} {
		f[name] = edge.Form(c, name)
	}
	return f
}

func factOf(f placeForm) content.Fact {
	return content.Fact{Kind: content.FactKind(f["kind"]), Label: f["label"], Text: f["text"], Source: f["source"]}
}

func (o *Office) answerFact(a *placeAsked, f *content.FactLine, form placeForm, err error, said string) error {
	status, wrongs, err := o.placeAnswer(err, nil, form)
	if err != nil {
		return err
	}
	if status != fiber.StatusOK {
		return o.factPage(a, status, f, form, wrongs)
	}
	return o.saved(a.c, a.v, said, a.at())
}

// factPage is the form of one line; nil is a line that is not kept yet.
func (o *Office) factPage(a *placeAsked, status int, f *content.FactLine, form placeForm, wrongs []ui.Wrong) error {
	t := o.Texts.Places
	words := t.Lines[form["kind"]]
	section := view.Section{Title: words.Title, Note: words.Note}
	for _, each := range []struct {
		name     string
		rows     int
		most     int
		optional bool
	}{{"label", 0, content.MostLine, false}, {"text", 3, content.MostSummary, false}, {"source", 0, content.MostSource, form["kind"] != string(content.Stated)}} {
		in := o.fieldOf(each.name, words.Fields[each.name], form[each.name], wrongs)
		in.Rows, in.MaxLength, in.Optional = each.rows, each.most, each.optional
		section.Items = append(section.Items, view.Item{Input: &in, Example: words.Fields[each.name].Example})
	}
	version := ui.Hidden{Name: "version", Value: form["version"]}
	body := view.Form{Action: a.at() + "/dong", Sections: []view.Section{section}, Save: t.LineAdd, SaveNote: t.SaveNote, Cancel: a.at(), Wrongs: wrongs,
		Hidden: append(a.v.hidden(), version, ui.Hidden{Name: "kind", Value: form["kind"]})}
	title := words.Add
	if f != nil {
		title, body.Action, body.Save = f.Label, a.at()+"/dong/"+strconv.FormatInt(f.ID, 10), t.LineSave
		body.Doings = []view.Doing{
			{Action: body.Action + "/len", Button: ui.Button{Label: t.Lift, Icon: "arrow-up-down", Wide: true}, Note: t.LiftNote},
			{Action: body.Action + "/bo", Button: ui.Button{Label: t.Drop, Icon: "trash-2", Wide: true}, Note: t.DropNote}}
	}
	p, err := o.frame(a.c, a.v, title, villagesAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: a.place.Name, Href: a.at()}, len(wrongs) > 0
	if text := form["flash"]; text != "" {
		p.Flash = ui.Message{Text: text, Icon: "info", Tone: ui.Straw}
	}
	return page(a.c, status, view.FormPage(p, body))
}
