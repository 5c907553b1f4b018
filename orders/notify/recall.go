package notify

import (
	"context"
	"errors"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
)

// LotCalledBack promises a mail to each buyer who may hold goods of a lot; one that is not
// called back concerns nobody.
func (n *Notifier) LotCalledBack(ctx context.Context, lotID int64) error {
	l, err := n.Catalog.LotByID(ctx, lotID)
	if err != nil || l.RecalledOn == nil {
		return err
	}
	_, err = n.Orders.OweRecall(ctx, orders.RecallOf(&l.Lot, vntime.Today(n.Now())))
	return err
}

// Recalled tells a buyer which lot is called back, why and what to do (Law 19/2023/QH15),
// and writes down that it did. An address no server takes is left to who calls.
func (n *Notifier) Recalled(ctx context.Context, tellingID int64) error {
	owed, err := n.Orders.OwedRecall(ctx, tellingID)
	if err != nil || owed.MailedAt != nil || owed.MailLost != nil {
		return err
	}
	l, err := n.Catalog.LotByID(ctx, owed.LotID)
	if err != nil {
		return err
	}
	p, o, err := n.orderOf(ctx, owed.OrderID)
	if err != nil || p.BuyerEmail == "" || o.Gone() {
		return err
	}
	t, made, code := n.Texts.Recalls.Mail, vntime.Date(l.MadeOn), ordercode.Code(o.Code).Shown()
	words := []string{t.Maybe(code, l.ProductName, l.Code, made)}
	if owed.Sure {
		words[0] = t.Sure(code, l.ProductName, l.Code, made)
	}
	words = append(words, t.Why(l.RecallNotice), "")
	words = append(words, n.Texts.Recalls.Steps...)
	if l.ProducerPhone != "" {
		words = append(words, t.Call(l.ProducerName, phone.Number(l.ProducerPhone).National()))
	}
	words = append(words, t.Look, n.BaseURL+"/lo/"+l.Code)
	err = n.Mail.Send(ctx, n.letter(p, o, t.Subject(l.ProductName, l.Code), fmt.Sprintf("%s/%d", orders.RecallOwed, tellingID), n.Texts.Mail.English.Recalled(code, l.ProductName, l.Code, owed.Sure), words...))
	lost := errors.Is(err, mail.ErrMessage)
	if lost {
		n.Log.WarnContext(ctx, "a recall could not be told by mail", "telling", tellingID, "why", err)
	} else if err != nil {
		return fmt.Errorf("send telling %d: %w", tellingID, err)
	}
	return n.Orders.RecallMail(ctx, tellingID, !lost)
}
