package notify

import (
	"context"
	"fmt"

	"github.com/ocop-hungdao/ocop/catalog/message"
)

// MessageSent mails what the commune wrote to each producer that has an address and did not read it
// meanwhile, once. What fails is an error, and those who have their letter do not get it again.
func (n *Notifier) MessageSent(ctx context.Context, id int64) error {
	letters, err := n.Messages.Letters(ctx, id)
	if err != nil {
		return err
	}
	t := n.Texts.Messages
	for _, l := range letters {
		text := []string{n.Texts.Mail.Hello(l.Name), "", t.MailBefore, "", l.Body, "", t.MailAfter, n.BaseURL + "/chu-the"}
		if err := n.send(ctx, l.Email, t.MailSubject, fmt.Sprintf("%s/%d/%d", message.Sent, id, l.ProducerID), l.Sample, text); err != nil {
			return err
		}
		if err := n.Messages.Mailed(ctx, id, l.ProducerID); err != nil {
			return err
		}
	}
	return nil
}
