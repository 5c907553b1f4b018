package demo

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

// seeder is who made the goods appear.
var seeder = audit.Actor{Kind: audit.System, Name: "Dữ liệu mẫu"}

// writeTx writes a size and how its stock came to be what it is, before any order.
func (s size) writeTx(tx *gorm.DB, productID int64, position int, now time.Time) error {
	left := s.made - s.gone
	id, err := insertTx(tx, `INSERT INTO variants (product_id, name, price, unit, unit_amount, unit_word, weight_g, stock, position)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`, productID, s.name, int64(s.price), s.unit, s.amount, s.word, s.weightG, left, position)
	if err != nil {
		return err
	}
	if s.made > 0 {
		err = moveTx(tx, id, s.made, s.made, catalog.Produced, "Nhập mẻ mới (mẫu)", now.AddDate(0, 0, -14))
	}
	if err == nil && s.gone > 0 {
		err = moveTx(tx, id, -s.gone, left, catalog.Counted, "Đếm lại sau phiên chợ (mẫu)", now.AddDate(0, 0, -11))
	}
	return err
}

// fillTx puts into a gift box what it holds; the goods were written before it.
func (s size) fillTx(tx *gorm.DB, productID int64) error {
	if len(s.holds) == 0 {
		return nil
	}
	if err := tx.Exec(`UPDATE variants SET boxed = true WHERE product_id = ? AND name = ?`, productID, s.name).Error; err != nil {
		return err
	}
	for i, h := range s.holds {
		res := tx.Exec(`INSERT INTO box_parts (box_id, part_id, quantity, position)
			SELECT b.id, x.id, ?, ? FROM variants b, variants x JOIN products p ON p.id = x.product_id
			WHERE b.product_id = ? AND b.name = ? AND p.slug = ? AND x.name = ?`, h.quantity, i, productID, s.name, h.product, h.size)
		if res.Error != nil {
			return res.Error
		}
		if res.RowsAffected != 1 {
			return fmt.Errorf("there is no %s %s to put into a box", h.product, h.size)
		}
	}
	return nil
}

func moveTx(tx *gorm.DB, variantID int64, delta, balance int, why catalog.Reason, note string, at time.Time) error {
	_, err := insertTx(tx, `INSERT INTO stock_movements (variant_id, delta, balance, reason, actor_kind, actor_name, note, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`, variantID, delta, balance, why, seeder.Kind, seeder.Name, note, at)
	return err
}
