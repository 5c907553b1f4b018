package orders

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// ByOffice is the source of facts that nobody paid: what was let off.
const ByOffice Method = "office"

// PutBackTx puts so much of each line of an order, by its id, on the shelf again, boxes taken
// apart; the order stands. Whoever calls has locked the order and does it once.
func (s *Store) PutBackTx(tx *gorm.DB, by audit.Actor, orderID int64, lines map[int64]int, reason catalog.Reason) error {
	takes, err := takesOfTx(tx, orderID, lines)
	if err != nil {
		return err
	}
	return catalog.PutBackTx(tx, by, orderID, takes, reason, s.now())
}

// WriteOffTx takes so much of each line off the shelf, with the reason why it is lost.
func (s *Store) WriteOffTx(tx *gorm.DB, by audit.Actor, orderID int64, lines map[int64]int, why string) error {
	takes, err := takesOfTx(tx, orderID, lines)
	if err != nil {
		return err
	}
	return catalog.WriteOffTx(tx, by, orderID, takes, why, s.now())
}

// SendAgainTx takes so much of each line from the shelf for the same buyer once more; refused
// with "stock.not_enough" when there is too little.
func (s *Store) SendAgainTx(tx *gorm.DB, by audit.Actor, orderID int64, lines map[int64]int) error {
	takes, err := takesOfTx(tx, orderID, lines)
	if err != nil {
		return err
	}
	return catalog.SendAgainTx(tx, by, orderID, takes, s.now())
}

// unsentTx does what follows when a part of an order, by its number, does not reach its buyer:
// its goods are on the shelf again, or were never there; what it drew on offers and waited for of batches is given
// back, and the buyer is let off what they cost, less their part of a voucher. The fee stays.
func (s *Store) unsentTx(tx *gorm.DB, by audit.Actor, o *Order, parts []Shipment, number int, reason string, there bool) error {
	i := slices.IndexFunc(parts, func(p Shipment) bool { return p.Number == number })
	rest := map[int64]int{}
	for _, l := range parts[i].Lines {
		rest[l.LineID] += l.Quantity
	}
	gone, err := forgoTx(tx, by, o.ID, rest, s.now())
	if err != nil {
		return err
	}
	takes, err := takesOfTx(tx, o.ID, gone)
	if err != nil {
		return err
	}
	if there {
		err = catalog.PutBackTx(tx, by, o.ID, takes, catalog.Unsent, s.now())
	} else {
		err = catalog.NotThereTx(tx, by, o.ID, takes, s.now())
	}
	if err != nil {
		return err
	}
	var drew []Line
	if err := tx.Raw(`SELECT id, offer_id FROM order_lines WHERE order_id = ? AND offer_id IS NOT NULL ORDER BY id`, o.ID).Scan(&drew).Error; err != nil {
		return fmt.Errorf("read what order %d drew on offers: %w", o.ID, err)
	}
	for _, l := range drew {
		if rest[l.ID] == 0 {
			continue
		}
		if err := catalog.UndrawTx(tx, o.ID, *l.OfferID, rest[l.ID], s.now()); err != nil {
			return err
		}
	}
	worth := o.worths(parts)[i]
	if worth == 0 {
		return nil
	}
	_, err = s.SettleTx(tx, by, Fact{OrderID: o.ID, Method: ByOffice, Kind: ledger.Waived, Amount: worth, Note: reason,
		Ref: "unsent:" + strconv.FormatInt(o.ID, 10) + ":" + strconv.Itoa(number)})
	return err
}

// letOffUnaskedTx lets a buyer off the fee when the parcel that asked for it came back and no
// other leaves any more: nobody stands at their door to ask for it.
func (s *Store) letOffUnaskedTx(tx *gorm.DB, by audit.Actor, o *Order, sent []Shipment, reason string) error {
	fee := min(o.unasked(sent), o.Fee)
	if fee == 0 || o.PaymentMethod != COD {
		return nil
	}
	_, err := s.SettleTx(tx, by, Fact{OrderID: o.ID, Method: ByOffice, Kind: ledger.Waived, Amount: fee, Note: reason, Ref: "unasked:" + strconv.FormatInt(o.ID, 10)})
	return err
}

// forgoTx gives up what a rest waits for of batches, and is what of it came from the shelf.
func forgoTx(tx *gorm.DB, by audit.Actor, orderID int64, rest map[int64]int, at time.Time) (map[int64]int, error) {
	if err := catalog.LockAheadTx(tx, orderID); err != nil {
		return nil, err
	}
	var rows []struct{ ID, VariantID int64 }
	if err := tx.Raw(`SELECT l.id, l.variant_id FROM order_lines l WHERE l.order_id = ? AND `+lineWaits, orderID).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("read what order %d waits for: %w", orderID, err)
	}
	from := maps.Clone(rest)
	var waiting []int64
	for _, r := range rows {
		if rest[r.ID] > 0 {
			waiting = append(waiting, r.VariantID)
			delete(from, r.ID)
		}
	}
	return from, catalog.ForgoAheadTx(tx, by, orderID, waiting, at)
}

// takesOfTx is what so much of each line took from the shelf.
func takesOfTx(tx *gorm.DB, orderID int64, lines map[int64]int) ([]catalog.Take, error) {
	var rows []struct {
		LineID, VariantID int64
		Each              int
	}
	err := tx.Raw(`SELECT id AS line_id, variant_id, 1 AS each FROM order_lines WHERE order_id = ? AND NOT boxed
		UNION ALL SELECT line_id, variant_id, per_box FROM order_line_parts WHERE order_id = ?`, orderID, orderID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read what lines of order %d took: %w", orderID, err)
	}
	sum := map[int64]int{}
	for _, r := range rows {
		if n := lines[r.LineID]; n > 0 {
			sum[r.VariantID] += n * r.Each
		}
	}
	return takesFrom(sum), nil
}

// awayTx is what of an order's goods is not on the shelf: a cancelling gives it back.
func awayTx(tx *gorm.DB, orderID int64) ([]catalog.Take, error) {
	takes, err := takesTx(tx, orderID)
	if err != nil {
		return nil, err
	}
	back, err := catalog.BackOnShelfTx(tx, orderID)
	if err != nil || len(back) == 0 {
		return takes, err
	}
	away := map[int64]int{}
	for _, t := range takes {
		if n := t.Quantity - back[t.VariantID]; n > 0 {
			away[t.VariantID] = n
		}
	}
	return takesFrom(away), nil
}

func takesFrom(sum map[int64]int) []catalog.Take {
	var out []catalog.Take
	for _, id := range slices.Sorted(maps.Keys(sum)) {
		out = append(out, catalog.Take{VariantID: id, Quantity: sum[id]})
	}
	return out
}
