package catalog

import (
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// sameOffer is the condition that a draw d is on the offer o, or on one that was the same
// live item's before it.
const sameOffer = `d.offer_id = ANY (ARRAY(SELECT c.id FROM offers c WHERE c.id = o.id OR c.live_item_id = o.live_item_id))`

// DrawTx takes n units of an offer for an order and a phone, in one guarded statement, or
// refuses: with "offer.phone_limit" and what this phone may still have, or with
// "offer.over" when the offer is. Who held units firmly, by the name of holder, draws those
// also after its end. The caller holds the lock of the variant, has used what holder held
// (LockSellablesTx), and takes the goods themselves from stock afterwards (TakeTx).
func DrawTx(tx *gorm.DB, offerID, orderID int64, holder, phone string, n int, at time.Time) error {
	const had = `(SELECT coalesce(sum(d.quantity), 0)::int FROM offer_draws d WHERE ` + sameOffer + ` AND d.phone = @phone AND d.returned_at IS NULL)`
	with := map[string]any{"n": n, "offer": offerID, "order": orderID, "holder": holder, "phone": phone, "at": at}
	res := tx.Exec(`WITH drawn AS (UPDATE offers o SET taken = taken + @n WHERE id = @offer AND taken + @n <= units - held_of(o.id, @at)
			AND (ended_at IS NULL AND starts_at <= @at AND ends_at > @at OR @n <= (SELECT sum(h.quantity) FROM holds h WHERE h.holder = @holder AND h.offer_id = o.id AND h.firm AND h.used_at = @at))
			AND (per_phone = 0 OR `+had+` + @n <= per_phone) RETURNING id)
		INSERT INTO offer_draws (offer_id, order_id, phone, quantity, drawn_at) SELECT id, @order, @phone, @n, @at FROM drawn`, with)
	if res.Error != nil {
		return fmt.Errorf("draw on offer %d: %w", offerID, res.Error)
	}
	if res.RowsAffected == 1 {
		return nil
	}
	var row struct {
		PerPhone, Had int
		Product       string
	}
	if err := tx.Raw(`SELECT o.per_phone, `+had+` AS had, p.name AS product FROM offers o JOIN variants x ON x.id = o.variant_id JOIN products p ON p.id = x.product_id WHERE o.id = @offer`, with).Scan(&row).Error; err != nil {
		return fmt.Errorf("read offer %d: %w", offerID, err)
	}
	if row.PerPhone > 0 && row.Had+n > row.PerPhone {
		return fault.New(fault.Conflict, "offer.phone_limit").With("product", row.Product).With("limit", row.PerPhone).With("left", max(row.PerPhone-row.Had, 0))
	}
	return fault.New(fault.Conflict, "offer.over").With("product", row.Product)
}

// DrawnTx is how many units of each of these offers a phone has had, in the caller's
// transaction.
func DrawnTx(tx *gorm.DB, phone string, offers []int64) (map[int64]int, error) {
	var rows []struct {
		OfferID int64
		Had     int
	}
	err := tx.Raw(`SELECT o.id AS offer_id, sum(d.quantity)::int AS had FROM offers o JOIN offer_draws d ON `+sameOffer+` AND d.phone = ? AND d.returned_at IS NULL WHERE o.id IN ? GROUP BY o.id`, phone, offers).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read what a phone had of offers: %w", err)
	}
	out := map[int64]int{}
	for _, r := range rows {
		out[r.OfferID] = r.Had
	}
	return out, nil
}

// RetakeTx is TakeTx for an order that gave its goods back. What it had drawn on an offer
// that still runs and still has it is drawn again; the rest is taken from what is free, and
// its price stays what it was.
func RetakeTx(tx *gorm.DB, by audit.Actor, orderID int64, takes []Take, at time.Time) error {
	ids := make([]int64, len(takes))
	for i, t := range takes {
		ids[i] = t.VariantID
	}
	// Variants before offers, as everybody locks them.
	if err := tx.Exec(`SELECT FROM variants WHERE id IN ? ORDER BY id FOR NO KEY UPDATE`, ids).Error; err != nil {
		return fmt.Errorf("lock what order %d takes again: %w", orderID, err)
	}
	var rows []struct {
		VariantID int64
		Quantity  int
	}
	err := tx.Raw(`WITH again AS (UPDATE offers o SET taken = taken + d.quantity FROM offer_draws d
			WHERE d.order_id = ? AND d.offer_id = o.id AND d.returned_at IS NOT NULL AND d.quantity <= least(o.units - o.taken, (SELECT stock FROM variants WHERE id = o.variant_id)) - held_of(o.id, ?) AND o.ended_at IS NULL AND o.ends_at > ?
				AND (o.per_phone = 0 OR d.quantity + (SELECT coalesce(sum(b.quantity), 0) FROM offer_draws b WHERE b.offer_id = o.id AND b.phone = d.phone AND b.returned_at IS NULL) <= o.per_phone)
			RETURNING o.id, o.variant_id, d.quantity),
		drawn AS (UPDATE offer_draws d SET returned_at = NULL FROM again a WHERE d.order_id = ? AND d.offer_id = a.id)
		SELECT variant_id, quantity FROM again`, orderID, at, at, orderID).Scan(&rows).Error
	if err != nil {
		return fmt.Errorf("draw again for order %d: %w", orderID, err)
	}
	takes = slices.Clone(takes)
	for i := range takes {
		for _, r := range rows {
			if r.VariantID == takes[i].VariantID {
				takes[i].Offered += r.Quantity
			}
		}
	}
	return TakeTx(tx, by, orderID, takes, at)
}

// UndrawTx gives back n of what an order drew on an offer: its rest is not sent.
func UndrawTx(tx *gorm.DB, orderID, offerID int64, n int, at time.Time) error {
	err := tx.Exec(`WITH was AS (SELECT quantity FROM offer_draws WHERE order_id = @order AND offer_id = @offer AND returned_at IS NULL FOR UPDATE),
		back AS (UPDATE offer_draws d SET quantity = CASE WHEN w.quantity > @n THEN w.quantity - @n ELSE w.quantity END, returned_at = CASE WHEN w.quantity <= @n THEN (@at)::timestamptz END
			FROM was w WHERE d.order_id = @order AND d.offer_id = @offer RETURNING d.offer_id)
		UPDATE offers o SET taken = taken - least(w.quantity, @n) FROM back b, was w WHERE o.id = b.offer_id`,
		map[string]any{"order": orderID, "offer": offerID, "n": n, "at": at}).Error
	if err != nil {
		return fmt.Errorf("return a part of what order %d drew: %w", orderID, err)
	}
	return nil
}

// ReturnDrawsTx gives back what an order drew on offers; a second call changes nothing.
// While the offer runs its units can be bought at its price again; afterwards they are
// simply in stock.
func ReturnDrawsTx(tx *gorm.DB, orderID int64, at time.Time) error {
	err := tx.Exec(`WITH back AS (UPDATE offer_draws SET returned_at = ? WHERE order_id = ? AND returned_at IS NULL RETURNING offer_id, quantity)
		UPDATE offers o SET taken = taken - b.quantity FROM back b WHERE o.id = b.offer_id`, at, orderID).Error
	if err != nil {
		return fmt.Errorf("return what order %d drew: %w", orderID, err)
	}
	return nil
}
