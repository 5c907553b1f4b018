package orders

import (
	"context"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
)

// holder is under which name goods are held for a cart.
func holder(cartID string) string {
	if cartID == "" {
		return ""
	}
	return "cart " + cartID
}

// Keep holds for a while what is in the cart and may run out while its buyer writes down
// where it goes (catalog.HoldTx). It refuses nothing: what is not kept can be ordered as
// long as there is any. It is kept for lasts from now, and from the first call for twice that
// at most. A second call lengthens.
func (s *Store) Keep(ctx context.Context, c *Cart, lasts time.Duration) error {
	if any, err := s.catalog.HoldsAny(ctx, holder(c.ID), c.wishes()); err != nil || !any {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := lockCartTx(tx, c.ID, nil); err != nil {
			return err
		}
		now, err := unlockedCartTx(tx, s.now(), c.ID, 0)
		if err != nil {
			return err
		}
		return catalog.HoldTx(tx, holder(c.ID), now.wishes(), s.now(), lasts)
	})
}

// Kept is what is held for the cart now.
func (s *Store) Kept(ctx context.Context, c *Cart) ([]catalog.Hold, error) {
	if c.ID == "" {
		return nil, nil
	}
	return s.catalog.Holds(ctx, holder(c.ID))
}

// fitHoldsTx lets go of what is held for a cart that holds less now. The caller has locked
// the cart.
func (s *Store) fitHoldsTx(tx *gorm.DB, cartID string) error {
	return catalog.FitHoldsTx(tx, holder(cartID), s.now(), func() ([]catalog.Wish, error) {
		c, err := unlockedCartTx(tx, s.now(), cartID, 0)
		if err != nil {
			return nil, err
		}
		return c.wishes(), nil
	})
}
