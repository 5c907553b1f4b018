package notify

import (
	"context"
	"errors"
	"fmt"
	"strings"

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

func (n *Notifier) newsMail(p *orders.Purchase, o *consent.Owed, id string) mail.Message {
	t, g := n.Texts.Consent.Mail, &o.Goods
	stop := n.BaseURL + n.Consents.Path(o.ConsentID)
	lines := append([]string{n.Texts.Mail.Hello(p.BuyerName), ""}, g.Letter(n.Texts, n.BaseURL)...)
	lines = append(lines, "", t.Why(vntime.Date(o.GivenAt)), t.Stop, stop, "")
	if p.Sample {
		lines = append(lines, n.Texts.Mail.Sample)
	}
	lines = append(lines, n.english(p.Sample, t.English(g.ProducerName, g.Name)), "", n.Texts.Mail.Goodbye)
	return mail.Message{To: o.Email, Subject: t.Subject(g.ProducerName, g.Name), Text: strings.Join(lines, "\n") + "\n", ID: id, Unsubscribe: stop}
}

func (n *Notifier) newsBrief(p *orders.Purchase, o *consent.Owed, id string) texting.Message {
	g, page, stop := &o.Goods, o.Goods.Page(n.BaseURL), n.BaseURL+n.Consents.Path(o.ConsentID)
	words := n.Texts.Consent.Mail.Brief(g.ProducerName, g.Name, page, stop)
	if p.Sample {
		words += " " + n.Texts.Texting.Sample
	}
	return texting.Message{To: o.Phone, Kind: "new_batch", ID: id, Text: words,
		Fields: map[string]string{"khach": p.BuyerName, "co_so": g.ProducerName, "san_pham": g.Name, "lien_ket": page, "thoi_nhan": stop}}
}
