package notify

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders"
)

// Changed tells of what an order came to whom that concerns: its buyer and its producer that it
// is off, its buyer that it arrived, runs short or goes without something, its producer that it is paid and to be packed, the officers
// that a bank asks its money back. Each is sent once.
func (n *Notifier) Changed(ctx context.Context, orderID int64) error {
	p, o, err := n.orderOf(ctx, orderID)
	if err != nil {
		return err
	}
	if err := errors.Join(n.leftOut(ctx, p, o), n.runsShort(ctx, p, o)); err != nil {
		return err
	}
	switch {
	case o.Gone():
		return n.off(ctx, p, o)
	case o.Frozen == orders.ByDispute:
		return n.disputed(ctx, p, o)
	case o.ShipmentState == orders.ShipmentDelivered:
		return n.there(ctx, p, o)
	case o.State == orders.Confirmed && o.PaymentMethod.Prepaid() && o.ShipmentState == orders.ShipmentReady && packable(o):
		return n.toPack(ctx, p, o)
	}
	return nil
}

// packable says whether there is something to pack: what is made in stages is made first, and
// what was ordered ahead is waited for.
func packable(o *orders.Order) bool {
	return !o.Staged() && !slices.ContainsFunc(o.Lines, func(l orders.Line) bool { return l.Waiting })
}

// off says that an order is off, why, and what becomes of the money.
func (n *Notifier) off(ctx context.Context, p *orders.Purchase, o *orders.Order) error {
	e, ok, err := n.Orders.Ending(ctx, o.ID)
	if err != nil || !ok {
		return err
	}
	id := fmt.Sprintf("%s/%d/off/%d", orders.OrderChanged, o.ID, e.EventID)
	return errors.Join(n.offBuyer(ctx, p, o, e, id), n.offMaker(ctx, p, o, e, id))
}

func (n *Notifier) offBuyer(ctx context.Context, p *orders.Purchase, o *orders.Order, e orders.Ending, id string) error {
	if !n.reaches(p) {
		return nil
	}
	t, en, code := n.Texts.Mail.Order, n.Texts.Mail.English, ordercode.Code(o.Code).Shown()
	words, english := t.Cancelled(code, o.ProducerName), en.Off(code)
	switch {
	case e.ActorKind == audit.Buyer:
		words, english = t.Withdrawn(code), en.Withdrawn(code)
	case o.State == orders.Expired:
		words = t.Expired(code)
	}
	if e.Reason != "" && e.ActorKind != audit.Buyer {
		words += " " + t.Because(e.Reason)
	}
	lines := []string{words}
	switch credit := o.Credit(); {
	case credit > 0 && o.PaymentMethod == orders.Stripe:
		lines, english = append(lines, n.Texts.Pay.Mail.OwedCard(credit.String())), english+" "+strings.TrimPrefix(en.OwedCard(credit.String()), en.Begins)
	case credit > 0:
		lines, english = append(lines, n.Texts.Pay.Mail.Owed(credit.String())), english+" "+strings.TrimPrefix(en.Owed(credit.String()), en.Begins)
	case o.PaidIn == 0:
		lines, english = append(lines, t.NothingToPay), english+" "+en.Nothing
	}
	if e.ActorKind != audit.Buyer {
		lines = append(lines, t.OrderAgain(o.ProducerName, phone.Number(o.ProducerPhone).National()))
	}
	return n.reach(ctx, p, n.letter(p, o, t.OffSubject(code), id, english, lines...),
		n.brief(p, "off", words, map[string]string{"ma_don": code, "ly_do": e.Reason}), orders.MailedOff, o.ID)
}

// there says to a buyer with an address that the goods arrived, and where to say it when not.
func (n *Notifier) there(ctx context.Context, p *orders.Purchase, o *orders.Order) error {
	if p.BuyerEmail == "" {
		return nil
	}
	t, en, code := n.Texts.Mail.Order, n.Texts.Mail.English, ordercode.Code(o.Code).Shown()
	words := t.There(code, o.ProducerName)
	if p.Delivery == orders.ByPickup {
		words = t.Fetched(code, o.ProducerName)
	}
	return n.tell(ctx, p, o, t.ThereSubject(code), fmt.Sprintf("%s/%d/there", orders.OrderChanged, o.ID), orders.MailedThere, en.There(code)+" "+en.NotRight, words, t.NotRight)
}
