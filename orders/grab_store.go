package orders

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Grab is what somebody asks for on air.
type Grab struct {
	VariantID int64
	OfferID   int64
	Quantity  int
	Heard
}

// Grab puts exactly so many of what is shown on air into the cart and holds them, with their
// price, for catalog.FirmFor. It refuses as catalog.GrabTx does, a variant that is not for sale
// with "variant.not_buyable", and a cart without room with "cart.full". Asked again it is the
// same hold.
func (s *Store) Grab(ctx context.Context, cartID string, g Grab) (held *catalog.Firm, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := lockCartTx(tx, cartID, nil); err != nil {
			return err
		}
		held, err = s.grabTx(tx, cartID, g)
		return err
	})
	return held, err
}

// GrabNew is Grab for who has no cart yet: it makes one, whose id it gives. What is refused
// leaves none behind.
func (s *Store) GrabNew(ctx context.Context, g Grab) (cartID string, held *catalog.Firm, err error) {
	c, err := s.drawCart()
	if err != nil {
		return "", nil, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := exec(tx, "make cart", `INSERT INTO carts (id, checkout_key, created_at, updated_at) VALUES (?, ?, ?, ?)`, c.ID, c.CheckoutKey, s.now(), s.now()); err != nil {
			return err
		}
		held, err = s.grabTx(tx, c.ID, g)
		return err
	})
	if err != nil {
		return "", nil, err
	}
	return c.ID, held, nil
}

// grabTx is Grab for a cart that the caller has locked.
func (s *Store) grabTx(tx *gorm.DB, cartID string, g Grab) (*catalog.Firm, error) {
	if g.Quantity < 1 || g.Quantity > MaxQuantity {
		return nil, fault.New(fault.Invalid, "quantity.out_of_range")
	}
	held, err := catalog.GrabTx(tx, holder(cartID), g.OfferID, g.Quantity, s.now())
	if err != nil {
		return nil, err
	}
	var others int
	if err := tx.Raw(`SELECT count(*) FROM cart_lines WHERE cart_id = ? AND variant_id <> ?`, cartID, g.VariantID).Row().Scan(&others); err != nil {
		return nil, fmt.Errorf("count what is in a cart: %w", err)
	}
	if others >= MaxLines {
		return nil, fault.New(fault.Conflict, "cart.full")
	}
	v, err := besideTx(tx, s.now(), cartID, g.VariantID)
	if err != nil {
		return nil, err
	}
	if !v.Buyable || held.VariantID != g.VariantID {
		return nil, fault.New(fault.Conflict, "variant.not_buyable").With("variant_id", g.VariantID).With("product", v.ProductName)
	}
	if err := exec(tx, "set cart line", `INSERT INTO cart_lines (cart_id, variant_id, quantity, live_item_id, channel) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = excluded.quantity, live_item_id = excluded.live_item_id,
			channel = CASE WHEN excluded.channel = '' THEN cart_lines.channel ELSE excluded.channel END`, cartID, g.VariantID, held.Quantity, g.LiveItemID, g.Channel); err != nil {
		return nil, err
	}
	return held, exec(tx, "touch cart", `UPDATE carts SET updated_at = ? WHERE id = ?`, s.now(), cartID)
}
