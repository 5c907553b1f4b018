package orders

import (
	"context"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// SetReceiver is the buyer's own change of who takes a purchase in, allowed until the
// first of its producers has said yes and refused with "receiver.too_late" from then on,
// also when all its orders are over. A number that could not have bought so is refused as when
// placing: under what number it was placed is remembered. The history of each order says that it happened and
// never what stood there. The same again changes nothing.
func (c *Checkout) SetReceiver(ctx context.Context, purchaseID int64, r Receiver) error {
	return c.Store.db.Tx(ctx, func(tx *gorm.DB) error {
		list, p, err := lockPurchaseTx(tx, purchaseID)
		if err != nil {
			return err
		}
		if !MayChangeReceiver(list) {
			return fault.New(fault.Conflict, "receiver.too_late")
		}
		if err := r.clean(p.Delivery); err != nil {
			return err
		}
		edit := p.edit(r, p.PlaceText)
		if len(edit.Fields) == 0 {
			return nil
		}
		if err := c.cashTakenBy(tx, p, list, r.Phone); err != nil {
			return err
		}
		to := Readdress{Receiver: r, ProvinceCode: p.ProvinceCode, WardCode: p.WardCode}
		return c.Store.writeReceiverTx(tx, audit.Actor{Kind: audit.Buyer}, p, list, to, p.PlaceText, edit, nil)
	})
}

// cashTakenBy refuses that a number takes in a locked purchase that it could not have bought
// with cash at the door, while some of it is to be paid so.
func (c *Checkout) cashTakenBy(tx *gorm.DB, p *Purchase, list []Order, number string) error {
	if !slices.ContainsFunc(list, func(o Order) bool { return o.State == Placed && o.PaymentMethod == COD }) {
		return nil
	}
	if err := cashPhone(number); err != nil {
		return err
	}
	return c.Cash.receiveTx(tx, p, number, c.Store.now())
}

// MayChangeReceiver says whether the buyer may still change who takes a purchase in: some
// of its orders wait for a yes, and none has got one.
func MayChangeReceiver(list []Order) bool {
	waiting := false
	for _, o := range list {
		switch o.State {
		case Placed:
			waiting = true
		case Confirmed, Completed:
			return false
		}
	}
	return waiting
}
