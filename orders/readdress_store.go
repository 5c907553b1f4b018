package orders

import (
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/orders/shipping"
)

// PurchaseReaddressed tells the outbox that the office changed where a purchase goes.
const PurchaseReaddressed = "orders.readdressed"

// Readdress changes who takes a purchase in and where, for an officer who spoke with the buyer,
// while nothing of it has left (MayReaddress says when). It refuses with
// "receiver.changed_meanwhile" when somebody changed it since the version that was read, a form
// that cannot be, a place that is not reached beside "ward", and a number that could not buy so as
// when placing. What was agreed to be paid stays as it is: a place to which delivery costs
// something else is refused with "receiver.fee_differs" until who asks has seen that. The history
// says which fields, and the wards; buyer and producers are told. The same again changes nothing.
func (c *Checkout) Readdress(ctx context.Context, by audit.Actor, purchaseID int64, r Readdress) error {
	tariff, err := c.Tariffs.Tariff(ctx)
	if err != nil {
		return err
	}
	return c.Store.db.Tx(ctx, func(tx *gorm.DB) error {
		list, p, err := lockPurchaseTx(tx, purchaseID)
		if err != nil {
			return err
		}
		if err := mayReaddress(p, list); err != nil {
			return err
		}
		if r.Seen != p.ReceiverVersion {
			return fault.New(fault.Conflict, "receiver.changed_meanwhile")
		}
		place, err := c.cleanReaddress(p, &r)
		if err != nil {
			return err
		}
		edit := p.edit(r.Receiver, place)
		if len(edit.Fields) == 0 {
			return nil
		}
		var fees []FeeThere
		if r.WardCode != "" && (r.ProvinceCode != p.ProvinceCode || r.WardCode != p.WardCode) {
			if fees, err = c.reachTx(tx, tariff, p, list, r); err != nil {
				return err
			}
		} else {
			r.ProvinceCode, r.WardCode = p.ProvinceCode, p.WardCode
		}
		if err := atDoorBy(list, r.Phone); err != nil {
			return err
		}
		if err := c.cashTakenBy(tx, p, list, r.Phone); err != nil {
			return err
		}
		if err := feesAgreed(fees, r.FeeThere); err != nil {
			return err
		}
		if err := c.Store.writeReceiverTx(tx, by, p, list, r, place, edit, fees); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: PurchaseReaddressed, ID: p.ID})
	})
}

// atDoorBy refuses a number on which nobody can be called at the door, while some is paid there.
func atDoorBy(list []Order, number string) error {
	if slices.ContainsFunc(list, func(o Order) bool { return !o.Gone() && o.PaymentMethod == COD }) {
		return cashPhone(number)
	}
	return nil
}

// lockPurchaseTx locks a purchase and its orders, the orders first, as all who move them do.
func lockPurchaseTx(tx *gorm.DB, purchaseID int64) (list []Order, p *Purchase, err error) {
	if err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("purchase_id = ?", purchaseID).Order("id").Find(&list).Error; err != nil {
		return nil, nil, fmt.Errorf("lock orders of purchase %d: %w", purchaseID, err)
	}
	p = &Purchase{}
	if err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", purchaseID).Take(p).Error; err != nil {
		return nil, nil, fmt.Errorf("lock purchase %d: %w", purchaseID, err)
	}
	return list, p, nil
}

// cleanReaddress trims what was typed and names the place; field by field it says what has to be mended.
func (c *Checkout) cleanReaddress(p *Purchase, r *Readdress) (place string, err error) {
	wrong, err := r.tidy(p.Delivery)
	if err != nil {
		return "", err
	}
	if p.Delivery != ByShip || r.WardCode == "" && r.ProvinceCode == "" {
		r.ProvinceCode, r.WardCode = "", ""
		return p.PlaceText, wrong.Err()
	}
	place, ok := c.Places.Describe(r.ProvinceCode, r.WardCode)
	if !ok {
		wrong.Wrong("ward", "place.ward_missing")
	}
	return place, wrong.Err()
}

// reachTx says what delivery to the new place costs, where that differs, and refuses beside the
// ward a place that the goods or the post do not reach.
func (c *Checkout) reachTx(tx *gorm.DB, tariff *shipping.Tariff, p *Purchase, list []Order, r Readdress) ([]FeeThere, error) {
	var goods []struct {
		ProductName  string
		DeliveryArea catalog.Area
	}
	err := tx.Raw(`SELECT l.product_name, g.delivery_area FROM order_lines l JOIN orders o ON o.id = l.order_id JOIN products g ON g.id = l.product_id
		WHERE o.purchase_id = ? AND o.state NOT IN ('cancelled', 'expired') ORDER BY l.id`, p.ID).Scan(&goods).Error
	if err != nil {
		return nil, fmt.Errorf("read where the goods of purchase %d are sent: %w", p.ID, err)
	}
	var wrong fault.Form
	for _, g := range goods {
		if !(&catalog.Product{DeliveryArea: g.DeliveryArea}).Reaches(c.Home, r.ProvinceCode, r.WardCode) {
			wrong.WrongWith("ward", "receiver.outside_area", map[string]any{"product": g.ProductName, "area": string(g.DeliveryArea)})
			return nil, wrong.Err()
		}
	}
	fees, err := feesThere(tariff, p, list, shipping.Destination{ProvinceCode: r.ProvinceCode, WardCode: r.WardCode}, c)
	if fault.Is(err, "shipping.no_rate") {
		wrong.Wrong("ward", "receiver.no_rate")
		return nil, wrong.Err()
	}
	return fees, err
}

// writeReceiverTx writes a locked purchase anew, and the history and log of each of its orders. It
// writes nothing once a parcel has left, whoever forgot to look: "receiver.sent".
func (s *Store) writeReceiverTx(tx *gorm.DB, by audit.Actor, p *Purchase, list []Order, r Readdress, place string, edit ReceiverEdit, fees []FeeThere) error {
	res := tx.Exec(`UPDATE purchases p SET ordered_phone = CASE WHEN ordered_phone = '' AND buyer_phone <> ? THEN buyer_phone ELSE ordered_phone END,
		buyer_name = ?, buyer_phone = ?, province_code = ?, ward_code = ?, place_text = ?, address_line = ?, note = ?, receiver_version = receiver_version + 1
		WHERE id = ? AND receiver_version = ? AND anonymised_at IS NULL
		AND NOT EXISTS (SELECT FROM orders o WHERE o.purchase_id = p.id AND o.state NOT IN ('cancelled', 'expired') AND o.shipment_state IN ?)`,
		r.Phone, r.Name, r.Phone, r.ProvinceCode, r.WardCode, place, r.AddressLine, r.Note, p.ID, p.ReceiverVersion, leftAlready(p.Delivery))
	if res.Error != nil {
		return fmt.Errorf("change receiver: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return fault.New(fault.Conflict, "receiver.sent")
	}
	before, after := map[string]any{}, map[string]any{"fields": edit.Fields}
	if edit.To != "" {
		before["place"], after["place"] = edit.From, edit.To
	}
	for _, o := range list {
		if err := noteEventTx(tx, by, Event{OrderID: o.ID, Axis: NoteAxis, ToState: ReceiverChanged, Reason: edit.text(), At: s.now()}); err != nil {
			return err
		}
		delete(after, "fee_there")
		delete(after, "fee")
		for _, f := range fees {
			if f.Code == o.Code {
				after["fee"], after["fee_there"] = f.Agreed, f.There
			}
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "order.receiver_changed", Entity: "order", EntityID: o.ID, Before: before, After: after}); err != nil {
			return err
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: OrderChanged, ID: o.ID}); err != nil {
			return err
		}
	}
	return nil
}

// receiverSeenTx refuses with "receiver.changed_unseen" who hands a parcel over and saw another
// address than stands now; 0: nobody said what they saw.
func receiverSeenTx(tx *gorm.DB, o *Order, seen int) error {
	if seen == 0 {
		return nil
	}
	var now int
	if err := tx.Raw(`SELECT receiver_version FROM purchases WHERE id = ?`, o.PurchaseID).Scan(&now).Error; err != nil {
		return fmt.Errorf("read where order %d goes: %w", o.ID, err)
	}
	if now != seen {
		return fault.New(fault.Conflict, "receiver.changed_unseen")
	}
	return nil
}
