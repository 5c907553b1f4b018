package catalog

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// Beside reads the cards of what stands beside a product on its page, at most limit: the
// shown ones that were chosen for it, in their order, then what Alike finds.
func (s *Store) Beside(ctx context.Context, p *Product, limit int) ([]Card, error) {
	return s.near(ctx, p, limit, true)
}

// Related lists what was chosen to stand beside a product, shown or not, in its order.
func (s *Store) Related(ctx context.Context, productID int64) (ids []int64, err error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT related_id FROM related_products WHERE product_id = $1 ORDER BY position`, productID)
	if err != nil {
		return nil, fmt.Errorf("list what stands beside product %d: %w", productID, err)
	}
	if ids, err = pgx.CollectRows(rows, pgx.RowTo[int64]); err != nil {
		return nil, fmt.Errorf("list what stands beside product %d: %w", productID, err)
	}
	return ids, nil
}

// RelatedChoices lists the shown products that may be chosen, by name, at most limit: also
// those of other makers, for nem goes well with vegetables.
func (s *Store) RelatedChoices(ctx context.Context, limit int) ([]Goods, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT p.id, p.name, r.name AS producer_name FROM products p JOIN producers r ON r.id = p.producer_id WHERE `+ShownOn("$1")+`
		ORDER BY p.name COLLATE "vi-x-icu", p.id LIMIT $2`, s.today(), limit)
	if err != nil {
		return nil, fmt.Errorf("list what may stand beside a product: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Goods])
	if err != nil {
		return nil, fmt.Errorf("list what may stand beside a product: %w", err)
	}
	return out, nil
}

// SetRelated chooses what stands beside a product within scope, at most MostRelated, in
// this order; zeros and repetitions are left out, none leaves it to Alike. A product that
// there is not, or itself, is a wrong form.
func (s *Store) SetRelated(ctx context.Context, by audit.Actor, scope Scope, productID int64, ids []int64) error {
	ids, err := tidyRelated(productID, ids)
	if err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var p Product
		err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", productID).Take(&p).Error
		if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && !scope.Admits(p.ProducerID) {
			return fault.New(fault.NotFound, "product.not_found")
		}
		if err != nil {
			return fmt.Errorf("lock product %d: %w", productID, err)
		}
		var before []int64
		if err := tx.Raw(`SELECT related_id FROM related_products WHERE product_id = ? ORDER BY position`, productID).Scan(&before).Error; err != nil {
			return fmt.Errorf("read what stands beside product %d: %w", productID, err)
		}
		if slices.Equal(before, ids) {
			return nil
		}
		if err := tx.Exec(`DELETE FROM related_products WHERE product_id = ?`, productID).Error; err != nil {
			return fmt.Errorf("choose what stands beside product %d: %w", productID, err)
		}
		for i, id := range ids {
			res := tx.Exec(`INSERT INTO related_products (product_id, related_id, position) SELECT ?, id, ? FROM products WHERE id = ?`, productID, i+1, id)
			if res.Error != nil {
				return fmt.Errorf("choose what stands beside product %d: %w", productID, res.Error)
			}
			if res.RowsAffected == 0 {
				form := &fault.Form{}
				form.Wrong("related", "related.unknown")
				return form
			}
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "product.related", Entity: "product", EntityID: productID, Before: map[string][]int64{"related": before}, After: map[string][]int64{"related": ids}}); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: productID})
	})
}
