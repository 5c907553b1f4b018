package catalog

import (
	"context"
	"fmt"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

func (v *Variant) check() error {
	v.Name, v.UnitWord = typed.Name(v.Name), typed.Name(v.UnitWord)
	var form fault.Form
	if !typed.Says(v.Name) || utf8.RuneCountInString(v.Name) > 60 {
		form.Wrong("name", "variant.name")
	} else if rank, ok := ranked(v.Name); ok {
		form.WrongWith("name", "claim.stars", map[string]any{"text": rank})
	}
	if v.Price <= 0 || v.Price > HighestPrice {
		form.Wrong("price", "price.out_of_range")
	}
	if v.Unit != Gram && v.Unit != Millilitre && v.Unit != Piece {
		form.Wrong("unit", "variant.unit")
	}
	if v.UnitAmount < 1 {
		form.Wrong("amount", "variant.amount")
	}
	if !typed.Says(v.UnitWord) || utf8.RuneCountInString(v.UnitWord) > 20 {
		form.Wrong("word", "variant.word")
	}
	if v.WeightG < 1 {
		form.Wrong("weight", "variant.weight")
	}
	return form.Err()
}

// Check names what is wrong with a size itself, and writes its words as they are kept.
func (v *Variant) Check() error { return v.check() }

// AddVariant adds a size or form to a product that is sold from stock, with none in stock,
// and gives its id. A name that another of the product has, retired or not, is wrong.
func (s *Store) AddVariant(ctx context.Context, by audit.Actor, scope Scope, v Variant) (id int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err = s.AddVariantTx(tx, by, scope, v)
		return err
	})
	return id, err
}

// AddVariantTx is AddVariant in the caller's transaction.
func (s *Store) AddVariantTx(tx *gorm.DB, by audit.Actor, scope Scope, v Variant) (id int64, err error) {
	if err := v.check(); err != nil {
		return 0, err
	}
	var p Product
	if err := tx.Raw(`SELECT id, producer_id, sale_mode FROM products WHERE id = ? FOR NO KEY UPDATE`, v.ProductID).Scan(&p).Error; err != nil {
		return 0, fmt.Errorf("lock product %d: %w", v.ProductID, err)
	}
	if p.ID == 0 || !scope.Admits(p.ProducerID) {
		return 0, fault.New(fault.NotFound, "product.not_found")
	}
	if p.SaleMode != FromStock {
		return 0, fault.New(fault.Conflict, "variant.no_stock")
	}
	res := tx.Raw(`INSERT INTO variants (product_id, name, price, unit, unit_amount, unit_word, weight_g, position)
		SELECT ?, ?, ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1 FROM variants WHERE product_id = ? ON CONFLICT (product_id, name) DO NOTHING RETURNING id`,
		v.ProductID, v.Name, v.Price, v.Unit, v.UnitAmount, v.UnitWord, v.WeightG, v.ProductID).Scan(&id)
	if res.Error != nil {
		return 0, fmt.Errorf("add variant to product %d: %w", v.ProductID, res.Error)
	}
	if res.RowsAffected == 0 {
		form := &fault.Form{}
		form.Wrong("name", "variant.taken")
		return 0, form
	}
	return id, variantToldTx(tx, by, "variant.added", v.ProductID, id, map[string]any{"name": v.Name, "price": v.Price})
}

// RetireVariant takes a size off the shop, or puts it back with VariantActive. What was sold
// of it stays as it was, and so does its stock. One that lies in a gift box is refused with
// "variant.in_box" and the product whose box it is. What is already so stays so.
func (s *Store) RetireVariant(ctx context.Context, by audit.Actor, scope Scope, productID, variantID int64, to VariantState) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.RetireVariantTx(tx, by, scope, productID, variantID, to) })
}

// RetireVariantTx is RetireVariant in the caller's transaction.
func (s *Store) RetireVariantTx(tx *gorm.DB, by audit.Actor, scope Scope, productID, variantID int64, to VariantState) error {
	var row struct {
		Name       string
		State      VariantState
		ProducerID int64
	}
	res := tx.Raw(`SELECT x.name, x.state, p.producer_id FROM variants x JOIN products p ON p.id = x.product_id WHERE x.id = ? AND x.product_id = ? FOR UPDATE OF x`, variantID, productID).Scan(&row)
	if res.Error != nil {
		return fmt.Errorf("lock variant %d: %w", variantID, res.Error)
	}
	if res.RowsAffected == 0 || !scope.Admits(row.ProducerID) {
		return fault.New(fault.NotFound, "variant.not_found")
	}
	if row.State == to {
		return nil
	}
	action := "variant.restored"
	if to == VariantHidden {
		var box string
		if err := tx.Raw(`SELECT p.name FROM box_parts b JOIN variants x ON x.id = b.box_id JOIN products p ON p.id = x.product_id WHERE b.part_id = ? AND x.state = 'active' ORDER BY p.id LIMIT 1`, variantID).Scan(&box).Error; err != nil {
			return fmt.Errorf("find boxes of variant %d: %w", variantID, err)
		}
		if box != "" {
			return fault.New(fault.Conflict, "variant.in_box").With("box", box)
		}
		action = "variant.retired"
	}
	if err := tx.Exec(`UPDATE variants SET state = ?, row_version = row_version + 1 WHERE id = ?`, to, variantID).Error; err != nil {
		return fmt.Errorf("retire variant %d: %w", variantID, err)
	}
	return variantToldTx(tx, by, action, productID, variantID, map[string]any{"name": row.Name})
}

func variantToldTx(tx *gorm.DB, by audit.Actor, action string, productID, variantID int64, after any) error {
	if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "variant", EntityID: variantID, After: after}); err != nil {
		return err
	}
	return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: productID})
}

// RetiredVariants lists the sizes of a product that are no longer offered.
func (s *Store) RetiredVariants(ctx context.Context, productID int64) ([]Variant, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, product_id, name, price, unit, unit_amount, unit_word, weight_g, stock, boxed, state, position, row_version
		FROM variants WHERE product_id = $1 AND state = 'hidden' ORDER BY position, id`, productID)
	if err != nil {
		return nil, fmt.Errorf("list retired variants: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByNameLax[Variant])
	if err != nil {
		return nil, fmt.Errorf("list retired variants: %w", err)
	}
	return out, nil
}
