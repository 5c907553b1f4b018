package notify

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
)

// Overdue tells the officers of an order that nobody confirmed in time, unless somebody did
// since.
func (n *Notifier) Overdue(ctx context.Context, orderID int64) error {
	p, o, err := n.orderOf(ctx, orderID)
	if err != nil || o.State != orders.Placed || o.PayBy != nil {
		return err
	}
	t, code := n.Texts.Mail.Order, ordercode.Code(o.Code).Shown()
	return n.tellOffice(ctx, t.OverdueSubject(code), fmt.Sprintf("%s/%d", orders.OrderOverdue, o.ID), "/quan-tri/don-hang/"+o.Code, p.Sample,
		t.Overdue(code, o.ProducerName, vntime.Moment(o.ConfirmBy), phone.Number(o.ProducerPhone).National()), o.ID)
}

func (n *Notifier) disputed(ctx context.Context, p *orders.Purchase, o *orders.Order) error {
	t, code := n.Texts.Mail.Order, ordercode.Code(o.Code).Shown()
	return n.tellOffice(ctx, t.FrozenSubject(code), fmt.Sprintf("%s/%d/frozen", orders.OrderChanged, o.ID), "/quan-tri/don-hang/"+o.Code, p.Sample, t.Frozen(code, o.ProducerName), o.ID)
}

// MoneyLoose tells the officers of money that a bank told of and that no order is known for,
// unless somebody saw to it since.
func (n *Notifier) MoneyLoose(ctx context.Context, txnID int64) error {
	t, err := n.Loose(ctx, txnID)
	if err != nil || t == 0 {
		return err
	}
	words := n.Texts.Mail.Order
	return n.tellOffice(ctx, words.LooseSubject, fmt.Sprintf("transfer.left/%d", txnID), "/quan-tri/tien-ve", false, words.Loose(t.String()))
}

// tellOffice writes the same to every officer who may see to orders, each once.
func (n *Notifier) tellOffice(ctx context.Context, subject, id, page string, sample bool, words string, orderIDs ...int64) error {
	to, err := n.Office(ctx)
	if err != nil {
		return err
	}
	lines := []string{n.Texts.Mail.Hello(n.Texts.Mail.Order.Office), "", words, "", n.BaseURL + page, ""}
	if sample {
		lines = append(lines, n.Texts.Mail.Sample, "")
	}
	text := strings.Join(append(lines, n.Texts.Mail.Goodbye), "\n") + "\n"
	for i, address := range to {
		if i > 0 {
			orderIDs = nil // the history says it once
		}
		err = errors.Join(err, n.once(ctx, mail.Message{To: address, Subject: subject, Text: text, ID: id + "/" + address}, orders.MailedOffice, orderIDs...))
	}
	return err
}
