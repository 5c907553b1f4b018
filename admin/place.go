package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// placeAsked is a place somebody asks for, and the lines about it.
type placeAsked struct {
	c     *fiber.Ctx
	v     *visit
	place *content.PlaceWords
	lines []content.FactLine
}

func (a *placeAsked) at() string { return placeWordsAt(a.place.Kind, a.place.ID) }

func (o *Office) askedPlace(c *fiber.Ctx, v *visit, kind content.PlaceKind) (*placeAsked, error) {
	place, lines, err := o.Content.PlaceByID(c.UserContext(), kind, id(c.Params("id")))
	if err != nil {
		return nil, err
	}
	return &placeAsked{c, v, place, lines}, nil
}

func (o *Office) newVillage(c *fiber.Ctx, v *visit) error {
	return o.villagePage(c, v, fiber.StatusOK, placeForm{}, nil)
}

func (o *Office) addVillage(c *fiber.Ctx, v *visit) error {
	form := typedPlaceWords(c)
	words, wrongs := o.readPlace(form, content.VillagePlace)
	var made int64
	var err error
	if len(wrongs) == 0 {
		made, err = o.Content.AddVillage(c.UserContext(), v.who.Actor(), words, form["without"] == ticked)
	}
	if f, ok := fault.AsForm(err); ok {
		wrongs, err = o.wrongs(f), nil
		form.asked(f)
	}
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.villagePage(c, v, fiber.StatusUnprocessableEntity, form, wrongs)
	}
	return o.say(c, o.Texts.Places.Added, placeWordsAt(content.VillagePlace, made))
}

func (o *Office) villagePage(c *fiber.Ctx, v *visit, status int, form placeForm, wrongs []ui.Wrong) error {
	t := o.Texts.Places
	body := view.Form{New: true, Action: villagesAt + "/them", Sections: o.placeSections(nil, form, wrongs), Save: t.SaveNew, SaveNote: t.SaveNote, Cancel: villagesAt, Wrongs: wrongs, Hidden: v.hidden()}
	p, err := o.frame(c, v, t.New, villagesAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: o.Texts.Office.Photos.Villages, Href: villagesAt}, len(wrongs) > 0
	return page(c, status, view.FormPage(p, body))
}

func (o *Office) showPlace(a *placeAsked) error {
	return o.placePage(a, fiber.StatusOK, placeFormOf(a.place), nil)
}

func (o *Office) savePlace(a *placeAsked) error {
	form := typedPlaceWords(a.c)
	merge := merged(a.c, placeFields(), form)
	if merge.mend {
		return o.placePage(a, fiber.StatusOK, form, nil)
	}
	if len(merge.open) > 0 {
		return o.clashPage(a.c, a.v, o.placeClash(a, form, merge.open))
	}
	words, wrongs := o.readPlace(form, a.place.Kind)
	var err error
	if len(wrongs) == 0 {
		err = o.Content.Describe(a.c.UserContext(), a.v.who.Actor(), a.place.Kind, a.place.ID, int(id(form["version"])), words, form["without"] == ticked)
	}
	if fault.Is(err, "place.changed_meanwhile") {
		return o.clashPage(a.c, a.v, o.placeClash(a, form, nil))
	}
	status, wrongs, err := o.placeAnswer(err, wrongs, form)
	if err != nil {
		return err
	}
	if status != fiber.StatusOK {
		return o.placePage(a, status, form, wrongs)
	}
	return o.saved(a.c, a.v, o.Texts.Places.Saved, a.at())
}

// placeAnswer is what a page answers after a change: OK, or the form again with what is
// wrong with it, or with the sentence of a conflict.
func (o *Office) placeAnswer(err error, wrongs []ui.Wrong, form placeForm) (int, []ui.Wrong, error) {
	if f, ok := fault.AsForm(err); ok {
		wrongs, err = o.wrongs(f), nil
		form.asked(f)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		form["flash"] = o.sentence(no.Key, no.Details)
		return fiber.StatusConflict, wrongs, nil
	}
	if err != nil {
		return 0, nil, err
	}
	if len(wrongs) > 0 {
		return fiber.StatusUnprocessableEntity, wrongs, nil
	}
	return fiber.StatusOK, nil, nil
}

func (o *Office) placePage(a *placeAsked, status int, form placeForm, wrongs []ui.Wrong) error {
	t := o.Texts.Places
	body := view.Place{Form: view.Form{Action: a.at() + "/luu", Sections: o.placeSections(a.place, form, wrongs), Save: t.Save, SaveNote: t.SaveNote, Cancel: a.at(), Wrongs: wrongs,
		Hidden: append(a.v.hidden(), ui.Hidden{Name: "version", Value: form["version"]}, found(a.c, placeFields(), placeFormOf(a.place), nil)), StatusT: t.State, Status: []ui.Fact{{Name: t.Address, Value: placePublicAt(a.place)}}}}
	if open := a.place.Unsourced(a.lines); len(open) > 0 {
		body.Status = append(body.Status, ui.Fact{Name: t.Unsourced, Value: strings.Join(open, ", ")})
	}
	if a.place.Kind == content.VillagePlace {
		body.Doings = []view.Doing{{Href: a.at() + "/anh", Button: ui.Button{Label: t.Photos, Icon: "eye", Href: a.at() + "/anh", Wide: true}, Note: t.PhotosNote}}
	}
	o.besideTheirs(a.c, o.placeClash(a, form, nil), &body.Form)
	for _, kind := range content.KindsOf(a.place.Kind) {
		words := t.Lines[string(kind)]
		group := view.Lines{Title: words.Title, Note: words.Note, Empty: words.Empty, Heads: t.Heads, Add: ui.Link{Label: words.Add, Href: a.at() + "/dong?loai=" + string(kind)}}
		for i := range a.lines {
			if a.lines[i].Kind == kind {
				group.Rows = append(group.Rows, o.factRow(a, &a.lines[i]))
			}
		}
		body.Lines = append(body.Lines, group)
	}
	p, err := o.frame(a.c, a.v, a.place.Name, villagesAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: o.Texts.Office.Photos.Villages, Href: villagesAt}, len(wrongs) > 0
	p.Actions = ui.Btn(ui.Button{Label: t.See, Href: placePublicAt(a.place), Icon: "eye"})
	if text := form["flash"]; text != "" {
		p.Flash = ui.Message{Text: text, Icon: "info", Tone: ui.Straw}
	}
	return page(a.c, status, view.PlacePage(p, body))
}

// factRow is a line in its list: what stands large, what it says, where it was read.
func (o *Office) factRow(a *placeAsked, f *content.FactLine) view.Record {
	t := o.Texts.Places
	r := view.Record{Href: a.at() + "/dong/" + strconv.FormatInt(f.ID, 10), A: f.Label, ANote: f.Text, B: f.Source}
	if f.Source == "" {
		r.Badge = ui.Badge{Label: t.NoSource, Icon: "info", Tone: ui.Straw}
	}
	if f.Kind == content.Festival {
		r.CNote = t.NoDays
		if first, last, month, named := f.Lunar(); named {
			if from, to, ok := vntime.NextLunar(first, last, month, vntime.Today(o.Now())); ok {
				r.CNote = t.NextOn(vntime.Date(from) + "–" + vntime.Date(to))
			}
		}
	}
	return r
}
