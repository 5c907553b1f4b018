package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const cardsAt = "/quan-tri/the"

// cardRoutes are the addresses of money that came by card.
func (o *Office) cardRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, cardsAt, auth.ManageCards, o.showCards},
		{post, cardsAt + "/xong", auth.ManageCards, o.finishCardTask},
		{post, cardsAt + "/duyet", auth.ManageCards, o.approveRefund},
		{post, cardsAt + "/khong-duyet", auth.ManageCards, o.rejectRefund},
		{post, ordersAt + "/:code/tra-the", auth.ManageCards, o.proposeRefund},
	}
}

func (o *Office) showCards(c *fiber.Ctx, v *visit) error {
	return o.cardsPage(c, v, fiber.StatusOK, ui.Message{})
}

func (o *Office) finishCardTask(c *fiber.Ctx, v *visit) error {
	err := o.Cards.Finish(c.UserContext(), v.who.Actor(), id(edge.Form(c, "id")))
	return o.cardDone(c, v, err, o.Texts.Cards.DoneSaid)
}

// approveRefund is the second person's yes; what goes to the card is sent by the outbox.
func (o *Office) approveRefund(c *fiber.Ctx, v *visit) error {
	err := o.Cards.Approve(c.UserContext(), v.who.Actor(), id(edge.Form(c, "id")))
	return o.cardDone(c, v, err, o.Texts.Cards.Approved)
}

func (o *Office) rejectRefund(c *fiber.Ctx, v *visit) error {
	err := o.Cards.Reject(c.UserContext(), v.who.Actor(), id(edge.Form(c, "id")), edge.Form(c, "reason"))
	return o.cardDone(c, v, err, o.Texts.Cards.Rejected)
}

// cardDone leads back with what was done, or shows the page with what was refused.
func (o *Office) cardDone(c *fiber.Ctx, v *visit, err error, said string) error {
	no, refused := fault.As(err)
	switch {
	case refused && no.Kind != fault.NotFound:
		return o.cardsPage(c, v, fiber.StatusConflict, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw})
	case err != nil:
		return err
	}
	return o.say(c, said, cardsAt)
}

// refundDraft is a refund as an officer typed it.
type refundDraft struct {
	amount, why string
	wrongs      []ui.Wrong
}

// proposeRefund asks a second person to give money back to an order's card.
func (o *Office) proposeRefund(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	s.refund = refundDraft{amount: edge.Form(c, "back-amount"), why: edge.Form(c, "back-why")}
	a := card.Ask{Key: edge.Form(c, "key"), OrderID: s.order.ID, Reason: s.refund.why}
	if a.Amount, err = money.Parse(s.refund.amount); err != nil {
		a.Amount = 0
	}
	_, err = o.Cards.Propose(c.UserContext(), v.who.Actor(), a)
	if form, ok := fault.AsForm(err); ok {
		for _, w := range o.wrongs(form) {
			w.ID = map[string]string{"reason": "back-why"}[w.ID]
			if w.ID == "" {
				w.ID = "back-amount"
			}
			s.refund.wrongs = append(s.refund.wrongs, w)
		}
		return o.orderPage(c, v, fiber.StatusUnprocessableEntity, s)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		s.refund.wrongs = []ui.Wrong{{ID: "back-amount", Text: o.sentence(no.Key, no.Details)}}
		return o.orderPage(c, v, fiber.StatusConflict, s)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Cards.Asked, orderAddress(s.order.Code))
}
