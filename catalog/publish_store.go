package catalog

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// Publish shows a product to buyers, with the changes that are waiting in its draft, if
// any, all at once. It refuses with "product.not_ready" and every reason under "lacks", with
// "product.taken_down" what two people have to let back first, and
// with "product.changed_meanwhile" when somebody changed it while the reasons were looked
// for. What is already so stays so.
func (s *Store) Publish(ctx context.Context, by audit.Actor, scope Scope, id int64) error {
	d, draft, err := s.Editing(ctx, scope, id)
	if err != nil {
		return err
	}
	if !scope.Admits(d.ProducerID) {
		return fault.New(fault.NotFound, "product.not_found")
	}
	if d.TakenDown || d.Producer.TakenDown {
		return fault.New(fault.Conflict, "product.taken_down")
	}
	seen := d.RowVersion
	if draft != nil {
		draft.Content.apply(&d.Product)
	}
	lacks := d.Lacks()
	if blocking(lacks) > 0 {
		return fault.New(fault.Conflict, "product.not_ready").With("lacks", lacks)
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var p Product
		err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", id).Take(&p).Error
		if errors.Is(err, gorm.ErrRecordNotFound) {
			return fault.New(fault.NotFound, "product.not_found")
		}
		if err != nil {
			return fmt.Errorf("lock product %d: %w", id, err)
		}
		waiting, err := draftTx(tx, id)
		if err != nil {
			return err
		}
		if p.RowVersion != seen || waiting.version() != draft.version() {
			return fault.New(fault.Conflict, "product.changed_meanwhile")
		}
		if p.State == Published && waiting == nil {
			return nil
		}
		if err := endSubmissionTx(tx, id); err != nil {
			return err
		}
		before := ContentOf(&p)
		if waiting != nil {
			waiting.Content.apply(&p)
			if err := tx.Exec(`DELETE FROM product_drafts WHERE product_id = ?`, id).Error; err != nil {
				return fmt.Errorf("end draft of product %d: %w", id, err)
			}
		}
		if p.PublishedAt == nil {
			if p.Slug, err = settledSlugTx(tx, "products", p.Slug, p.Name, namelessProduct); err != nil {
				return err
			}
		}
		p.publish(s.now())
		p.UpdatedAt = s.now()
		p.RowVersion++
		if err := tx.Save(&p).Error; err != nil {
			return fmt.Errorf("publish product %d: %w", id, err)
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "product.published", Entity: "product", EntityID: id, Before: before, After: ContentOf(&p)}); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: id})
	})
}
