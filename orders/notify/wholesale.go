package notify

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// WholesaleAsked tells the commune's officers that a shop wants to buy in bulk. It writes to
// nobody once the request is no longer new.
func (n *Notifier) WholesaleAsked(ctx context.Context, requestID int64) error {
	r, err := n.Wholesale.ByID(ctx, requestID)
	if err != nil || r.State != wholesale.New {
		return err
	}
	t := n.Texts.Wholesale.Mail
	return n.tellCommune(ctx, r, t.AskedSubject(r.Shown()), fmt.Sprintf("%s/%d", wholesale.AskedFor, r.ID), t.Asked(r.Shop, r.Goods))
}

// WholesalePassed tells a producer that a request was passed on to it; one without an address is
// told by the commune's officers, who are written to instead. What was taken back since tells
// nobody.
func (n *Notifier) WholesalePassed(ctx context.Context, passingID int64) error {
	r, x, err := n.Wholesale.PassingByID(ctx, passingID)
	if err != nil || x.State != wholesale.Waiting || !r.State.Open() {
		return err
	}
	maker, err := n.Catalog.ProducerByID(ctx, catalog.Everything(), x.ProducerID)
	if err != nil {
		return err
	}
	t, id := n.Texts.Wholesale.Mail, fmt.Sprintf("%s/%d", wholesale.PassedOn, x.ID)
	words := []string{t.Passed(x.ProducerName, r.Goods)}
	if x.Note != "" {
		words = append(words, "", t.Note(x.Note))
	}
	if maker.Email == "" {
		return n.tellCommune(ctx, r, t.PassedSubject(r.Shown()), id, append(words, "", t.PassedOffice(x.ProducerName))...)
	}
	return n.write(ctx, r, maker.Email, maker.Name, t.PassedSubject(r.Shown()), id, t.LookOffice, "/chu-the/mua-si/"+r.Code, words...)
}

// WholesaleAnswered tells the buyer that a producer took the request, or what it offers, and the
// commune that one did or did not.
func (n *Notifier) WholesaleAnswered(ctx context.Context, passingID int64) error {
	r, x, err := n.Wholesale.PassingByID(ctx, passingID)
	if err != nil || !r.State.Open() {
		return err
	}
	t, id := n.Texts.Wholesale.Mail, fmt.Sprintf("%s/%d/%s", wholesale.Offered, x.ID, x.State)
	switch {
	case x.State == wholesale.Declined:
		return n.tellCommune(ctx, r, t.OfferedSubject(r.Shown()), id, t.Declined(x.ProducerName, x.Reason))
	case x.State != wholesale.Accepted:
		return nil
	}
	err = n.tellCommune(ctx, r, t.OfferedSubject(r.Shown()), id, t.TakenOffice(x.ProducerName))
	words := []string{t.Taken(x.ProducerName)}
	if x.Offer != "" {
		id, words = fmt.Sprintf("%s/%d", id, x.OfferedAt.UnixMicro()), []string{t.Offered(x.ProducerName), "", x.Offer}
	}
	return errors.Join(err, n.tellShop(ctx, r, t.OfferedSubject(r.Shown()), id, words...))
}

// WholesaleOver tells the buyer how a request ended for the commune.
func (n *Notifier) WholesaleOver(ctx context.Context, requestID int64) error {
	r, err := n.Wholesale.ByID(ctx, requestID)
	if err != nil {
		return err
	}
	t, words := n.Texts.Wholesale.Mail, ""
	switch r.State {
	case wholesale.Agreed:
		words = t.Agreed(r.Reason)
	case wholesale.Nothing:
		words = t.Dropped(r.Reason)
	default: // reopened since
		return nil
	}
	return n.tellShop(ctx, r, t.OverSubject(r.Shown()), fmt.Sprintf("%s/%d/%s", wholesale.Over, r.ID, r.State), words)
}

func (n *Notifier) tellShop(ctx context.Context, r *wholesale.Request, subject, id string, words ...string) error {
	if r.Email == "" {
		return nil
	}
	return n.write(ctx, r, r.Email, r.Name, subject, id, n.Texts.Wholesale.Mail.Look, n.Wholesale.Path(r), words...)
}

func (n *Notifier) tellCommune(ctx context.Context, r *wholesale.Request, subject, id string, words ...string) error {
	to, err := n.Office(ctx)
	t := n.Texts.Wholesale.Mail
	for _, address := range to {
		err = errors.Join(err, n.write(ctx, r, address, t.Office, subject, id+"/"+address, t.LookOffice, "/quan-tri/mua-si/"+r.Code, words...))
	}
	return err
}

func (n *Notifier) write(ctx context.Context, r *wholesale.Request, to, hello, subject, id, look, path string, words ...string) error {
	lines := append([]string{n.Texts.Mail.Hello(hello), ""}, words...)
	lines = append(lines, "", look, n.BaseURL+path, "")
	if r.Sample {
		lines = append(lines, n.Texts.Mail.Sample)
	}
	return n.send(ctx, mail.Message{To: to, Subject: subject, Text: strings.Join(append(lines, n.Texts.Mail.Goodbye), "\n") + "\n", ID: id})
}
