package web

import (
	"context"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// cardChoice adds the way by card when it is there for each of the parcels; a fee that is
// not known yet is looked at when the order is placed.
func (s *Shop) cardChoice(c *fiber.Ctx, parcels []orders.Parcel, out *ui.Choices) error {
	if s.Cards == nil {
		return nil
	}
	l, err := s.Checkout.Launch.Launch(c.UserContext())
	if err != nil {
		return err
	}
	var makers []int64
	for _, p := range parcels {
		makers = append(makers, p.ProducerID)
	}
	if takes, err := s.Checkout.CardsFor(c.UserContext(), l, makers...); err != nil || !takes {
		return err
	}
	for _, p := range parcels {
		if !s.Checkout.CardFits(goodsOf(&p)) {
			return nil
		}
	}
	note := s.Texts.Pay.CardNote
	if len(parcels) > 1 {
		note = s.Texts.Pay.CardEach(len(parcels))
	}
	out.Options = append(out.Options, ui.Option{Value: string(orders.Stripe), Label: s.Texts.Pay.Card, Note: note, Icon: "banknote"})
	return nil
}

// cashChoice is the way by cash: closed, with the reason, when one of the parcels is worth more
// than a courier may collect. A fee that is not known yet is looked at when the order is placed.
func (s *Shop) cashChoice(parcels []orders.Parcel) ui.Option {
	t := s.Texts.Checkout
	out := ui.Option{Value: string(orders.COD), Label: t.COD, Note: t.CODNote, Icon: "banknote"}
	most := s.Checkout.MostCash(s.orderRules())
	if most > 0 && slices.ContainsFunc(parcels, func(p orders.Parcel) bool { return goodsOf(&p) > most }) {
		out.Disabled, out.Note = true, s.Texts.Pay.CashOver(most.String())
	}
	return out
}

func goodsOf(p *orders.Parcel) (sum money.VND) {
	for i := range p.Lines {
		sum += p.Lines[i].Total()
	}
	return sum
}

func waitsForCard(o *orders.Order) bool {
	return o.State == orders.Placed && o.PaymentMethod == orders.Stripe && o.Due() > 0
}

// payByCard is the button that leads to the page where an order is paid by card.
func (s *Shop) payByCard(p *orders.Purchase, o *orders.Order, other *view.PaySwitch) *view.Pay {
	t := s.Texts.Pay
	if o.PaymentState == orders.PaymentProcessing {
		return &view.Pay{Title: t.CardTitle, Lead: t.CardWaits}
	}
	return &view.Pay{Title: t.CardTitle, Lead: t.CardUntil(o.Due().String(), vntime.Moment(*o.PayBy)), Switch: other,
		Card: &view.PaySwitch{Action: "/don/" + o.Code + "/the", Key: s.Links.Key(p), Label: t.CardPay(o.Due().String())}}
}

// payWithCard leads to the page where an order is paid by card.
func (s *Shop) payWithCard(c *fiber.Ctx) error {
	p, err := s.Links.Open(c.UserContext(), c.Params("code"), edge.Form(c, "k"))
	if err != nil {
		return err
	}
	return s.toCard(c, p, chosenOrder(p, c.Params("code")))
}

// toCard sends a buyer to pay. When there is no page now, the order's own says so: the
// order stands, and nothing is lost.
func (s *Shop) toCard(c *fiber.Ctx, p *orders.Purchase, o *orders.Order) error {
	if s.Cards == nil {
		return fault.New(fault.NotFound, "page.not_found")
	}
	page, err := s.Cards.Open(c.UserContext(), p, o.ID)
	if no, ok := fault.As(err); ok {
		fresh, err := s.again(c.UserContext(), p)
		if err != nil {
			return err
		}
		return s.orderPage(c, fiber.StatusConflict, fresh, o.Code, ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"}, false)
	}
	if err != nil {
		return err
	}
	return c.Redirect(page, fiber.StatusSeeOther)
}

func (s *Shop) again(ctx context.Context, p *orders.Purchase) (*orders.Purchase, error) {
	return s.Orders.PurchaseByID(ctx, p.ID)
}

// backFromCard looks what became of the payment and shows the order. What the address says
// is not believed: the provider is asked.
func (s *Shop) backFromCard(c *fiber.Ctx) error {
	p, err := s.Links.Open(c.UserContext(), c.Params("code"), c.Query("k"))
	if err != nil {
		return err
	}
	if s.Cards != nil {
		if err := s.Cards.Return(c.UserContext(), c.Query("phien")); err != nil {
			s.Log.WarnContext(c.UserContext(), "a card payment could not be looked at; a message will tell", "error", err)
		}
	}
	return c.Redirect("/don/"+chosenOrder(p, c.Params("code")).Code+"?k="+s.Links.Key(p)+"&tra=the", fiber.StatusSeeOther)
}
