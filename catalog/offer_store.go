package catalog

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// MakeOffer promises a price for a while, puts its units aside and says which offer it
// became. Wrong fields are named in a fault.Form, units that are not free among them; a
// second offer in the same time is refused with "offer.overlaps", one on a gift box, which
// has no stock of its own, with "offer.of_box". Once made, nothing of it changes: it can
// only be ended.
func (s *Store) MakeOffer(ctx context.Context, by audit.Actor, scope Scope, o Offer) (id int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err = s.MakeOfferTx(tx, by, scope, o)
		return err
	})
	return id, err
}

// MakeOfferTx is MakeOffer in the caller's transaction. Who makes several makes them in the
// order of their variants.
func (s *Store) MakeOfferTx(tx *gorm.DB, by audit.Actor, scope Scope, o Offer) (int64, error) {
	row, err := lockOfferedTx(tx, scope, o.VariantID)
	if err != nil {
		return 0, err
	}
	return s.makeOfferTx(tx, by, scope, row, o, 0)
}

// makeOfferTx makes an offer on a variant that is locked. Kept are units held already that
// become the offer's.
func (s *Store) makeOfferTx(tx *gorm.DB, by audit.Actor, scope Scope, row offeredRow, o Offer, kept int) (id int64, err error) {
	if row.Boxed {
		return 0, fault.New(fault.Conflict, "offer.of_box")
	}
	if err := o.check(row.Price, scope.ProducerID == 0, s.now()); err != nil {
		return 0, err
	}
	// The variant's row first: whoever waits for it to take from the stock counts anew.
	err = tx.Exec(`UPDATE variants SET spoken_until = greatest(spoken_until, ?), row_version = row_version + 1 WHERE id = ?`, o.EndsAt, o.VariantID).Error
	if err != nil {
		return 0, fmt.Errorf("put aside of variant %d: %w", o.VariantID, err)
	}
	res := tx.Raw(`INSERT INTO offers (variant_id, price, list_price, starts_at, ends_at, units, per_phone, deep, live_item_id, created_at, created_by)
		SELECT x.id, ?, x.price, ?, ?, ?, ?, ?, ?, ?, ? FROM variants x WHERE x.id = ? AND x.stock - spoken_for(x.id, ?) + ? >= ? RETURNING id`,
		o.Price, o.StartsAt, o.EndsAt, o.Units, o.PerPhone, o.Deep, o.LiveItemID, s.now(), by.Name, o.VariantID, s.now(), kept, o.Units).Scan(&id)
	if broken := (*pgconn.PgError)(nil); errors.As(res.Error, &broken) && broken.ConstraintName == "offers_one_at_a_time" {
		return 0, fault.New(fault.Conflict, "offer.overlaps")
	}
	if res.Error != nil {
		return 0, fmt.Errorf("make offer: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return 0, s.tooFewTx(tx, o.VariantID, kept)
	}
	if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "offer.made", Entity: "variant", EntityID: o.VariantID, Before: map[string]any{"price": row.Price},
		After: map[string]any{"offer": id, "price": o.Price, "from": o.StartsAt, "until": o.EndsAt, "units": o.Units, "per_phone": o.PerPhone, "deep": o.Deep}}); err != nil {
		return 0, err
	}
	return id, outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: row.ProductID})
}

// tooFewTx says beside the field how many units are free to be put aside.
func (s *Store) tooFewTx(tx *gorm.DB, variantID int64, kept int) error {
	var left int
	if err := tx.Raw(`SELECT greatest(x.stock - spoken_for(x.id, ?), 0) FROM variants x WHERE x.id = ?`, s.now(), variantID).Scan(&left).Error; err != nil {
		return fmt.Errorf("read variant %d: %w", variantID, err)
	}
	var wrong fault.Form
	wrong.WrongWith("units", "offer.units_not_free", map[string]any{"left": left + kept})
	return wrong.Err()
}

// EndOffer ends an offer of the variant before its time; what it did not sell is free from
// now on. One that is over or was ended is refused with "offer.not_running"; orders placed
// keep their price.
func (s *Store) EndOffer(ctx context.Context, by audit.Actor, scope Scope, variantID, offerID int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.EndOfferTx(tx, by, scope, variantID, offerID) })
}

// EndOfferTx is EndOffer in the caller's transaction.
func (s *Store) EndOfferTx(tx *gorm.DB, by audit.Actor, scope Scope, variantID, offerID int64) error {
	row, err := lockOfferedTx(tx, scope, variantID)
	if err != nil {
		return err
	}
	res := tx.Exec(`UPDATE offers SET ended_at = ?, ended_by = ? WHERE id = ? AND variant_id = ? AND ended_at IS NULL AND ends_at > ?`, s.now(), by.Name, offerID, variantID, s.now())
	if res.Error != nil {
		return fmt.Errorf("end offer %d: %w", offerID, res.Error)
	}
	if res.RowsAffected == 0 {
		return fault.New(fault.Conflict, "offer.not_running")
	}
	if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "offer.ended", Entity: "variant", EntityID: variantID,
		Before: map[string]any{"offer": offerID}, After: map[string]any{"ended_at": s.now()}}); err != nil {
		return err
	}
	return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: row.ProductID})
}

type offeredRow struct {
	Price      money.VND
	Boxed      bool
	ProductID  int64
	ProducerID int64
}

// lockOfferedTx locks the variant first, as placing does: who makes or ends an offer and
// who draws on it wait for each other.
func lockOfferedTx(tx *gorm.DB, scope Scope, variantID int64) (row offeredRow, err error) {
	res := tx.Raw(`SELECT x.price, x.boxed, x.product_id, p.producer_id FROM variants x JOIN products p ON p.id = x.product_id WHERE x.id = ? FOR UPDATE OF x`, variantID).Scan(&row)
	if res.Error != nil {
		return row, fmt.Errorf("lock variant %d: %w", variantID, res.Error)
	}
	if res.RowsAffected == 0 || !scope.Admits(row.ProducerID) {
		return row, fault.New(fault.NotFound, "variant.not_found")
	}
	return row, nil
}

// refuseUnderOfferTx refuses a price at or below that of an offer which runs or is to come,
// with "price.under_offer": that offer would promise what no longer is one.
func (s *Store) refuseUnderOfferTx(tx *gorm.DB, variantID int64, price money.VND) error {
	var highest money.VND
	err := tx.Raw(`SELECT coalesce(max(price), 0) FROM offers WHERE variant_id = ? AND ended_at IS NULL AND ends_at > ?`, variantID, s.now()).Scan(&highest).Error
	if err != nil {
		return fmt.Errorf("read offers of variant %d: %w", variantID, err)
	}
	if price <= highest {
		return fault.New(fault.Invalid, "price.under_offer").With("offer", highest.String())
	}
	return nil
}
