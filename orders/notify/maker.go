package notify

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/texting"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
)

// MakersAsked tells each producer of a purchase that an order waits for a yes. One that waits
// for its money first is told when that is there (Changed).
func (n *Notifier) MakersAsked(ctx context.Context, purchaseID int64) error {
	p, err := n.Orders.PurchaseByID(ctx, purchaseID)
	if err != nil {
		return err
	}
	for i := range p.Orders {
		o := &p.Orders[i]
		if o.State != orders.Placed || o.PayBy != nil {
			continue
		}
		t, code, until := n.Texts.Mail.Order, ordercode.Code(o.Code).Shown(), vntime.Moment(o.ConfirmBy)
		brief := t.NewBrief(code, o.Comes().String(), until, n.makerPage(o))
		err = errors.Join(err, n.tellMakerOf(ctx, p, o, t.NewSubject(code), fmt.Sprintf("%s/%d/maker", orders.PurchasePlaced, o.ID), brief, t.New(code, o.Comes().String()), t.ConfirmBy(until)))
	}
	return err
}

func (n *Notifier) toPack(ctx context.Context, p *orders.Purchase, o *orders.Order) error {
	t, code := n.Texts.Mail.Order, ordercode.Code(o.Code).Shown()
	return n.tellMakerOf(ctx, p, o, t.ToPackSubject(code), fmt.Sprintf("%s/%d/to_pack", orders.OrderChanged, o.ID), "", t.ToPack(code, o.PaidIn.String()))
}

func (n *Notifier) offMaker(ctx context.Context, p *orders.Purchase, o *orders.Order, e orders.Ending, id string) error {
	t, code := n.Texts.Mail.Order, ordercode.Code(o.Code).Shown()
	if o.PayBy != nil && o.PaidIn == 0 {
		return nil // its producer never heard of it
	}
	words := t.DoNotSend(code)
	if e.Reason != "" {
		words += " " + t.Because(e.Reason)
	}
	return n.tellMakerOf(ctx, p, o, t.OffSubject(code), id+"/maker", "", words)
}

// tellMakerOf writes to the producer of an order what it is about and what is in it, never who
// bought it: that stands behind the login. One without an address gets brief on the phone,
// where short messages are sent and there is one.
func (n *Notifier) tellMakerOf(ctx context.Context, p *orders.Purchase, o *orders.Order, subject, id, brief string, words ...string) error {
	maker, err := n.Catalog.ProducerByID(ctx, catalog.Everything(), o.ProducerID)
	if err != nil {
		return err
	}
	if maker.Email == "" {
		if n.Phones == nil || brief == "" || maker.Phone == "" {
			return nil
		}
		m := texting.Message{To: maker.Phone, Kind: "maker", ID: id, Text: brief, Fields: map[string]string{"ma_don": ordercode.Code(o.Code).Shown(), "so_tien": o.Comes().String(), "lien_ket": n.makerPage(o)}}
		return n.sentOnce(ctx, id, orders.MailedOrder, orders.TextLost, texting.ErrMessage, func() error { return n.Phones.Send(ctx, m) }, o.ID)
	}
	lines := append([]string{n.Texts.Mail.Hello(maker.Name), ""}, words...)
	gone := map[int64]int{}
	if o.Waived != 0 {
		parts, err := n.Orders.Shipments(ctx, o.ID)
		if err != nil {
			return err
		}
		gone = orders.DroppedOf(parts)
	}
	for _, l := range o.Lines {
		if left := l.Quantity - gone[l.ID]; left > 0 {
			lines = append(lines, n.Texts.Mail.Line(l.ProductName, l.VariantName, left, l.UnitPrice.Times(left).String()))
		}
	}
	lines = append(lines, "", n.Texts.Mail.Order.SeeOrder, n.makerPage(o), "")
	if p.Sample {
		lines = append(lines, n.Texts.Mail.Sample, "")
	}
	return n.once(ctx, mail.Message{To: maker.Email, Subject: subject, Text: strings.Join(append(lines, n.Texts.Mail.Goodbye), "\n") + "\n", ID: id}, orders.MailedOrder, o.ID)
}

func (n *Notifier) makerPage(o *orders.Order) string { return n.BaseURL + "/chu-the/don/" + o.Code }
