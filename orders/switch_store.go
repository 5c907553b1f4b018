package orders

import (
	"context"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/payee"
)

// SwitchMethod lets the buyer of an order pay in another way: cash instead of a transfer, or
// the other way round. Allowed until the order is confirmed, and refused with
// "payment.late_switch" from then on, or with "payment.too_late" when the time to pay is over; a way that is not offered, a producer without an
// account, or cash that the rules keep from this phone or parcel, as when placing. What was paid before stays paid. The same way again changes
// nothing.
func (c *Checkout) SwitchMethod(ctx context.Context, orderID int64, m Method) error {
	launch, err := c.Launch.Launch(ctx)
	if err != nil {
		return err
	}
	by := audit.Actor{Kind: audit.Buyer}
	return c.Store.db.Tx(ctx, func(tx *gorm.DB) error {
		before, after, err := c.Store.updateTx(tx, by, catalog.Everything(), orderID, "", func(o *Order) error {
			if o.State != Placed || o.Staged() {
				return fault.New(fault.Conflict, "payment.late_switch")
			}
			if o.PaymentMethod == m {
				return nil
			}
			if err := c.offers(launch, m); err != nil {
				return err
			}
			now := c.Store.now()
			if o.TooLate(now) {
				return fault.New(fault.Conflict, "payment.too_late")
			}
			if m == Transfer {
				has, err := payee.HasTx(tx, o.ProducerID, now)
				if err != nil {
					return err
				}
				if !has {
					return fault.New(fault.Conflict, "payment.no_account").With("producer", o.ProducerName)
				}
			}
			if m == Stripe {
				if !c.CardFits(o.Due()) {
					return c.cardLimits()
				}
				if err := c.cardsForTx(tx, launch, o.ProducerID); err != nil {
					return err
				}
			}
			if m == COD {
				if err := c.cash(launch.Rules).switchTx(tx, o, now); err != nil {
					return err
				}
			}
			until, err := c.switched(o, m, now, launch.Rules)
			if err != nil {
				return err
			}
			o.ConfirmBy, o.PayBy = until.confirm, until.pay
			o.begin(m)
			return nil
		})
		if err != nil || before.PaymentMethod == after.PaymentMethod {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "order.method_changed", Entity: "order", EntityID: orderID,
			Before: map[string]string{"method": string(before.PaymentMethod)}, After: map[string]string{"method": string(after.PaymentMethod)}})
	})
}
