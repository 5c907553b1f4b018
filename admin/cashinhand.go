package admin

import (
	"crypto/rand"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// cashOpen is the parameter of an order's page that unfolds the form, for who comes to fill it in.
const cashOpen = "tien-mat"

// takeInHand notes cash that a buyer gave the producer for an order that waits for a transfer.
func (o *Office) takeInHand(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	s.cash.amount = edge.Form(c, "cash")
	amount, err := money.Parse(s.cash.amount)
	if err != nil {
		amount = 0
	}
	done, err := o.Orders.TakeInHand(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), s.order.ID, edge.Form(c, "key"), amount)
	if form, ok := fault.AsForm(err); ok {
		s.cash.wrongs = o.wrongs(form)
		return o.orderPage(c, v, fiber.StatusUnprocessableEntity, s)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		s.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw}
		return o.orderPage(c, v, fiber.StatusConflict, s)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Money.Cash.Done[string(done.Fate)], orderAddress(s.order.Code))
}

// cashForm is the form of takeInHand for who may; nil for an order that waits for no transfer.
func (o *Office) cashForm(v *visit, s *sheet) *view.CashInHand {
	if !s.order.TakesInHand() || !v.who.Can(auth.UpdatePayments) {
		return nil
	}
	typed, wrong := s.cash.amount, wrongAt(s.cash.wrongs, "cash")
	if typed == "" && wrong == "" {
		typed = s.order.Due().Digits()
	}
	return &view.CashInHand{Action: orderAddress(s.order.Code) + "/tien-mat", Key: rand.Text(), Open: wrong != "" || s.cashOpen,
		Amount: ui.Field{ID: "cash", Label: o.Texts.Money.Cash.Amount, Value: typed, InputMode: "numeric", MaxLength: 20, Error: wrong}}
}
