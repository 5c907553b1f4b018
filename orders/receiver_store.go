package orders

import (
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// SetReceiver is the buyer's own change of who takes a purchase in, allowed until the
// first of its producers has said yes and refused with "receiver.too_late" from then on,
// also when all its orders are over. A number that could not have bought so is refused as when
// placing: under what number it was placed is remembered. The history of each order says that it happened and
// never what stood there. The same again changes nothing.
func (c *Checkout) SetReceiver(ctx context.Context, purchaseID int64, r Receiver) error {
	s := c.Store
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var list []Order
		err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("purchase_id = ?", purchaseID).Order("id").Find(&list).Error
		if err != nil {
			return fmt.Errorf("lock orders of purchase %d: %w", purchaseID, err)
		}
		var p Purchase
		if err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", purchaseID).Take(&p).Error; err != nil {
			return fmt.Errorf("lock purchase %d: %w", purchaseID, err)
		}
		if !MayChangeReceiver(list) {
			return fault.New(fault.Conflict, "receiver.too_late")
		}
		if err := r.clean(p.Delivery); err != nil {
			return err
		}
		if r == (Receiver{p.BuyerName, p.BuyerPhone, p.AddressLine, p.Note}) {
			return nil
		}
		if slices.ContainsFunc(list, func(o Order) bool { return o.State == Placed && o.PaymentMethod == COD }) {
			if err := cashPhone(r.Phone); err != nil {
				return err
			}
			if err := c.Cash.receiveTx(tx, &p, r.Phone, s.now()); err != nil {
				return err
			}
		}
		if err := exec(tx, "change receiver", `UPDATE purchases SET ordered_phone = CASE WHEN ordered_phone = '' AND buyer_phone <> ? THEN buyer_phone ELSE ordered_phone END,
			buyer_name = ?, buyer_phone = ?, address_line = ?, note = ? WHERE id = ?`,
			r.Phone, r.Name, r.Phone, r.AddressLine, r.Note, purchaseID); err != nil {
			return err
		}
		by := audit.Actor{Kind: audit.Buyer}
		for _, o := range list {
			if err := noteEventTx(tx, by, Event{OrderID: o.ID, Axis: NoteAxis, ToState: ReceiverChanged, At: s.now()}); err != nil {
				return err
			}
			if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "order.receiver_changed", Entity: "order", EntityID: o.ID}); err != nil {
				return err
			}
			if err := outbox.PutTx(tx, outbox.Event{Kind: OrderChanged, ID: o.ID}); err != nil {
				return err
			}
		}
		return nil
	})
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
