package orders

import (
	"context"
	"crypto/sha256"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/orders/payee"
)

// Agree writes the order that terms describe and lets then keep it, in one transaction:
// terms locks what it reads, so that of two who accept at once one is refused there. It is
// paid by transfer to the producer: one without an account is refused with
// "payment.no_account", transfers that the office closed with "payment.way_closed", and a shop that is not open with "shop.not_open".
func (c *Checkout) Agree(ctx context.Context, terms func(tx *gorm.DB) (Agreed, error), then func(tx *gorm.DB, o *Order) error) (*Order, error) {
	launch, err := c.mayOrder(ctx)
	if err != nil {
		return nil, err
	}
	var o *Order
	err = c.Store.db.Tx(ctx, func(tx *gorm.DB) error {
		a, err := terms(tx)
		if err != nil {
			return err
		}
		if err := soldByTx(tx, launch.seller(), a.ProducerID); err != nil {
			return err
		}
		has, err := payee.HasTx(tx, a.ProducerID, c.Store.now())
		if err != nil {
			return err
		}
		if !has {
			return fault.New(fault.Conflict, "payment.no_account").With("producer", a.ProducerName)
		}
		if err := launch.Rules.open(Transfer); err != nil {
			return err
		}
		if o, err = c.writeAgreedTx(tx, a, launch.Sample); err != nil {
			return err
		}
		return then(tx, o)
	})
	return o, err
}

func (c *Checkout) writeAgreedTx(tx *gorm.DB, a Agreed, sample bool) (*Order, error) {
	s, now := c.Store, c.Store.now()
	whole, err := ordercode.New(ordercode.Purchase, s.random)
	if err != nil {
		return nil, err
	}
	code, err := ordercode.New(ordercode.Order, s.random)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(a.Key))
	p := Purchase{Code: string(whole), CartID: a.Key, IdempotencyKey: a.Key, RequestHash: sum[:], BuyerName: a.Buyer, BuyerPhone: a.Phone, BuyerEmail: a.Email,
		Delivery: ByShip, PlaceText: a.Place, AddressLine: a.Address, Total: a.Price, TermsVersion: c.Terms.TermsVersion(now), KeyVersion: 1, Sample: sample, CreatedAt: now, CameBy: ByWeb, ReceiverVersion: 1}
	if err := tx.Create(&p).Error; err != nil {
		return nil, fmt.Errorf("write an agreed purchase: %w", err)
	}
	until := now.Add(a.Waits)
	o := Order{Code: string(code), PurchaseID: p.ID, ProducerID: a.ProducerID, ProducerName: a.ProducerName, ProducerPhone: a.ProducerPhone,
		Goods: a.Price, Total: a.Price, FirstDue: a.First, SendDue: a.BeforeSent, PaymentMethod: Transfer, State: Placed, PaymentState: Transfer.begins(), ShipmentState: ShipmentPending,
		ConfirmBy: until, PayBy: &until, CreatedAt: now, UpdatedAt: now, RowVersion: 1}
	if err := tx.Create(&o).Error; err != nil {
		return nil, fmt.Errorf("write an agreed order: %w", err)
	}
	if err := openAttemptTx(tx, &o); err != nil {
		return nil, err
	}
	o.Lines = []Line{{OrderID: o.ID, ProductID: a.ProductID, ProductSlug: a.ProductSlug, ProductName: a.ProductName, VariantName: a.Version,
		ArtKind: a.ArtKind, ArtVariant: a.ArtVariant, UnitPrice: a.Price, Quantity: 1, Total: a.Price}}
	if err := tx.Table("order_lines").Create(&o.Lines).Error; err != nil {
		return nil, fmt.Errorf("write the line of an agreed order: %w", err)
	}
	if err := noteEventTx(tx, audit.Actor{Kind: audit.Buyer}, Event{OrderID: o.ID, Axis: "order", ToState: string(Placed), At: now}); err != nil {
		return nil, err
	}
	return &o, outbox.PutTx(tx, outbox.Event{Kind: PurchasePlaced, ID: p.ID})
}

// BreakOff cancels an order in stages within scope, before its goods leave, with a reason.
// Its producer keeps at most what was agreed to be kept, and never more than came; the rest
// is owed back. Below 0 it owes so much more than came, at most once the first stage.
func (s *Store) BreakOff(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID int64, reason string, kept money.VND) error {
	return s.take(ctx, by, scope, orderID, Cancel, reason, func(o *Order) error {
		if !o.Staged() {
			return fault.New(fault.Conflict, "order.step_refused").With("from", string(o.State)).With("to", string(Cancel))
		}
		o.Kept = max(min(kept, o.FirstDue, o.Net()), 0)
		if kept < 0 {
			o.Kept = -max(min(-kept, o.FirstDue, o.Net()), 0)
		}
		return nil
	})
}
