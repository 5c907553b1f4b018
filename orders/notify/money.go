package notify

import (
	"context"
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/payee"
)

// Settled tells a buyer what came for an order, what is due, or what
// is owed back. Told again about the same sum it is the same message under the same id.
func (n *Notifier) Settled(ctx context.Context, orderID int64) error {
	p, o, err := n.orderOf(ctx, orderID)
	if err != nil || !n.reaches(p) || o.PaidIn == 0 || o.Frozen != "" {
		return err // what a bank asks back is no word to its buyer
	}
	back, err := n.Orders.Back(ctx, o.ID)
	if err != nil {
		return err
	}
	switch {
	case back.Refused() && o.Credit() > 0:
		return n.refused(ctx, p, o, back)
	case back.Itself && o.Gone() && back.Amount == o.PaidIn:
		return n.wentBack(ctx, p, o)
	case o.PaymentMethod == orders.COD:
		return nil
	case o.PaidOut > 0:
		return n.paidBack(ctx, p, o)
	}
	t, code := n.Texts.Pay.Mail, ordercode.Code(o.Code).Shown()
	subject, words, en := t.PaidSubject(code), t.Paid(o.PaidIn.String(), code), n.Texts.Mail.English
	english := en.Paid(o.PaidIn.String(), code)
	switch {
	case o.Credit() > 0:
		owed, owes := t.Owed(o.Credit().String()), en.Owed(o.Credit().String())
		if o.PaymentMethod == orders.Stripe {
			owed, owes = t.OwedCard(o.Credit().String()), en.OwedCard(o.Credit().String())
		}
		if words, english = owed, owes; !o.Gone() { // it is paid, and more
			words, english = t.Full(code)+" "+owed, en.Full(code)+" "+strings.TrimPrefix(owes, en.Begins)
		}
	case o.Gone():
		return nil
	case o.Staged() && o.DueNow() == 0: // this stage is there
	case o.Staged():
		words, english = t.Partly(o.PaidIn.String(), o.DueNow().String()), en.Partly(o.PaidIn.String(), o.DueNow().String())
	case o.Due() > 0:
		words, english = t.Partly(o.PaidIn.String(), o.Due().String()), en.Partly(o.PaidIn.String(), o.Due().String())
	}
	return n.reach(ctx, p, n.letter(p, o, subject, fmt.Sprintf("%s/%d/%d/%d", orders.OrderSettled, o.ID, o.PaidIn, o.PaidOut), english, words),
		n.brief(p, "paid", words, map[string]string{"ma_don": code, "so_tien": o.PaidIn.String()}), orders.MailedPaid, o.ID)
}

// ParcelSent tells a buyer that a parcel left, and where to follow it.
// A code that is put right is told once more.
func (n *Notifier) ParcelSent(ctx context.Context, shipmentID int64) error {
	x, err := n.Orders.ParcelByID(ctx, shipmentID)
	if err != nil || x.Tracking == "" {
		return err
	}
	p, o, err := n.orderOf(ctx, x.OrderID)
	if err != nil || !n.reaches(p) || o.Gone() {
		return err
	}
	courier, _ := orders.CourierOf(x.Courier)
	t := n.Texts.Parcels.Mail
	words, english := []string{t.Left(courier.Name, x.Tracking)}, n.Texts.Mail.English.Left(courier.Name, x.Tracking)
	if page := courier.Page(x.Tracking); page != "" {
		words = append(words, t.Follow(page))
	}
	if !o.PaymentMethod.Prepaid() {
		words, english = append(words, t.Inspects), english+" "+n.Texts.Mail.English.Inspects
	}
	code := ordercode.Code(o.Code).Shown()
	return n.reach(ctx, p, n.letter(p, o, t.Subject(code), fmt.Sprintf("%s/%d/%s", orders.ParcelSent, x.ID, x.Tracking), english, words...),
		n.brief(p, "left", n.Texts.Texting.Left(code, courier.Name, x.Tracking), map[string]string{"ma_don": code, "don_vi": courier.Name, "van_don": x.Tracking}), orders.MailedLeft, o.ID)
}

// PaymentDue reminds the buyer of an order that still waits for its money, and says nothing
// about one that does not.
func (n *Notifier) PaymentDue(ctx context.Context, orderID int64) error {
	p, o, err := n.orderOf(ctx, orderID)
	if err != nil || !n.reaches(p) || o.State != orders.Placed || o.PayBy == nil || o.Due() == 0 || o.PaymentMethod != orders.Transfer {
		return err
	}
	t, code, until := n.Texts.Pay.Mail, ordercode.Code(o.Code).Shown(), vntime.Moment(*o.PayBy)
	lines, english := []string{t.Due(o.DueNow().String(), code, until)}, n.Texts.Mail.English.Due(o.DueNow().String(), code, until)
	accounts, err := n.Payees.Active(ctx, o.ProducerID)
	if err != nil {
		return err
	}
	if a, ok := accounts[o.ProducerID]; ok {
		lines, english = append(lines, t.How(a.Where(), a.AccountNumber, a.AccountName, o.Code)), english+" "+n.Texts.Mail.English.How(a.Where(), a.AccountNumber, a.AccountName, o.Code)
		if a.Sample {
			lines = append(lines, t.SampleAccounts)
		}
	}
	number := 1
	if o.PayBy.Sub(n.Now()) < orders.RemindLast {
		number = 2
	}
	return n.reach(ctx, p, n.letter(p, o, t.DueSubject(code, until), fmt.Sprintf("%s/%d/%d", orders.PaymentDue, o.ID, number), english, lines...),
		n.brief(p, "due", n.Texts.Texting.Due(code, o.DueNow().String(), until), map[string]string{"ma_don": code, "so_tien": o.DueNow().String(), "han": until}), orders.MailedDue, o.ID)
}

// AccountChanged warns the contact a producer had before that its account is to change: by mail,
// or on the phone where short messages are sent. Otherwise the office sees the number to call.
func (n *Notifier) AccountChanged(ctx context.Context, accountID int64) error {
	a, err := n.Payees.ByID(ctx, accountID)
	if err != nil || a.ActiveFrom == nil || a.State != payee.Approved {
		return err
	}
	from, id := vntime.Moment(*a.ActiveFrom), fmt.Sprintf("%s/%d", payee.Changed, a.ID)
	if a.OldEmail == "" {
		return n.warnOnPhone(ctx, a, from, id+"/phone")
	}
	t := n.Texts.Accounts
	text := t.Mail(a.ProducerName, a.Where(), a.AccountNumber, a.AccountName, from)
	if a.Kind == payee.Card {
		text = t.Card.Mail(a.ProducerName, a.AccountNumber, a.AccountName, from)
	}
	return n.send(ctx, mail.Message{To: a.OldEmail, Subject: t.MailSubject(a.ProducerName), ID: id, Text: text})
}

func (n *Notifier) orderOf(ctx context.Context, id int64) (*orders.Purchase, *orders.Order, error) {
	p, err := n.Orders.PurchaseOf(ctx, id)
	if err != nil {
		return nil, nil, err
	}
	for i := range p.Orders {
		if p.Orders[i].ID == id {
			return p, &p.Orders[i], nil
		}
	}
	return nil, nil, fmt.Errorf("order %d is not in its purchase", id)
}

func (n *Notifier) tell(ctx context.Context, p *orders.Purchase, o *orders.Order, subject, id, what, english string, words ...string) error {
	return n.once(ctx, n.letter(p, o, subject, id, english, words...), what, o.ID)
}

func (n *Notifier) letter(p *orders.Purchase, o *orders.Order, subject, id, english string, words ...string) mail.Message {
	t := n.Texts
	lines := append([]string{t.Mail.Hello(p.BuyerName), ""}, words...)
	look := t.Pay.Mail.Look
	if o.PaymentMethod != orders.Transfer {
		look = t.Pay.Mail.LookCard
	}
	lines = append(lines, "", look, n.BaseURL+"/don/"+o.Code+"?k="+n.Links.Key(p), "")
	if p.Sample {
		lines = append(lines, t.Mail.Sample)
	}
	lines = append(lines, n.english(p.Sample, english, t.Mail.English.Look), "")
	return mail.Message{To: p.BuyerEmail, Subject: subject, Text: strings.Join(append(lines, t.Mail.Goodbye), "\n") + "\n", ID: id}
}

// send sends a mail that no order's history tells of, unless it was sent.
func (n *Notifier) send(ctx context.Context, m mail.Message) error { return n.once(ctx, m, "") }

// payWords say how a purchase is paid.
func (n *Notifier) payWords(p *orders.Purchase) string {
	if len(p.Orders) > 0 {
		switch p.Orders[0].PaymentMethod {
		case orders.Transfer:
			return n.Texts.Pay.Mail.Transfer
		case orders.Stripe:
			return n.Texts.Pay.CardMail
		}
	}
	return n.Texts.Mail.PayCOD
}
