package admin

import (
	"cmp"
	"crypto/rand"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// receipt is money that came, as an officer typed it.
type receipt struct {
	amount, on, note string
	wrongs           []ui.Wrong
}

// receiveMoney writes down that somebody saw an order's money on the account.
func (o *Office) receiveMoney(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	s.receipt = receipt{amount: edge.Form(c, "amount"), on: edge.Form(c, "on"), note: edge.Form(c, "note")}
	r := transfer.Receipt{Key: edge.Form(c, "key"), Note: s.receipt.note}
	if r.Amount, err = money.Parse(s.receipt.amount); err != nil {
		r.Amount = 0
	}
	if s.receipt.on != "" {
		if r.At, err = vntime.ParseDate(s.receipt.on); err != nil {
			r.At = time.Unix(1, 0) // no day anybody means: it is said beside the field
		}
	}
	done, err := o.Money.Receive(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), s.order.ID, r)
	if form, ok := fault.AsForm(err); ok {
		s.receipt.wrongs = o.wrongs(form)
		return o.orderPage(c, v, fiber.StatusUnprocessableEntity, s)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		s.receipt.wrongs = []ui.Wrong{{ID: "amount", Text: o.sentence(no.Key, no.Details)}}
		return o.orderPage(c, v, fiber.StatusConflict, s)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Money.Done[string(done.Fate)], orderAddress(s.order.Code))
}

// moneyOf is what came and went for an order and what is due, with the form that books a
// transfer for who may.
func (o *Office) moneyOf(v *visit, s *sheet) *view.Money {
	t, order := o.Texts.Money, s.order
	if !order.PaymentMethod.Prepaid() && len(s.booked) == 0 {
		return nil
	}
	out := &view.Money{Title: t.Title, Note: t.Status[string(order.Money())], Refunds: s.refunds, GiveBack: s.giveBack}
	for _, e := range s.booked {
		what := t.Kinds[string(e.Kind)]
		if e.Provider == string(orders.InHand) {
			what = t.Cash.Kind
		}
		if e.Reverses != nil {
			what += ", " + t.Undone
		}
		out.Facts = append(out.Facts, ui.Fact{Name: what + " · " + o.moment(e.At), Value: e.Amount.String()})
	}
	for _, sum := range []struct {
		label  string
		amount money.VND
	}{{t.Due, order.Due()}, {t.Credit, order.Credit()}} {
		if sum.amount > 0 {
			out.Facts = append(out.Facts, ui.Fact{Name: sum.label, Value: sum.amount.String()})
		}
	}
	if v.who.Can(auth.UpdatePayments) && order.Due() > 0 && order.PaymentMethod == orders.Transfer && (order.State == orders.Placed || order.Staged()) {
		out.Form = o.receiptForm(s)
	}
	out.Cash, out.Undo = o.cashForm(v, s), o.cashUndos(v, s)
	return out
}

func (o *Office) receiptForm(s *sheet) *view.Receipt {
	t, r := o.Texts.Money, s.receipt
	if r.amount == "" && len(r.wrongs) == 0 {
		r.amount = cmp.Or(s.order.DueNow(), s.order.Due()).Digits()
	}
	return &view.Receipt{Action: orderAddress(s.order.Code) + "/nhan-tien", Title: t.Receive, Hint: t.Hint, Button: t.Button, Key: rand.Text(),
		Amount: ui.Field{ID: "amount", Label: t.Amount, Value: r.amount, InputMode: "numeric", MaxLength: 20, Error: wrongAt(r.wrongs, "amount")},
		On:     ui.Field{ID: "on", Label: t.On, Hint: t.OnHint, Value: r.on, MaxLength: 12, Optional: true, Error: wrongAt(r.wrongs, "on")},
		Note:   ui.Field{ID: "note", Label: t.Note, Hint: t.NoteHint, Value: r.note, MaxLength: 200, Optional: true, Error: wrongAt(r.wrongs, "note")}}
}
