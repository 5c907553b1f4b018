package admin

import (
	"cmp"
	"crypto/rand"
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// How much the page of cards lists.
const (
	cardRefunds = 60
	cardReports = 14
)

func (o *Office) cardsPage(c *fiber.Ctx, v *visit, status int, flash ui.Message) error {
	ctx, t := c.UserContext(), o.Texts.Cards
	tasks, err := o.Cards.Tasks(ctx)
	if err != nil {
		return err
	}
	refunds, err := o.Cards.Refunds(ctx, cardRefunds)
	if err != nil {
		return err
	}
	reports, err := o.Cards.Reports(ctx, cardReports)
	if err != nil {
		return err
	}
	body := view.Cards{Hidden: v.hidden(), Done: cardsAt + "/xong", Tasks: make([]view.CardTask, 0, len(tasks))}
	if len(tasks) > 0 {
		body.OpenNote = t.OpenNote(len(tasks))
	}
	for i := range tasks {
		body.Tasks = append(body.Tasks, o.cardTask(&tasks[i]))
	}
	for i := range refunds {
		body.Refunds = append(body.Refunds, o.refundRow(v, &refunds[i], true))
	}
	for _, r := range reports {
		row := view.CardReport{Day: vntime.Date(r.Day), Text: t.Report(r.Sessions, r.Events), Result: ui.Badge{Label: t.Same, Icon: "circle-check", Tone: ui.Leaf}}
		if r.Differences > 0 {
			row.Result = ui.Badge{Label: t.Differ(r.Differences), Icon: "triangle-alert", Tone: ui.Lacquer}
		}
		body.Reports = append(body.Reports, row)
	}
	p, err := o.frame(c, v, t.Title, cardsAt)
	if err != nil {
		return err
	}
	if p.Note = t.Note; o.CardDesk == nil {
		p.Note, body.Off = "", t.Off
	}
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.CardsPage(p, body))
}

func (o *Office) cardTask(k *card.Task) view.CardTask {
	words := o.Texts.Cards.Kinds[k.Kind]
	out := view.CardTask{ID: strconv.FormatInt(k.ID, 10), Title: words.Title, Text: words.Text, When: o.moment(k.CreatedAt), Ref: o.Texts.Cards.Ref(k.Ref)}
	if k.Amount > 0 {
		out.Amount = k.Amount.String()
	}
	if k.OrderCode != "" {
		out.Code, out.Href = ordercode.Code(k.OrderCode).Shown(), orderAddress(k.OrderCode)
	}
	return out
}

// refundRow is a refund with what may be done about it by who reads; named says whether its
// order is.
func (o *Office) refundRow(v *visit, r *card.Refund, named bool) view.Refund {
	t := o.Texts.Cards
	out := view.Refund{ID: strconv.FormatInt(r.ID, 10), Amount: r.Amount.String(), State: t.States[r.State], Why: t.Why(r.Reason), By: t.By(r.AskedName, o.moment(r.CreatedAt))}
	if r.Cause == "late" {
		out.By, out.Why, out.State = t.Itself(o.moment(r.CreatedAt)), "", cmp.Or(t.ItselfStates[r.State], out.State)
	}
	if named {
		out.Code, out.Href = ordercode.Code(r.OrderCode).Shown(), orderAddress(r.OrderCode)
	}
	if r.State != "proposed" || !v.who.Can(auth.ManageCards) {
		return out
	}
	out.Reject = cardsAt + "/khong-duyet"
	if r.AskedBy != nil && *r.AskedBy == v.who.Account.ID {
		out.Yours = t.Yours
		return out
	}
	out.Approve = cardsAt + "/duyet"
	return out
}

// cardOf is what went back to the card of an order, with the form that asks for more.
func (o *Office) cardOf(c *fiber.Ctx, v *visit, s *sheet) error {
	byCard := slices.ContainsFunc(s.booked, func(e ledger.Entry) bool { return e.Provider == string(orders.Stripe) })
	if s.order.PaymentMethod != orders.Stripe && !byCard {
		return nil
	}
	list, left, err := o.Cards.OfOrder(c.UserContext(), s.order.ID)
	if err != nil {
		return err
	}
	for i := range list {
		s.refunds = append(s.refunds, o.refundRow(v, &list[i], false))
	}
	if left == 0 || !v.who.Can(auth.ManageCards) {
		return nil
	}
	t, d := o.Texts.Cards, s.refund
	if credit := s.order.Credit(); d.amount == "" && len(d.wrongs) == 0 {
		if d.amount = left.Digits(); credit > 0 && credit < left {
			d.amount = credit.Digits()
		}
	}
	s.giveBack = &view.GiveBack{Action: orderAddress(s.order.Code) + "/tra-the", Hint: t.AskHint(left.String()), Key: rand.Text(), Open: len(d.wrongs) > 0 || s.order.Credit() > 0,
		Amount: ui.Field{ID: "back-amount", Label: t.AskAmount, Value: d.amount, InputMode: "numeric", MaxLength: 20, Error: wrongAt(d.wrongs, "back-amount")},
		Why:    ui.Field{ID: "back-why", Label: t.AskWhy, Hint: t.AskWhyHint, Value: d.why, MaxLength: 200, Error: wrongAt(d.wrongs, "back-why")}}
	return nil
}
