package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// badges are the icon and tone of each state an order can be in, by its word.
var badges = map[string]ui.Badge{
	"unpaid": {Icon: "hourglass", Tone: ui.Straw}, "placed": {Icon: "clock", Tone: ui.Straw}, "overdue": {Icon: "triangle-alert", Tone: ui.Lacquer},
	"pending": {Icon: "package", Tone: ui.River}, "ready": {Icon: "package", Tone: ui.River}, "packed": {Icon: "package-check", Tone: ui.River},
	"shipped": {Icon: "truck", Tone: ui.River}, "pickup": {Icon: "store", Tone: ui.River},
	"failed_attempt": {Icon: "triangle-alert", Tone: ui.Lacquer}, "returning": {Icon: "rotate-ccw", Tone: ui.Straw}, "returned": {Icon: "rotate-ccw"},
	"delivered": {Icon: "banknote", Tone: ui.Straw}, "completed": {Icon: "circle-check", Tone: ui.Leaf}, "cancelled": {Icon: "ban"}, "expired": {Icon: "hourglass"},
}

// orderBadge is the one word for where an order is, out of its three states.
func (o *Office) orderBadge(order *orders.Order, by orders.Delivery) ui.Badge {
	word := string(order.State)
	switch {
	case order.State == orders.Placed && order.PaymentMethod.Prepaid():
		word = "unpaid"
	case order.Overdue(o.Now()):
		word = "overdue"
	case order.State == orders.Confirmed && order.ShipmentState == orders.ShipmentShipped && by == orders.ByPickup:
		word = "pickup"
	case order.State == orders.Confirmed:
		word = string(order.ShipmentState)
	}
	b := badges[word]
	b.Label = o.Texts.Office.Orders.States[word]
	switch {
	case order.Frozen != "" && !order.Gone():
		b = ui.Badge{Label: o.Texts.Cards.FrozenBadge, Icon: "triangle-alert", Tone: ui.Lacquer}
	case word == "unpaid" && order.PaymentMethod == orders.Stripe:
		b.Label = o.Texts.Cards.UnpaidBadge
	}
	return b
}

// way is the line from placed to paid; one that was cancelled ends where it was.
func (o *Office) way(s *sheet, events []orders.Event) []ui.Step {
	t := o.Texts.Office.Order
	labels := t.Way
	if s.purchase.Delivery == orders.ByPickup {
		labels = t.PickupWay
	}
	reached := map[string]bool{}
	for _, e := range events {
		reached[e.Axis+"/"+e.ToState] = true
	}
	marks := []string{"order/placed", "order/confirmed", "shipment/packed", "shipment/shipped", "shipment/delivered", "payment/collected"}
	if s.order.PaymentMethod.Prepaid() { // its money comes first, and confirms it
		marks = marks[:5]
		labels[1], marks[1] = o.Texts.Money.WayUnpaid, "payment/succeeded"
		if !s.order.Gone() && !s.order.Covered() {
			reached[marks[1]] = false // what came was taken off again
		}
	}
	const sent = 3 // among the marks
	var out []ui.Step
	gone := s.order.State == orders.Cancelled || s.order.State == orders.Expired
	now := true
	for i, mark := range marks {
		switch {
		case i == sent && (s.order.ShipmentState == orders.ShipmentFailed || s.order.ShipmentState == orders.ShipmentReturning):
			out = append(out, ui.Step{Label: o.orderBadge(s.order, s.purchase.Delivery).Label, State: ui.Now})
			now = false
		case reached[mark]:
			out = append(out, ui.Step{Label: labels[i], State: ui.Done})
		case gone:
			return append(out, ui.Step{Label: t.WayGone, State: ui.Stopped})
		case now:
			out = append(out, ui.Step{Label: labels[i], State: ui.Now})
			now = false
		default:
			out = append(out, ui.Step{Label: labels[i]})
		}
	}
	return out
}

// history is what happened, the newest first, without the steps that only follow from
// another: a cancelled parcel of a cancelled order.
func (o *Office) history(s *sheet, events []orders.Event) []ui.Change {
	t := o.Texts.Office.Order
	var out []ui.Change
	for i := len(events) - 1; i >= 0; i-- {
		e := events[i]
		what, ok := t.Events[e.Axis+"/"+e.ToState]
		if pickup, has := t.Events["pickup/"+e.ToState]; has && e.Axis == "shipment" && s.purchase.Delivery == orders.ByPickup {
			what = pickup
		}
		if made, has := t.Events["made/"+e.ToState]; has && e.Axis == "order" && s.order.Staged() {
			what, ok = made, true
		}
		if paid, has := t.Events["prepaid/"+e.ToState]; has && e.Axis == "order" && s.order.PaymentMethod.Prepaid() {
			what = paid
		}
		if !ok {
			continue
		}
		when := o.moment(e.At) + " · " + o.whoDid(e.ActorKind, e.ActorName)
		change := ui.Change{What: what}
		switch {
		case e.ToState == orders.ReceiverChanged:
			change = o.receiverChange(e, what)
		case e.ToState == orders.RecallMailed || e.ToState == orders.RecallCalled:
			when += " · " + o.Texts.Recalls.Lot(e.Reason)
		case e.ToState == orders.PaidAgain || e.ToState == orders.PaidInHand || e.ToState == orders.CashUndone || e.ToState == orders.PaidLate || e.ToState == orders.GoesBack || e.ToState == orders.BackFails:
			when += " · " + e.Reason
		case e.Reason != "":
			when += " · " + t.Reason(e.Reason)
		}
		change.When = when
		out = append(out, change)
	}
	return out
}

func (o *Office) whoDid(kind, name string) string {
	switch {
	case kind == audit.Buyer:
		return o.Texts.Office.Order.ByBuyer
	case name != "":
		return name
	}
	return o.Texts.Office.Order.BySystem
}

// movedWords say who took the order to another step before this press arrived.
func (o *Office) movedWords(c *fiber.Ctx, v *visit, orderID int64) (string, error) {
	events, err := o.Orders.Events(c.UserContext(), orderID)
	events = slices.DeleteFunc(events, func(e orders.Event) bool { return e.Axis == orders.NoteAxis })
	if err != nil || len(events) == 0 {
		return o.Texts.Office.Order.MovedAlone, err
	}
	last, t := events[len(events)-1], o.Texts.Office.Order
	if last.ActorKind == audit.Staff && last.ActorID != nil && *last.ActorID == v.who.Account.ID {
		return t.MovedByMe(vntime.Clock(last.At)), nil
	}
	return t.Moved(o.whoDid(last.ActorKind, last.ActorName), vntime.Clock(last.At)), nil
}
