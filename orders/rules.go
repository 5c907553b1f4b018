package orders

import (
	"cmp"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/orders/shipping"
)

// Rules is how orders are taken at present, as the office set it. What is zero was not set:
// a way to pay is open, and a number is that of the installation.
type Rules struct {
	CODClosed, TransferClosed, StripeClosed string // why nobody chooses this way now; empty: it is open

	MostCash     money.VND // the most that one parcel may collect at the door
	ConfirmHours int       // that a producer has to say yes, by day
	PayHours     int       // that an order waits for a transfer
	HoldMinutes  int       // that few goods are kept for who writes down where they go
	ColdHour     int       // until when goods kept cold leave on the day of the order
	RefundAlone  money.VND // that one person writes down alone as given back by hand
}

// RefundAlone is what one person writes down alone as given back by hand, while the office set
// nothing: most orders of the commune are below it.
const RefundAlone money.VND = 500_000

// Bound is within what a number may be set, both included.
type Bound struct{ Least, Most int64 }

// Holds says whether n may be set.
func (b Bound) Holds(n int64) bool { return n >= b.Least && n <= b.Most }

// Bounds are those of each number, by the name of its field in the office's form. The
// database keeps them as well.
var Bounds = map[string]Bound{
	"most_cash":     {100_000, 20_000_000},
	"confirm_hours": {1, 48},
	"pay_hours":     {2, 72},
	"hold_minutes":  {5, 30},
	"cold_hour":     {6, 16},
	"refund_alone":  {50_000, 20_000_000},
}

// Closed is why a way to pay cannot be chosen now; empty when it can.
func (r Rules) Closed(m Method) string {
	switch m {
	case COD:
		return r.CODClosed
	case Transfer:
		return r.TransferClosed
	case Stripe:
		return r.StripeClosed
	}
	return ""
}

// closing are the rules with a way closed for a reason, or opened by an empty one.
func (r Rules) closing(m Method, why string) Rules {
	switch m {
	case COD:
		r.CODClosed = why
	case Transfer:
		r.TransferClosed = why
	case Stripe:
		r.StripeClosed = why
	}
	return r
}

// open refuses a way that the office closed with "payment.way_closed" and the reason.
func (r Rules) open(m Method) error {
	if why := r.Closed(m); why != "" {
		return fault.New(fault.Conflict, "payment.way_closed").With("why", why)
	}
	return nil
}

// Keeps is how long few goods are kept for who is ordering.
func (r Rules) Keeps() time.Duration {
	return cmp.Or(time.Duration(r.HoldMinutes)*time.Minute, catalog.HoldFor)
}

// Cold is until what hour goods kept cold leave on the day of the order.
func (r Rules) Cold() int { return cmp.Or(r.ColdHour, shipping.ColdCutOff) }

// cash is when cash is not offered: the installation's rules, with the ceiling of the office.
func (c *Checkout) cash(r Rules) *CashRules {
	if r.MostCash == 0 {
		return c.Cash
	}
	var out CashRules
	if c.Cash != nil {
		out = *c.Cash
	}
	out.Ceiling = r.MostCash
	return &out
}

// confirmWithin is how long a producer has to say yes.
func (c *Checkout) confirmWithin(r Rules) time.Duration {
	return cmp.Or(time.Duration(r.ConfirmHours)*time.Hour, c.ConfirmWithin)
}

// payWithin is how long an order waits for its money.
func (c *Checkout) payWithin(r Rules) time.Duration {
	return cmp.Or(time.Duration(r.PayHours)*time.Hour, c.PayWithin, Hold)
}

// Standing are the rules with the installation's numbers where the office set none.
func (c *Checkout) Standing(r Rules) Rules {
	r.MostCash = c.MostCash(r)
	r.ConfirmHours, r.PayHours = int(c.confirmWithin(r)/time.Hour), int(c.payWithin(r)/time.Hour)
	r.HoldMinutes, r.ColdHour, r.RefundAlone = int(r.Keeps()/time.Minute), r.Cold(), cmp.Or(r.RefundAlone, RefundAlone)
	return r
}

// ConfirmBy is until when a producer has to say yes to an order that is placed now and paid at
// the door, and which days off that waits for.
func (c *Checkout) ConfirmBy(r Rules) (by time.Time, off []workday.Off) {
	now, days := c.Store.now(), c.Store.Days.Said()
	by = confirmBy(now, c.confirmWithin(r), days)
	return by, days.Between(now, by)
}

// leaves is the day on which cold goods of a purchase leave; nil where nothing is sent.
func (c *Checkout) leaves(r Rules, p Purchase) *time.Time {
	if p.Delivery != ByShip {
		return nil
	}
	day := shipping.Leaves(p.CreatedAt, r.Cold(), c.Store.Days.Said())
	return &day
}

// Leaves is the day on which cold goods leave that are ordered now.
func (c *Checkout) Leaves(r Rules) time.Time {
	return shipping.Leaves(c.Store.now(), r.Cold(), c.Store.Days.Said())
}

// Leaves is the day on which the cold goods of an order leave: what was said when it was
// placed, and for one of before that was kept what the rule was then.
func (o *Order) Leaves() time.Time {
	if o.LeavesOn != nil {
		return *o.LeavesOn
	}
	return shipping.Leaves(o.CreatedAt, shipping.ColdCutOff, nil)
}
