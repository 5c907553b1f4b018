package web

import (
	"context"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// keep holds what few there are of while the buyer writes down where it goes. An order can
// be placed without: what goes wrong costs only the promise.
func (s *Shop) keep(ctx context.Context, cart *orders.Cart) {
	if cart.ID == "" || len(cart.Lines) == 0 || !s.Launch.Said().Open() {
		return
	}
	err := s.Orders.Keep(ctx, cart, s.orderRules().Keeps())
	side(ctx, s, "what is kept for a cart", struct{}{}, err)
}

// kept says what is held for the buyer and until when: the earliest, where it differs. What was
// held on air with its price has a clock of its own: that hour is when the price may change.
func (s *Shop) kept(ctx context.Context, cart *orders.Cart) (said ui.Message, price *ui.Countdown) {
	held, err := s.Orders.Kept(ctx, cart)
	names := map[int64]string{}
	for _, l := range cart.Lines {
		if !l.Buyable { // what was taken from sale meanwhile is promised to nobody
			continue
		}
		names[l.VariantID] = l.ProductName + " " + l.VariantName
		for _, p := range l.Parts {
			names[p.VariantID] = p.ProductName + " " + p.VariantName
		}
	}
	var goods []string
	var until, firm time.Time
	loose := false
	count := map[int64]int{}
	for _, h := range side(ctx, s, "what is kept for a cart", held, err) {
		if names[h.VariantID] == "" {
			continue
		}
		if count[h.VariantID] += h.Quantity; until.IsZero() || h.Until.Before(until) {
			until = h.Until
		}
		switch priced := h.Firm && h.OfferID != 0; {
		case !priced:
			loose = true
		case firm.IsZero() || h.Until.Before(firm):
			firm = h.Until
		}
	}
	for _, h := range held {
		if name, n := names[h.VariantID], count[h.VariantID]; n > 0 {
			goods = append(goods, s.Texts.Cart.KeptOne(name, n))
			count[h.VariantID] = 0
		}
	}
	if len(goods) == 0 {
		return ui.Message{}, nil
	}
	if !firm.IsZero() {
		price = s.holdClock(firm)
	}
	if price != nil && !loose {
		return ui.Message{Text: s.Texts.Cart.KeptPrice(goods), Icon: "clock", Tone: ui.Leaf}, price
	}
	return ui.Message{Text: s.Texts.Cart.Kept(goods, vntime.Clock(until)), Icon: "clock", Tone: ui.Leaf}, price
}
