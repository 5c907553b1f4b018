package admin

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

// cancelOpen is the parameter of an order's page that unfolds the form that ends it.
const cancelOpen = "huy"

// missedCall writes down that the buyer was called and did not answer.
func (o *Office) missedCall(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	err = o.Orders.MissedCall(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.ID)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.orderMoved(c, v, no)
	}
	if err != nil {
		return err
	}
	events, err := o.Orders.Events(c.UserContext(), s.order.ID)
	if err != nil {
		return err
	}
	calls, _ := missedCalls(events)
	return o.say(c, o.Texts.Office.Order.MissedOnce(calls), v.order(s.order.Code))
}

// showContact shows whom to call and where to send, and writes down who looked.
func (o *Office) showContact(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	s.order, s.purchase, err = o.Orders.ShowContact(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.Code)
	if err != nil {
		return err
	}
	s.shown = true
	return o.orderPage(c, v, fiber.StatusOK, s)
}

// missedCalls counts the calls that nobody answered since the order last moved, and says
// when the last of them was.
func missedCalls(events []orders.Event) (n int, last time.Time) {
	for _, e := range events {
		if e.Axis != orders.NoteAxis {
			n = 0
		} else if e.ToState == orders.NoAnswer {
			n, last = n+1, e.At
		}
	}
	return n, last
}
