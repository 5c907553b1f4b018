package orders

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

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

// unsentTx does what follows when a rest is not sent: its goods are on the shelf again, and
// the buyer is let off what they cost, less their part of a voucher. The fee stays: the first
// parcel went.
func (s *Store) unsentTx(tx *gorm.DB, by audit.Actor, orderID int64, parcel int, rest map[int64]int, reason string) error {
	if err := s.PutBackTx(tx, by, orderID, rest, catalog.Unsent); err != nil {
		return err
	}
	var o Order
	if err := tx.Raw(`SELECT id, quantity, total, discount FROM order_lines WHERE order_id = ?`, orderID).Scan(&o.Lines).Error; err != nil {
		return fmt.Errorf("read what lines of order %d cost: %w", orderID, err)
	}
	worth := o.Worth(rest)
	if worth == 0 {
		return nil
	}
	_, err := s.SettleTx(tx, by, Fact{OrderID: orderID, Method: ByOffice, Kind: ledger.Waived, Amount: worth, Note: reason,
		Ref: "unsent:" + strconv.FormatInt(orderID, 10) + ":" + strconv.Itoa(parcel)})
	return err
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
