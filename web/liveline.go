package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/waiting"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// mountLine gives the line for what is held by others its addresses.
func (s *Shop) mountLine(app fiber.Router) {
	small := edge.Limit(biggestForm)
	app.Post(liveAt+"/:slug/cho/:code", s.selling, small, s.wishes(), s.joinLine)
	app.Get(liveAt+"/:slug/cho/:code", s.selling, s.showLine)
	app.Post(liveAt+"/:slug/cho/:code/thoi", small, s.leaveLine)
}

// joinLine lets the visitor wait for what others may let go of.
func (s *Shop) joinLine(c *fiber.Ctx) error {
	a, err := s.onAirOf(c)
	if err != nil {
		return err
	}
	err = fault.New(fault.Conflict, "live.line_closed")
	if a.At(s.Now()).OnAir() && a.item.Open(s.Now()) {
		var cart string
		if cart, err = s.ownCart(c); err == nil {
			err = s.Waiting.Join(c.UserContext(), a.item.ID, cart, number(edge.Form(c, "quantity"), 1))
		}
	}
	if no, ok := fault.As(err); ok && no.Kind != fault.TooMany {
		return s.showLive(c, a.Full, a.item.Code, ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"})
	}
	if err != nil {
		return err
	}
	return c.Redirect(a.part("cho"), fiber.StatusSeeOther)
}

// showLine says how the visitor stands in the line. It asks again by itself.
func (s *Shop) showLine(c *fiber.Ctx) error {
	a, err := s.onAirOf(c)
	if err != nil {
		return err
	}
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	at := &waiting.Standing{}
	if cart.ID != "" {
		if at, err = s.Waiting.Look(c.UserContext(), a.item.ID, cart.ID); err != nil {
			return err
		}
	}
	if at.Stand == waiting.Outside && cart.ID == "" {
		return c.Redirect(a.page(), fiber.StatusSeeOther)
	}
	v := s.lineView(a, at)
	return s.private(c, fiber.StatusOK, view.LiveLineUpPage(s.hidden(v.Title), v))
}

// lineView decides what the page says.
func (s *Shop) lineView(a *onAir, at *waiting.Standing) view.LiveLineUp {
	t, code := s.Texts.Live.Line, a.item.Code
	v := view.LiveLineUp{Title: t.Title(code), Name: a.item.ProductName + ", " + a.item.VariantName, Back: ui.Link{Label: s.Texts.Live.BackHere, Href: a.page()}}
	join := ui.Button{Label: t.Again, Kind: ui.Primary}
	switch at.Stand {
	case waiting.Waits:
		v.Head, v.Text, v.Asks = t.Place(at.Before+1), t.Waits, true
		v.Leave = a.part("cho") + "/thoi"
	case waiting.Called:
		v.Title = t.CalledTitle(code)
		v.Head, v.Text, v.Called, v.Asks = t.Called(at.Given, a.item.UnitWord), t.CalledText(vntime.Clock(at.Until), a.item.Price.String()), true, true
		v.Action, v.Quantity, v.Button = a.part("chot"), at.Given, ui.Button{Label: s.Texts.Live.Grab(code), Kind: ui.Primary}
		v.Leave = a.part("cho") + "/thoi"
	case waiting.Missed:
		v.Head, v.Text, v.Action, v.Quantity, v.Button = t.Missed, t.MissedText, a.part("cho"), max(at.Wanted, 1), join
	case waiting.Closed:
		v.Head, v.Text = t.Closed, t.ClosedText
	default:
		v.Head, v.Text, v.Action, v.Quantity, v.Button = t.Outside, t.OutsideText, a.part("cho"), 1, join
	}
	return v
}

// leaveLine takes the visitor out of the line.
func (s *Shop) leaveLine(c *fiber.Ctx) error {
	a, err := s.onAirOf(c)
	if err != nil {
		return err
	}
	cart, err := s.cart(c)
	if err != nil {
		return err
	}
	if err := s.Waiting.Leave(c.UserContext(), a.item.ID, cart.ID); err != nil {
		return err
	}
	return c.Redirect(a.page(), fiber.StatusSeeOther)
}
