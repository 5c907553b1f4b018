package orders

import (
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// lineOf is n of a variant for somebody who had so many of its offer, or of the batch that they
// can order ahead. What that somebody can have is what is free, and their share of either.
func lineOf(v catalog.Sellable, n, had int, awaited bool) CartLine {
	v.Stock -= v.OfferLeft - v.Most(had)
	if v.Coming() {
		v.Stock = v.MostAhead(had)
	}
	return CartLine{Sellable: v, Quantity: n, Had: had, Awaited: awaited}
}

// OnOffer is how many of the line are had at the offer's price: as many as the offer and the
// share of one phone allow. The others have the price of the list.
func (l *CartLine) OnOffer() int { return min(l.Quantity, l.Most(l.Had)) }

// Total is what the line costs now.
func (l *CartLine) Total() money.VND {
	n := l.OnOffer()
	return l.OfferPrice.Times(n) + l.Price.Times(l.Quantity-n)
}

// Priced is a part of a line that has one price.
type Priced struct {
	Quantity int
	Price    money.VND
	OfferID  int64     // 0: of the list
	Old      money.VND // of an offer: what it costs without
}

// Priced are the parts of the line, what is on offer first; one of them where all costs the
// same.
func (l *CartLine) Priced() (parts []Priced) {
	n := l.OnOffer()
	if n > 0 {
		parts = append(parts, Priced{Quantity: n, Price: l.OfferPrice, OfferID: l.OfferID, Old: l.OldPrice})
	}
	if n < l.Quantity {
		parts = append(parts, Priced{Quantity: l.Quantity - n, Price: l.Price})
	}
	return parts
}
