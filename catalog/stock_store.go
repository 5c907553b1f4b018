package catalog

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// ProductChanged is put in the outbox when a product, its stock or its producer is
// not as it was: whoever keeps a copy reads it again.
const ProductChanged = "catalog.product_changed"

// TakeTx takes the goods of an order from stock, all or nothing, in id order, and leaves
// what is spoken for at the instant. A variant with too little left refuses with
// "stock.not_enough" and says what is left.
// An order that gave them back may take them once more; one that has them may not.
func TakeTx(tx *gorm.DB, by audit.Actor, orderID int64, takes []Take, at time.Time) error {
	return eachTake(takes, func(t Take) error {
		balance, err := takeTx(tx, t, at)
		if errors.Is(err, errNotEnough) {
			return notEnoughTx(tx, t.VariantID, at)
		}
		if err != nil {
			return err
		}
		return noteTx(tx, by, Movement{VariantID: t.VariantID, Delta: -t.Quantity, Balance: balance, Reason: Sold, OrderID: &orderID, At: at})
	})
}

// GiveBackTx returns the goods of a cancelled order to stock. The ledger lets each
// order do it once for each time it took them; a second call fails and changes nothing.
func GiveBackTx(tx *gorm.DB, by audit.Actor, orderID int64, takes []Take, at time.Time) error {
	return eachTake(takes, func(t Take) error {
		balance, err := moveTx(tx, t.VariantID, t.Quantity)
		if err != nil {
			return err
		}
		if err := noteTx(tx, by, Movement{VariantID: t.VariantID, Delta: t.Quantity, Balance: balance, Reason: Returned, OrderID: &orderID, At: at}); err != nil {
			return err
		}
		return serveTx(tx, by, t.VariantID, at)
	})
}

// SetStock writes down what somebody counted, made or lost: the number becomes count,
// if it still is what the person saw. A change in between refuses with
// "stock.changed_meanwhile" and the number as it is now. The same number again is no
// movement. What is there more serves who ordered ahead first (serveTx). A gift box has no number of its own and is refused with "stock.of_box".
func (s *Store) SetStock(ctx context.Context, by audit.Actor, scope Scope, variantID int64, seen, count int, reason Reason, note string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return s.SetStockTx(tx, by, scope, variantID, seen, count, reason, note)
	})
}

// SetStockTx is SetStock in the caller's transaction.
func (s *Store) SetStockTx(tx *gorm.DB, by audit.Actor, scope Scope, variantID int64, seen, count int, reason Reason, note string) error {
	if count < 0 || count > 1_000_000 {
		return fault.New(fault.Invalid, "stock.out_of_range")
	}
	var row struct {
		Stock      int
		Boxed      bool
		ProductID  int64
		ProducerID int64
	}
	res := tx.Raw(`SELECT x.stock, x.boxed, x.product_id, p.producer_id FROM variants x JOIN products p ON p.id = x.product_id WHERE x.id = ? FOR UPDATE OF x`, variantID).Scan(&row)
	if res.Error != nil {
		return fmt.Errorf("lock variant %d: %w", variantID, res.Error)
	}
	if res.RowsAffected == 0 || !scope.Admits(row.ProducerID) {
		return fault.New(fault.NotFound, "variant.not_found")
	}
	if row.Boxed {
		return fault.New(fault.Conflict, "stock.of_box")
	}
	if row.Stock != seen {
		return fault.New(fault.Conflict, "stock.changed_meanwhile").With("left", row.Stock)
	}
	delta := count - row.Stock
	if delta == 0 {
		return nil
	}
	balance, err := moveTx(tx, variantID, delta)
	if err != nil {
		return err
	}
	if delta < 0 {
		if err := overheldTx(tx, variantID, s.now()); err != nil {
			return err
		}
	}
	if err := noteTx(tx, by, Movement{VariantID: variantID, Delta: delta, Balance: balance, Reason: reason, Note: note, At: s.now()}); err != nil {
		return err
	}
	if delta > 0 {
		if err := serveTx(tx, by, variantID, s.now()); err != nil {
			return err
		}
	}
	if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "stock.set", Entity: "variant", EntityID: variantID,
		Before: map[string]int{"stock": row.Stock}, After: map[string]int{"stock": count}, Reason: note}); err != nil {
		return err
	}
	return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: row.ProductID})
}

// Movements lists the stock ledger of a variant, newest first, at most limit lines.
func (s *Store) Movements(ctx context.Context, variantID int64, limit int) ([]Movement, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, variant_id, delta, balance, reason, order_id, actor_kind, actor_id, actor_name, note, at
		FROM stock_movements WHERE variant_id = $1 ORDER BY id DESC LIMIT $2`, variantID, limit)
	if err != nil {
		return nil, fmt.Errorf("list movements: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Movement])
	if err != nil {
		return nil, fmt.Errorf("list movements: %w", err)
	}
	return out, nil
}

var errNotEnough = errors.New("catalog: not enough in stock")

// takeTx takes from stock in one guarded statement.
func takeTx(tx *gorm.DB, t Take, at time.Time) (balance int, err error) {
	res := tx.Raw(`UPDATE variants x SET stock = stock - ?, row_version = row_version + 1
		WHERE id = ? AND stock >= ? AND (?::int <= ?::int AND stock - ? >= ordered_ahead(id) OR spoken_until <= ? OR stock - ? >= spoken_for(id, ?)) RETURNING stock`,
		t.Quantity, t.VariantID, t.Quantity, t.Quantity, t.Offered, t.Quantity, at, t.Quantity, at).Scan(&balance)
	if res.Error != nil {
		return 0, fmt.Errorf("take variant %d: %w", t.VariantID, res.Error)
	}
	if res.RowsAffected == 0 {
		return 0, errNotEnough
	}
	return balance, nil
}

// moveTx changes a stock number by delta in one guarded statement.
func moveTx(tx *gorm.DB, variantID int64, delta int) (balance int, err error) {
	res := tx.Raw(`UPDATE variants SET stock = stock + ?, row_version = row_version + 1 WHERE id = ? AND stock + ? >= 0 RETURNING stock`,
		delta, variantID, delta).Scan(&balance)
	if res.Error != nil {
		return 0, fmt.Errorf("move stock of variant %d: %w", variantID, res.Error)
	}
	if res.RowsAffected == 0 {
		return 0, errNotEnough
	}
	return balance, nil
}

func noteTx(tx *gorm.DB, by audit.Actor, m Movement) error {
	var actorID *int64
	if by.ID != 0 {
		actorID = &by.ID
	}
	// A sale is of the round after the last return, a return of that of the last sale.
	err := tx.Exec(`INSERT INTO stock_movements (variant_id, delta, balance, reason, order_id, actor_kind, actor_id, actor_name, note, at, round)
		SELECT v.variant, ?, ?, v.reason, v.order_id, ?, ?, ?, ?, ?, greatest(1, CASE v.reason
			WHEN 'sold' THEN 1 + (SELECT count(*) FROM stock_movements m WHERE m.order_id = v.order_id AND m.variant_id = v.variant AND m.reason = 'returned')
			WHEN 'returned' THEN (SELECT count(*) FROM stock_movements m WHERE m.order_id = v.order_id AND m.variant_id = v.variant AND m.reason = 'sold')
			ELSE 1 + (SELECT count(*) FROM stock_movements m WHERE m.order_id = v.order_id AND m.variant_id = v.variant AND m.reason = v.reason) END)
		FROM (SELECT ?::bigint AS variant, ?::text AS reason, ?::bigint AS order_id) v`,
		m.Delta, m.Balance, by.Kind, actorID, by.Name, m.Note, m.At, m.VariantID, m.Reason, m.OrderID).Error
	if err != nil {
		return fmt.Errorf("note movement of variant %d: %w", m.VariantID, err)
	}
	return nil
}

func notEnoughTx(tx *gorm.DB, variantID int64, at time.Time) error {
	var row struct {
		Stock   int
		Name    string
		Product string
	}
	if err := tx.Raw(`SELECT `+free("x", "?", strangers)+` AS stock, x.name, p.name AS product FROM variants x JOIN products p ON p.id = x.product_id WHERE x.id = ?`, at, at, variantID).Scan(&row).Error; err != nil {
		return fmt.Errorf("read variant %d: %w", variantID, err)
	}
	return NotEnough(variantID, row.Product, row.Name, row.Stock)
}

// NotEnough is the refusal of more than there is.
func NotEnough(variantID int64, product, variant string, left int) *fault.Error {
	return fault.New(fault.Conflict, "stock.not_enough").
		With("variant_id", variantID).With("product", product).With("variant", variant).With("left", left)
}

func eachTake(takes []Take, do func(Take) error) error {
	sorted := slices.Clone(takes)
	slices.SortFunc(sorted, func(a, b Take) int { return int(a.VariantID - b.VariantID) })
	for _, t := range sorted {
		if err := do(t); err != nil {
			return err
		}
	}
	return nil
}
