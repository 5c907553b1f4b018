package catalog

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// MakePreorder lets a batch be ordered ahead and says which pre-order it became. Wrong fields
// are named in a fault.Form; a second one in the same time is refused with
// "preorder.overlaps", one of a gift box with "preorder.of_box". Once made, nothing of it
// changes: it can only be closed.
func (s *Store) MakePreorder(ctx context.Context, by audit.Actor, scope Scope, p Preorder) (id int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		row, err := lockOfferedTx(tx, scope, p.VariantID)
		if err != nil {
			return err
		}
		if row.Boxed {
			return fault.New(fault.Conflict, "preorder.of_box")
		}
		if err := p.check(s.now()); err != nil {
			return err
		}
		// The variant's row first: whoever waits for it reads anew who may order ahead.
		if err := tx.Exec(`UPDATE variants SET spoken_until = 'infinity', row_version = row_version + 1 WHERE id = ?`, p.VariantID).Error; err != nil {
			return fmt.Errorf("open variant %d ahead: %w", p.VariantID, err)
		}
		err = tx.Raw(`INSERT INTO preorders (variant_id, starts_at, ends_at, ready_on, units, per_phone, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			p.VariantID, p.StartsAt, p.EndsAt, p.ReadyOn, p.Units, p.PerPhone, s.now(), by.Name).Scan(&id).Error
		if broken := (*pgconn.PgError)(nil); errors.As(err, &broken) && broken.ConstraintName == "preorders_one_at_a_time" {
			return fault.New(fault.Conflict, "preorder.overlaps")
		}
		if err != nil {
			return fmt.Errorf("make pre-order: %w", err)
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "preorder.made", Entity: "variant", EntityID: p.VariantID,
			After: map[string]any{"preorder": id, "from": p.StartsAt, "until": p.EndsAt, "ready": p.ReadyOn, "units": p.Units, "per_phone": p.PerPhone}}); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: row.ProductID})
	})
	return id, err
}

// EndPreorder closes a pre-order of the variant before its time: nobody orders ahead any more.
// Orders placed keep their promise. One that is over or was closed is refused with
// "preorder.not_running".
func (s *Store) EndPreorder(ctx context.Context, by audit.Actor, scope Scope, variantID, preorderID int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		row, err := lockOfferedTx(tx, scope, variantID)
		if err != nil {
			return err
		}
		res := tx.Exec(`UPDATE preorders SET ended_at = ?, ended_by = ? WHERE id = ? AND variant_id = ? AND ended_at IS NULL AND ends_at > ?`, s.now(), by.Name, preorderID, variantID, s.now())
		if res.Error != nil {
			return fmt.Errorf("close pre-order %d: %w", preorderID, res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "preorder.not_running")
		}
		if err := quietTx(tx, variantID, s.now()); err != nil {
			return err
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "preorder.ended", Entity: "variant", EntityID: variantID,
			Before: map[string]any{"preorder": preorderID}, After: map[string]any{"ended_at": s.now()}}); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: row.ProductID})
	})
}
