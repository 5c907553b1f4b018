package notify

import (
	"context"
	"errors"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/orders"
)

// once sends a mail about orders unless it was sent, and has their history say so. What
// fails is an error, to be told again; an address no server takes is given up.
func (n *Notifier) once(ctx context.Context, m mail.Message, what string, orderIDs ...int64) error {
	return n.sentOnce(ctx, m.ID, what, orders.MailLost, mail.ErrMessage, func() error { return n.Mail.Send(ctx, m) }, orderIDs...)
}

// sentOnce sends the message of that name by whatever way, unless it was sent; never is the
// error after which trying again is useless.
func (n *Notifier) sentOnce(ctx context.Context, id, what, lost string, never error, send func() error, orderIDs ...int64) error {
	mine, err := n.Orders.ClaimMail(ctx, id)
	if err != nil || !mine {
		return err
	}
	err = send()
	ctx = context.WithoutCancel(ctx) // what became of it is known, and has to be written down
	switch {
	case errors.Is(err, never):
		n.Log.WarnContext(ctx, "a message could not be sent", "message", id, "why", err)
		what = lost
	case err != nil:
		return errors.Join(fmt.Errorf("send %s: %w", id, err), n.Orders.FreeMail(ctx, id))
	}
	return n.Orders.MailSent(ctx, id, what, orderIDs...)
}

func idsOf(p *orders.Purchase) []int64 {
	ids := make([]int64, len(p.Orders))
	for i, o := range p.Orders {
		ids[i] = o.ID
	}
	return ids
}
