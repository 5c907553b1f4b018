package notify

import (
	"context"
	"errors"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/orders"
)

// once sends a message about orders unless it was sent, and has their history say so. What
// fails is an error, to be told again; an address no server takes is given up.
func (n *Notifier) once(ctx context.Context, m mail.Message, what string, orderIDs ...int64) error {
	mine, err := n.Orders.ClaimMail(ctx, m.ID)
	if err != nil || !mine {
		return err
	}
	err = n.Mail.Send(ctx, m)
	ctx = context.WithoutCancel(ctx) // what became of it is known, and has to be written down
	switch {
	case errors.Is(err, mail.ErrMessage):
		n.Log.WarnContext(ctx, "a message could not be sent", "message", m.ID, "why", err)
		what = orders.MailLost
	case err != nil:
		return errors.Join(fmt.Errorf("send %s: %w", m.ID, err), n.Orders.FreeMail(ctx, m.ID))
	}
	return n.Orders.MailSent(ctx, m.ID, what, orderIDs...)
}

func idsOf(p *orders.Purchase) []int64 {
	ids := make([]int64, len(p.Orders))
	for i, o := range p.Orders {
		ids[i] = o.ID
	}
	return ids
}
