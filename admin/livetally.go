package admin

import (
	"strings"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

// tally is what was ordered of something.
type tally struct {
	orders                                  map[int64]bool
	units, givenUnits, lostUnits            int
	placed, confirmed, delivered, lostValue money.VND
}

func (a *tally) add(l *orders.LiveLine) {
	if a.orders == nil {
		a.orders = map[int64]bool{}
	}
	if l.Lost() {
		a.lostUnits, a.lostValue = a.lostUnits+l.Quantity, a.lostValue+l.Total
		return
	}
	a.orders[l.OrderID], a.units, a.placed = true, a.units+l.Quantity, a.placed+l.Total
	if l.State != orders.Placed {
		a.confirmed += l.Total
	}
	if l.Delivered() {
		a.givenUnits, a.delivered = a.givenUnits+l.Quantity, a.delivered+l.Total
	}
}

// tallies are some of them, in the order in which they were first met.
type tallies struct {
	keys []string
	of   map[string]*tally
}

func (t *tallies) at(key string) *tally {
	if t.of == nil {
		t.of = map[string]*tally{}
	}
	if t.of[key] == nil {
		t.of[key] = &tally{}
		t.keys = append(t.keys, key)
	}
	return t.of[key]
}

// cutZero takes a name and a price apart that were one key.
func cutZero(key string) (name, price string, found bool) { return strings.Cut(key, "\x00") }
