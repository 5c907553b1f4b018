package notify

import (
	"context"
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders"
)

// leftOut says to a buyer with an address that an order goes without something, before it leaves:
// what, why, and what is still to be paid or comes back. Each part is told once.
func (n *Notifier) leftOut(ctx context.Context, p *orders.Purchase, o *orders.Order) error {
	if p.BuyerEmail == "" || o.Waived == 0 || !o.MayRunOut() {
		return nil
	}
	parts, err := n.Orders.Shipments(ctx, o.ID)
	if err != nil {
		return err
	}
	events, err := n.Orders.Events(ctx, o.ID)
	if err != nil {
		return err
	}
	t, en, code := n.Texts.LeaveOut.Mail, n.Texts.Mail.English, ordercode.Code(o.Code).Shown()
	goes, mayChoose := t.Goes, o.Short(events, parts) != nil
	if orders.TookRest(events) {
		goes = t.Chosen
	}
	for i := range parts {
		x := &parts[i]
		if x.State != orders.Dropped {
			continue
		}
		var goods []string
		for _, l := range x.Lines {
			goods = append(goods, fmt.Sprintf("%d\u00a0× %s %s", l.Quantity, l.ProductName, l.VariantName))
		}
		words, english := []string{goes(strings.Join(goods, ", "), x.Reason)}, t.English(code)
		switch credit := o.Credit(); {
		case credit > 0 && o.PaymentMethod == orders.Stripe:
			words, english = append(words, n.Texts.Pay.Mail.OwedCard(credit.String())), english+" "+strings.TrimPrefix(en.OwedCard(credit.String()), en.Begins)
		case credit > 0:
			words, english = append(words, n.Texts.Pay.Mail.Owed(credit.String())), english+" "+strings.TrimPrefix(en.Owed(credit.String()), en.Begins)
		case o.Due() > 0:
			words = append(words, t.Pay(o.Due().String()))
		}
		if mayChoose {
			words = append(words, t.Choose)
		}
		words = append(words, t.Call(o.ProducerName, phone.Number(o.ProducerPhone).National()))
		if err := n.tell(ctx, p, o, t.Subject(code), fmt.Sprintf("%s/%d/left-out/%d", orders.OrderChanged, o.ID, x.Number), orders.MailedLeftOut, english, words...); err != nil {
			return err
		}
	}
	return nil
}

// runsShort asks a buyer with an address whether they want what is left of an order of which somebody
// says that something is not there. What is said again, or of something else, is asked anew.
func (n *Notifier) runsShort(ctx context.Context, p *orders.Purchase, o *orders.Order) error {
	if p.BuyerEmail == "" || !o.MayRunOut() {
		return nil
	}
	events, err := n.Orders.Events(ctx, o.ID)
	if err != nil || o.Short(events, nil) == nil {
		return err
	}
	parts, err := n.Orders.Shipments(ctx, o.ID)
	if err != nil {
		return err
	}
	asked, rest := o.Short(events, parts), orders.Rest(o, parts)
	if len(asked.Said) == 0 {
		return nil
	}
	var goods []string
	for _, l := range asked.Said {
		goods = append(goods, fmt.Sprintf("%d\u00a0× %s %s", rest[l.ID], l.ProductName, l.VariantName))
	}
	t, code, last := n.Texts.LeaveOut.Buyer, ordercode.Code(o.Code).Shown(), int64(0)
	for _, e := range events {
		if e.ToState == orders.OutOfStock {
			last = e.ID
		}
	}
	return n.tell(ctx, p, o, t.Subject(code), fmt.Sprintf("%s/%d/short/%d", orders.OrderChanged, o.ID, last), orders.MailedShort, t.English(code),
		t.Mail(strings.Join(goods, ", ")), n.Texts.LeaveOut.Mail.Call(o.ProducerName, phone.Number(o.ProducerPhone).National()))
}
