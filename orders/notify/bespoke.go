package notify

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
)

// Quoted tells who asked for something made to measure, and gave an address, that the
// newest version of the quote is there, or that the producer will not make it.
func (n *Notifier) Quoted(ctx context.Context, requestID int64) error {
	r, err := n.Bespoke.ByID(ctx, requestID)
	if err != nil || r.Email == "" {
		return err
	}
	t := n.Texts.Bespoke.Mail
	if r.State == bespoke.Declined {
		return n.tellAsker(ctx, r, t.DeclinedSubject(r.Shown()), fmt.Sprintf("%s/%d/declined", bespoke.QuoteSent, r.ID), n.Texts.Mail.English.Declined(r.ProducerName), t.Declined(r.ProducerName, r.Reason))
	}
	list, err := n.Bespoke.Quotes(ctx, r.ID)
	if err != nil || len(list) == 0 || r.State != bespoke.Quoted {
		return err
	}
	q := &list[0]
	return n.tellAsker(ctx, r, t.QuotedSubject(r.Shown()), fmt.Sprintf("%s/%d/%d", bespoke.QuoteSent, r.ID, q.Version), n.Texts.Mail.English.Quoted(r.ProducerName, r.ProductName, q.Price.String(), vntime.Date(q.ValidUntil)), t.Quoted(r.ProducerName, r.ProductName, q.Price.String(), vntime.Date(q.ValidUntil)))
}

// BespokeAsked tells a producer that somebody wants something made; one without an address
// is told by the commune's officers, who are written to instead.
func (n *Notifier) BespokeAsked(ctx context.Context, requestID int64) error {
	r, err := n.Bespoke.ByID(ctx, requestID)
	if err != nil || r.State != bespoke.Asked {
		return err
	}
	maker, err := n.Catalog.ProducerByID(ctx, catalog.Everything(), r.ProducerID)
	if err != nil {
		return err
	}
	t, to := n.Texts.Bespoke.Mail, []string{maker.Email}
	hello, words := maker.Name, t.Asked(r.ProductName, r.Size)
	if maker.Email == "" {
		if to, err = n.Office(ctx); err != nil {
			return err
		}
		hello, words = t.Office, t.AskedOffice(maker.Name, r.ProductName, r.Size)
	}
	lines := []string{n.Texts.Mail.Hello(hello), "", words, "", t.AskedLook, n.BaseURL + "/quan-tri/dat-lam/" + r.Code, ""}
	if r.Sample {
		lines = append(lines, n.Texts.Mail.Sample)
	}
	for _, address := range to {
		err = errors.Join(err, n.send(ctx, mail.Message{To: address, Subject: t.AskedSubject(r.Shown()), Text: strings.Join(append(lines, n.Texts.Mail.Goodbye), "\n") + "\n",
			ID: fmt.Sprintf("%s/%d/%s", bespoke.AskedFor, r.ID, address)}))
	}
	return err
}

// WentOn tells the same buyer how the work goes.
func (n *Notifier) WentOn(ctx context.Context, progressID int64) error {
	r, x, err := n.Bespoke.ToldByID(ctx, progressID)
	if err != nil || r.Email == "" {
		return err
	}
	t := n.Texts.Bespoke.Mail
	return n.tellAsker(ctx, r, t.WentOnSubject(r.Shown()), fmt.Sprintf("%s/%d", bespoke.WentOn, x.ID), n.Texts.Mail.English.WentOn(r.ProducerName), t.WentOn(r.ProducerName), "", x.Words)
}

func (n *Notifier) tellAsker(ctx context.Context, r *bespoke.Request, subject, id, english string, words ...string) error {
	t := n.Texts
	lines := append([]string{t.Mail.Hello(r.Name), ""}, words...)
	lines = append(lines, "", t.Bespoke.Mail.Look, n.BaseURL+n.Bespoke.Path(r), "")
	if r.Sample {
		lines = append(lines, t.Mail.Sample)
	}
	lines = append(lines, n.english(r.Sample, english), "")
	return n.send(ctx, mail.Message{To: r.Email, Subject: subject, Text: strings.Join(append(lines, t.Mail.Goodbye), "\n") + "\n", ID: id})
}
