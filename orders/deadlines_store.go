package orders

import (
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
func (c *Checkout) deadlines(m Method, at time.Time, r Rules) deadlines {
	if !m.Prepaid() {
		return deadlines{confirm: confirmBy(at, c.confirmWithin(r), c.Store.Days.Said())}
	}
	pay := at.Add(c.payWithin(r))
	if m == Stripe {
		pay = at.Add(CardHold)
	}
	return deadlines{confirm: pay, pay: &pay}
}

// switched are the deadlines of an order whose way to pay changes at an instant: nobody keeps
// goods longer by changing it to and fro. With no time left it is refused with
// "payment.too_late".
func (c *Checkout) switched(o *Order, m Method, at time.Time, r Rules) (deadlines, error) {
	last := o.CreatedAt.Add(c.payWithin(r))
	if o.PayBy != nil && o.PayBy.After(last) {
		last = *o.PayBy
	}
	d := c.deadlines(m, at, r)
	if !m.Prepaid() {
		if latest := confirmBy(last, c.confirmWithin(r), c.Store.Days.Said()); latest.Before(d.confirm) {
			d.confirm = latest
		}
		return d, nil
	}
	if !last.After(at) {
		return d, fault.New(fault.Conflict, "payment.too_late")
	}
	if d.pay.After(last) {
		d.confirm, d.pay = last, &last
	}
	return d, nil
}

// payableTx refuses a transfer to a producer who has no account for it with
// "payment.no_account", a card for too little or too much or to whom takes none, and what the one seller does not sell.
func (c *Checkout) payableTx(tx *gorm.DB, q *Quote, r *Request, at time.Time) error {
	if err := soldByTx(tx, r.launch.seller(), sellersOf(q)...); err != nil {
		return err
	}
	switch r.Method {
	case Stripe:
		return c.cardableTx(tx, r.launch, q)
	case Transfer:
	default:
		return nil
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
