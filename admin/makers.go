package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) listMakers(c *fiber.Ctx, v *visit) error {
	all, err := o.Catalog.ProducersForOffice(c.UserContext(), v.scope(auth.ReadProducers))
	if err != nil {
		return err
	}
	t := o.Texts.Office.Makers
	body := view.Records{Caption: t.Title, Heads: t.Heads}
	body.Empty = ui.Empty{Title: t.Empty}
	for i := range all {
		m := &all[i]
		body.Rows = append(body.Rows, view.Record{Href: makerAddress(m.ID), A: m.Name, ANote: m.VillageName, B: t.Forms[string(m.LegalForm)], C: t.Goods(m.Products), Badge: o.makerBadge(m.State)})
	}
	p, err := o.frame(c, v, t.Title, makersAt)
	if err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

func (o *Office) makerBadge(s catalog.ProducerState) ui.Badge {
	b := ui.Badge{Label: o.Texts.Office.Makers.States[string(s)], Icon: "circle-check", Tone: ui.Leaf}
	switch s {
	case catalog.ProducerDraft:
		b.Icon, b.Tone = "pencil", ""
	case catalog.ProducerSuspended:
		b.Icon, b.Tone = "ban", ui.Lacquer
	}
	return b
}

func (o *Office) makerOf(c *fiber.Ctx, v *visit) (*catalog.ProducerCard, error) {
	return o.Catalog.ProducerByID(c.UserContext(), v.scope(auth.ReadProducers), id(c.Params("id")))
}

func (o *Office) showMaker(c *fiber.Ctx, v *visit) error {
	m, err := o.makerOf(c, v)
	if err != nil {
		return err
	}
	capital := ""
	if m.LocalCapitalPercent != nil {
		capital = strconv.Itoa(*m.LocalCapitalPercent)
	}
	return o.makerPage(c, v, fiber.StatusOK, m, map[string]string{"name": m.Name, "trade_name": m.TradeName, "tax_code": m.TaxCode, "capital": capital, "registration": m.RegistrationNumber,
		"registrar": m.RegistrationIssuer, "address": m.AddressLine, "email": m.Email, "hours": m.Visiting, "channels": m.Channels, "craft": m.Craft, "quote": m.Quote, "story": m.Story}, nil, ui.Message{})
}

// makerParts are the sections of the form and their fields.
func makerParts() [3][]string {
	return [3][]string{{"name", "trade_name", "registration", "registrar", "tax_code", "capital"}, {"address", "email", "hours", "channels"}, {"craft", "quote", "story"}}
}

// saveMaker keeps what was written of a producer.
func (o *Office) saveMaker(c *fiber.Ctx, v *visit) error {
	m, err := o.makerOf(c, v)
	if err != nil {
		return err
	}
	typed := map[string]string{}
	for _, part := range makerParts() {
		for _, f := range part {
			if typed[f] = edge.Form(c, f); f == "story" || f == "channels" {
				typed[f] = edge.Text(c, f)
			}
		}
	}
	content := catalog.ProducerContent{Name: typed["name"], TradeName: typed["trade_name"], TaxCode: typed["tax_code"], AddressLine: typed["address"], Email: typed["email"],
		RegistrationNumber: typed["registration"], RegistrationIssuer: typed["registrar"], Craft: typed["craft"], Quote: typed["quote"], Story: typed["story"], Visiting: typed["hours"], Channels: typed["channels"]}
	if typed["capital"] != "" {
		n, ok := count(typed["capital"])
		if !ok {
			n = -1
		}
		content.LocalCapitalPercent = &n
	}
	seen, _ := count(edge.Form(c, "seen"))
	err = o.Catalog.SaveProducer(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducers), m.ID, seen, content)
	if form, ok := fault.AsForm(err); ok {
		return o.makerPage(c, v, fiber.StatusUnprocessableEntity, m, typed, o.wrongs(form), ui.Message{})
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.makerPage(c, v, fiber.StatusConflict, m, typed, nil, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Makers.Saved, makerAddress(m.ID))
}

// moveMaker brings a producer to another state, with a reason.
func (o *Office) moveMaker(c *fiber.Ctx, v *visit) error {
	to := catalog.ProducerState(edge.Form(c, "state"))
	m, err := o.makerOf(c, v)
	if err != nil {
		return err
	}
	err = o.Catalog.MoveProducer(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducers), m.ID, to, edge.Form(c, "why"))
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Makers.Moved[string(to)], makerAddress(m.ID))
}

func (o *Office) makerPage(c *fiber.Ctx, v *visit, status int, m *catalog.ProducerCard, typed map[string]string, wrongs []ui.Wrong, flash ui.Message) error {
	t := o.Texts.Office.Makers
	body := view.Form{Action: makerAddress(m.ID) + "/luu", Save: t.Save, SaveNote: t.SaveNote, Cancel: makerAddress(m.ID), Wrongs: wrongs, StatusT: o.Texts.Office.Form.Status,
		Hidden: append(v.hidden(), ui.Hidden{Name: "seen", Value: strconv.Itoa(m.RowVersion)}), Status: []ui.Fact{{Name: t.Form, Value: t.Forms[string(m.LegalForm)]}, {Name: t.Heads[2], Value: t.Goods(m.Products)}}}
	for i, part := range makerParts() {
		s := view.Section{Title: t.Sections[i].Title, Note: t.Sections[i].Text}
		for _, name := range part {
			f := o.fieldOf(name, t.Fields[name], typed[name], wrongs)
			f.Optional = name != "name" && name != "address" && name != "registration"
			f.Rows = map[string]int{"story": 10, "channels": 3}[name]
			s.Items = append(s.Items, view.Item{Input: &f, Example: t.Fields[name].Example, Half: name == "tax_code" || name == "capital"})
		}
		body.Sections = append(body.Sections, s)
	}
	if !v.who.Can(auth.UpdateProducers) {
		body.Locked = t.ReadOnly
	} else if v.scope(auth.UpdateProducers).ProducerID == 0 {
		for _, to := range m.State.Next() {
			why := o.fieldOf("why", t.Why, "", nil)
			why.Attrs = map[string]any{"required": true}
			body.Doings = append(body.Doings, view.Doing{Title: t.Steps[string(to)], Fold: true, Action: makerAddress(m.ID) + "/trang-thai", Fields: []view.Item{{Input: &why, Example: t.Why.Example}},
				Button: ui.Button{Label: t.Steps[string(to)], Name: "state", Value: string(to)}, Note: t.StepNote[string(to)]})
		}
	}
	if v.who.Can(auth.ReadPapers) {
		body.Doings = append(body.Doings, view.Doing{Href: "x", Button: ui.Button{Label: t.Papers, Icon: "file-text", Wide: true, Href: listAddress(papersAt, "tat-ca", m.Name, 1)}})
	}
	p, err := o.frame(c, v, m.Name, makersAt)
	if err != nil {
		return err
	}
	badge := o.makerBadge(m.State)
	p.Badge, p.Back, p.Wrong = &badge, &ui.Link{Label: t.Title, Href: makersAt}, len(wrongs) > 0
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.FormPage(p, body))
}

func makerAddress(id int64) string { return makersAt + "/" + strconv.FormatInt(id, 10) }
