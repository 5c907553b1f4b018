package notify

import (
	"context"
	"fmt"
	"strings"

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
		return n.tellAsker(ctx, r, t.DeclinedSubject(r.Shown()), fmt.Sprintf("%s/%d/declined", bespoke.QuoteSent, r.ID), t.Declined(r.ProducerName, r.Reason))
	}
	list, err := n.Bespoke.Quotes(ctx, r.ID)
	if err != nil || len(list) == 0 || r.State != bespoke.Quoted {
		return err
	}
	q := &list[0]
	return n.tellAsker(ctx, r, t.QuotedSubject(r.Shown()), fmt.Sprintf("%s/%d/%d", bespoke.QuoteSent, r.ID, q.Version), t.Quoted(r.ProducerName, r.ProductName, q.Price.String(), vntime.Date(q.ValidUntil)))
}

// WentOn tells the same buyer how the work goes.
func (n *Notifier) WentOn(ctx context.Context, progressID int64) error {
	r, x, err := n.Bespoke.ToldByID(ctx, progressID)
	if err != nil || r.Email == "" {
		return err
	}
	t := n.Texts.Bespoke.Mail
	return n.tellAsker(ctx, r, t.WentOnSubject(r.Shown()), fmt.Sprintf("%s/%d", bespoke.WentOn, x.ID), t.WentOn(r.ProducerName), "", x.Words)
}

func (n *Notifier) tellAsker(ctx context.Context, r *bespoke.Request, subject, id string, words ...string) error {
	t := n.Texts
	lines := append([]string{t.Mail.Hello(r.Name), ""}, words...)
	lines = append(lines, "", t.Bespoke.Mail.Look, n.BaseURL+n.Bespoke.Path(r), "")
	if r.Sample {
		lines = append(lines, t.Mail.Sample)
	}
	return n.send(ctx, mail.Message{To: r.Email, Subject: subject, Text: strings.Join(append(lines, t.Mail.Goodbye), "\n") + "\n", ID: id})
}
