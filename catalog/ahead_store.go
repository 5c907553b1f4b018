package catalog

import (
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// PreorderServed is put in the outbox when the goods that an order waits for are there; the
// id is the order's.
const PreorderServed = "catalog.preorder_served"

// behindAll is when an order joins the queue of a variant at an instant: after all that ever
// joined it, whatever the clock says.
const behindAll = `greatest(?, (SELECT max(z.drawn_at) + interval '1 microsecond' FROM preorder_draws z WHERE z.variant_id = w.variant_id))`

const hadAhead = `(SELECT coalesce(sum(quantity), 0)::int FROM preorder_draws WHERE preorder_id = w.id AND phone = ? AND returned_at IS NULL)`

// AheadTx orders n units of a batch ahead for an order and a phone, in one guarded statement,
// or refuses: with "preorder.phone_limit" and what this phone may still have, with
// "stock.not_enough" when fewer are left, or with "preorder.over". Nothing is taken from the
// shelf. The caller holds the lock of the variant.
func AheadTx(tx *gorm.DB, preorderID, orderID int64, phone string, n int, at time.Time) error {
	res := tx.Exec(`WITH drawn AS (UPDATE preorders w SET taken = taken + ? WHERE id = ? AND taken + ? <= units AND ended_at IS NULL AND starts_at <= ? AND ends_at > ?
			AND (per_phone = 0 OR `+hadAhead+` + ? <= per_phone) RETURNING id, variant_id)
		INSERT INTO preorder_draws (preorder_id, order_id, variant_id, phone, quantity, drawn_at) SELECT id, ?, variant_id, ?, ?, `+behindAll+` FROM drawn w`,
		n, preorderID, n, at, at, phone, n, orderID, phone, n, at)
	if res.Error != nil {
		return fmt.Errorf("order ahead of pre-order %d: %w", preorderID, res.Error)
	}
	if res.RowsAffected == 1 {
		return nil
	}
	var row struct {
		VariantID           int64
		PerPhone, Had, Left int
		Product, Name       string
		EndedAt             *time.Time
		EndsAt              time.Time
	}
	if err := tx.Raw(`SELECT w.variant_id, w.per_phone, `+hadAhead+` AS had, w.units - w.taken AS left, p.name AS product, x.name, w.ended_at, w.ends_at
		FROM preorders w JOIN variants x ON x.id = w.variant_id JOIN products p ON p.id = x.product_id WHERE w.id = ?`, phone, preorderID).Scan(&row).Error; err != nil {
		return fmt.Errorf("read pre-order %d: %w", preorderID, err)
	}
	switch {
	case row.EndedAt != nil || !at.Before(row.EndsAt):
		return fault.New(fault.Conflict, "preorder.over").With("product", row.Product)
	case row.PerPhone > 0 && row.Had+n > row.PerPhone:
		return fault.New(fault.Conflict, "preorder.phone_limit").With("product", row.Product).With("limit", row.PerPhone).With("left", max(row.PerPhone-row.Had, 0))
	}
	return NotEnough(row.VariantID, row.Product, row.Name, row.Left)
}

// AheadOfTx is how many units of each of these pre-orders a phone ordered, in the caller's
// transaction.
func AheadOfTx(tx *gorm.DB, phone string, preorders []int64) (map[int64]int, error) {
	var rows []struct {
		PreorderID int64
		Had        int
	}
	err := tx.Raw(`SELECT preorder_id, sum(quantity)::int AS had FROM preorder_draws WHERE phone = ? AND preorder_id IN ? AND returned_at IS NULL GROUP BY preorder_id`, phone, preorders).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read what a phone ordered ahead: %w", err)
	}
	out := map[int64]int{}
	for _, r := range rows {
		out[r.PreorderID] = r.Had
	}
	return out, nil
}

// ReturnAheadTx gives back what an order ordered ahead, and who waits behind it may be served; a
// second call changes nothing. What a batch served of it is put back on the shelf as that of
// any order is. The caller has locked it (LockAheadTx).
func ReturnAheadTx(tx *gorm.DB, by audit.Actor, orderID int64, at time.Time) error {
	return returnAheadTx(tx, by, orderID, at, `true`)
}

// ForgoAheadTx is ReturnAheadTx for what an order waits for of these variants: it will not be
// sent.
func ForgoAheadTx(tx *gorm.DB, by audit.Actor, orderID int64, variants []int64, at time.Time) error {
	if len(variants) == 0 {
		return nil
	}
	return returnAheadTx(tx, by, orderID, at, `served_at IS NULL AND variant_id IN ?`, variants)
}

func returnAheadTx(tx *gorm.DB, by audit.Actor, orderID int64, at time.Time, which string, args ...any) error {
	var variants []int64
	err := tx.Raw(`WITH back AS (UPDATE preorder_draws SET returned_at = ? WHERE order_id = ? AND returned_at IS NULL AND `+which+` RETURNING preorder_id, quantity)
		UPDATE preorders w SET taken = taken - b.quantity FROM back b WHERE w.id = b.preorder_id RETURNING w.variant_id`, append([]any{at, orderID}, args...)...).Scan(&variants).Error
	if err != nil {
		return fmt.Errorf("return what order %d ordered ahead: %w", orderID, err)
	}
	slices.Sort(variants)
	for _, id := range variants {
		if err := serveTx(tx, by, id, at); err != nil {
			return err
		}
		if err := quietTx(tx, id, at); err != nil {
			return err
		}
	}
	return nil
}

// LockAheadTx locks what an order that ordered ahead is of, in id order: from then on no batch
// serves it. Other orders it leaves alone.
func LockAheadTx(tx *gorm.DB, orderID int64) error {
	if err := tx.Exec(`SELECT FROM variants WHERE id IN (SELECT variant_id FROM preorder_draws WHERE order_id = ?
		UNION SELECT variant_id FROM stock_movements WHERE order_id = ? AND EXISTS (SELECT FROM preorder_draws WHERE order_id = ?)) ORDER BY id FOR NO KEY UPDATE`, orderID, orderID, orderID).Error; err != nil {
		return fmt.Errorf("lock what order %d ordered ahead: %w", orderID, err)
	}
	return nil
}

// RetakeAheadTx is AheadTx for an order that gave its places back: as long as the batch has
// them and nobody closed it, the order waits again, behind all others. Otherwise it refuses
// with "stock.not_enough", and as well where it would need what somebody else holds. What lies on the
// shelf serves it at once.
func RetakeAheadTx(tx *gorm.DB, by audit.Actor, orderID int64, at time.Time) error {
	if err := LockAheadTx(tx, orderID); err != nil {
		return err
	}
	var rows []struct {
		PreorderID, VariantID int64
		Again                 bool
		Left                  int
		Product, Name         string
		Stock, Held           int
	}
	err := tx.Raw(`WITH again AS (UPDATE preorders w SET taken = taken + d.quantity FROM preorder_draws d
			WHERE d.order_id = ? AND d.preorder_id = w.id AND d.returned_at IS NOT NULL AND w.taken + d.quantity <= w.units AND w.ended_at IS NULL RETURNING w.id, w.variant_id),
		drawn AS (UPDATE preorder_draws d SET returned_at = NULL, served_at = NULL, drawn_at = `+behindAll+` FROM again w WHERE d.order_id = ? AND d.preorder_id = w.id)
		SELECT d.preorder_id, d.variant_id, a.id IS NOT NULL AS again, w.units - w.taken AS left, p.name AS product, x.name, x.stock,
			(SELECT coalesce(sum(h.quantity), 0) FROM holds h WHERE h.variant_id = x.id AND h.used_at IS NULL AND h.until > ?)::int AS held
		FROM preorder_draws d JOIN preorders w ON w.id = d.preorder_id JOIN variants x ON x.id = d.variant_id JOIN products p ON p.id = x.product_id LEFT JOIN again a ON a.id = d.preorder_id
		WHERE d.order_id = ? ORDER BY d.variant_id`, orderID, at, orderID, at, orderID).Scan(&rows).Error
	if err != nil {
		return fmt.Errorf("order ahead again for order %d: %w", orderID, err)
	}
	for _, r := range rows {
		if !r.Again {
			return NotEnough(r.VariantID, r.Product, r.Name, r.Left)
		}
		if r.Held > 0 {
			var ahead int
			if err := tx.Raw(`SELECT ordered_ahead(?)`, r.VariantID).Scan(&ahead).Error; err != nil {
				return fmt.Errorf("count who waits for variant %d: %w", r.VariantID, err)
			}
			if r.Stock-r.Held < ahead {
				return NotEnough(r.VariantID, r.Product, r.Name, max(r.Stock-r.Held, 0))
			}
		}
		if err := serveTx(tx, by, r.VariantID, at); err != nil {
			return err
		}
	}
	return nil
}

// serveTx gives what lies on the shelf to who waits for it: in the order in which they
// ordered, each order whole. Who is next and wants more than there is keeps that until the rest
// comes, and nobody is served before them. Every rise of a stock number ends here; the caller
// holds the lock of the variant.
func serveTx(tx *gorm.DB, by audit.Actor, variantID int64, at time.Time) error {
	var waiting []struct {
		PreorderID, OrderID int64
		Quantity, Stock     int
	}
	err := tx.Raw(`SELECT d.preorder_id, d.order_id, d.quantity, x.stock FROM preorder_draws d JOIN variants x ON x.id = d.variant_id
		WHERE d.variant_id = ? AND d.served_at IS NULL AND d.returned_at IS NULL ORDER BY d.drawn_at, d.order_id`, variantID).Scan(&waiting).Error
	if err != nil {
		return fmt.Errorf("read who waits for variant %d: %w", variantID, err)
	}
	served := 0
	for _, w := range waiting {
		if w.Stock-served < w.Quantity {
			return nil
		}
		balance, err := moveTx(tx, variantID, -w.Quantity)
		if err != nil {
			return err
		}
		if err := noteTx(tx, by, Movement{VariantID: variantID, Delta: -w.Quantity, Balance: balance, Reason: Sold, OrderID: &w.OrderID, At: at}); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE preorder_draws SET served_at = ? WHERE preorder_id = ? AND order_id = ?`, at, w.PreorderID, w.OrderID).Error; err != nil {
			return fmt.Errorf("serve order %d: %w", w.OrderID, err)
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: PreorderServed, ID: w.OrderID}); err != nil {
			return err
		}
		served += w.Quantity
	}
	if len(waiting) == 0 {
		return nil
	}
	return quietTx(tx, variantID, at)
}

// quietTx says of a variant for which nobody waits, and that nobody may order ahead, until when
// some of it may still be spoken for.
func quietTx(tx *gorm.DB, variantID int64, at time.Time) error {
	err := tx.Exec(`UPDATE variants x SET spoken_until = greatest('-infinity', (SELECT max(ends_at) FROM offers WHERE variant_id = x.id AND ended_at IS NULL), (SELECT max(until) FROM holds WHERE variant_id = x.id AND used_at IS NULL))
		WHERE id = ? AND ordered_ahead(id) = 0 AND NOT EXISTS (SELECT FROM preorders WHERE variant_id = x.id AND ended_at IS NULL AND ends_at > ?)`, variantID, at).Error
	if err != nil {
		return fmt.Errorf("say that nobody waits for variant %d: %w", variantID, err)
	}
	return nil
}
