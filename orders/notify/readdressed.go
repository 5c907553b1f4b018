package notify

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/texting"
	"github.com/ocop-hungdao/ocop/orders"
)

// Readdressed tells a buyer, and the producers who have said yes, that the office changed where a
// purchase goes. Told of several changes at once it tells the last of them, once.
func (n *Notifier) Readdressed(ctx context.Context, purchaseID int64) error {
	p, err := n.Orders.PurchaseByID(ctx, purchaseID)
	if err != nil {
		return err
	}
	id := fmt.Sprintf("%s/%d/%d", orders.PurchaseReaddressed, p.ID, p.ReceiverVersion)
	err = n.readdressedBuyer(ctx, p, id)
	for i := range p.Orders {
		o := &p.Orders[i]
		if o.State != orders.Confirmed {
			continue
		}
		t, code := n.Texts.Readdress.Mail, ordercode.Code(o.Code).Shown()
		err = errors.Join(err, n.tellMakerOf(ctx, p, o, t.MakerSubject(code), fmt.Sprintf("%s/maker/%d", id, o.ID), t.MakerBrief(code, n.makerPage(o)), t.Maker(code)))
	}
	return err
}

func (n *Notifier) readdressedBuyer(ctx context.Context, p *orders.Purchase, id string) error {
	if !n.reaches(p) {
		return nil
	}
	var standing []*orders.Order
	var codes []string
	var ids []int64
	for i := range p.Orders {
		if o := &p.Orders[i]; !o.Gone() {
			standing, codes, ids = append(standing, o), append(codes, ordercode.Code(o.Code).Shown()), append(ids, o.ID)
		}
	}
	if len(standing) == 0 {
		return nil
	}
	t, all := n.Texts.Readdress.Mail, strings.Join(codes, ", ")
	who := p.BuyerName + ", " + phone.Number(p.BuyerPhone).National()
	where := t.To(who + ", " + strings.TrimPrefix(p.AddressLine+", "+p.PlaceText, ", "))
	if p.Delivery == orders.ByPickup {
		where = t.At(who)
	}
	m := n.letter(p, standing[0], t.Subject(all), id, t.English(all), t.Changed(all), where, t.SameMoney, t.NotYou)
	brief := n.brief(p, "readdressed", t.Brief(all), map[string]string{"ma_don": all})
	return errors.Join(n.reach(ctx, p, m, brief, orders.MailedAddress, ids...), n.readdressedOrderer(ctx, p, brief, id+"/ordered", ids))
}

// readdressedOrderer tells the number that a purchase was placed with, when another takes it in now: it
// may be that a stranger asked for that.
func (n *Notifier) readdressedOrderer(ctx context.Context, p *orders.Purchase, brief texting.Message, id string, ids []int64) error {
	if n.Phones == nil || p.OrderedPhone == "" || p.OrderedPhone == p.BuyerPhone {
		return nil
	}
	brief.To, brief.ID = p.OrderedPhone, id
	return n.sentOnce(ctx, id, orders.Texted, orders.TextLost, texting.ErrMessage, func() error { return n.Phones.Send(ctx, brief) }, ids...)
}
