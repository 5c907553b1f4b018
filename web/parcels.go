package web

import (
	"context"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// sentParcels is what left for an order: with its courier's page and code for who holds the
// link, and where it is for everybody. An order of which nothing left asks nothing, nor one whose
// parts were read.
func (s *Shop) sentParcels(ctx context.Context, p *orders.Purchase, o *orders.Order, sent []orders.Shipment, masked bool) (out []view.Sent, more string, err error) {
	switch o.ShipmentState {
	case orders.ShipmentPending, orders.ShipmentReady, orders.ShipmentPacked:
		if o.Waived == 0 { // nothing left, and nothing was left out
			return nil, "", nil
		}
	case orders.ShipmentCancelled:
		return nil, "", nil
	}
	fetched := p.Delivery == orders.ByPickup
	if fetched && o.Waived == 0 {
		return nil, "", nil
	}
	if sent == nil {
		if sent, err = s.Orders.Shipments(ctx, o.ID); err != nil {
			return nil, "", err
		}
	}
	t := s.Texts.Parcels
	rest := orders.Rest(o, sent)
	whole := len(sent) == 1 && len(rest) == 0
	asks := o.AsksNow(sent)
	for i, x := range sent {
		courier, _ := orders.CourierOf(x.Courier)
		if fetched && x.State != orders.Dropped {
			continue
		}
		v := view.Sent{Title: t.Number(orders.Handed(sent[:i+1])), State: t.BuyerState[string(x.State)], Note: t.Sent(courier.Name, vntime.Moment(x.SentAt))}
		if x.State == orders.Dropped {
			v.Title, v.Note = s.Texts.LeaveOut.Part, s.Texts.Order.ByReason(x.Reason)
			if orders.Handed(sent) == 0 {
				v.State, v.Note = v.Note, "" // its heading says the rest
			}
		}
		if !masked {
			v.Tracking, v.Page = x.Tracking, courier.Page(x.Tracking)
		}
		for _, l := range x.Lines {
			if !whole {
				v.Items = append(v.Items, strconv.Itoa(l.Quantity)+"\u00a0× "+l.ProductName+", "+l.VariantName)
			}
		}
		switch asksAny := x.Carried() && (x.Ask > 0 || o.PaymentMethod == orders.COD); {
		case asksAny && asks[i] == 0 && x.Ask > 0:
			v.Items = append(v.Items, t.BuyerPaid(x.Ask.String()))
		case asksAny && asks[i] < x.Ask:
			v.Items = append(v.Items, t.BuyerLess(x.Ask.String(), asks[i].String()))
		case asksAny && !whole:
			v.Items = append(v.Items, t.AtDoor(x.Ask.String()))
		}
		out = append(out, v)
	}
	if orders.Handed(sent) > 0 && len(rest) > 0 && !o.Gone() {
		more = t.BuyerRest
	}
	return out, more, nil
}

// pickupCode is what the buyer says at the sales point once the goods are there.
func (s *Shop) pickupCode(p *orders.Purchase, o *orders.Order, masked bool) string {
	if masked || p.Delivery != orders.ByPickup || o.State != orders.Confirmed || o.ShipmentState != orders.ShipmentShipped {
		return ""
	}
	code := s.Pickups.Code(o)
	return code[:3] + "\u00a0" + code[3:]
}

// leavesNote says when goods kept cold leave, while they are here.
func (s *Shop) leavesNote(p *orders.Purchase, o *orders.Order) string {
	if !o.ColdChain || p.Delivery != orders.ByShip {
		return ""
	}
	return s.Texts.Parcels.LeavesStep(vntime.LongDate(o.Leaves()))
}

// handOver takes the code that a buyer says from who keeps a sales point.
func (s *Shop) handOver(c *fiber.Ctx) error {
	id, key := linkOf(c)
	p, err := s.Keeper.Open(c.UserContext(), id, key)
	if err != nil {
		return err
	}
	typed := edge.Form(c, "pickup-code")
	done, err := s.Pickups.HandOver(c.UserContext(), audit.Actor{Kind: audit.System, Name: p.Name}, catalog.Everything(), p.ID, 0, typed)
	if no, ok := fault.As(err); ok {
		return s.shelfPage(c, edge.Status(no), p, id, key, view.Fetch{Typed: typed, Wrong: s.Texts.Faults.Sentence(no.Key, no.Details)})
	}
	if err != nil {
		return err
	}
	t := s.Texts.Parcels.Pickup
	words := t.Done(ordercode.Code(done.Code).Shown())
	if done.Cash > 0 {
		words += " " + t.Cash(done.Cash.String())
	}
	return s.shelfPage(c, fiber.StatusOK, p, id, key, view.Fetch{Said: ui.Message{Text: words, Icon: "circle-check", Tone: ui.Leaf}})
}

// fetch is the form for codes on a keeper's page; nil when nothing waits and nothing was said.
func (s *Shop) fetch(ctx context.Context, pointID int64, action string, f view.Fetch) (*view.Fetch, error) {
	n, err := s.Pickups.WaitingAt(ctx, pointID)
	if err != nil || n == 0 && f.Said.Text == "" && f.Wrong == "" {
		return nil, err
	}
	t := s.Texts.Parcels.Pickup
	f.Action, f.Waiting = action, t.Waiting(n)
	f.Field = ui.Field{ID: "pickup-code", Label: t.Field, Hint: t.Where, Value: f.Typed, InputMode: "numeric", MaxLength: 12, Error: f.Wrong}
	return &f, nil
}
