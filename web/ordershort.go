package web

import (
	"context"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// partsOf are the parts of those orders of a purchase that come to less than was ordered, and of the
// one that is shown where its buyer may be asked. A purchase of which all is there asks nothing.
func (s *Shop) partsOf(ctx context.Context, p *orders.Purchase, o *orders.Order, events []orders.Event) (map[int64][]orders.Shipment, error) {
	out := map[int64][]orders.Shipment{}
	for i := range p.Orders {
		each := &p.Orders[i]
		if each.Waived == 0 && (each.ID != o.ID || o.Short(events, nil) == nil) {
			continue
		}
		parts, err := s.Orders.Shipments(ctx, each.ID)
		if err != nil {
			return nil, err
		}
		out[each.ID] = parts
	}
	return out, nil
}

// unsent is how much of each line its buyer does not get: it is not sent, or came back.
func unsent(parts []orders.Shipment) map[int64]int {
	out := orders.DroppedOf(parts)
	for i := range parts {
		if parts[i].State == orders.ShipmentReturned {
			for _, l := range parts[i].Lines {
				out[l.LineID] += l.Quantity
			}
		}
	}
	return out
}

// comesTo is how many things an order comes to now, and for how much; one that is off stays as it was sold.
func comesTo(o *orders.Order, parts []orders.Shipment) (n int, sum money.VND) {
	n = things(o)
	if !o.Gone() {
		for _, gone := range unsent(parts) {
			n -= gone
		}
	}
	return n, o.Comes()
}

// wasOrdered says below what an order comes to now what was ordered, and what does not come.
func (s *Shop) wasOrdered(o *orders.Order, parts []orders.Shipment) string {
	if o.Comes() == o.Total {
		return ""
	}
	t := s.Texts.LeaveOut.Buyer
	words := []string{t.Was(things(o), o.Total.String())}
	if gone := goodsIn(o, unsent(parts)); gone != "" {
		words = append(words, t.Without(gone))
	}
	return strings.Join(append(words, t.Less(o.Waived.String())), " ")
}

// goneNote says of a line how much of it its buyer does not get.
func (s *Shop) goneNote(n int) string {
	if n == 0 {
		return ""
	}
	return s.Texts.LeaveOut.Gone(n)
}

// goodsIn are so many of each line of an order, in words.
func goodsIn(o *orders.Order, lines map[int64]int) string {
	var out []string
	for i := range o.Lines {
		if l := &o.Lines[i]; lines[l.ID] > 0 {
			out = append(out, strconv.Itoa(lines[l.ID])+"\u00a0× "+l.ProductName+" "+l.VariantName)
		}
	}
	return strings.Join(out, ", ")
}

// short asks the buyer whether they want what is left of an order; nil when there is nothing to ask.
func (s *Shop) short(p *orders.Purchase, o *orders.Order, events []orders.Event, parts []orders.Shipment, masked bool) *view.Short {
	asked := o.Short(events, parts)
	if asked == nil || o.TooLate(s.Now()) {
		return nil
	}
	t := s.Texts.LeaveOut.Buyer
	v := &view.Short{Title: t.Title}
	missing, seen, left := map[int64]int{}, []string{}, orders.Rest(o, parts)
	for _, l := range asked.Said {
		missing[l.ID], seen = left[l.ID], append(seen, strconv.FormatInt(l.ID, 10))
		delete(left, l.ID)
	}
	if len(missing) > 0 {
		v.Said = append(v.Said, t.Missing(o.ProducerName, goodsIn(o, missing)))
	}
	if asked.LeftOut {
		v.Said = append(v.Said, t.LeftOut(goodsIn(o, orders.DroppedOf(parts))))
	}
	if masked {
		v.Said = append(v.Said, t.Masked)
		return v
	}
	v.Key, v.Off, v.OffWords, v.OffWhy = s.Links.Key(p), "/don/"+o.Code+"/huy", t.OffFree, t.OffWhy
	if o.Net() > 0 {
		v.OffWords = t.OffBack(o.Net().String())
	}
	switch {
	case asked.Goes:
		v.Said = append(v.Said, t.Choose)
		v.Take, v.Seen, v.After, v.TakeWords = "/don/"+o.Code+"/phan-con-lai", strings.Join(seen, "-"), strconv.Itoa(len(parts)), s.restWords(o, left, asked.Off)
	case len(left) == 0:
		v.Said = append(v.Said, t.All)
	}
	v.Said = append(v.Said, t.Call)
	return v
}

// restWords say what follows for the buyer's money when an order goes on with what is left.
func (s *Shop) restWords(o *orders.Order, left map[int64]int, off money.VND) string {
	n := 0
	for _, each := range left {
		n += each
	}
	t, then := s.Texts.LeaveOut.Buyer, *o
	then.Waived += off
	switch less, due := then.Waived.String(), then.Due(); {
	case then.Credit() > 0:
		return t.Back(n, then.Credit().String())
	case due > 0 && o.PaymentMethod.Prepaid():
		return t.Transfer(n, less, due.String())
	case due > 0:
		return t.Door(n, less, due.String())
	}
	return t.Same(n)
}

// takeRest writes down that the buyer wants what is left.
func (s *Shop) takeRest(c *fiber.Ctx) error {
	p, err := s.Links.Open(c.UserContext(), c.Params("code"), edge.Form(c, "k"))
	if err != nil {
		return err
	}
	o := chosenOrder(p, c.Params("code"))
	choice := orders.Choice{OrderID: o.ID, Reason: s.Texts.LeaveOut.Reason}
	choice.After, _ = strconv.Atoi(edge.Form(c, "after"))
	if typed := edge.Form(c, "seen"); typed != "" {
		for _, each := range strings.Split(typed, "-") {
			id, _ := strconv.ParseInt(each, 10, 64) // what is no number is no line of any order
			choice.Seen = append(choice.Seen, id)
		}
	}
	err = s.Orders.TakeRest(c.UserContext(), choice)
	if _, ok := fault.As(err); ok {
		return s.movedOrder(c, p.ID, o.Code, err)
	}
	if err != nil {
		return err
	}
	return c.Redirect("/don/"+o.Code+"?k="+s.Links.Key(p)+"&da=phan-con-lai", fiber.StatusSeeOther)
}

// movedOrder shows an order as it is now to who pressed something that could not be done.
func (s *Shop) movedOrder(c *fiber.Ctx, purchaseID int64, code string, err error) error {
	no, _ := fault.As(err)
	p, err := s.Orders.PurchaseByID(c.UserContext(), purchaseID)
	if err != nil {
		return err
	}
	return s.orderPage(c, fiber.StatusConflict, p, code, ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"}, false)
}
