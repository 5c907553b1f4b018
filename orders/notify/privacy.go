package notify

import (
	"context"
	"fmt"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/privacy"
)

// DataShown sends a buyer who asked for their data the link to it, to the address that stands
// in the purchase and to no other; who gave none was called. It is sent once.
func (n *Notifier) DataShown(ctx context.Context, requestID int64) error {
	r, err := n.Privacy.ByID(ctx, requestID)
	if err != nil {
		return err
	}
	p, err := n.Orders.PurchaseByID(ctx, r.PurchaseID)
	if err != nil || p.BuyerEmail == "" {
		return err
	}
	t := n.Texts.Privacy.Mail
	lines := []string{n.Texts.Mail.Hello(p.BuyerName), "", t.Text, n.BaseURL + "/don/" + p.Code + "/du-lieu?k=" + n.Links.Key(p), ""}
	if p.Sample {
		lines = append(lines, n.Texts.Mail.Sample)
	}
	lines = append(lines, n.english(p.Sample, n.Texts.Mail.English.Data), "")
	return n.once(ctx, mail.Message{To: p.BuyerEmail, Subject: t.Subject, Text: strings.Join(append(lines, n.Texts.Mail.Goodbye), "\n") + "\n", ID: fmt.Sprintf("%s/%d", privacy.Shown, r.ID)}, orders.MailedData, idsOf(p)...)
}
