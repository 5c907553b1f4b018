package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/behalf"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// behalfScope is whose months the visit may read: on a producer's phone their own.
func behalfScope(v *visit) catalog.Scope {
	if v.own {
		return v.scope(auth.ReadOrders)
	}
	return v.scope(auth.ActForProducers)
}

// actMonthOf reads the month of the address.
func (o *Office) actMonthOf(c *fiber.Ctx, v *visit) (*behalf.Month, statement.Period, error) {
	period, err := statement.ParsePeriod(edge.Param(c, "period"))
	if err != nil {
		return nil, period, err
	}
	producer := id(c.Params("id"))
	if v.own {
		producer = v.who.Account.ProducerID
	}
	m, err := o.Behalf.Month(c.UserContext(), behalfScope(v), producer, period)
	return m, period, err
}

func (o *Office) actMonthView(v *visit, m *behalf.Month, p statement.Period) view.BehalfMonth {
	t := o.Texts.Behalf
	out := view.BehalfMonth{Whose: t.SheetWhose(m.ProducerName, int(p.Month), p.Year), Hidden: v.hidden()}
	for i := range m.Acts {
		a := &m.Acts[i]
		out.Rows = append(out.Rows, view.BehalfRow{When: actTime(a.At), What: o.actWords(a), Who: a.ByName, How: t.Told[string(a.How)]})
	}
	if s := m.Said; s != nil {
		who := s.ByName
		if s.Paper {
			who = t.SaidPaper + ", " + who
		}
		out.Said, out.Words = t.Said(t.Answers[string(s.Answer)], who, o.moment(s.At)), s.Words
	}
	if !p.Over(o.Now()) && len(m.Acts) > 0 {
		out.Note = t.Running
	}
	return out
}

func (o *Office) showActMonth(c *fiber.Ctx, v *visit) error {
	return o.actMonthPage(c, v, fiber.StatusOK, ui.Message{})
}

func (o *Office) actMonthPage(c *fiber.Ctx, v *visit, status int, flash ui.Message) error {
	m, period, err := o.actMonthOf(c, v)
	if err != nil {
		return err
	}
	t := o.Texts.Behalf
	body := o.actMonthView(v, m, period)
	if answered := m.Said != nil && m.Said.Answer == behalf.Right; !answered && period.Over(o.Now()) && len(m.Acts) > 0 {
		body.Paper = actMonthAddress(m.ProducerID, period) + "/da-ky"
	}
	p, err := o.frame(c, v, m.ProducerName, behalfAt)
	if err != nil {
		return err
	}
	p.Back, p.Note = &ui.Link{Label: t.Title, Href: behalfAt}, t.Month(int(period.Month), period.Year)
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.BehalfMonthPage(p, body))
}

// signedActMonth notes that the producer signed the print.
func (o *Office) signedActMonth(c *fiber.Ctx, v *visit) error {
	m, period, err := o.actMonthOf(c, v)
	if err != nil {
		return err
	}
	err = o.Behalf.Answer(c.UserContext(), v.who.Actor(), behalfScope(v), m.ProducerID, period, behalf.Reply{Right: true, Paper: true})
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.actMonthPage(c, v, fiber.StatusConflict, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Behalf.PaperDone, actMonthAddress(m.ProducerID, period))
}

// ownActMonths lists the months in which somebody acted for the producer who looks.
func (o *Office) ownActMonths(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Behalf
	tallies, err := o.Behalf.Months(c.UserContext(), behalfScope(v), v.who.Account.ProducerID, mostTallies)
	if err != nil {
		return err
	}
	var items []ui.MenuItem
	var notes []string
	for i := range tallies {
		period := statement.Period{Year: tallies[i].Month.Year(), Month: tallies[i].Month.Month()}
		words := t.Answers[string(tallies[i].Answer)]
		switch {
		case tallies[i].Answer == "" && period.Over(o.Now()):
			words = t.OwnTaskDo
		case tallies[i].Answer == "":
			words = o.Texts.Own.Day.See
		}
		items = append(items, ui.MenuItem{Icon: o.answerBadge(tallies[i].Answer, period).Icon, Label: words, Href: ownBehalfAt + "/" + period.String()})
		notes = append(notes, t.Month(int(period.Month), period.Year)+", "+t.Acts(tallies[i].Acts))
	}
	p, err := o.framed(c, v, t.OwnTitle, ownAt)
	if err != nil {
		return err
	}
	p.Note = t.OwnNote
	return page(c, fiber.StatusOK, view.OwnBehalfPage(p, items, notes))
}

func (o *Office) ownActMonth(c *fiber.Ctx, v *visit) error {
	return o.ownActMonthPage(c, v, fiber.StatusOK, "", "", ui.Message{})
}

func (o *Office) ownActMonthPage(c *fiber.Ctx, v *visit, status int, words, wrong string, flash ui.Message) error {
	m, period, err := o.actMonthOf(c, v)
	if err != nil {
		return err
	}
	t := o.Texts.Behalf
	body := o.actMonthView(v, m, period)
	if answered := m.Said != nil && m.Said.Answer == behalf.Right; !answered && period.Over(o.Now()) && len(m.Acts) > 0 && v.who.Can(auth.UpdateOrders) {
		body.Answer = ownBehalfAt + "/" + period.String() + "/tra-loi"
	}
	body.Reason = ui.Field{ID: "words", Label: t.Words.Label, Hint: t.Words.Hint, Value: words, Error: wrong, Rows: 4, MaxLength: behalf.MostWords}
	if body.Open = wrong != ""; body.Open {
		body.Wrongs = []ui.Wrong{{ID: "words", Text: wrong}}
	}
	p, err := o.framed(c, v, t.Month(int(period.Month), period.Year), ownAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.OwnTitle, Href: ownBehalfAt}, wrong != ""
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.OwnBehalfMonthPage(p, body))
}

// answerActMonth keeps what a producer says of a month.
func (o *Office) answerActMonth(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Behalf
	m, period, err := o.actMonthOf(c, v)
	if err != nil {
		return err
	}
	r := behalf.Reply{Right: edge.Form(c, "right") != "", Words: edge.Text(c, "words")}
	err = o.Behalf.Answer(c.UserContext(), v.who.Actor(), behalfScope(v), m.ProducerID, period, r)
	if form, ok := fault.AsForm(err); ok {
		return o.ownActMonthPage(c, v, fiber.StatusUnprocessableEntity, r.Words, wrongAt(o.wrongs(form), "words"), ui.Message{})
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.ownActMonthPage(c, v, fiber.StatusConflict, r.Words, "", ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	said := t.WrongDone
	if r.Right {
		said = t.RightDone
	}
	return o.say(c, said, ownBehalfAt+"/"+period.String())
}
