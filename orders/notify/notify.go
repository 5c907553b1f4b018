package notify

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/texting"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// Notifier tells buyers, and producers what their buyers ask for after the sale.
type Notifier struct {
	Orders    *orders.Store
	Links     *orders.Links
	Mail      mail.Transport
	Phones    texting.Transport // for who gave no address; nil: they are told nothing
	Texts     *locale.Texts
	BaseURL   string
	Payees    *payee.Store
	Cases     *returns.Store
	Privacy   *privacy.Store
	Consents  *consent.Store
	Catalog   *catalog.Store
	Bespoke   *bespoke.Links
	Wholesale *wholesale.Links
	Office    func(context.Context) ([]string, error)         // addresses of the commune's officers, for makers without one
	Loose     func(context.Context, int64) (money.VND, error) // what of a bank line no order is known for; 0 when somebody saw to it
	Now       func() time.Time
	Log       *slog.Logger
}

// Placed confirms a purchase by mail to a buyer who gave an address, otherwise to their phone
// where short messages are sent. It is sent once, however often this is told. An address no server
// takes is given up, not tried for ever.
func (n *Notifier) Placed(ctx context.Context, purchaseID int64) error {
	p, err := n.Orders.PurchaseByID(ctx, purchaseID)
	if err != nil {
		return err
	}
	if !n.reaches(p) {
		return nil
	}
	codes := codesOf(p)
	return n.reach(ctx, p, n.confirmation(p), n.brief(p, "placed", n.Texts.Texting.Placed(codes, p.Total.String()), map[string]string{"ma_don": codes, "so_tien": p.Total.String()}), orders.MailedPlaced, idsOf(p)...)
}

// english is what stands below the Vietnamese of a mail.
func (n *Notifier) english(sample bool, words ...string) string {
	if sample {
		words = append(words, n.Texts.Mail.English.Sample)
	}
	return strings.Join(words, " ")
}

// confirmation is the mail in plain text: it reads the same everywhere, and links to
// the page for the rest.
func (n *Notifier) confirmation(p *orders.Purchase) mail.Message {
	t := n.Texts.Mail
	var b strings.Builder
	line := func(parts ...string) { b.WriteString(strings.Join(parts, "") + "\n") }
	line(t.Hello(p.BuyerName))
	line()
	line(t.Received(vntime.Moment(p.CreatedAt)))
	codes := make([]string, len(p.Orders))
	for i, o := range p.Orders {
		codes[i] = ordercode.Code(o.Code).Shown()
		line()
		line(codes[i], " · ", o.ProducerName)
		for _, l := range o.Lines {
			line(t.Line(l.ProductName, l.VariantName, l.Quantity, l.Total.String()))
			for _, part := range l.Parts {
				line("  ", n.Texts.Box.Part(part.Quantity, part.ProductName, part.VariantName))
			}
		}
		if o.Discount > 0 {
			line(n.Texts.Checkout.Discount(o.VoucherCode), ": −", o.Discount.String())
		}
		line(t.Fee, ": ", o.Fee.String())
		line(t.Total, ": ", o.Total.String())
	}
	line()
	line(t.All, ": ", p.Total.String(), ". ", n.payWords(p))
	to := t.To
	if p.Delivery == orders.ByPickup {
		to = t.At
	}
	line(to, ": ", strings.TrimPrefix(p.AddressLine+", "+p.PlaceText, ", "))
	line()
	line(t.Next)
	line(t.Follow)
	line(n.BaseURL, n.Links.Path(p))
	line()
	if p.Sample {
		line(t.Sample)
	}
	paying := t.English.PlacedCOD
	switch p.Orders[0].PaymentMethod {
	case orders.Transfer:
		paying = t.English.PlacedMoney
	case orders.Stripe:
		paying = t.English.PlacedCard
	}
	line(n.english(p.Sample, t.English.Placed(strings.Join(codes, ", "), p.Total.String()), paying))
	line()
	line(t.Goodbye)
	return mail.Message{To: p.BuyerEmail, Subject: t.Subject(strings.Join(codes, ", ")), Text: b.String(), ID: fmt.Sprintf("%s/%d", orders.PurchasePlaced, p.ID)}
}
