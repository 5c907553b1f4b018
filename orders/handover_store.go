package orders

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// NewCartTx is NewCart in the caller's transaction.
func (s *Store) NewCartTx(tx *gorm.DB) (id string, err error) {
	c, err := s.drawCart()
	if err != nil {
		return "", err
	}
	return c.ID, exec(tx, "make cart", `INSERT INTO carts (id, checkout_key, created_at, updated_at) VALUES (?, ?, ?, ?)`, c.ID, c.CheckoutKey, s.now(), s.now())
}

// GrabTx is Grab in the caller's transaction.
func (s *Store) GrabTx(tx *gorm.DB, cartID string, g Grab) (*catalog.Firm, error) {
	if err := lockCartTx(tx, cartID, nil); err != nil {
		return nil, err
	}
	return s.grabTx(tx, cartID, g)
}

// Hear notes from where somebody came who put a line in their cart; where they came from first
// counts. A line that is not there stays so.
func (s *Store) Hear(ctx context.Context, cartID string, variantID int64, channel string) error {
	if _, err := s.db.Pool.Exec(ctx, `UPDATE cart_lines SET channel = $3 WHERE cart_id = $1 AND variant_id = $2 AND channel = ''`, cartID, variantID, channel); err != nil {
		return fmt.Errorf("note from where somebody came: %w", err)
	}
	return nil
}

// HandOverTx moves what lies of variants in one cart, with what is held of it, to another, in
// place of what that has of them, in the caller's transaction. Refused with "cart.not_found"
// and with "cart.full". Of what does not lie in the first nothing is moved.
func (s *Store) HandOverTx(tx *gorm.DB, from, to string, variants []int64) error {
	if !tokens.MatchString(to) {
		return fault.New(fault.NotFound, "cart.not_found")
	}
	if from == to || len(variants) == 0 {
		return lockCartTx(tx, to, nil)
	}
	var there []string
	if err := tx.Raw(`SELECT id FROM carts WHERE id IN ? ORDER BY id FOR UPDATE`, []string{from, to}).Scan(&there).Error; err != nil {
		return fmt.Errorf("lock two carts: %w", err)
	}
	if err := lockCartTx(tx, to, nil); err != nil {
		return err
	}
	var others int
	if err := tx.Raw(`SELECT count(*) FROM cart_lines WHERE cart_id = ? AND variant_id NOT IN ?`, to, variants).Row().Scan(&others); err != nil {
		return fmt.Errorf("count cart lines: %w", err)
	}
	if others+len(variants) > MaxLines {
		return fault.New(fault.Conflict, "cart.full")
	}
	err := exec(tx, "hand over cart lines", `INSERT INTO cart_lines (cart_id, variant_id, quantity, ahead, live_item_id, channel)
		SELECT ?, variant_id, quantity, ahead, live_item_id, channel FROM cart_lines WHERE cart_id = ? AND variant_id IN ?
		ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = excluded.quantity, ahead = excluded.ahead, live_item_id = excluded.live_item_id, channel = excluded.channel`, to, from, variants)
	if err != nil {
		return err
	}
	if err := exec(tx, "hand over cart lines", `DELETE FROM cart_lines WHERE cart_id = ? AND variant_id IN ?`, from, variants); err != nil {
		return err
	}
	if err := catalog.PassHoldsTx(tx, holder(from), holder(to), variants, s.now()); err != nil {
		return err
	}
	return exec(tx, "touch cart", `UPDATE carts SET updated_at = ? WHERE id IN ?`, s.now(), []string{from, to})
}

// LetGoTx takes everything out of a cart, with what is held for it, in the caller's
// transaction. A cart that is gone holds nothing.
func (s *Store) LetGoTx(tx *gorm.DB, cartID string) error {
	if err := lockCartTx(tx, cartID, nil); fault.Is(err, "cart.not_found") {
		return nil
	} else if err != nil {
		return err
	}
	if err := exec(tx, "empty cart", `DELETE FROM cart_lines WHERE cart_id = ?`, cartID); err != nil {
		return err
	}
	return s.fitHoldsTx(tx, cartID)
}
