package notify

import (
	"context"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
)

// paidBack tells a buyer what of their money came back so far, and what is still to come; late,
// that it came by card for an order that was over.
func (n *Notifier) paidBack(ctx context.Context, p *orders.Purchase, o *orders.Order, late bool) error {
	t, en, code, amount := n.Texts.Mail.Order, n.Texts.Mail.English, ordercode.Code(o.Code).Shown(), o.PaidOut.String()
	words, english := t.Back(amount, code), en.Back(amount, code)
	switch {
	case late:
		words = t.BackLate(amount, code)
	case o.PaymentMethod == orders.Stripe:
		words = t.BackCard(amount, code)
	}
	if o.Credit() > 0 {
		words, english = words+" "+t.BackLeft(o.Credit().String()), english+" "+en.BackLeft(o.Credit().String())
	}
	return n.reach(ctx, p, n.letter(p, o, t.BackSubject(code), fmt.Sprintf("%s/%d/%d/%d", orders.OrderSettled, o.ID, o.PaidIn, o.PaidOut), english, words),
		n.brief(p, "back", words, map[string]string{"ma_don": code, "so_tien": amount}), orders.MailedBack, o.ID)
}
