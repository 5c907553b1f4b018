package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// behalfAsks are the live prices that wait for the answer of a producer, or for another one.
func (o *Office) behalfAsks(c *fiber.Ctx, v *visit, body *view.BehalfMaker, at, slug string, a *answering) error {
	asked, err := o.Live.Questions(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	for i := range asked {
		q := &asked[i]
		if q.Begun || !q.Waits() && !a.of(q) {
			continue
		}
		ask := o.liveAsk(q, a, at+"/live", append(v.hidden(), ui.Hidden{Name: "how", Value: slug}))
		ask.Head, ask.Form, ask.Said = q.Session+" · "+ask.Head, body.Chosen, ""
		body.Asks = append(body.Asks, ask)
	}
	body.Wrongs = append(body.Wrongs, a.wrongs...)
	return nil
}

// answerLiveFor writes down what a producer says of a live price.
func (o *Office) answerLiveFor(c *fiber.Ctx, v *visit) error {
	m, err := o.Behalf.Maker(c.UserContext(), v.scope(auth.ActForProducers), id(c.Params("id")))
	if err != nil {
		return err
	}
	slug, told := o.telling(c)
	a, other := readAnswer(c)
	err = o.Behalf.AnswerLive(c.UserContext(), v.who.Actor(), v.scope(auth.ActForProducers), m.ID, a.say, other, told)
	if form, ok := fault.AsForm(err); ok {
		a.wrongs = o.wrongs(form)
		return o.behalfPage(c, v, fiber.StatusUnprocessableEntity, slug, typedCount{live: a})
	}
	return o.actedFor(c, v, err, slug, o.answered(other), m.ID)
}
