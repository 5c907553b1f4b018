package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// selling refuses what only a shop that takes orders has: a cart, a checkout, a queue.
func (s *Shop) selling(c *fiber.Ctx) error {
	if !s.Launch.Said().Open() {
		return fault.New(fault.Closed, "shop.not_open")
	}
	return c.Next()
}

// trade is what the foot of every page says of how the site trades. The record is linked
// to its public entry: a sign drawn by ourselves would prove nothing.
func (s *Shop) trade(l orders.Launch) ui.Trade {
	t := s.Texts.UI
	switch {
	case !l.Open():
		return ui.Trade{Showcase: true, Text: t.Showcase}
	case l.Record.Link == "":
		return ui.Trade{}
	}
	out := ui.Trade{Record: &ui.Link{Label: t.Record(l.Mode == orders.Direct, l.Record.Number, vntime.Date(*l.Record.IssuedOn), l.Record.Authority), Href: l.Record.Link}}
	if l.Mode == orders.Direct {
		out.Text = t.Seller(l.Record.Seller, l.Record.SellerCode, l.Record.SellerAddress)
	}
	return out
}
