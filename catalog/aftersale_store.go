package catalog

import (
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// PutBackTx puts goods of an order that stands on the shelf again, for a reason: they were
// not sent, or came back. Whoever calls makes sure that it happens once.
func PutBackTx(tx *gorm.DB, by audit.Actor, orderID int64, takes []Take, reason Reason, at time.Time) error {
	return eachTake(takes, func(t Take) error {
		balance, err := moveTx(tx, t.VariantID, t.Quantity)
		if err != nil {
			return err
		}
		if err := noteTx(tx, by, Movement{VariantID: t.VariantID, Delta: t.Quantity, Balance: balance, Reason: reason, OrderID: &orderID, At: at}); err != nil {
			return err
		}
		return serveTx(tx, by, t.VariantID, at)
	})
}

// LockShelfTx locks all that an order took or waits for, in id order, for who then changes some of it
// before the rest.
func LockShelfTx(tx *gorm.DB, orderID int64) error {
	if err := tx.Exec(`SELECT FROM variants WHERE id IN (SELECT variant_id FROM preorder_draws WHERE order_id = ?
		UNION SELECT variant_id FROM stock_movements WHERE order_id = ?) ORDER BY id FOR NO KEY UPDATE`, orderID, orderID).Error; err != nil {
		return fmt.Errorf("lock what order %d took: %w", orderID, err)
	}
	return nil
}

// NotThereTx writes down that goods of an order that stands were never there: its books had them, the
// shelf has not. They go back in the books and out of them again, and nobody is served with them.
func NotThereTx(tx *gorm.DB, by audit.Actor, orderID int64, takes []Take, at time.Time) error {
	return eachTake(takes, func(t Take) error {
		for _, m := range []Movement{{Delta: t.Quantity, Reason: Unsent}, {Delta: -t.Quantity, Reason: Counted}} {
			balance, err := moveTx(tx, t.VariantID, m.Delta)
			if err != nil {
				return err
			}
			m.VariantID, m.Balance, m.OrderID, m.At = t.VariantID, balance, &orderID, at
			if err := noteTx(tx, by, m); err != nil {
				return err
			}
		}
		return nil
	})
}

// WriteOffTx takes goods of an order that came back off the shelf again, with the reason why
// nobody can have them.
func WriteOffTx(tx *gorm.DB, by audit.Actor, orderID int64, takes []Take, why string, at time.Time) error {
	return eachTake(takes, func(t Take) error {
		balance, err := moveTx(tx, t.VariantID, -t.Quantity)
		if err != nil {
			return err
		}
		return noteTx(tx, by, Movement{VariantID: t.VariantID, Delta: -t.Quantity, Balance: balance, Reason: Damaged, OrderID: &orderID, Note: why, At: at})
	})
}

// SendAgainTx takes goods from the shelf that go to the buyer of an order once more. With
// too little left it refuses with "stock.not_enough".
func SendAgainTx(tx *gorm.DB, by audit.Actor, orderID int64, takes []Take, at time.Time) error {
	return eachTake(takes, func(t Take) error {
		balance, err := takeTx(tx, t, at)
		if errors.Is(err, errNotEnough) {
			return notEnoughTx(tx, t.VariantID, at)
		}
		if err != nil {
			return err
		}
		return noteTx(tx, by, Movement{VariantID: t.VariantID, Delta: -t.Quantity, Balance: balance, Reason: SentAgain, OrderID: &orderID, At: at})
	})
}

// BackOnShelfTx is how much of each variant of an order is on the shelf again although the
// order stands: a cancelling gives back only the rest.
func BackOnShelfTx(tx *gorm.DB, orderID int64) (map[int64]int, error) {
	var rows []Take
	err := tx.Raw(`SELECT variant_id, sum(delta)::int AS quantity FROM stock_movements WHERE order_id = ? AND reason IN ('unsent', 'taken_back') GROUP BY variant_id`, orderID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read what of order %d is back: %w", orderID, err)
	}
	back := map[int64]int{}
	for _, r := range rows {
		back[r.VariantID] = r.Quantity
	}
	return back, nil
}
