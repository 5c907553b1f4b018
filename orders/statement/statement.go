package statement

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Sums are amounts of one order, or of many. Goods and Fee are those of orders that
// reached their buyers; the rest are facts of the ledger, whichever order they are of.
type Sums struct {
	Goods     money.VND
	Fee       money.VND
	Collected money.VND // cash at the door, in whoever's hand
	Received  money.VND // transfers to the producer's account
	Captured  money.VND // cards, less what banks took back
	Refunded  money.VND // went back to buyers; above 0
	Waived    money.VND // let off
	Remitted  money.VND // of the cash, what reached the producer
	Discount  money.VND // that vouchers took off Goods, whoever bears it
	ByCommune money.VND // of Discount, what the commune pays back to the producer, outside of this shop
	ByCourier money.VND // of Collected, what couriers took in; the rest was in the producer's own hand at once
	LetOff    money.VND // of couriers' cash, what nobody waits for any more
}

// Sold is what buyers were asked for.
func (s Sums) Sold() money.VND { return s.Goods - s.Discount + s.Fee }

// PaidIn is what buyers paid, by all ways; Net is what of it has stayed, below 0 when
// more went back than came.
func (s Sums) PaidIn() money.VND { return s.Collected + s.Received + s.Captured }
func (s Sums) Net() money.VND    { return s.PaidIn() - s.Refunded }

// OnTheWay is cash that couriers took in and have not handed on; below 0 when more of
// earlier months was handed on.
func (s Sums) OnTheWay() money.VND { return s.ByCourier - s.Remitted - s.LetOff }

// OwnCash is cash that went straight into the producer's hand.
func (s Sums) OwnCash() money.VND { return s.Collected - s.ByCourier }

func (s Sums) plus(o Sums) Sums {
	return Sums{s.Goods + o.Goods, s.Fee + o.Fee, s.Collected + o.Collected, s.Received + o.Received, s.Captured + o.Captured,
		s.Refunded + o.Refunded, s.Waived + o.Waived, s.Remitted + o.Remitted, s.Discount + o.Discount, s.ByCommune + o.ByCommune, s.ByCourier + o.ByCourier, s.LetOff + o.LetOff}
}

// Line is what a month knows of one order.
type Line struct {
	OrderID     int64
	Code        string
	Sold        bool // reached its buyer: goods and fee count here
	DeliveredAt *time.Time
	Sums
	Late bool // some of it happened in a month that was closed before it was told
}

// Statement is one producer's month.
type Statement struct {
	ProducerID   int64
	ProducerName string
	Period       Period
	ClosedAt     *time.Time // nil: it still grows
	ClosedBy     string
	Lines        []Line // by code
}

// Total adds up the lines.
func (s *Statement) Total() (sum Sums) {
	for i := range s.Lines {
		sum = sum.plus(s.Lines[i].Sums)
	}
	return sum
}

// Closed says whether it is done and will never change.
func (s *Statement) Closed() bool { return s.ClosedAt != nil }

// SoldOrders counts the orders that reached their buyers.
func (s *Statement) SoldOrders() (n int) {
	for i := range s.Lines {
		if s.Lines[i].Sold {
			n++
		}
	}
	return n
}
