package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mountQuick gives the order on one screen its addresses: "Chốt" holds goods on air and leads
// to it, and it is sent from there.
func (s *Shop) mountQuick(app fiber.Router) {
	small := edge.Limit(biggestForm)
	app.Post(liveAt+"/:slug/chot/:code", s.selling, small, s.grab)
	app.Get(liveAt+"/:slug/chot/:code", s.selling, s.showQuick)
	app.Post(liveAt+"/:slug/dat/:code", s.selling, small, s.placeQuick)
	app.Get(liveAt+"/:slug/dat/:code", s.backToQuick)
	app.Post(liveAt+"/:slug/them", small, s.orderMore)
	app.Post(liveAt+"/:slug/quen", small, s.forgetOrder)
}

// onAir is one of the goods of a session, and the session: what a quick order is about.
type onAir struct {
	*livestream.Full
	item *livestream.Item
}

// onAirOf is what the address names. Refused with "live.no_item" for what the session has not.
func (s *Shop) onAirOf(c *fiber.Ctx) (*onAir, error) {
	f, err := s.liveOf(c)
	if err != nil {
		return nil, err
	}
	i := f.ByCode(livestream.ParseCode(c.Params("code")))
	if i == nil {
		return nil, fault.New(fault.NotFound, "live.no_item")
	}
	return &onAir{f, i}, nil
}

// page is the address of the session at this thing.
func (a *onAir) page() string { return liveAt + "/" + a.Slug + "?ma=" + a.item.Code }

// part is an address of this thing in the session: chot, dat.
func (a *onAir) part(name string) string {
	return liveAt + "/" + a.Slug + "/" + name + "/" + a.item.Code
}

// grab says yes to goods on air: they and their price are held, and the order can be written.
func (s *Shop) grab(c *fiber.Ctx) error {
	a, err := s.onAirOf(c)
	if err != nil {
		return err
	}
	_, err = s.hold(c, a, number(edge.Form(c, "quantity"), 1))
	if no, ok := fault.As(err); ok {
		return s.showLive(c, a.Full, a.item.Code, ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"})
	}
	if err != nil {
		return err
	}
	return c.Redirect(a.part("chot"), fiber.StatusSeeOther)
}

// hold holds n of a thing on air for the visitor, whose cart it names. What is refused gives
// nobody a cart.
func (s *Shop) hold(c *fiber.Ctx, a *onAir, n int) (cart string, err error) {
	own, err := s.cart(c)
	if err != nil {
		return "", err
	}
	if lineOf(own, a.item.VariantID) == nil { // another number is no other yes
		defer func() { s.Tally.NoteGrab(a.ID, a.item.Code, livestream.ParseChannel(edge.Form(c, "k")), err) }()
	}
	g := orders.Grab{VariantID: a.item.VariantID, OfferID: a.item.OfferID, Quantity: n,
		Heard: orders.Heard{LiveItemID: &a.item.ID, Channel: string(livestream.ParseChannel(edge.Form(c, "k")))}}
	if !a.item.Shown {
		return "", fault.New(fault.Conflict, "live.not_sold")
	}
	if g.OfferID == 0 {
		return "", fault.New(fault.Conflict, "live.closed")
	}
	if own.ID != "" {
		_, err = s.Orders.Grab(c.UserContext(), own.ID, g)
		return own.ID, err
	}
	if err := edge.Slow(c, s.Limiter, edge.Carts, edge.CartRate()); err != nil {
		return "", err
	}
	cart, _, err = s.Orders.GrabNew(c.UserContext(), g)
	if err == nil {
		s.rememberCart(c, cart)
	}
	return cart, err
}

// showQuick is the order on one screen, for who holds something of it; others are led to the
// session.
func (s *Shop) showQuick(c *fiber.Ctx) error {
	a, err := s.onAirOf(c)
	if err != nil {
		return err
	}
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	if lineOf(cart, a.item.VariantID) == nil {
		return c.Redirect(a.page(), fiber.StatusSeeOther)
	}
	f := newForm(cart)
	f.quick = a
	f.as = s.fillAgain(c, f)
	return s.checkoutPage(c, fiber.StatusOK, cart, f, outcome{})
}

// lineOf is what of a variant lies in a cart; nil for nothing.
func lineOf(cart *orders.Cart, variant int64) *orders.CartLine {
	for i := range cart.Lines {
		if cart.Lines[i].VariantID == variant {
			return &cart.Lines[i]
		}
	}
	return nil
}

// placeQuick places what is held, or changes how many; what was typed is kept either way.
func (s *Shop) placeQuick(c *fiber.Ctx) error {
	a, err := s.onAirOf(c)
	if err != nil {
		return err
	}
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	f := readForm(c)
	f.quick, f.delivery, f.pay = a, string(orders.ByShip), string(orders.COD)
	s.resolveWard(f)
	switch {
	case edge.Form(c, "units") != "":
		return s.quickUnits(c, f, number(edge.Form(c, "units"), 1))
	case edge.Form(c, "drop") != "" || edge.Form(c, "instead") != "":
		return s.changeAtCheckout(c, f)
	case cart.ID == "":
		return s.checkoutPage(c, fiber.StatusConflict, cart, f, outcome{refusal: fault.New(fault.Conflict, "cart.empty")})
	}
	if !a.item.Shown && lineOf(cart, a.item.VariantID) != nil {
		return s.checkoutPage(c, fiber.StatusConflict, cart, f, outcome{refusal: fault.New(fault.Conflict, "live.not_sold")})
	}
	p, err := s.Checkout.Place(c.UserContext(), f.request(cart.ID))
	if err == nil {
		return c.Redirect(s.Links.Path(p)+"&phien="+a.Slug, fiber.StatusSeeOther)
	}
	return s.refuseCheckout(c, cart, f, err)
}

// quickUnits holds another number, or holds again what was held too long.
func (s *Shop) quickUnits(c *fiber.Ctx, f *checkoutForm, n int) error {
	_, err := s.hold(c, f.quick, n)
	out, status := outcome{}, fiber.StatusOK
	if no, ok := fault.As(err); ok {
		out.refusal, status = no, fiber.StatusConflict
	} else if err != nil {
		return err
	}
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	if f.key == "" {
		f.key = cart.CheckoutKey
	}
	return s.checkoutPage(c, status, cart, f, out)
}

// backToQuick leads who asks again for the address of a form to its page.
func (s *Shop) backToQuick(c *fiber.Ctx) error {
	a, err := s.onAirOf(c)
	if err != nil {
		return err
	}
	return c.Redirect(a.part("chot"), fiber.StatusSeeOther)
}
