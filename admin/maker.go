package admin

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/takedown"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// makerDraft is a producer's page as somebody filled it in and could not send it.
type makerDraft struct {
	typed  map[string]string
	why    string // of another state
	wrongs []ui.Wrong
	flash  ui.Message
}

func (o *Office) makerOf(c *fiber.Ctx, v *visit) (*catalog.ProducerCard, error) {
	return o.Catalog.ProducerByID(c.UserContext(), v.scope(auth.ReadProducers), id(c.Params("id")))
}

func (o *Office) showMaker(c *fiber.Ctx, v *visit) error {
	m, err := o.makerOf(c, v)
	if err != nil {
		return o.movedMaker(c, v, err)
	}
	if v.own {
		return o.tellPage(c, v, fiber.StatusOK, m, makerDraft{})
	}
	return o.makerPage(c, v, fiber.StatusOK, m, makerDraft{})
}

// saveMaker keeps what was written of a producer.
func (o *Office) saveMaker(c *fiber.Ctx, v *visit) error {
	m, err := o.makerOf(c, v)
	if err != nil {
		return err
	}
	typed := readMaker(c, makerParts())
	merge := merged(c, makerFields(), typed)
	if merge.mend {
		return o.makerPage(c, v, fiber.StatusOK, m, makerDraft{typed: typed})
	}
	if len(merge.open) > 0 {
		return o.makerClashPage(c, v, m, typed, merge.open)
	}
	content, wrongs := o.makerContent(typed)
	seen, _ := count(edge.Form(c, "seen"))
	if len(wrongs) == 0 {
		err = o.Catalog.SaveProducer(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducers), m.ID, seen, content)
	}
	if form, ok := fault.AsForm(err); ok {
		wrongs, err = o.makerWrongs(v, form, typed), nil
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.makerClashPage(c, v, m, typed, nil)
	}
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.makerPage(c, v, fiber.StatusUnprocessableEntity, m, makerDraft{typed: typed, wrongs: wrongs})
	}
	o.sent(c, v, unsentProducer, m.ID)
	return o.saved(c, v, o.Texts.Office.Makers.Saved, makerAddress(m.ID))
}

// moveMaker brings a producer to another state, with a reason.
func (o *Office) moveMaker(c *fiber.Ctx, v *visit) error {
	to, why := catalog.ProducerState(edge.Form(c, "state")), edge.Form(c, "why")
	m, err := o.makerOf(c, v)
	if err != nil {
		return err
	}
	err = o.Catalog.MoveProducer(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducers), m.ID, to, why)
	if no, ok := fault.As(err); ok && no.Kind == fault.Invalid {
		return o.makerPage(c, v, fiber.StatusUnprocessableEntity, m, makerDraft{why: why, wrongs: []ui.Wrong{{ID: "why", Text: o.sentence(no.Key, no.Details)}}})
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.makerPage(c, v, fiber.StatusConflict, m, makerDraft{why: why, flash: ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Makers.Moved[string(to)], makerAddress(m.ID))
}

// newMaker shows the empty form of a producer.
func (o *Office) newMaker(c *fiber.Ctx, v *visit) error {
	return o.newMakerPage(c, v, fiber.StatusOK, map[string]string{}, nil)
}

// addMaker writes down a new producer, as a draft.
func (o *Office) addMaker(c *fiber.Ctx, v *visit) error {
	typed := readMaker(c, newMakerParts())
	typed["once"] = edge.Form(c, "once")
	content, wrongs := o.makerContent(typed)
	n, err := int64(0), error(nil)
	if len(wrongs) == 0 {
		n, err = o.Catalog.AddProducer(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducers), content, typed["once"])
	}
	if form, ok := fault.AsForm(err); ok {
		wrongs, err = o.makerWrongs(v, form, typed), nil
	}
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.newMakerPage(c, v, fiber.StatusUnprocessableEntity, typed, wrongs)
	}
	o.sent(c, v, unsentProducer, 0)
	return o.say(c, o.Texts.Office.Makers.Added(content.Name), makerAddress(n))
}

func (o *Office) newMakerPage(c *fiber.Ctx, v *visit, status int, typed map[string]string, wrongs []ui.Wrong) error {
	t := o.Texts.Office.Makers
	typed, left, err := o.unfinished(c, v, unsentProducer, 0, slices.Concat(newMakerParts()...), typed)
	if err != nil {
		return err
	}
	body := view.Form{New: true, Unsent: left, Action: makersAt + "/them", Save: t.AddDo, SaveNote: t.AddNote, Cancel: makersAt, Wrongs: wrongs, Hidden: append(append(v.hidden(), onceOf(typed["once"])), shared(typed)...)}
	if body.Sections, err = o.makerSections(c, newMakerParts(), typed, wrongs); err != nil {
		return err
	}
	p, err := o.frame(c, v, t.AddTitle, makersAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: makersAt}, len(wrongs) > 0
	return page(c, status, view.FormPage(p, body))
}

func (o *Office) makerPage(c *fiber.Ctx, v *visit, status int, m *catalog.ProducerCard, d makerDraft) error {
	t := o.Texts.Office.Makers
	if d.typed == nil {
		d.typed = typedMaker(&m.Producer)
	}
	var left view.Unsent
	var err error
	if v.who.Can(auth.UpdateProducers) {
		if d.typed, left, err = o.unfinished(c, v, unsentProducer, m.ID, makerFields(), d.typed); err != nil {
			return err
		}
	}
	body := view.Form{Action: makerAddress(m.ID) + "/luu", Save: t.Save, SaveNote: t.SaveNote, Cancel: makerAddress(m.ID), Wrongs: d.wrongs, Unsent: left, StatusT: o.Texts.Office.Form.Status,
		Hidden: append(append(v.hidden(), carried(c, "seen", strconv.Itoa(m.RowVersion), d.typed), found(c, makerFields(), typedMaker(&m.Producer), d.typed)), shared(d.typed)...),
		Ready:  o.makerReady(m), Status: []ui.Fact{{Name: t.Form, Value: t.Forms[string(m.LegalForm)]}, {Name: t.Heads[2], Value: t.Goods(m.Products)}}}
	o.makerSeen(m, &body)
	if err := o.makerSold(c, v, m, &body); err != nil {
		return err
	}
	if m.State == catalog.ProducerDraft {
		body.SaveNote = t.SaveDraft
	}
	if body.Sections, err = o.makerSections(c, makerParts(), d.typed, d.wrongs); err != nil {
		return err
	}
	if err := o.makerBeside(c, m, d.typed, &body); err != nil {
		return err
	}
	if !v.who.Can(auth.UpdateProducers) {
		body.Locked = t.ReadOnly
	} else if v.scope(auth.UpdateProducers).ProducerID == 0 {
		for _, to := range m.State.Next() {
			why := o.fieldOf("why", t.Why, d.why, d.wrongs)
			body.Doings = append(body.Doings, view.Doing{Title: t.Steps[string(to)], Fold: true, Open: d.why != "" || why.Error != "", Action: makerAddress(m.ID) + "/trang-thai",
				Fields: []view.Item{{Input: &why, Example: t.Why.Example}}, Button: ui.Button{Label: t.Steps[string(to)], Name: "state", Value: string(to)}, Note: t.StepNote[string(to)]})
		}
	}
	if !v.own && v.who.Can(auth.MessageProducers) {
		body.Doings = append(body.Doings, view.Doing{Href: "x", Button: ui.Button{Label: o.Texts.Messages.One, Icon: "message-circle", Wide: true, Href: messagesAt + "/moi?chu-the=" + itoa(m.ID)}})
	}
	body.Doings = append(body.Doings, view.Doing{Href: "x", Button: ui.Button{Label: o.Texts.Office.Photos.Link, Wide: true, Href: makerAddress(m.ID) + "/anh"}})
	if m.State == catalog.InGoodStanding && v.who.Can(auth.UpdateProducts) && v.scope(auth.UpdateProducts).Admits(m.ID) {
		body.Doings = append(body.Doings, view.Doing{Href: "x", Button: ui.Button{Label: o.Texts.Consent.Own.Maker, Icon: "mail", Wide: true, Href: makerAddress(m.ID) + "/me-moi"}})
	}
	if v.who.Can(auth.ReadPersonal) {
		body.Doings = append(body.Doings, view.Doing{Href: "x", Note: o.Texts.Office.Personal.OpenNote, Button: ui.Button{Label: o.Texts.Office.Personal.Open, Icon: "users", Wide: true, Href: personalAddress(m.ID)}})
	}
	if v.who.Can(auth.ReadPapers) {
		body.Doings = append(body.Doings, view.Doing{Href: "x", Button: ui.Button{Label: t.Papers, Icon: "file-text", Wide: true, Href: listAddress(papersAt, "tat-ca", m.Name, 1)}})
	}
	if m.State == catalog.ProducerDraft && v.scope(auth.UpdateProducers) == catalog.Everything() && v.who.Can(auth.UpdateProducers) {
		body.Doings = append(body.Doings, o.binDoing(makerAddress(m.ID)))
	}
	merge, err := o.mergeDoings(c.UserContext(), v, m.ID)
	if err != nil {
		return err
	}
	body.Doings = append(body.Doings, merge...)
	p, err := o.frame(c, v, m.Name, makersAt)
	if err != nil {
		return err
	}
	badge := o.makerBadge(m.State, m.TakenDown)
	p.History, p.Actions = o.historyLink(v, "producer", m.ID), o.takedownButton(v, takedown.Producer, m.ID)
	p.Badge, p.Wrong = &badge, len(d.wrongs) > 0
	p.Back = &ui.Link{Label: t.Title, Href: makersAt}
	if d.flash.Text != "" {
		p.Flash = d.flash
	}
	return page(c, status, view.FormPage(p, body))
}
