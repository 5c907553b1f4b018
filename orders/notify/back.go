package notify

import (
	"context"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders"
)

// paidBack tells a buyer what of their money came back so far, and what is still to come.
func (n *Notifier) paidBack(ctx context.Context, p *orders.Purchase, o *orders.Order) error {
	t, en, code, amount := n.Texts.Mail.Order, n.Texts.Mail.English, ordercode.Code(o.Code).Shown(), o.PaidOut.String()
	words, english := t.Back(amount, code), en.Back(amount, code)
	if o.PaymentMethod == orders.Stripe {
		words = t.BackCard(amount, code)
	}
	if o.Credit() > 0 {
		words, english = words+" "+t.BackLeft(o.Credit().String()), english+" "+en.BackLeft(o.Credit().String())
	}
	return n.reach(ctx, p, n.letter(p, o, t.BackSubject(code), fmt.Sprintf("%s/%d/%d/%d", orders.OrderSettled, o.ID, o.PaidIn, o.PaidOut), english, words),
		n.brief(p, "back", words, map[string]string{"ma_don": code, "so_tien": amount}), orders.MailedBack, o.ID)
}

// wentBack tells a buyer that what came by card for an order that was over goes back by itself.
// It is one message for the whole of it: that it went is no second one, some seconds later.
func (n *Notifier) wentBack(ctx context.Context, p *orders.Purchase, o *orders.Order) error {
	t, code, amount := n.Texts.Pay.Mail, ordercode.Code(o.Code).Shown(), (o.Credit() + o.PaidOut).String()
	words := t.LateCard(amount, code)
	return n.reach(ctx, p, n.letter(p, o, t.LateSubject(code), fmt.Sprintf("%s/%d/late/%d", orders.OrderSettled, o.ID, o.PaidIn), n.Texts.Mail.English.Late(amount, code), words),
		n.brief(p, "back", words, map[string]string{"ma_don": code, "so_tien": amount}), orders.MailedBack, o.ID)
}

// refused tells a buyer that a card did not take what went back to it, which they had read of as
// gone; each time once.
func (n *Notifier) refused(ctx context.Context, p *orders.Purchase, o *orders.Order, back orders.Back) error {
	t, code, amount := n.Texts.Pay.Mail, ordercode.Code(o.Code).Shown(), o.Credit().String()
	words := t.Refused(amount, code, o.ProducerName, phone.Number(o.ProducerPhone).National())
	return n.reach(ctx, p, n.letter(p, o, t.RefusedSubject(code), fmt.Sprintf("%s/%d/refused/%d", orders.OrderSettled, o.ID, back.Failed), n.Texts.Mail.English.Refused(amount, code), words),
		n.brief(p, "back", words, map[string]string{"ma_don": code, "so_tien": amount}), orders.MailedRefused, o.ID)
}
