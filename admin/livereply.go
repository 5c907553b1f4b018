package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const ownLiveAt = "/chu-the/live"

// liveReplyRoutes are where a producer answers to live prices.
func (o *Office) liveReplyRoutes() []route {
	return []route{
		{fiber.MethodGet, ownLiveAt, auth.UpdateProducts, o.ownLive},
		{fiber.MethodPost, ownLiveAt + "/tra-loi", auth.UpdateProducts, o.answerLive},
	}
}

// answering is what was typed of an answer and not taken.
type answering struct {
	say         livestream.Saying
	other, note string
	wrongs      []ui.Wrong
	flash       ui.Message
}

// of says whether it is of this question.
func (a *answering) of(q *livestream.Question) bool {
	return a.say.SessionID == q.SessionID && a.say.VariantID == q.VariantID
}

// readAnswer takes an answer from a form.
func readAnswer(c *fiber.Ctx) (a answering, other bool) {
	a.other, a.note = edge.Form(c, "other"), edge.Form(c, "note")
	a.say = livestream.Saying{SessionID: id(edge.Form(c, "session")), VariantID: id(edge.Form(c, "variant")), Note: a.note}
	a.say.Price, _ = money.Parse(edge.Form(c, "price"))
	a.say.Units, _ = count(edge.Form(c, "units"))
	if other = edge.Form(c, "answer") == "other"; other {
		a.say.Other, _ = money.Parse(a.other)
	}
	return a, other
}

func (o *Office) ownLive(c *fiber.Ctx, v *visit) error {
	return o.ownLivePage(c, v, fiber.StatusOK, answering{})
}

func (o *Office) ownLivePage(c *fiber.Ctx, v *visit, status int, a answering) error {
	maker := v.ownScope(auth.UpdateProducts).ProducerID
	if maker == 0 {
		return c.Redirect(home, fiber.StatusSeeOther)
	}
	asked, err := o.Live.Questions(c.UserContext(), maker)
	if err != nil {
		return err
	}
	body := view.OwnLive{Note: o.Texts.LiveReply.Note, Wrongs: a.wrongs}
	for i := range asked {
		q := &asked[i]
		if i == 0 || asked[i-1].SessionID != q.SessionID {
			s := view.LiveAsks{Name: q.Session, When: o.Texts.LiveReply.When(vntime.Clock(q.StartsAt), vntime.Clock(q.EndsAt), vntime.Date(q.StartsAt))}
			if q.Begun {
				s.OnAir = o.Texts.LiveReply.OnAir
			}
			body.Sessions = append(body.Sessions, s)
		}
		last := &body.Sessions[len(body.Sessions)-1]
		last.Items = append(last.Items, o.liveAsk(q, &a, ownLiveAt+"/tra-loi", v.hidden()))
	}
	p, err := o.framed(c, v, o.Texts.LiveReply.Title, ownAt)
	if err != nil {
		return err
	}
	p.Wrong = len(a.wrongs) > 0
	if a.flash.Text != "" {
		p.Flash = a.flash
	}
	return page(c, status, view.OwnLivePage(p, body))
}

// liveAsk is a question with what was typed of its answer.
func (o *Office) liveAsk(q *livestream.Question, a *answering, action string, hidden []ui.Hidden) view.LiveAsk {
	t, stance := o.Texts.LiveReply, q.Stance()
	n := itoa(q.SessionID) + "-" + itoa(q.VariantID)
	ask := view.LiveAsk{ID: "l" + n, Head: dots(q.Code, q.Product, q.Variant), Price: q.Price.String(), List: t.List(q.List.String()), Keep: t.Keep(q.Units, q.UnitWord, q.PerPhone),
		Agreed: stance == livestream.Agreed, Form: !q.Begun, Action: action,
		Hidden: append(hidden[:len(hidden):len(hidden)], ui.Hidden{Name: "session", Value: itoa(q.SessionID)}, ui.Hidden{Name: "variant", Value: itoa(q.VariantID)},
			ui.Hidden{Name: "price", Value: itoa(int64(q.Price))}, ui.Hidden{Name: "units", Value: itoa(int64(q.Units))})}
	if y := q.Reply; y != nil {
		other := ""
		if y.Other > 0 {
			other = y.Other.String()
		}
		ask.Said, ask.By = t.Said(string(stance), y.Price.String(), other, y.Units), t.By(y.ByName, y.How, o.moment(y.At))
		if y.Note != "" {
			ask.Note = t.NoteSaid(y.Note)
		}
	}
	ask.Other = ui.Field{ID: "other-" + n, Name: "other", Label: t.Price.Label, Hint: t.Price.Hint, InputMode: "numeric", MaxLength: 12}
	ask.Words = ui.Field{ID: "note-" + n, Name: "note", Label: t.Words.Label, Hint: t.Words.Hint, Optional: true, MaxLength: livestream.MostNote}
	if a.of(q) {
		ask.Other.Value, ask.Words.Value, ask.Open = a.other, a.note, len(a.wrongs) > 0
		for i := range a.wrongs {
			w := &a.wrongs[i]
			switch w.ID {
			case "other":
				w.ID, ask.Other.Error = ask.Other.ID, w.Text
			case "note":
				w.ID, ask.Words.Error = ask.Words.ID, w.Text
			}
		}
	}
	return ask
}

// answerLive writes down what the producer says of a live price.
func (o *Office) answerLive(c *fiber.Ctx, v *visit) error {
	a, other := readAnswer(c)
	err := o.Live.Reply(c.UserContext(), v.who.Actor(), v.ownScope(auth.UpdateProducts).ProducerID, a.say, other)
	if form, ok := fault.AsForm(err); ok {
		a.wrongs = o.wrongs(form)
		return o.ownLivePage(c, v, fiber.StatusUnprocessableEntity, a)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		a.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
		return o.ownLivePage(c, v, fiber.StatusConflict, a)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.answered(other), ownLiveAt)
}

func (o *Office) answered(other bool) string {
	if other {
		return o.Texts.LiveReply.Asked
	}
	return o.Texts.LiveReply.Agreed
}

// ownAsked says how many live prices wait for an answer.
func (o *Office) ownAsked(c *fiber.Ctx, v *visit, body *view.OwnDay) error {
	if !v.who.Can(auth.UpdateProducts) {
		return nil
	}
	asked, err := o.Live.Questions(c.UserContext(), v.who.Account.ProducerID)
	if err != nil {
		return err
	}
	n := 0
	for i := range asked {
		if asked[i].Waits() {
			n++
		}
	}
	if n > 0 {
		body.Tasks = append(body.Tasks, ownTask("radio", o.Texts.LiveReply.Task(n), o.Texts.LiveReply.TaskDo, ownLiveAt))
	}
	return nil
}

// tellReplies says beside each of the goods of a session what its producer said of the price, and lists
// those who did not agree to it. What they refused stands among the gaps.
func (o *Office) tellReplies(c *fiber.Ctx, v *visit, body *view.LiveSession, f *livestream.Full) error {
	if f.Rehearsal {
		return nil
	}
	replies, err := o.Live.Replies(c.UserContext(), f.ID)
	if err != nil {
		return err
	}
	t := o.Texts.LiveReply
	for i := range f.Items {
		it := &f.Items[i]
		y := replies[it.VariantID]
		stance := y.To(it.PlanPrice, it.PlanUnits)
		said := t.Stances[string(stance)]
		if stance == livestream.Other {
			said = t.OtherIs(y.Other.String())
		}
		body.Goods[i].BNote = said
		if stance == livestream.Silent || stance == livestream.Changed {
			to := makerAddress(it.ProducerID)
			if v.who.Can(auth.ActForProducers) {
				to = behalfAt + "/" + itoa(it.ProducerID)
			}
			body.Silent = append(body.Silent, view.Lack{Text: t.OfficeOf(it.Code, it.ProductName, it.Producer, said), Href: to})
		}
	}
	return nil
}
