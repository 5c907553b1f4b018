package orders

import (
	"context"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
)

// hadTx is what a phone had of the offers that are open on what it wants to buy.
func hadTx(tx *gorm.DB, phone string, list []catalog.Sellable) (map[int64]int, error) {
	var offers []int64
	for _, v := range list {
		if v.OfferPerPhone > 0 && v.Open() {
			offers = append(offers, v.OfferID)
		}
	}
	if len(offers) == 0 || phone == "" {
		return nil, nil
	}
	return catalog.DrawnTx(tx, phone, offers)
}

// ForPhone prices a cart anew for who has this number (E.164): what they had of an offer
// before counts against their share of it. Carts without such an offer stay as they are.
func (s *Store) ForPhone(ctx context.Context, c *Cart, phone string) error {
	list := make([]catalog.Sellable, len(c.Lines))
	for i := range c.Lines {
		list[i] = c.Lines[i].Sellable
	}
	had, err := hadTx(s.db.Gorm.WithContext(ctx), phone, list)
	for i := range c.Lines {
		if l := &c.Lines[i]; had[l.OfferID] > 0 {
			l.Stock -= l.Most(l.Had) - l.Most(had[l.OfferID])
			l.Had = had[l.OfferID]
		}
	}
	return err
}

// drawTx draws what lines at an offer's price take of it, for the buyer's phone.
func drawTx(tx *gorm.DB, p *Purchase, orderID int64, sold []CartLine) error {
	for i := range sold {
		if n := sold[i].OnOffer(); n > 0 {
			if err := catalog.DrawTx(tx, sold[i].OfferID, orderID, p.BuyerPhone, n, p.CreatedAt); err != nil {
				return err
			}
		}
	}
	return nil
}
