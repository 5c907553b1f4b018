package returns

import (
	"slices"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/orders"
)

// Reason is what a case is about.
type Reason string

const (
	Unsafe      Reason = "unsafe"   // spoilt, or thought unsafe to eat
	Delivery    Reason = "delivery" // late, missing or the wrong thing
	Broken      Reason = "broken"
	NotAsSaid   Reason = "not_as_said"
	Information Reason = "information" // what had to be said before the sale was wrong or missing
	Label       Reason = "label"       // counterfeit, label or stars that are not true
	Other       Reason = "other"
)

// Wish is what the buyer wants, and what is offered to them.
type Wish string

const (
	Refund   Wish = "refund"
	Exchange Wish = "exchange"
	Resend   Wish = "resend" // what was missing follows
	Say      Wish = "say"    // nothing but an answer
)

// Wishes lists them in the order of the form.
func Wishes() []Wish { return []Wish{Refund, Exchange, Resend, Say} }

// Target is how soon a case of one reason is answered and ended, as published: Decree
// 248/2026/NĐ-CP, Art. 7, wants both times for each common kind.
type Target struct {
	Reason Reason
	Reply  time.Duration
	Settle time.Duration
}

const day = 24 * time.Hour

// replyBy is until when a case that is opened at an instant is answered. Days off do not
// count, but for food that may harm somebody: that is looked at on any day.
func (t Target) replyBy(at time.Time, days workday.Calendar) time.Time {
	if t.Reason == Unsafe {
		return at.Add(t.Reply)
	}
	return days.Add(at, t.Reply)
}

// targets is the table of what is promised; pages and deadlines come from it alone.
var targets = []Target{
	{Unsafe, 4 * time.Hour, 3 * day},
	{Delivery, 1 * day, 5 * day},
	{Broken, 1 * day, 7 * day},
	{NotAsSaid, 2 * day, 10 * day},
	{Information, 2 * day, 10 * day},
	{Label, 2 * day, 15 * day},
	{Other, 2 * day, 10 * day},
}

// Targets lists what is promised, in the order of the form.
func Targets() []Target { return append([]Target(nil), targets...) }

// For lists what of it can be true of an order: before anything of it left nobody can have
// found it broken or spoilt.
func For(o *orders.Order) (out []Target) {
	for _, t := range targets {
		if atHand(o) || t.Reason == Delivery || t.Reason == Information || t.Reason == Other {
			out = append(out, t)
		}
	}
	return out
}

// WishesFor lists what a buyer may want of an order: nothing can be exchanged that was not sent.
func WishesFor(o *orders.Order) []Wish {
	if atHand(o) {
		return Wishes()
	}
	return []Wish{Refund, Say}
}

// atHand says whether something of an order left its producer.
func atHand(o *orders.Order) bool {
	switch o.ShipmentState {
	case orders.ShipmentPending, orders.ShipmentReady, orders.ShipmentPacked, orders.ShipmentCancelled:
		return false
	}
	return true
}

// fits refuses beside the field what cannot be true of an order.
func (r *Request) fits(o *orders.Order) error {
	var wrong fault.Form
	if !slices.ContainsFunc(For(o), func(t Target) bool { return t.Reason == r.Reason }) {
		wrong.Wrong("reason", "case.reason_not_yet")
	}
	if !slices.Contains(WishesFor(o), r.Wants) {
		wrong.Wrong("wants", "case.wants_not_yet")
	}
	return wrong.Err()
}

func target(r Reason) (Target, bool) {
	for _, t := range targets {
		if t.Reason == r {
			return t, true
		}
	}
	return Target{}, false
}

// LawDays is within how many days after the contract it may be ended when information was
// wrong or missing, and within how many more the money goes back (Law 19/2023/QH15,
// Art. 38.3.b and 38.4).
const LawDays = 30

// lawful says whether a wish made now ends the contract under that article: for wrong or
// missing information, and within the days. The buyer then pays nothing, only goods that
// were used, and nobody may simply say no.
func lawful(r Reason, w Wish, placed, now time.Time) bool {
	return r == Information && w == Refund && !now.After(placed.AddDate(0, 0, LawDays))
}

// Reopens is for how long after its end a buyer may say that a case is not done.
const Reopens = 30 * day
