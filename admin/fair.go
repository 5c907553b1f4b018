package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) newFair(c *fiber.Ctx, v *visit) error {
	return o.fairPage(c, v, fiber.StatusOK, nil, fairForm{"where": string(programme.InCommune)}, nil)
}

func (o *Office) addFair(c *fiber.Ctx, v *visit) error {
	form := typedFair(c)
	made, err := o.Fairs.Add(c.UserContext(), v.who.Actor(), form.fair(), form["once"])
	if answer, ok := o.mendFair(c, v, nil, form, err); ok {
		return answer
	}
	o.sent(c, v, unsentFair, 0)
	return o.say(c, o.Texts.Fairs.Added, fairAddress(made))
}

func (o *Office) showFair(c *fiber.Ctx, v *visit) error {
	f, err := o.Fairs.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	return o.fairPage(c, v, fiber.StatusOK, f, fairFormOf(f), nil)
}

func (o *Office) saveFair(c *fiber.Ctx, v *visit) error {
	f, err := o.Fairs.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	form := typedFair(c)
	merge := merged(c, fairFields(), form)
	if merge.mend {
		return o.fairPage(c, v, fiber.StatusOK, f, form, nil)
	}
	if len(merge.open) > 0 {
		return o.clashPage(c, v, o.fairClash(f, form, merge.open))
	}
	err = o.Fairs.Change(c.UserContext(), v.who.Actor(), f.ID, int(id(form["version"])), form.fair())
	if fault.Is(err, "fair.changed_meanwhile") {
		return o.clashPage(c, v, o.fairClash(f, form, nil))
	}
	if answer, ok := o.mendFair(c, v, f, form, err); ok {
		return answer
	}
	o.sent(c, v, unsentFair, f.ID)
	return o.saved(c, v, o.Texts.Fairs.Saved, fairAddress(f.ID))
}

// cancelFair calls the version off that was looked at.
func (o *Office) cancelFair(c *fiber.Ctx, v *visit) error {
	f, err := o.Fairs.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	form := fairFormOf(f)
	form["reason"] = edge.Text(c, "reason")
	err = o.Fairs.Cancel(c.UserContext(), v.who.Actor(), f.ID, int(id(edge.Form(c, "version"))), form["reason"])
	if answer, ok := o.mendFair(c, v, f, form, err); ok {
		return answer
	}
	return o.say(c, o.Texts.Fairs.Cancelled, fairAddress(f.ID))
}

func (o *Office) reviveFair(c *fiber.Ctx, v *visit) error {
	f, err := o.Fairs.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	err = o.Fairs.Revive(c.UserContext(), v.who.Actor(), f.ID, int(id(edge.Form(c, "version"))))
	if answer, ok := o.mendFair(c, v, f, fairFormOf(f), err); ok {
		return answer
	}
	return o.say(c, o.Texts.Fairs.Revived, fairAddress(f.ID))
}

func (o *Office) binFair(c *fiber.Ctx, v *visit) error {
	n := id(c.Params("id"))
	number, err := o.Fairs.Bin(c.UserContext(), v.who.Actor(), n, int(id(edge.Form(c, "version"))))
	return o.binAnswer(c, number, err, fairsAt, fairAddress(n))
}

// mendFair answers with the form as it was typed and what is wrong with it; false when nothing is.
func (o *Office) mendFair(c *fiber.Ctx, v *visit, f *programme.Fair, form fairForm, err error) (error, bool) {
	if wrong, ok := fault.AsForm(err); ok {
		return o.fairPage(c, v, fiber.StatusUnprocessableEntity, f, form, o.wrongs(wrong)), true
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		form["flash"] = o.sentence(no.Key, no.Details)
		return o.fairPage(c, v, edge.Status(no), f, form, nil), true
	}
	return err, err != nil
}

// fairPage is the form of a fair, or what it says, to who only reads and of one that is called off.
func (o *Office) fairPage(c *fiber.Ctx, v *visit, status int, f *programme.Fair, form fairForm, wrongs []ui.Wrong) error {
	t, title := o.Texts.Fairs, o.Texts.Fairs.New
	if f != nil {
		title = f.Name
	}
	p, err := o.frame(c, v, title, fairsAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: fairsAt}, len(wrongs) > 0
	if text := form["flash"]; text != "" {
		p.Flash = ui.Message{Text: text, Icon: "info", Tone: ui.Straw}
	}
	if f != nil {
		badge := o.fairBadge(f)
		p.Badge, p.History = &badge, o.historyLink(v, programme.FairEntity, f.ID)
		if f.CancelReason != "" || !v.who.Can(auth.UpdateFairs) {
			return page(c, status, view.ToldPage(p, o.fairTold(v, f)))
		}
	}
	record := int64(0)
	if f != nil {
		record = f.ID
	}
	form, left, err := o.unfinished(c, v, unsentFair, record, fairFields(), form)
	if err != nil {
		return err
	}
	body := view.Form{New: true, Unsent: left, Action: fairsAt + "/them", Sections: o.fairSections(form, wrongs), Save: t.SaveNew, SaveNote: t.SaveNote, Cancel: fairsAt, Wrongs: wrongs,
		Hidden: append(v.hidden(), onceOf(form["once"]))}
	if f != nil {
		body.Action, body.Cancel, body.Save = fairAddress(f.ID)+"/luu", fairAddress(f.ID), t.Save
		body.Hidden = append(body.Hidden, ui.Hidden{Name: "version", Value: form["version"]}, found(c, fairFields(), fairFormOf(f), form))
		o.besideTheirs(c, o.fairClash(f, form, nil), &body)
		o.fairSide(f, form, wrongs, &body)
	}
	return page(c, status, view.FormPage(p, body))
}

// fairSide is what stands beside the form: how it is with the fair, and what may be done with it.
func (o *Office) fairSide(f *programme.Fair, form fairForm, wrongs []ui.Wrong, body *view.Form) {
	t, state := o.Texts.Fairs, f.At(vntime.Today(o.Now()))
	body.StatusT = t.State
	body.Status = append([]ui.Fact{{Name: t.State, Value: t.States[string(state)]}}, o.fairSums(f)...)
	body.Sections = append(body.Sections, view.Section{Title: t.Stalls, Note: t.StallsNote, Facts: o.stallFacts(f)})
	to := view.Doing{Href: fairAddress(f.ID) + "/gian-hang", Button: ui.Button{Label: t.ResultsGo, Href: fairAddress(f.ID) + "/gian-hang", Icon: "pencil", Wide: true}, Note: t.ResultsGoNote}
	if state == programme.Planned {
		to.Button.Label, to.Note = t.StallsGo, t.StallsGoNote
	}
	body.Doings = []view.Doing{to}
	if state == programme.Held {
		return
	}
	reason := o.fieldOf("reason", t.Fields["reason"], form["reason"], wrongs)
	reason.Rows, reason.MaxLength = 3, programme.MostReason
	body.Doings = append(body.Doings, view.Doing{Title: t.Cancel, Fold: true, Open: reason.Error != "", Action: fairAddress(f.ID) + "/huy", Note: t.CancelNote,
		Fields: []view.Item{{Input: &reason}}, Button: ui.Button{Label: t.CancelButton, Icon: "ban", Danger: true}})
}

// fairSums are how many take part, and what came of it so far.
func (o *Office) fairSums(f *programme.Fair) []ui.Fact {
	t := o.Texts.Fairs
	out := []ui.Fact{{Name: t.Stalls, Value: t.Makers(f.Makers)}}
	if f.Makers > 0 && f.At(vntime.Today(o.Now())) != programme.Planned {
		out = append(out, ui.Fact{Name: t.Results, Value: t.Told(f.Told, f.Makers)})
	}
	if f.Sales > 0 {
		out = append(out, ui.Fact{Name: t.Sum, Value: f.Sales.String()})
	}
	if f.Sample {
		out = append(out, ui.Fact{Name: t.Sample, Value: o.Texts.Office.Edit.Yes})
	}
	return out
}

// stallFacts are who takes part, each with what is known of it.
func (o *Office) stallFacts(f *programme.Fair) []ui.Fact {
	t := o.Texts.Fairs
	if len(f.Stalls) == 0 {
		return []ui.Fact{{Name: t.Stalls, Value: t.NoStalls}}
	}
	var out []ui.Fact
	for i := range f.Stalls {
		s := &f.Stalls[i]
		parts := []string{s.Name}
		if s.Sales != nil {
			parts = append(parts, s.Sales.String())
		}
		if s.Contracts != nil {
			parts = append(parts, t.Contracts(*s.Contracts))
		}
		out = append(out, ui.Fact{Name: s.ProducerName, Value: orElse(dots(append(parts, s.Result)...), "–")})
	}
	return out
}

// fairTold is a fair that nobody changes here.
func (o *Office) fairTold(v *visit, f *programme.Fair) view.Told {
	t := o.Texts.Fairs
	facts := []ui.Fact{{Name: t.Fields["where"].Label, Value: t.Wheres[string(f.Where)]}, {Name: t.Fields["place"].Label, Value: f.Place}, {Name: t.Days, Value: fairDays(f)}}
	for _, more := range []ui.Fact{{Name: t.Fields["organiser"].Label, Value: f.Organiser}, {Name: t.Fields["note"].Label, Value: f.Note}, {Name: t.Reason, Value: f.CancelReason}} {
		if more.Value != "" {
			facts = append(facts, more)
		}
	}
	body := view.Told{Title: t.About, Facts: append(facts, o.fairSums(f)...), Hidden: append(v.hidden(), ui.Hidden{Name: "version", Value: itoa(int64(f.RowVersion))})}
	if len(f.Stalls) > 0 {
		body.Facts = append(body.Facts, o.stallFacts(f)...)
	}
	if f.CancelReason != "" && v.who.Can(auth.UpdateFairs) {
		body.Doings = []view.Doing{{Action: fairAddress(f.ID) + "/mo-lai", Note: t.ReviveNote, Button: ui.Button{Label: t.Revive, Icon: "rotate-ccw", Wide: true}}, o.binDoing(fairAddress(f.ID))}
	}
	return body
}
