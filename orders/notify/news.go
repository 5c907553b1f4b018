package notify

import (
	"context"
	"errors"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/texting"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/consent"
)

// News tells a buyer who allowed it of a new batch, once: by mail, or on the phone. Whether it
// is still allowed, and whether there is any, is asked at the last moment; who is left out is
// noted with why. The history of orders does not tell of it: it is about none.
func (n *Notifier) News(ctx context.Context, tellingID int64) error {
	o, err := n.Consents.Owed(ctx, tellingID)
	if err != nil || o == nil {
		return err
	}
	if o.Left != "" {
		return n.Consents.Told(ctx, tellingID, o.Left)
	}
	p, err := n.Orders.PurchaseByID(ctx, o.PurchaseID)
	if err != nil {
		return err
	}
	id := fmt.Sprintf("%s/%d", consent.NewsOwed, tellingID)
	send := func() error { return n.Mail.Send(ctx, n.newsMail(p, o, id)) }
	if o.Email == "" {
		send = func() error { return n.Phones.Send(ctx, n.newsBrief(p, o, id)) }
	}
	left, never := "", false
	err = n.sentOnce(ctx, id, "", "", mail.ErrMessage, func() error {
		err := send()
		if never = errors.Is(err, mail.ErrMessage) || errors.Is(err, texting.ErrMessage); never {
			return mail.ErrMessage
		}
		return err
	})
	if err != nil {
		return err
	}
	if never {
		left = consent.LeftLost
	}
	return n.Consents.Told(context.WithoutCancel(ctx), tellingID, left)
}

func (n *Notifier) reader(p *orders.Purchase, o *consent.Owed) consent.Reader {
	return consent.Reader{Name: p.BuyerName, Day: vntime.Date(o.GivenAt), Stop: n.BaseURL + n.Consents.Path(o.ConsentID), Sample: p.Sample}
}

func (n *Notifier) newsMail(p *orders.Purchase, o *consent.Owed, id string) mail.Message {
	to := n.reader(p, o)
	subject, text := o.Goods.Letter(n.Texts, n.BaseURL, to)
	return mail.Message{To: o.Email, Subject: subject, Text: text, ID: id, Unsubscribe: to.Stop}
}

func (n *Notifier) newsBrief(p *orders.Purchase, o *consent.Owed, id string) texting.Message {
	g, to := &o.Goods, n.reader(p, o)
	return texting.Message{To: o.Phone, Kind: "new_batch", ID: id, Text: g.Brief(n.Texts, n.BaseURL, to),
		Fields: map[string]string{"khach": p.BuyerName, "co_so": g.ProducerName, "san_pham": g.Name, "lien_ket": g.Page(n.BaseURL), "thoi_nhan": to.Stop}}
}
