package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostLeftOut is how many numbers of one line are offered to be left out, and mostPills how many of
// them as buttons with all that follows from each.
const mostLeftOut, mostPills = 100, 8

// ranOutSaid is what the producer has said is not there, as long as it can be changed for something
// else: to whoever makes it that somebody asks, to the office that it is its turn; and the forms for
// who heard that the buyer takes the rest.
func (o *Office) ranOutSaid(v *visit, s *sheet, events []orders.Event, out *view.Order) {
	if !s.order.MayRunOut() {
		return
	}
	for _, e := range slices.Backward(events) {
		if orders.TookRest(events) && e.Axis == orders.NoteAxis && e.ToState == orders.TakesRest {
			out.Took = o.Texts.LeaveOut.Took(o.moment(e.At))
			break
		}
	}
	lines, most := s.order.Missing(events, s.sent)
	for i := range lines {
		l := &lines[i]
		goods, mayGo := l.ProductName+" "+l.VariantName, most[l.ID] > 0 && v.who.Can(auth.UpdateOrders)
		say := o.Texts.Own.Order.OutAsk(goods, mayGo)
		if v.own {
			say = o.Texts.Own.Order.OutSaid(goods)
		}
		out.Said = append(out.Said, say)
		if mayGo {
			out.Without = append(out.Without, o.withoutForm(v, s, l, most[l.ID]))
		}
	}
}

func (o *Office) withoutForm(v *visit, s *sheet, l *orders.Line, most int) view.Without {
	t := o.Texts.LeaveOut
	f := view.Without{Open: t.Open(l.ProductName + " " + l.VariantName), Action: v.order(s.order.Code) + "/bot-mon", Line: itoa(l.ID), After: itoa(int64(len(s.sent))),
		Many: most > mostPills, Count: ui.Choices{ID: "without-" + itoa(l.ID), Name: "count", Label: t.Count, Hint: t.Hint}}
	for n := most; n > 0 && most-n < mostLeftOut; n-- {
		off := s.order.LetOff(s.sent, l.ID, n)
		money := t.Back(off.String())
		if due := s.order.Due(); f.Many {
			money = "−" + off.String()
		} else if due > 0 {
			money = t.Less(off.String(), max(due-off, 0).String())
		}
		f.Count.Options = append(f.Count.Options, ui.Option{Value: itoa(int64(n)), Label: t.Some(n, l.Quantity) + ": " + money, Chosen: n == most})
	}
	return f
}

// leaveOut lets an order go without something that is not there, as its buyer agreed to.
func (o *Office) leaveOut(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	err = o.Orders.LeaveOut(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), orders.Without{OrderID: s.order.ID, LineID: id(edge.Form(c, "line")),
		Quantity: int(id(edge.Form(c, "count"))), After: int(id(edge.Form(c, "after"))), Reason: o.Texts.LeaveOut.Reason})
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		return o.orderMoved(c, v, no)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.LeaveOut.Done, v.order(s.order.Code))
}
