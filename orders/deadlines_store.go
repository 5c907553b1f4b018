package orders

import (
	"cmp"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/payee"
)

// deadlines are until when an order waits: for a yes, and for money that comes first.
type deadlines struct {
	confirm time.Time
	pay     *time.Time
}

// deadlines of an order that is placed, or whose way to pay changes, at an instant. A
// prepaid order is confirmed by its money: both are the same.
func (c *Checkout) deadlines(m Method, at time.Time) deadlines {
	if !m.Prepaid() {
		return deadlines{confirm: confirmBy(at, c.ConfirmWithin)}
	}
	pay := at.Add(cmp.Or(c.PayWithin, Hold))
	if m == Stripe {
		pay = at.Add(CardHold)
	}
	return deadlines{confirm: pay, pay: &pay}
}

// payableTx refuses a transfer to a producer who has no account for it with
// "payment.no_account", and a card for too little or too much.
func (c *Checkout) payableTx(tx *gorm.DB, q *Quote, m Method, at time.Time) error {
	if m != Transfer {
		return c.cardable(q, m)
	}
	for _, parcel := range q.Orders {
		has, err := payee.HasTx(tx, parcel.ProducerID, at)
		if err != nil {
			return err
		}
		if !has {
			return fault.New(fault.Conflict, "payment.no_account").With("producer", parcel.ProducerName)
		}
	}
	return nil
}
