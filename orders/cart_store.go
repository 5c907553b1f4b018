package orders

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// NewCart makes an empty cart with an id nobody can guess.
func (s *Store) NewCart(ctx context.Context) (*Cart, error) {
	c, err := s.drawCart()
	if err != nil {
		return nil, err
	}
	if _, err := s.db.Pool.Exec(ctx, `INSERT INTO carts (id, checkout_key, created_at, updated_at) VALUES ($1, $2, $3, $3)`, c.ID, c.CheckoutKey, s.now()); err != nil {
		return nil, fmt.Errorf("make cart: %w", err)
	}
	return c, nil
}

// drawCart draws what a new cart is known by.
func (s *Store) drawCart() (*Cart, error) {
	id, err := token(s.random)
	if err != nil {
		return nil, err
	}
	key, err := token(s.random)
	if err != nil {
		return nil, err
	}
	return &Cart{ID: id, CheckoutKey: key}, nil
}

// CartByID reads a cart with what the catalog says of its lines now. An unknown id is
// refused with "cart.not_found".
func (s *Store) CartByID(ctx context.Context, id string) (*Cart, error) {
	if !tokens.MatchString(id) {
		return nil, fault.New(fault.NotFound, "cart.not_found")
	}
	c := &Cart{ID: id}
	var ids []int64
	rowOf := map[int64]cartRow{}
	batch := &pgx.Batch{}
	batch.Queue(`SELECT checkout_key FROM carts WHERE id = $1`, id).QueryRow(func(row pgx.Row) error { return row.Scan(&c.CheckoutKey) })
	batch.Queue(`SELECT variant_id, quantity, ahead, live_item_id, channel FROM cart_lines WHERE cart_id = $1 ORDER BY added_at, variant_id`, id).Query(func(rows pgx.Rows) error {
		list, err := pgx.CollectRows(rows, pgx.RowToStructByName[cartRow])
		for _, r := range list {
			ids, rowOf[r.VariantID] = append(ids, r.VariantID), r
		}
		return err
	})
	err := s.db.Pool.SendBatch(ctx, batch).Close()
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "cart.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("read cart: %w", err)
	}
	sellables, err := s.catalog.SellablesFor(ctx, holder(id), ids)
	if err != nil {
		return nil, err
	}
	for _, v := range sellables {
		c.Lines = append(c.Lines, rowOf[v.VariantID].line(v, 0))
	}
	c.share()
	return c, nil
}

// CartCount is how many things are in a cart; 0 for an unknown one.
func (s *Store) CartCount(ctx context.Context, id string) (n int, err error) {
	if !tokens.MatchString(id) {
		return 0, nil
	}
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce(sum(quantity), 0)::int FROM cart_lines WHERE cart_id = $1`, id).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count cart: %w", err)
	}
	return n, nil
}

// SetLine puts exactly quantity of a variant in the cart; 0 takes it out. More than is
// left is refused with "stock.not_enough", a variant that is not for sale with
// "variant.not_buyable".
func (s *Store) SetLine(ctx context.Context, cartID string, variantID int64, quantity int) error {
	return s.changeLine(ctx, cartID, variantID, func(int) int { return quantity })
}

// AddLine puts quantity more of a variant in the cart.
func (s *Store) AddLine(ctx context.Context, cartID string, variantID int64, quantity int) error {
	if quantity < 1 {
		return fault.New(fault.Invalid, "quantity.out_of_range")
	}
	return s.changeLine(ctx, cartID, variantID, func(have int) int { return have + min(quantity, MaxQuantity+1) })
}

// FitLine lowers a line to what there is of it now, which is none of what is not for
// sale, and says how many are left in the cart; what can only be ordered ahead now is from then on. Unlike a number that was read before, it
// cannot be overtaken by another buyer.
func (s *Store) FitLine(ctx context.Context, cartID string, variantID int64) (left int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := lockCartTx(tx, cartID, nil); err != nil {
			return err
		}
		v, err := besideTx(tx, s.now(), cartID, variantID)
		if err != nil {
			return err
		}
		if !v.Buyable || v.Stock == 0 {
			return s.dropLineTx(tx, cartID, variantID)
		}
		err = tx.Raw(`UPDATE cart_lines SET quantity = least(quantity, ?), ahead = ? WHERE cart_id = ? AND variant_id = ? RETURNING quantity`,
			v.Stock, v.Coming(), cartID, variantID).Scan(&left).Error
		if err != nil {
			return fmt.Errorf("fit cart line: %w", err)
		}
		return s.fitHoldsTx(tx, cartID)
	})
	return left, err
}

func (s *Store) changeLine(ctx context.Context, cartID string, variantID int64, quantity func(have int) int) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := lockCartTx(tx, cartID, nil); err != nil {
			return err
		}
		var have, lines int
		err := tx.Raw(`SELECT coalesce(sum(quantity) FILTER (WHERE variant_id = ?), 0)::int, count(*) FILTER (WHERE variant_id <> ?) FROM cart_lines WHERE cart_id = ?`,
			variantID, variantID, cartID).Row().Scan(&have, &lines)
		if err != nil {
			return fmt.Errorf("read cart line: %w", err)
		}
		n := quantity(have)
		if n == 0 {
			return s.dropLineTx(tx, cartID, variantID)
		}
		if n < 0 || n > MaxQuantity {
			return fault.New(fault.Invalid, "quantity.out_of_range")
		}
		if lines >= MaxLines {
			return fault.New(fault.Conflict, "cart.full")
		}
		v, err := buyableTx(tx, s.now(), cartID, variantID, n)
		if err != nil {
			return err
		}
		if err := exec(tx, "set cart line", `INSERT INTO cart_lines (cart_id, variant_id, quantity, ahead) VALUES (?, ?, ?, ?)
			ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = excluded.quantity, ahead = excluded.ahead`, cartID, variantID, n, v.Coming()); err != nil {
			return err
		}
		if n < have {
			if err := s.fitHoldsTx(tx, cartID); err != nil {
				return err
			}
		}
		return exec(tx, "touch cart", `UPDATE carts SET updated_at = ? WHERE id = ?`, s.now(), cartID)
	})
}

func (s *Store) dropLineTx(tx *gorm.DB, cartID string, variantID int64) error {
	if err := exec(tx, "empty cart line", `DELETE FROM cart_lines WHERE cart_id = ? AND variant_id = ?`, cartID, variantID); err != nil {
		return err
	}
	return s.fitHoldsTx(tx, cartID)
}

// besideTx is a variant with as many in stock as the rest of the cart leaves of it. One
// that does not exist is refused with "variant.not_found".
func besideTx(tx *gorm.DB, now time.Time, cartID string, variantID int64) (*CartLine, error) {
	c, err := unlockedCartTx(tx, now, cartID, variantID)
	if err != nil {
		return nil, err
	}
	for i := range c.Lines {
		if l := &c.Lines[i]; l.VariantID == variantID {
			l.Stock = c.leftBeside(*l)
			return l, nil
		}
	}
	return nil, fault.New(fault.NotFound, "variant.not_found")
}

// buyableTx refuses a variant that is not for sale, or not in that number beside what
// else is in the cart.
func buyableTx(tx *gorm.DB, now time.Time, cartID string, variantID int64, n int) (*CartLine, error) {
	v, err := besideTx(tx, now, cartID, variantID)
	if err != nil {
		return nil, err
	}
	if !v.Buyable {
		return nil, fault.New(fault.Conflict, "variant.not_buyable").With("variant_id", variantID).With("product", v.ProductName)
	}
	if w := catalog.Awaited(v.Parts); n > v.Stock && w != nil {
		return nil, partToCome(v, w)
	}
	if n > v.Stock {
		return nil, catalog.NotEnough(variantID, v.ProductName, v.VariantName, v.Stock)
	}
	return v, nil
}

// lockCartTx makes everybody who changes or places this cart wait for each other, and
// reads its present checkout key into key when that is wanted.
func lockCartTx(tx *gorm.DB, id string, key *string) error {
	if !tokens.MatchString(id) {
		return fault.New(fault.NotFound, "cart.not_found")
	}
	var got string
	res := tx.Raw(`SELECT checkout_key FROM carts WHERE id = ? FOR UPDATE`, id).Scan(&got)
	if res.Error != nil {
		return fmt.Errorf("lock cart: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return fault.New(fault.NotFound, "cart.not_found")
	}
	if key != nil {
		*key = got
	}
	return nil
}

func exec(tx *gorm.DB, doing, sql string, args ...any) error {
	if err := tx.Exec(sql, args...).Error; err != nil {
		return fmt.Errorf("%s: %w", doing, err)
	}
	return nil
}
