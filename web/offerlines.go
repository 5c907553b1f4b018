package web

import (
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
)

// offerUntil says plainly until when an offer holds: "đến hết 20:00 hôm nay". The end is the
// server's; nothing counts down.
func (s *Shop) offerUntil(end time.Time) string {
	clock, day := vntime.Clock(end), vntime.Today(end)
	if clock == "00:00" { // midnight belongs to the day before, for who reads it
		clock, day = "", day.AddDate(0, 0, -1)
	}
	return s.Texts.Offer.Until(clock, day.Format("02/01/2006"), int(day.Sub(vntime.Today(s.Now())).Hours()/24))
}

// offerLines says of each size on offer until when, and how many there are at that price;
// where there are other sizes also of which, at which price.
func (s *Shop) offerLines(variants []catalog.Variant) []string {
	t := s.Texts.Offer
	var out []string
	for _, x := range variants {
		if !x.Open() {
			continue
		}
		line := t.Line(s.offerUntil(*x.OfferUntil), x.OfferLeft)
		if x.OfferPerPhone > 0 {
			line += t.PerPhone(x.OfferPerPhone)
		}
		if len(variants) > 1 {
			line = t.OfSize(x.Name, x.OfferPrice.String(), x.OldPrice.String(), line)
		}
		out = append(out, line)
	}
	return out
}

// oldPrice is what a size on offer costs without; nothing for others.
func oldPrice(x catalog.Variant) string {
	if !x.Open() {
		return ""
	}
	return x.OldPrice.String()
}

// priceNote is what one thing of a line costs, and why: "2 × 100.000 ₫ (ưu đãi, giá thường
// 120.000 ₫), 1 × 120.000 ₫". Without counts where all of it costs the same.
func (s *Shop) priceNote(l *orders.CartLine, counted bool) string {
	t := s.Texts.Offer
	parts := l.Priced()
	var said []string
	for _, p := range parts {
		words := p.Price.String()
		if counted || len(parts) > 1 {
			words = strconv.Itoa(p.Quantity) + "\u00a0×\u00a0" + words
		}
		if p.OfferID != 0 {
			words += " (" + t.Instead(p.Old.String()) + ")"
		}
		said = append(said, words)
	}
	note := strings.Join(said, ", ")
	switch {
	case !l.Open() || l.OnOffer() == l.Quantity:
		return note
	case l.Had > 0:
		return note + "; " + t.Had(l.OfferPerPhone)
	case l.OnOffer() > 0:
		return note + "; " + t.Fewer(l.OnOffer())
	}
	return note
}

// soldAt is the same of a line that was sold.
func (s *Shop) soldAt(l *orders.Line) string {
	words := strconv.Itoa(l.Quantity) + "\u00a0×\u00a0" + l.UnitPrice.String()
	if l.ListPrice > 0 {
		words += " (" + s.Texts.Offer.Instead(l.ListPrice.String()) + ")"
	}
	return words
}
