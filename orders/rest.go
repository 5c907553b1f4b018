package orders

import (
	"slices"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// TakesRest is what is noted when a buyer says that they want what is left of an order.
const TakesRest = "takes_rest"

// Short is what the buyer of an order is asked of which something is not there: whether they want
// what is left.
type Short struct {
	Said    []Line    // what is not there, and is still in the order
	Off     money.VND // what the buyer is let off when it goes without them
	LeftOut bool      // something was left out that the buyer has said nothing about here
	Goes    bool      // it may go on by the buyer's word; else there is nothing to send, or somebody calls
}

// Comes is what the order comes to now: what was sold, less what the buyer of one that stands was let off.
func (o *Order) Comes() money.VND {
	if o.Gone() {
		return o.Total
	}
	return max(o.Total-o.Waived, 0)
}

// Short is what its buyer is asked; nil when there is nothing to ask: all is there, they have said it, or
// it is packed, over, frozen, or made in stages.
func (o *Order) Short(events []Event, parts []Shipment) *Short {
	open, left := asks(events)
	if !open || !o.MayRunOut() || o.Frozen != "" || o.Staged() {
		return nil
	}
	out := &Short{Said: o.said(events, parts), LeftOut: left}
	rest, gone, pieces, ahead := Rest(o, parts), DroppedOf(parts), 0, false
	before := o.Worth(gone)
	for _, l := range out.Said {
		gone[l.ID] += rest[l.ID]
		delete(rest, l.ID)
		ahead = ahead || l.ReadyOn != nil
	}
	for _, n := range rest {
		pieces += n
	}
	out.Off = o.Worth(gone) - before
	out.Goes = pieces > 0 && (len(out.Said) == 0 || !ahead && o.goesByWord())
	return out
}

// goesByWord says whether the buyer's own word lets the order go without something. One that waits for
// a transfer asks for less from then on, before the buyer's eyes; on a provider's page stands the sum that was.
func (o *Order) goesByWord() bool {
	return o.Covered() || o.State == Placed && o.PaymentMethod == Transfer
}

// asks says whether something came up since the buyer last said that they want the rest, and whether
// something was left out since.
func asks(events []Event) (open, left bool) {
	for _, e := range events {
		switch {
		case e.Axis != NoteAxis:
		case e.ToState == TakesRest:
			open, left = false, false
		case e.ToState == OutOfStock:
			open = true
		case e.ToState == LeftOut:
			open, left = true, true
		}
	}
	return open, left
}

// TookRest says whether the buyer said that they want what is left, and nothing came up since.
func TookRest(events []Event) bool {
	open, _ := asks(events)
	return !open && slices.ContainsFunc(events, func(e Event) bool { return e.Axis == NoteAxis && e.ToState == TakesRest })
}

// said are the lines of which somebody said that they are not there, and none of which is left out.
func (o *Order) said(events []Event, parts []Shipment) (lines []Line) {
	rest, gone := Rest(o, parts), DroppedOf(parts)
	for _, l := range o.Lines {
		told := func(e Event) bool {
			return e.Axis == NoteAxis && e.ToState == OutOfStock && e.Reason == l.ProductName+" "+l.VariantName
		}
		if rest[l.ID] > 0 && gone[l.ID] == 0 && slices.ContainsFunc(events, told) {
			lines = append(lines, l)
		}
	}
	return lines
}
