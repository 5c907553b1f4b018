package admin

import (
	"crypto/rand"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
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

// undoInHand takes cash that was noted wrongly off an order again.
func (o *Office) undoInHand(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	if v.scope(auth.UpdatePayments) != catalog.Everything() {
		return fault.New(fault.NotFound, "order.not_found")
	}
	s.undo.on, s.undo.note = edge.Form(c, "entry"), edge.Form(c, "why")
	err = o.Orders.UndoInHand(c.UserContext(), v.who.Actor(), s.order.ID, id(s.undo.on), s.undo.note)
	if form, ok := fault.AsForm(err); ok {
		s.undo.wrongs = []ui.Wrong{{ID: "why-" + s.undo.on, Text: o.sentence(form.Fields[0].Key, form.Fields[0].Details)}}
		return o.orderPage(c, v, fiber.StatusUnprocessableEntity, s)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.orderMoved(c, v, no)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Money.Cash.Undone, orderAddress(s.order.Code))
}

// cashUndos are the forms that take cash off again, one for each note of it that stands, for an
// officer: a producer's own slip is put right by somebody who sees both sides.
func (o *Office) cashUndos(v *visit, s *sheet) (out []view.CashUndo) {
	if !v.who.Can(auth.UpdatePayments) || v.scope(auth.UpdatePayments) != catalog.Everything() || !s.order.MayUndoInHand() {
		return nil
	}
	gone := map[int64]bool{}
	for _, e := range s.booked {
		if e.Reverses != nil {
			gone[*e.Reverses] = true
		}
	}
	for _, e := range s.booked {
		if e.Provider != string(orders.InHand) || e.Reverses != nil || gone[e.ID] {
			continue
		}
		f := view.CashUndo{Action: orderAddress(s.order.Code) + "/go-tien-mat", Entry: itoa(e.ID), Button: o.Texts.Money.Cash.UndoDo(e.Amount.String()),
			Why: ui.Field{ID: "why-" + itoa(e.ID), Name: "why", Label: o.Texts.Money.Cash.UndoWhy, MaxLength: 200}}
		if s.undo.on == f.Entry {
			f.Why.Value, f.Why.Error = s.undo.note, wrongAt(s.undo.wrongs, f.Why.ID)
			f.Open = f.Why.Error != ""
		}
		out = append(out, f)
	}
	return out
}
