package web

import (
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// orderSteps is the way of an order from placed to delivered, with when each step was
// taken; a cancelled one ends where it was.
func (s *Shop) orderSteps(p *orders.Purchase, o *orders.Order, events []orders.Event) []ui.Step {
	t := s.Texts.Order
	sent, arrived := t.StepShipped, t.StepArrived
	if p.Delivery == orders.ByPickup {
		sent, arrived = t.StepReady, t.StepFetched
	}
	packed := t.StepPacked
	if o.Staged() {
		packed, sent, arrived = t.Staged.Made, t.Staged.Sent, t.Staged.Fitted
	}
	way := []struct {
		label, axis, state string
	}{
		{t.StepPlaced, "order", string(orders.Placed)}, {t.StepConfirm, "order", string(orders.Confirmed)}, {packed, "shipment", string(orders.ShipmentPacked)},
		{sent, "shipment", string(orders.ShipmentShipped)}, {arrived, "shipment", string(orders.ShipmentDelivered)},
	}
	var out []ui.Step
	ahead := true
	for _, w := range way {
		when := momentOf(events, w.axis, w.state)
		switch {
		case when != "":
			out = append(out, ui.Step{Label: w.label, Note: when, State: ui.Done})
		case o.State == orders.Cancelled || o.State == orders.Expired:
			return append(out, ui.Step{Label: t.StepGone, Note: join(momentOf(events, "order", string(o.State)), reasonWords(s, o)), State: ui.Stopped})
		case ahead:
			step := ui.Step{Label: w.label, State: ui.Now}
			if w.state == string(orders.Confirmed) {
				step.Note = t.ConfirmBy(vntime.Moment(o.ConfirmBy))
				if o.PayBy != nil {
					step.Label = s.Texts.Pay.StepLabel
					step.Note = s.Texts.Pay.StepPay(vntime.Moment(*o.PayBy))
				}
			}
			if w.state == string(orders.ShipmentPacked) {
				step.Note = s.leavesNote(p, o)
			}
			out = append(out, step)
			ahead = false
		default:
			out = append(out, ui.Step{Label: w.label})
		}
	}
	return out
}

func reasonWords(s *Shop, o *orders.Order) string {
	if o.CancelReason == "" {
		return ""
	}
	return "· " + s.Texts.Order.ByReason(o.CancelReason)
}

func momentOf(events []orders.Event, axis, state string) string {
	for _, e := range events {
		if e.Axis == axis && e.ToState == state {
			return vntime.Moment(e.At)
		}
	}
	return ""
}
