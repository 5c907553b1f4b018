package catalog

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// CopyProduct makes a new draft out of a product within scope and gives its id: the same
// producer, group, way of selling, words and sizes with their prices. Nothing is in stock of it,
// and photos, papers and stars stay with the old one, because they belong to what was
// photographed, tested and recognised. Gift boxes are left out: what lies in them is decided
// anew. Once is the form it came by; sent twice, one copy is made.
func (s *Store) CopyProduct(ctx context.Context, by audit.Actor, scope Scope, id int64, once string) (copied int64, err error) {
	d, err := s.changeable(ctx, scope, id)
	if err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		copied, err = s.AddProductTx(tx, by, scope, NewProduct{Name: d.Name, ProducerID: d.ProducerID, GroupID: d.GroupID, SaleMode: d.SaleMode, Once: once})
		if err != nil {
			return err
		}
		var p Product
		if err := tx.Where("id = ?", copied).Take(&p).Error; err != nil {
			return fmt.Errorf("read copy %d: %w", copied, err)
		}
		if p.RowVersion != 1 || len(p.Summary) > 0 {
			return nil // the form came twice, and the copy may have been written on since
		}
		c := ContentOf(&d.Product)
		c.apply(&p)
		p.RowVersion++
		if err := tx.Save(&p).Error; err != nil {
			return fmt.Errorf("write copy %d: %w", copied, err)
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "product.copied", Entity: "product", EntityID: copied, After: map[string]any{"from": d.Name}}); err != nil {
			return err
		}
		for _, v := range d.Variants {
			if v.Boxed || v.State != VariantActive || d.SaleMode != FromStock {
				continue
			}
			if _, err := s.AddVariantTx(tx, by, scope, Variant{ProductID: copied, Name: v.Name, Price: v.Price, Unit: v.Unit, UnitAmount: v.UnitAmount, UnitWord: v.UnitWord, WeightG: v.WeightG}); err != nil {
				return err
			}
		}
		return nil
	})
	return copied, err
}
