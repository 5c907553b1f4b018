package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// stallParts are what is told of one producer at a fair, in the order of the form; a field bears
// the producer's number, "sales-12". That it takes part is a field of its own.
var stallParts = [...]string{"stall", "sales", "contracts", "result"}

const takesPart = "in"

func ofMakerField(part string, producer int64) string {
	return part + "-" + strconv.FormatInt(producer, 10)
}

// stallForm is the page of who takes part in a fair: all producers that may, by name, those that
// do first, and what is typed.
type stallForm struct {
	fair   *programme.Fair
	makers []programme.Stall // every one that may be chosen; of who takes part, what is known
	values map[string]string
}

// fields are the names of all fields.
func (f *stallForm) fields() (out []string) {
	for _, m := range f.makers {
		out = append(out, ofMakerField(takesPart, m.ProducerID))
		for _, part := range stallParts {
			out = append(out, ofMakerField(part, m.ProducerID))
		}
	}
	return out
}

// stallFormOf is the page as nobody has changed it yet.
func (o *Office) stallFormOf(c *fiber.Ctx) (*stallForm, error) {
	f, err := o.Fairs.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return nil, err
	}
	out := &stallForm{fair: f, makers: f.Stalls, values: map[string]string{"version": strconv.Itoa(f.RowVersion)}}
	in := map[int64]bool{}
	for _, s := range f.Stalls {
		in[s.ProducerID] = true
		set := func(part, value string) { out.values[ofMakerField(part, s.ProducerID)] = value }
		set(takesPart, ticked)
		set("stall", s.Name)
		set("result", s.Result)
		if s.Sales != nil {
			set("sales", s.Sales.Digits())
		}
		if s.Contracts != nil {
			set("contracts", strconv.Itoa(*s.Contracts))
		}
	}
	all, _, err := o.makers.read(c.UserContext(), o)
	for _, m := range all {
		if !in[m.ID] {
			out.makers = append(out.makers, programme.Stall{ProducerID: m.ID, ProducerName: m.Name})
		}
	}
	return out, err
}

// typed is the same page with what was sent.
func (f *stallForm) typed(c *fiber.Ctx) *stallForm {
	out := &stallForm{fair: f.fair, makers: f.makers, values: map[string]string{"version": edge.Form(c, "version")}}
	for _, name := range f.fields() {
		out.values[name] = edge.Text(c, name)
	}
	return out
}

// stalls is what the page means. What cannot be read is below nought, and refused as such.
func (f *stallForm) stalls() (out []programme.Stall) {
	for _, m := range f.makers {
		value := func(part string) string { return f.values[ofMakerField(part, m.ProducerID)] }
		if value(takesPart) == "" {
			continue
		}
		s := programme.Stall{ProducerID: m.ProducerID, Name: value("stall"), Result: value("result")}
		if text := value("sales"); text != "" {
			n, err := money.Parse(text)
			if err != nil {
				n = -1
			}
			s.Sales = &n
		}
		if text := value("contracts"); text != "" {
			n, ok := count(text)
			if !ok {
				n = -1
			}
			s.Contracts = &n
		}
		out = append(out, s)
	}
	return out
}

func (o *Office) showFairStalls(c *fiber.Ctx, v *visit) error {
	f, err := o.stallFormOf(c)
	if err != nil {
		return err
	}
	if f.fair.CancelReason != "" {
		return c.Redirect(fairAddress(f.fair.ID), fiber.StatusSeeOther)
	}
	return o.fairStallsPage(c, v, fiber.StatusOK, f, f, "", nil)
}

func (o *Office) saveFairStalls(c *fiber.Ctx, v *visit) error {
	now, err := o.stallFormOf(c)
	if err != nil {
		return err
	}
	typed := now.typed(c)
	merge := merged(c, now.fields(), typed.values)
	if merge.mend {
		return o.fairStallsPage(c, v, fiber.StatusOK, now, typed, "", nil)
	}
	if len(merge.open) > 0 {
		return o.clashPage(c, v, o.stallsClash(now, typed, merge.open))
	}
	err = o.Fairs.SetStalls(c.UserContext(), v.who.Actor(), now.fair.ID, int(id(typed.values["version"])), typed.stalls())
	if fault.Is(err, "fair.changed_meanwhile") {
		return o.clashPage(c, v, o.stallsClash(now, typed, nil))
	}
	if wrong, ok := fault.AsForm(err); ok {
		return o.fairStallsPage(c, v, fiber.StatusUnprocessableEntity, now, typed, "", o.wrongs(wrong))
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.fairStallsPage(c, v, edge.Status(no), now, typed, o.sentence(no.Key, no.Details), nil)
	}
	if err != nil {
		return err
	}
	return o.saved(c, v, o.Texts.Fairs.StallsSaved, fairAddress(now.fair.ID))
}

// fairStallsPage has a part for each producer that takes part, and after them all the others.
func (o *Office) fairStallsPage(c *fiber.Ctx, v *visit, status int, now, typed *stallForm, flash string, wrongs []ui.Wrong) error {
	t, f := o.Texts.Fairs, now.fair
	at := fairAddress(f.ID)
	begun := f.At(vntime.Today(o.Now())) != programme.Planned
	body := view.Form{Action: at + "/gian-hang", Save: t.SaveStalls, SaveNote: t.StallsGoNote, Cancel: at, Wrongs: wrongs,
		Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: typed.values["version"]}, found(c, now.fields(), now.values, typed.values))}
	title := t.StallsOf(f.Name)
	if begun {
		title, body.SaveNote = t.ResultsOf(f.Name), t.SaveStallsNote
	}
	others := view.Section{Title: t.Others, Note: t.OthersNote}
	for i, m := range now.makers {
		takes := ofMakerField(takesPart, m.ProducerID)
		tick := view.Item{Tick: &view.Tick{Name: takes, Label: m.ProducerName, On: typed.values[takes] != ""}}
		if i >= len(f.Stalls) {
			tick.Half = true
			others.Items = append(others.Items, tick)
			continue
		}
		tick.Tick.Label = t.In
		body.Sections = append(body.Sections, view.Section{Title: m.ProducerName, Note: t.InHint, Items: append([]view.Item{tick}, o.stallItems(m.ProducerID, typed.values, begun, wrongs)...)})
	}
	if len(others.Items) == 0 {
		others.Note = t.NoMakers
	}
	body.Sections = append(body.Sections, others)
	o.besideTheirs(c, o.stallsClash(now, typed, nil), &body)
	p, err := o.frame(c, v, title, fairsAt)
	if err != nil {
		return err
	}
	badge := o.fairBadge(f)
	p.Back, p.Badge, p.Wrong = &ui.Link{Label: t.ToFair, Href: at}, &badge, len(wrongs) > 0
	if flash != "" {
		p.Flash = ui.Message{Text: flash, Icon: "info", Tone: ui.Straw}
	}
	return page(c, status, view.FormPage(p, body))
}

// stallItems are the fields of one producer; results are asked for once the fair has begun.
func (o *Office) stallItems(producer int64, values map[string]string, begun bool, wrongs []ui.Wrong) (out []view.Item) {
	for _, part := range stallParts {
		name := ofMakerField(part, producer)
		in := o.fieldOf(name, o.Texts.Fairs.StallFields[part], values[name], wrongs)
		in.Optional, in.MaxLength = true, programme.MostStall
		switch part {
		case "sales", "contracts":
			in.InputMode, in.MaxLength = "numeric", 30
		case "result":
			in.Rows, in.MaxLength = 2, programme.MostNote
		}
		if part == "stall" || begun {
			out = append(out, view.Item{Input: &in, Half: part == "sales" || part == "contracts"})
		}
	}
	return out
}

// stallsClash is the page of a fair whose stalls somebody else saved meanwhile.
func (o *Office) stallsClash(now, typed *stallForm, open []string) clash {
	t, f := o.Texts.Fairs, now.fair
	at := fairAddress(f.ID)
	out := clash{name: f.Name, entity: programme.FairEntity, id: f.ID, action: at + "/gian-hang", cancel: at + "/gian-hang", back: ui.Link{Label: f.Name, Href: at}, active: fairsAt,
		now: now.values, typed: typed.values, version: ui.Hidden{Name: "version", Value: strconv.Itoa(f.RowVersion)}, open: open}
	yes := func(on string) string {
		if on == "" {
			return o.Texts.Office.Edit.No
		}
		return o.Texts.Office.Edit.Yes
	}
	for _, m := range now.makers {
		out.fields = append(out.fields, clashField{ofMakerField(takesPart, m.ProducerID), t.Field(m.ProducerName, t.In), yes})
		for _, part := range stallParts {
			out.fields = append(out.fields, clashField{name: ofMakerField(part, m.ProducerID), label: t.Field(m.ProducerName, t.StallFields[part].Label)})
		}
	}
	return out
}
