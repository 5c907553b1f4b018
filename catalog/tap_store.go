package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// Tap changes how many there are by a difference, not to a number: a phone that was without
// network says late what it saw early, and what was sold meanwhile stays sold. Less than
// there is takes all there is; of what is added, who ordered ahead is served first. A tap that
// was heard before changes nothing, and answers how many there are now.
func (s *Store) Tap(ctx context.Context, by audit.Actor, scope Scope, t Tap) (Tapped, error) {
	if n := len(t.Once); n < 8 || n > 80 || t.By < -1_000_000 || t.By > 1_000_000 {
		return Tapped{}, fault.New(fault.Invalid, "stock.out_of_range")
	}
	var done Tapped
	err := s.db.Tx(ctx, func(tx *gorm.DB) (err error) {
		done, err = s.TapTx(tx, by, scope, t)
		return err
	})
	return done, err
}

// TapTx is Tap in the caller's transaction.
func (s *Store) TapTx(tx *gorm.DB, by audit.Actor, scope Scope, t Tap) (Tapped, error) {
	var row struct {
		Stock, ProductID, ProducerID int64
		Boxed                        bool
	}
	res := tx.Raw(`SELECT x.stock, x.boxed, x.product_id, p.producer_id FROM variants x JOIN products p ON p.id = x.product_id
		WHERE x.id = ? AND p.sale_mode = 'stock' FOR UPDATE OF x`, t.VariantID).Scan(&row)
	switch {
	case res.Error != nil:
		return Tapped{}, fmt.Errorf("lock variant %d: %w", t.VariantID, res.Error)
	case res.RowsAffected == 0 || !scope.Admits(row.ProducerID):
		return Tapped{}, fault.New(fault.NotFound, "variant.not_found")
	case row.Boxed:
		return Tapped{}, fault.New(fault.Conflict, "stock.of_box")
	}
	var heard Movement
	if err := tx.Raw(`SELECT delta, balance FROM stock_movements WHERE said_once = ? AND variant_id = ?`, t.Once, t.VariantID).Scan(&heard).Error; err != nil {
		return Tapped{}, fmt.Errorf("look a tap up: %w", err)
	}
	if heard.Delta != 0 {
		return Tapped{heard.Balance - heard.Delta, int(row.Stock)}, nil
	}
	done := Tapped{Before: int(row.Stock), After: max(0, int(row.Stock)+t.By)}
	if t.Empty {
		done.After = 0
	}
	if done.After > 1_000_000 {
		return Tapped{}, fault.New(fault.Invalid, "stock.out_of_range")
	}
	if done.After == done.Before {
		return done, nil
	}
	if err := s.tappedTx(tx, by, t, done, row.ProductID); err != nil {
		return Tapped{}, err
	}
	if done.After > done.Before { // who ordered ahead is served first
		if err := serveTx(tx, by, t.VariantID, s.now()); err != nil {
			return Tapped{}, err
		}
		if err := tx.Raw(`SELECT stock FROM variants WHERE id = ?`, t.VariantID).Scan(&done.After).Error; err != nil {
			return Tapped{}, fmt.Errorf("read variant %d: %w", t.VariantID, err)
		}
	}
	return done, nil
}

func (s *Store) tappedTx(tx *gorm.DB, by audit.Actor, t Tap, done Tapped, productID int64) error {
	if _, err := moveTx(tx, t.VariantID, done.After-done.Before); err != nil {
		return err
	}
	if done.After < done.Before {
		if err := overheldTx(tx, t.VariantID, s.now()); err != nil {
			return err
		}
	}
	var actorID *int64
	if by.ID != 0 {
		actorID = &by.ID
	}
	err := tx.Exec(`INSERT INTO stock_movements (variant_id, delta, balance, reason, actor_kind, actor_id, actor_name, note, at, said_once) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		t.VariantID, done.After-done.Before, done.After, t.Reason, by.Kind, actorID, by.Name, t.Note, s.now(), t.Once).Error
	if err != nil {
		return fmt.Errorf("note a tap on variant %d: %w", t.VariantID, err)
	}
	err = audit.PutTx(tx, audit.Entry{Actor: by, Action: "stock.set", Entity: "variant", EntityID: t.VariantID,
		Before: map[string]int{"stock": done.Before}, After: map[string]int{"stock": done.After}, Reason: t.Note})
	if err != nil {
		return err
	}
	return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: productID})
}

// Shelf lists what is sold from stock within scope, gift boxes left out: those hold what
// their parts hold. What there is least of comes first.
func (s *Store) Shelf(ctx context.Context, scope Scope) ([]ShelfRow, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT x.id AS variant_id, p.id AS product_id, p.slug, p.name AS product, x.name AS variant, x.unit_word, x.stock, p.state = 'published' AS shown,
		p.art_kind, p.art_variant, `+photoColumns+` FROM variants x JOIN products p ON p.id = x.product_id`+coverOfProduct+`
		WHERE ($1 = 0 OR p.producer_id = $1) AND p.sale_mode = 'stock' AND x.state = 'active' AND NOT x.boxed
		ORDER BY p.state <> 'published', x.stock, p.name, x.position, x.id`, scope.ProducerID)
	if err != nil {
		return nil, fmt.Errorf("read the shelf: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[ShelfRow])
	if err != nil {
		return nil, fmt.Errorf("read the shelf: %w", err)
	}
	return out, nil
}
