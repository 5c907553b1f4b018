package orders

import (
	"context"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
)

// had is what a phone had of offers, and ordered ahead of batches, by their ids.
type had struct{ offers, ahead map[int64]int }

func (h had) of(v *catalog.Sellable) int {
	if v.Coming() {
		return h.ahead[v.PreorderID]
	}
	return h.offers[v.OfferID]
}

// hadTx is what a phone had of what is limited of the things that it wants to buy.
func hadTx(tx *gorm.DB, phone string, list []catalog.Sellable) (h had, err error) {
	var offers, ahead []int64
	for i := range list {
		v := &list[i]
		switch {
		case v.Coming() && v.PreorderPerPhone > 0:
			ahead = append(ahead, v.PreorderID)
		case v.Open() && v.OfferPerPhone > 0:
			offers = append(offers, v.OfferID)
		}
	}
	if phone == "" {
		return h, nil
	}
	if len(offers) > 0 {
		if h.offers, err = catalog.DrawnTx(tx, phone, offers); err != nil {
			return h, err
		}
	}
	if len(ahead) > 0 {
		h.ahead, err = catalog.AheadOfTx(tx, phone, ahead)
	}
	return h, err
}

// ForPhone prices a cart anew for who has this number (E.164): what they had of an offer, or
// ordered ahead, before counts against their share of it. Other carts stay as they are.
func (s *Store) ForPhone(ctx context.Context, c *Cart, phone string) error {
	list := make([]catalog.Sellable, len(c.Lines))
	for i := range c.Lines {
		list[i] = c.Lines[i].Sellable
	}
	h, err := hadTx(s.db.Gorm.WithContext(ctx), phone, list)
	for i := range c.Lines {
		l := &c.Lines[i]
		n := h.of(&l.Sellable)
		if n == 0 {
			continue
		}
		if l.Coming() {
			l.Stock = l.MostAhead(n)
		} else {
			l.Stock -= l.Most(l.Had) - l.Most(n)
		}
		l.Had = n
	}
	return err
}

// drawTx draws what lines at an offer's price take of it, and orders ahead what is still to
// come, for the buyer's phone.
func drawTx(tx *gorm.DB, p *Purchase, orderID int64, sold []CartLine) error {
	for i := range sold {
		l := &sold[i]
		if l.Coming() {
			if err := catalog.AheadTx(tx, l.PreorderID, orderID, p.BuyerPhone, l.Quantity, p.CreatedAt); err != nil {
				return err
			}
			continue
		}
		if n := l.OnOffer(); n > 0 {
			if err := catalog.DrawTx(tx, l.OfferID, orderID, holder(p.CartID), p.BuyerPhone, n, p.CreatedAt); err != nil {
				return err
			}
		}
	}
	return nil
}
