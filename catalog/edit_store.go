package catalog

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// Scope is whose records an actor may see and change: everybody's (ProducerID 0), or
// one producer's. A record out of scope is not found. Village, a slug, lets products of
// its producers be seen as well, and nothing be changed.
type Scope struct {
	ProducerID int64
	Village    string
}

// nobody is a producer that there is not.
const nobody = -1

// Everything is the scope of officers.
func Everything() Scope { return Scope{} }

// Nothing is the scope of who may see no record at all.
func Nothing() Scope { return Scope{ProducerID: nobody} }

// OfVillage is the scope of a village head: the village's products, to be seen.
func OfVillage(slug string) Scope { return Scope{ProducerID: nobody, Village: slug} }

// Admits says whether a record of the producer lies within the scope.
func (s Scope) Admits(producerID int64) bool { return s.ProducerID == 0 || s.ProducerID == producerID }

// UpdateProduct is the only way a product changes. It locks the row, lets change
// speak, and saves it with an audit row; a refusal of change saves nothing, and a change to what
// is so already leaves no trace.
func (s *Store) UpdateProduct(ctx context.Context, by audit.Actor, scope Scope, id int64, action string, change func(*Product) error) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var p Product
		err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", id).Take(&p).Error
		if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && !scope.Admits(p.ProducerID) {
			return fault.New(fault.NotFound, "product.not_found")
		}
		if err != nil {
			return fmt.Errorf("lock product %d: %w", id, err)
		}
		before := p
		if err := change(&p); err != nil {
			return err
		}
		if reflect.DeepEqual(before, p) {
			return nil
		}
		p.UpdatedAt = s.now()
		p.RowVersion++
		if err := tx.Save(&p).Error; err != nil {
			return fmt.Errorf("save product %d: %w", id, err)
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "product", EntityID: id,
			Before: map[string]any{"state": before.State, "name": before.Name}, After: map[string]any{"state": p.State, "name": p.Name}}); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: id})
	})
}

// SetPrice changes what a variant costs from now on; orders already placed keep their
// price. A price of zero or less, or above HighestPrice, is refused. One that leaps
// (PriceLeaps) is refused with "price.leaps", and what it was, unless it is the sure one:
// a nought too many is a slip until somebody says that it is none. One at or below an offer
// that is not over is refused with "price.under_offer".
func (s *Store) SetPrice(ctx context.Context, by audit.Actor, scope Scope, variantID int64, price, sure money.VND) error {
	return s.SetPriceFrom(ctx, by, scope, variantID, 0, price, sure)
}

// SetPriceFrom is SetPrice by somebody who saw another price before: one that is not that any more is
// refused with "price.changed", and what it is. 0 saw none.
func (s *Store) SetPriceFrom(ctx context.Context, by audit.Actor, scope Scope, variantID int64, seen, price, sure money.VND) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.setPriceTx(tx, by, scope, variantID, seen, price, sure) })
}

// SetPriceTx is SetPrice in the caller's transaction.
func (s *Store) SetPriceTx(tx *gorm.DB, by audit.Actor, scope Scope, variantID int64, price, sure money.VND) error {
	return s.setPriceTx(tx, by, scope, variantID, 0, price, sure)
}

func (s *Store) setPriceTx(tx *gorm.DB, by audit.Actor, scope Scope, variantID int64, seen, price, sure money.VND) error {
	if price <= 0 || price > HighestPrice {
		return fault.New(fault.Invalid, "price.out_of_range")
	}
	var row struct {
		Price      money.VND
		ProductID  int64
		ProducerID int64
	}
	res := tx.Raw(`SELECT x.price, x.product_id, p.producer_id FROM variants x JOIN products p ON p.id = x.product_id WHERE x.id = ? FOR UPDATE OF x`, variantID).Scan(&row)
	if res.Error != nil {
		return fmt.Errorf("lock variant %d: %w", variantID, res.Error)
	}
	if res.RowsAffected == 0 || !scope.Admits(row.ProducerID) {
		return fault.New(fault.NotFound, "variant.not_found")
	}
	if row.Price == price {
		return nil
	}
	if seen != 0 && row.Price != seen {
		return fault.New(fault.Invalid, "price.changed").With("price", row.Price.String())
	}
	if PriceLeaps(row.Price, price) && price != sure {
		return fault.New(fault.Invalid, "price.leaps").With("from", row.Price.String()).With("to", price.String())
	}
	if err := s.refuseUnderOfferTx(tx, variantID, price); err != nil {
		return err
	}
	if err := tx.Exec(`UPDATE variants SET price = ?, row_version = row_version + 1 WHERE id = ?`, price, variantID).Error; err != nil {
		return fmt.Errorf("price variant %d: %w", variantID, err)
	}
	if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "price.set", Entity: "variant", EntityID: variantID,
		Before: map[string]money.VND{"price": row.Price}, After: map[string]money.VND{"price": price}}); err != nil {
		return err
	}
	return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: row.ProductID})
}
