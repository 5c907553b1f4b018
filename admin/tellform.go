package admin

import (
	"cmp"
	"strconv"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// tellPage is a producer's own page as they write it: what is missing, their words, the way to
// their photos, and what the commune wrote, to be read.
func (o *Office) tellPage(c *fiber.Ctx, v *visit, status int, m *catalog.ProducerCard, d makerDraft) error {
	t, at := o.Texts.Own.Tell, ownPageAddress(m.ID)
	if d.typed == nil {
		d.typed = typedMaker(&m.Producer)
	}
	var left view.Unsent
	var err error
	tells := v.who.Can(auth.TellProducers)
	if tells {
		if d.typed, left, err = o.unfinished(c, v, unsentTold, m.ID, tellFields(), d.typed); err != nil {
			return err
		}
	}
	body := view.Form{Action: at + "/luu", Save: o.Texts.Office.Makers.Save, Cancel: at, Wrongs: d.wrongs, Unsent: left,
		Hidden: append(v.hidden(), carried(c, "seen", strconv.Itoa(m.RowVersion), d.typed), found(c, tellFields(), typedMaker(&m.Producer), d.typed)),
		Ready:  o.tellLacks(m), Sections: o.tellSections(d), StatusT: t.Theirs, Status: o.tellFacts(m)}
	if !tells {
		body.Locked = t.ReadOnly
	}
	o.besideTheirs(c, o.tellClash(m, d.typed, nil), &body)
	p, err := o.frame(c, v, m.Name, makersAt)
	if err != nil {
		return err
	}
	photos := ui.Btn(ui.Button{Label: t.Photos, Href: at + "/anh"})
	p.Actions, body.Lead = photos, []ui.Message{{Text: t.Unseen, Icon: "info", Tone: ui.Straw}}
	if m.State == catalog.InGoodStanding && !m.TakenDown {
		body.Lead, body.SaveNote = nil, o.Texts.Office.Makers.SaveNote
		p.Actions = templ.Join(ui.Btn(ui.Button{Label: o.Texts.Office.Product.AsBuyer, Icon: "eye", Href: "/nguoi-lam/" + m.Slug}), photos)
	}
	badge := o.makerBadge(m.State, m.TakenDown)
	p.Badge, p.Wrong = &badge, len(d.wrongs) > 0
	return page(c, status, view.FormPage(p, body))
}

func (o *Office) tellSections(d makerDraft) []view.Section {
	t, words := o.Texts.Own.Tell, o.Texts.Office.Makers.Fields
	var out []view.Section
	for i, part := range tellParts() {
		s := view.Section{Title: t.Sections[i].Title, Note: t.Sections[i].Text}
		for _, name := range part {
			f := o.fieldOf(name, words[name], d.typed[name], d.wrongs)
			if f.Optional, f.Rows = true, makerRows[name]; makerRoomy[name] {
				f.Rows = 2
			}
			s.Items = append(s.Items, view.Item{Input: &f, Example: words[name].Example})
		}
		out = append(out, s)
	}
	return out
}

// tellLacks is what a buyer looks for on the page and does not find; nil when all is there.
func (o *Office) tellLacks(m *catalog.ProducerCard) *view.Ready {
	t := o.Texts.Own.Tell
	var out view.Ready
	for _, l := range m.Lacks() { // the commune's to mend
		out.Lacks = append(out.Lacks, view.Lack{Text: o.sentence(l.Key, l.Details), Blocks: l.Blocks})
	}
	if m.Hash == "" {
		out.Lacks = append(out.Lacks, view.Lack{Text: t.NoPhoto, Href: ownPageAddress(m.ID) + "/anh"})
	}
	now := typedMaker(&m.Producer)
	for _, name := range tellFields() {
		if says := t.NoFields[name]; says != "" && now[name] == "" {
			out.Lacks = append(out.Lacks, view.Lack{Text: says, Href: "#" + name})
		}
	}
	if len(out.Lacks) == 0 {
		return nil
	}
	out.Title = t.Todo(len(out.Lacks))
	return &out
}

// tellFacts is what the commune wrote of a producer, and who mends it.
func (o *Office) tellFacts(m *catalog.ProducerCard) []ui.Fact {
	t := o.Texts.Own.Tell
	var out []ui.Fact
	for i, value := range []string{m.Name, o.Texts.Office.Makers.Forms[string(m.LegalForm)], m.RegistrationNumber, phone.Number(m.Phone).National(), m.AddressLine, m.VillageName} {
		out = append(out, ui.Fact{Name: t.Names[i], Value: cmp.Or(value, t.None)})
	}
	mend := t.MendAsk
	if _, number := o.help(); number != "" {
		mend = t.MendCall(number)
	}
	return append(out, ui.Fact{Name: t.Mend, Value: mend})
}
