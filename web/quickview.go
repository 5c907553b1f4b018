package web

import (
	"context"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// quickPage is the order on one screen: what is held and until when, five fields, one button.
func (s *Shop) quickPage(c *fiber.Ctx, status int, cart *orders.Cart, f *checkoutForm, out outcome) error {
	base, err := s.checkoutView(c, cart, f)
	if err != nil {
		return err
	}
	s.explain(&base, f, out)
	t, a := s.Texts.Live.Quick, f.quick
	v := view.Quick{Checkout: base, Title: t.Title(a.item.Code), Action: a.part("dat"), Back: ui.Link{Label: s.Texts.Live.BackHere, Href: a.page()}, Channel: string(channel(c))}
	v.Pay.Error = base.Pay.Error
	held, until, err := s.heldOn(c.UserContext(), cart, a)
	if err != nil {
		return err
	}
	for i := range cart.Lines {
		v.Lines = append(v.Lines, s.quickLine(&cart.Lines[i], a, len(cart.Lines) > 1))
	}
	line := lineOf(cart, a.item.VariantID)
	switch {
	case line != nil && !a.item.Shown: // what is not sold now is not promised at any price, held or not
		v.Lapsed = s.Texts.Live.NotShown
	case held > 0:
		v.Hold = s.holdClock(until)
	case line == nil:
	case line.Stock == 0:
		v.Lapsed = t.None
	case line.OnOffer() > 0:
		n := line.OnOffer()
		v.Lapsed, v.Again = t.Lapsed(max(n, a.item.Left(s.Now()))), ui.Button{Label: t.Again, Name: "units", Value: strconv.Itoa(n), Small: true}
	default:
		v.Lapsed = t.Over(a.item.List.String())
	}
	if f.as != "" {
		v.As, v.Forget = t.As(f.as), liveAt+"/"+a.Slug+"/quen"
	}
	p := s.hidden(v.Title)
	p.Wrong = len(v.Wrongs) > 0
	p.BuyBar = view.CheckoutBar(s.Texts, v.Bill)
	return s.private(c, status, view.QuickPage(p, v))
}

// heldOn is how many of a thing on air are held firmly for a cart, and until when.
func (s *Shop) heldOn(ctx context.Context, cart *orders.Cart, a *onAir) (n int, until time.Time, err error) {
	all, err := s.Orders.Kept(ctx, cart)
	for _, h := range all {
		if h.VariantID == a.item.VariantID && h.OfferID != 0 && h.Firm {
			n, until = n+h.Quantity, h.Until
		}
	}
	return n, until, err
}

// quickLine is a line of the order; the thing that it is about can be made more or fewer.
func (s *Shop) quickLine(l *orders.CartLine, a *onAir, several bool) view.QuickLine {
	out := view.QuickLine{Name: l.ProductName + ", " + l.VariantName, Note: s.priceNote(l, true), Art: small(l.PhotoHash, l.PhotoWidth, art.Path(l.ArtKind, l.ProductSlug, l.ArtVariant)),
		Quantity: l.Quantity, Total: l.Total()}
	if several {
		out.Drop = strconv.FormatInt(l.VariantID, 10)
	}
	if l.VariantID != a.item.VariantID {
		return out
	}
	out.Code = a.item.Code
	if l.Quantity > 1 {
		out.Less = strconv.Itoa(l.Quantity - 1)
	}
	if l.Quantity < a.item.AtOnce() {
		out.More = strconv.Itoa(l.Quantity + 1)
	}
	return out
}
