package catalog

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// SetParts says what a variant holds: with parts it is a gift box, without any it is goods
// of its own again. It refuses a variant that still has stock of its own
// ("box.has_stock"), one that is itself in a box ("box.is_part"), a part that is a box
// ("box.part_is_box"), and parts outside the scope as not found. Orders already placed
// keep what they hold.
func (s *Store) SetParts(ctx context.Context, by audit.Actor, scope Scope, boxID int64, parts []Take) error {
	if err := checkParts(parts); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		box, err := lockBoxTx(tx, scope, boxID, parts)
		if err != nil {
			return err
		}
		before, err := partsTx(tx, boxID)
		if err != nil {
			return err
		}
		if err := tx.Exec(`DELETE FROM box_parts WHERE box_id = ?`, boxID).Error; err != nil {
			return fmt.Errorf("empty box %d: %w", boxID, err)
		}
		if err := tx.Exec(`UPDATE variants SET boxed = ?, row_version = row_version + 1 WHERE id = ?`, len(parts) > 0, boxID).Error; err != nil {
			return fmt.Errorf("mark box %d: %w", boxID, err)
		}
		for i, p := range parts {
			err := tx.Exec(`INSERT INTO box_parts (box_id, part_id, quantity, position) VALUES (?, ?, ?, ?)`, boxID, p.VariantID, p.Quantity, i).Error
			if err != nil {
				return fmt.Errorf("put variant %d into box %d: %w", p.VariantID, boxID, err)
			}
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "box.set", Entity: "variant", EntityID: boxID,
			Before: map[string]any{"parts": before}, After: map[string]any{"parts": parts}}); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: box.ProductID})
	})
}

// boxRow is a variant as SetParts has to know it.
type boxRow struct {
	ID         int64
	Stock      int
	Boxed      bool
	Part       bool // of another box
	ProductID  int64
	ProducerID int64
	SaleMode   SaleMode
}

// lockBoxTx locks the box and what is to go into it, in id order, and refuses what does
// not fit.
func lockBoxTx(tx *gorm.DB, scope Scope, boxID int64, parts []Take) (*boxRow, error) {
	ids := []int64{boxID}
	for _, p := range parts {
		ids = append(ids, p.VariantID)
	}
	// Locked first and read after: what is read then is how things stand while we hold them.
	if err := tx.Exec(`SELECT FROM variants WHERE id IN ? ORDER BY id FOR UPDATE`, ids).Error; err != nil {
		return nil, fmt.Errorf("lock box %d: %w", boxID, err)
	}
	var rows []boxRow
	err := tx.Raw(`SELECT x.id, x.stock, x.boxed, EXISTS (SELECT FROM box_parts b WHERE b.part_id = x.id) AS part, x.product_id, p.producer_id, p.sale_mode
		FROM variants x JOIN products p ON p.id = x.product_id WHERE x.id IN ?`, ids).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read box %d: %w", boxID, err)
	}
	var box *boxRow
	found := map[int64]bool{}
	for i, r := range rows {
		found[r.ID] = scope.Admits(r.ProducerID) && r.SaleMode == FromStock
		if r.ID == boxID {
			box = &rows[i]
			continue
		}
		if r.Boxed {
			return nil, fault.New(fault.Conflict, "box.part_is_box")
		}
	}
	for _, id := range ids {
		if !found[id] {
			return nil, fault.New(fault.NotFound, "variant.not_found")
		}
	}
	for _, p := range parts {
		if p.VariantID == boxID {
			return nil, fault.New(fault.Invalid, "box.part_is_box")
		}
	}
	switch {
	case len(parts) > 0 && box.Part:
		return nil, fault.New(fault.Conflict, "box.is_part")
	case len(parts) > 0 && box.Stock > 0:
		return nil, fault.New(fault.Conflict, "box.has_stock").With("left", box.Stock)
	}
	return box, nil
}

func partsTx(tx *gorm.DB, boxID int64) (out []Take, err error) {
	if err := tx.Raw(`SELECT part_id AS variant_id, quantity FROM box_parts WHERE box_id = ? ORDER BY position, part_id`, boxID).Scan(&out).Error; err != nil {
		return nil, fmt.Errorf("read box %d: %w", boxID, err)
	}
	return out, nil
}
