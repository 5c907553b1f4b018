package admin

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// yearsAsked is how many finished years the form asks about: as many as a dossier wants.
const yearsAsked = 3

// personalParts are the sections of the form and their fields; the years come after them.
func personalParts() [][]string {
	return [][]string{{"representative", "position", "sex", "ethnicity", "disability", "citizen_id", "home_address"}, {"contact_name", "contact_phone"}, {"workers", "workers_here", "workers_on"}}
}

func personalAddress(id int64) string { return makerAddress(id) + "/rieng" }

// showPersonal shows what is known of the people behind a producer; that it was looked at
// is written down first, or nothing is shown.
func (o *Office) showPersonal(c *fiber.Ctx, v *visit) error {
	p, err := o.Catalog.Personal(c.UserContext(), v.who.Actor(), v.scope(auth.ReadPersonal), id(c.Params("id")))
	if err != nil {
		return err
	}
	return o.personalPage(c, v, fiber.StatusOK, p.ProducerID, p.RowVersion, o.typedPersonal(p), nil, ui.Message{})
}

// savePersonal keeps what was written of them.
func (o *Office) savePersonal(c *fiber.Ctx, v *visit) error {
	n := id(c.Params("id"))
	typed := map[string]string{}
	for _, f := range o.personalFields() {
		typed[f] = edge.Form(c, f)
	}
	seen, _ := count(edge.Form(c, "seen"))
	p, wrongs := o.personalOf(n, typed)
	var err error
	if len(wrongs) == 0 {
		err = o.Catalog.SavePersonal(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePersonal), seen, p)
	}
	if form, ok := fault.AsForm(err); ok {
		wrongs, err = o.wrongs(form), nil
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		// The form shows what was typed; what the other one wrote is looked at, and noted, anew.
		now, err := o.Catalog.Personal(c.UserContext(), v.who.Actor(), v.scope(auth.ReadPersonal), n)
		if err != nil {
			return err
		}
		return o.personalPage(c, v, fiber.StatusConflict, n, now.RowVersion, typed, nil, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.personalPage(c, v, fiber.StatusUnprocessableEntity, n, seen, typed, wrongs, ui.Message{})
	}
	return o.say(c, o.Texts.Office.Personal.Saved, personalAddress(n))
}

func (o *Office) yearFields() (fields []string) {
	last := vntime.Today(o.Now()).Year() - 1
	for y := last; y > last-yearsAsked; y-- {
		for _, f := range []string{"revenue", "profit", "rating"} {
			fields = append(fields, fmt.Sprintf("%s_%d", f, y))
		}
	}
	return fields
}

func (o *Office) personalFields() (fields []string) {
	for _, part := range personalParts() {
		fields = append(fields, part...)
	}
	return append(fields, o.yearFields()...)
}

func (o *Office) typedPersonal(p *catalog.Personal) map[string]string {
	number := func(n *int) string {
		if n == nil {
			return ""
		}
		return strconv.Itoa(*n)
	}
	amount := func(n *money.VND) string {
		if n == nil {
			return ""
		}
		return n.Digits()
	}
	out := map[string]string{"representative": p.Representative, "position": p.Position, "sex": p.Sex, "ethnicity": p.Ethnicity, "disability": p.Disability, "citizen_id": p.CitizenID,
		"home_address": p.HomeAddress, "contact_name": p.ContactName, "contact_phone": phone.Number(p.ContactPhone).National(), "workers": number(p.Workers),
		"workers_here": number(p.WorkersHere), "workers_on": dateOr(p.WorkersOn)}
	for _, y := range p.Years {
		n := strconv.Itoa(y.Year)
		out["revenue_"+n], out["profit_"+n], out["rating_"+n] = amount(y.Revenue), amount(y.Profit), y.Rating
	}
	return out
}

// personalOf is what the form means; numbers and days that cannot be read are wrong here,
// the rest is for the catalog to say.
func (o *Office) personalOf(producerID int64, t map[string]string) (catalog.Personal, []ui.Wrong) {
	var wrongs []ui.Wrong
	bad := func(name, key string) { wrongs = append(wrongs, ui.Wrong{ID: name, Text: o.sentence(key, nil)}) }
	number := func(name string) *int {
		if t[name] == "" {
			return nil
		}
		n, ok := count(t[name])
		if !ok {
			n = -1
		}
		return &n
	}
	amount := func(name string, loss bool) *money.VND {
		text, minus := strings.CutPrefix(strings.NewReplacer("−", "-", " ", "").Replace(t[name]), "-")
		if text == "" {
			return nil
		}
		n, err := money.Parse(text)
		if err != nil || minus && !loss {
			bad(name, "personal.amount")
		}
		if minus {
			n = -n
		}
		return &n
	}
	p := catalog.Personal{ProducerID: producerID, Representative: t["representative"], Position: t["position"], Sex: t["sex"], Ethnicity: t["ethnicity"], Disability: t["disability"],
		CitizenID: t["citizen_id"], HomeAddress: t["home_address"], ContactName: t["contact_name"], ContactPhone: t["contact_phone"], Workers: number("workers"), WorkersHere: number("workers_here")}
	if t["workers_on"] != "" {
		if day, err := vntime.ParseDate(t["workers_on"]); err != nil {
			bad("workers_on", "personal.workers_on")
		} else {
			p.WorkersOn = &day
		}
	}
	last := vntime.Today(o.Now()).Year() - 1
	for y := last; y > last-yearsAsked; y-- {
		n := strconv.Itoa(y)
		p.Years = append(p.Years, catalog.Year{Year: y, Revenue: amount("revenue_"+n, false), Profit: amount("profit_"+n, true), Rating: t["rating_"+n]})
	}
	return p, wrongs
}

func (o *Office) personalPage(c *fiber.Ctx, v *visit, status int, producerID int64, seen int, typed map[string]string, wrongs []ui.Wrong, flash ui.Message) error {
	t := o.Texts.Office.Personal
	within := catalog.Scope{ProducerID: v.scope(auth.ReadPersonal).ProducerID} // neighbours in a village are none of it
	m, err := o.Catalog.ProducerByID(c.UserContext(), within, producerID)
	if err != nil {
		return err
	}
	reads, err := o.Catalog.PersonalReads(c.UserContext(), producerID, readsShown)
	if err != nil {
		return err
	}
	body := view.Form{Action: personalAddress(producerID) + "/luu", Sections: o.personalSections(typed, wrongs), Save: t.Save, SaveNote: t.SaveNote, Cancel: personalAddress(producerID), Wrongs: wrongs,
		Hidden: append(v.hidden(), ui.Hidden{Name: "seen", Value: strconv.Itoa(seen)}), Lead: []ui.Message{{Text: t.Lead, Icon: "eye"}}, ReadsTitle: t.Reads}
	for _, r := range reads {
		body.Reads = append(body.Reads, o.Texts.Office.Papers.ReadLine(r.ActorName, o.moment(r.At)))
	}
	if !v.who.Can(auth.UpdatePersonal) {
		body.Locked = t.ReadOnly
	}
	p, err := o.frame(c, v, t.Title, makersAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = &ui.Link{Label: m.Name, Href: makerAddress(producerID)}, m.Name, len(wrongs) > 0
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.FormPage(p, body))
}

func (o *Office) personalSections(typed map[string]string, wrongs []ui.Wrong) []view.Section {
	t := o.Texts.Office.Personal
	var out []view.Section
	for i, part := range personalParts() {
		s := view.Section{Title: t.Sections[i].Title, Note: t.Sections[i].Text}
		for _, name := range part {
			if answers := t.Answers[name]; len(answers) > 0 {
				pills := o.choiceOf(name, t.Fields[name], wrongs)
				for _, a := range answers {
					pills.Options = append(pills.Options, ui.Option{Value: a.Value, Label: a.Label, Chosen: typed[name] == a.Value})
				}
				s.Items = append(s.Items, view.Item{Pills: &pills})
				continue
			}
			f := o.fieldOf(name, t.Fields[name], typed[name], wrongs)
			f.Autocomplete, f.Optional = "off", true
			s.Items = append(s.Items, view.Item{Input: &f, Half: name != "home_address"})
		}
		out = append(out, s)
	}
	years := view.Section{Title: t.Sections[3].Title, Note: t.Sections[3].Text}
	for _, name := range o.yearFields() {
		kind, year, _ := strings.Cut(name, "_")
		words := t.Fields[kind]
		words.Label += " " + year
		f := o.fieldOf(name, words, typed[name], wrongs)
		f.Autocomplete, f.Optional = "off", true
		years.Items = append(years.Items, view.Item{Input: &f, Half: kind != "rating"})
	}
	return append(out, years)
}
