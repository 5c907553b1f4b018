package orders

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// CardTryTx gives the try at paying a locked order by card that is under way, and begins
// another one when that is over. An order that does not wait for a card's money is
// refused with "payment.no_card_due", one whose time to pay is over with "payment.too_late".
func (s *Store) CardTryTx(tx *gorm.DB, by audit.Actor, orderID int64) (o Order, a Attempt, err error) {
	_, o, err = s.updateTx(tx, by, catalog.Everything(), orderID, "", func(o *Order) error {
		if o.State != Placed || o.PaymentMethod != Stripe || o.Due() == 0 {
			return fault.New(fault.Conflict, "payment.no_card_due")
		}
		if o.PaymentState == PaymentProcessing {
			return fault.New(fault.Conflict, "payment.under_way")
		}
		again := len(nextPayment[o.PaymentState]) == 0
		if o.TooLate(s.now()) || again && !s.now().Before(o.CreatedAt.Add(Hold)) { // each try holds the goods a while
			return fault.New(fault.Conflict, "payment.too_late")
		}
		if again {
			o.begin(Stripe)
		}
		return nil
	})
	if err != nil {
		return o, a, err
	}
	err = tx.Raw(`SELECT * FROM payment_attempts WHERE order_id = ? ORDER BY id DESC LIMIT 1`, orderID).Take(&a).Error
	if err != nil {
		return o, a, fmt.Errorf("read the try at paying order %d: %w", orderID, err)
	}
	return o, a, nil
}

// MoveTryTx takes a try at paying to another state, with the time until which its order
// waits when there is one. It says false and changes nothing when the try is not the
// newest of its order, or cannot get there.
func (s *Store) MoveTryTx(tx *gorm.DB, by audit.Actor, orderID, attemptID int64, to PaymentState, reason string, until *time.Time) (moved bool, err error) {
	_, _, err = s.updateTx(tx, by, catalog.Everything(), orderID, reason, func(o *Order) error {
		if err := newestTx(tx, o, attemptID); err != nil {
			return err
		}
		if !slices.Contains(nextPayment[o.PaymentState], to) {
			return errKnown
		}
		o.PaymentState = to
		if until != nil && o.State == Placed {
			o.PayBy, o.ConfirmBy = until, *until
		}
		return nil
	})
	if errors.Is(err, errKnown) {
		return false, nil
	}
	return err == nil, err
}

// LapseTryTx ends a try whose time at the provider is over, and with it its order, whose
// goods go back on the shelf. It says false and changes nothing when another try is under
// way, or money came.
func (s *Store) LapseTryTx(tx *gorm.DB, by audit.Actor, orderID, attemptID int64, reason string) (lapsed bool, err error) {
	before, after, err := s.updateTx(tx, by, catalog.Everything(), orderID, reason, func(o *Order) error {
		if err := newestTx(tx, o, attemptID); err != nil {
			return err
		}
		if o.State != Placed || o.PaymentMethod != Stripe || o.Net() > 0 || len(nextPayment[o.PaymentState]) == 0 {
			return errKnown
		}
		return o.Take(Expire, reason)
	})
	if errors.Is(err, errKnown) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if err := s.followTx(tx, by, before, after); err != nil {
		return false, err
	}
	return true, audit.PutTx(tx, audit.Entry{Actor: by, Action: "order." + string(Expire), Entity: "order", EntityID: orderID, Reason: reason, Before: before.states(), After: after.states()})
}

// newestTx ends a change with errKnown when the try is not the newest of a locked order.
func newestTx(tx *gorm.DB, o *Order, attemptID int64) error {
	var newest int64
	if err := tx.Raw(`SELECT max(id) FROM payment_attempts WHERE order_id = ?`, o.ID).Scan(&newest).Error; err != nil {
		return fmt.Errorf("find the newest try at paying order %d: %w", o.ID, err)
	}
	if newest != attemptID {
		return errKnown
	}
	return nil
}
