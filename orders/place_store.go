package orders

import (
	"bytes"
	"context"
	"errors"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// errCodeTaken says that a code was drawn that an earlier order bears.
var errCodeTaken = errors.New("orders: code taken")

// placeOnce is placeTx in a transaction of its own.
func (c *Checkout) placeOnce(ctx context.Context, p Purchase, r *Request, tariff *shipping.Tariff) (id int64, err error) {
	err = c.Store.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err = c.placeTx(tx, p, r, tariff)
		return err
	})
	return id, drawn(err)
}

// placeTx is Place in the caller's transaction.
func (c *Checkout) placeTx(tx *gorm.DB, p Purchase, r *Request, tariff *shipping.Tariff) (int64, error) {
	if err := lockCartTx(tx, r.CartID, nil); err != nil {
		return 0, err
	}
	twin, err := purchaseByKeyTx(tx, r.CartID, r.IdempotencyKey)
	if err != nil {
		return 0, err
	}
	if twin != nil {
		if !bytes.Equal(twin.RequestHash, p.RequestHash) {
			return 0, fault.New(fault.Conflict, "checkout.key_reused").With("purchase_code", twin.Code).With("at", twin.CreatedAt)
		}
		return twin.ID, nil
	}
	cart, err := lockedCartTx(tx, p.CreatedAt, r.CartID, p.BuyerPhone)
	if err != nil {
		return 0, err
	}
	var v *voucher.Voucher
	if r.Voucher != "" {
		if v, err = voucher.LockTx(tx, r.Voucher); err != nil {
			return 0, err
		}
	}
	quote, err := price(cart, r.Destination, tariff, c.Home, v, p.CreatedAt)
	if err != nil {
		return 0, err
	}
	if err := agreed(r.ExpectedTotal, quote.Total); err != nil {
		return 0, err
	}
	p.Total = quote.Total
	if err := c.Cash.checkTx(tx, quote, r.Method, p.BuyerPhone, p.CreatedAt); err != nil {
		return 0, err
	}
	if err := c.payableTx(tx, quote, r.Method, p.CreatedAt); err != nil {
		return 0, err
	}
	return c.Store.writeTx(tx, p, quote, r.Method, c.deadlines(r.Method, p.CreatedAt))
}
