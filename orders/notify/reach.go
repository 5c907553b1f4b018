package notify

import (
	"context"
	"maps"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/texting"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/payee"
)

// reaches says whether a buyer can be told anything: by mail, or on the phone.
func (n *Notifier) reaches(p *orders.Purchase) bool {
	return p.BuyerEmail != "" || n.Phones != nil && p.BuyerPhone != ""
}

// reach sends the mail to a buyer who gave an address, and the short message to who gave none,
// under the same name: it is one message, sent once.
func (n *Notifier) reach(ctx context.Context, p *orders.Purchase, m mail.Message, brief texting.Message, what string, orderIDs ...int64) error {
	if p.BuyerEmail != "" {
		return n.once(ctx, m, what, orderIDs...)
	}
	brief.ID = m.ID
	return n.sentOnce(ctx, m.ID, orders.Texted, orders.TextLost, texting.ErrMessage, func() error { return n.Phones.Send(ctx, brief) }, orderIDs...)
}

// brief is a short message to a buyer about a purchase: its words and where to read on, and what
// stands in the gaps of approved ones.
func (n *Notifier) brief(p *orders.Purchase, kind, words string, fields map[string]string) texting.Message {
	page := n.BaseURL + n.Links.Path(p)
	out := map[string]string{"khach": p.BuyerName, "lien_ket": page}
	maps.Copy(out, fields)
	if p.Sample {
		words += " " + n.Texts.Texting.Sample
	}
	return texting.Message{To: p.BuyerPhone, Kind: kind, Fields: out, Text: words + " " + n.Texts.Texting.Look(page)}
}

func codesOf(p *orders.Purchase) string {
	codes := make([]string, len(p.Orders))
	for i, o := range p.Orders {
		codes[i] = ordercode.Code(o.Code).Shown()
	}
	return strings.Join(codes, ", ")
}

// warnOnPhone tells the old number of a producer that its account is to change, once.
func (n *Notifier) warnOnPhone(ctx context.Context, a *payee.Standing, from, id string) error {
	if n.Phones == nil || a.OldPhone == "" {
		return nil
	}
	m := texting.Message{To: a.OldPhone, Kind: "account", ID: id, Text: n.Texts.Texting.Account(a.ProducerName, a.Where(), a.AccountNumber, from),
		Fields: map[string]string{"co_so": a.ProducerName, "ngan_hang": a.Where(), "so_tai_khoan": a.AccountNumber, "tu": from}}
	return n.sentOnce(ctx, id, orders.Texted, orders.TextLost, texting.ErrMessage, func() error { return n.Phones.Send(ctx, m) })
}
