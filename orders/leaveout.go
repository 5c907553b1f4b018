package orders

import "github.com/ocop-hungdao/ocop/internal/money"

// DroppedOf is how much of each line will not be sent, of the parts of an order.
func DroppedOf(parts []Shipment) map[int64]int {
	out := map[int64]int{}
	for i := range parts {
		if parts[i].State != Dropped {
			continue
		}
		for _, l := range parts[i].Lines {
			out[l.LineID] += l.Quantity
		}
	}
	return out
}

// Handed counts the parcels among the parts of an order: what is not sent is none.
func Handed(parts []Shipment) (n int) {
	for i := range parts {
		if parts[i].State != Dropped {
			n++
		}
	}
	return n
}

// LetOff is what so much more of a line would be let off, after what is not sent already.
func (o *Order) LetOff(parts []Shipment, line int64, quantity int) money.VND {
	gone := DroppedOf(parts)
	before := o.Worth(gone)
	gone[line] += quantity
	return o.Worth(gone) - before
}

// Missing are the lines of which somebody said that they are not there, and that may be left out:
// for each, how much of it at most.
func (o *Order) Missing(events []Event, parts []Shipment) (lines []Line, most map[int64]int) {
	lines = o.said(events, parts)
	rest, pieces := Rest(o, parts), 0
	for _, n := range rest {
		pieces += n
	}
	most = map[int64]int{}
	for _, l := range lines {
		if l.ReadyOn == nil && o.MayLeaveOut() {
			most[l.ID] = min(rest[l.ID], pieces-1) // something is sent
		}
	}
	return lines, most
}
