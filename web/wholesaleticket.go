package web

import (
	"context"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// showWholesale is a request for who holds its link.
func (s *Shop) showWholesale(c *fiber.Ctx) error {
	r, err := s.Wholesale.Open(c.UserContext(), c.Params("code"), c.Query("k"))
	if err != nil {
		return err
	}
	return s.wholesaleTicket(c, fiber.StatusOK, r, ui.Message{})
}

var wholesaleTones = map[wholesale.State]ui.Badge{wholesale.New: {Icon: "clock"}, wholesale.Passed: {Icon: "clock"}, wholesale.Taken: {Icon: "circle-check", Tone: ui.Leaf}, wholesale.Agreed: {Icon: "circle-check", Tone: ui.Leaf}}

func (s *Shop) wholesaleTicket(c *fiber.Ctx, status int, r *wholesale.Request, flash ui.Message) error {
	ctx, t := c.UserContext(), s.Texts.Wholesale
	wants, err := s.Wholesale.Wants(ctx, r.ID)
	if err != nil {
		return err
	}
	list, err := s.Wholesale.Passings(ctx, catalog.Everything(), r.ID)
	if err != nil {
		return err
	}
	v := view.WholesaleTicket{Title: t.Ticket, Code: r.Shown(), Flash: flash, Key: s.Wholesale.Key(r), Action: wholesaleAt + "/" + r.Code, Share: s.BaseURL + s.Wholesale.Path(r), Sample: r.Sample, Withdraw: r.State.Open(), Forget: !r.State.Open() && r.Phone != "",
		State: wholesaleTones[r.State], Text: t.StateText[string(r.State)]}
	v.State.Label = t.States[string(r.State)]
	if reach := s.reach(); reach.Tel != "" {
		v.Call = ui.Button{Label: t.CallOffice, Href: "tel:" + reach.Tel, Icon: "phone"}
	}
	waiting := 0
	for _, x := range list {
		switch x.State {
		case wholesale.Waiting:
			waiting++
		case wholesale.Accepted:
			taker := view.BulkTaker{Name: x.ProducerName, Href: "/nguoi-lam/" + x.ProducerSlug, Offer: x.Offer}
			if x.OfferedAt != nil {
				taker.When = t.OfferAt(vntime.Moment(*x.OfferedAt))
			}
			if x.ProducerPhone != "" {
				taker.Call = ui.Button{Label: s.Texts.Bespoke.CallMaker(x.ProducerName), Href: "tel:" + x.ProducerPhone, Icon: "phone"}
			}
			v.Takers = append(v.Takers, taker)
		}
	}
	if r.State == wholesale.Passed {
		v.Text = t.PassedTo(waiting) + " " + v.Text
	}
	if (r.State == wholesale.New || r.State == wholesale.Passed) && !r.Late(s.Now()) {
		v.Promise = t.Promise(vntime.Moment(r.TakeBy))
	}
	if r.Reason != "" {
		v.Because = t.Because(r.Reason)
	}
	for _, w := range wants {
		v.Asked = append(v.Asked, ui.Fact{Name: w.ProductName, Value: w.Amount})
	}
	v.Asked = append(v.Asked, ui.Fact{Name: t.Often, Value: t.Oftens[string(r.Often)]})
	for _, f := range []ui.Fact{{Name: t.Wishes, Value: r.Wishes}, {Name: t.Shop, Value: r.Shop}, {Name: t.Phone, Value: masked(r.Phone)}} {
		if f.Value != "" {
			v.Asked = append(v.Asked, f)
		}
	}
	return s.private(c, status, view.WholesaleTicketPage(s.hidden(v.Title), v))
}

// masked is a number of which who left it knows the rest.
func masked(number string) string {
	if number == "" {
		return ""
	}
	return phone.Number(number).Masked()
}

// withdrawWholesale ends a request for who asked; forgetWholesale then takes them out of it.
func (s *Shop) withdrawWholesale(c *fiber.Ctx) error {
	return s.turnWholesale(c, s.Wholesale.Withdraw)
}

func (s *Shop) forgetWholesale(c *fiber.Ctx) error {
	return s.turnWholesale(c, s.Wholesale.Forget)
}

func (s *Shop) turnWholesale(c *fiber.Ctx, turn func(context.Context, *wholesale.Request) error) error {
	r, err := s.Wholesale.Open(c.UserContext(), c.Params("code"), edge.Form(c, "k"))
	if err != nil {
		return err
	}
	err = turn(c.UserContext(), r)
	if no, refused := fault.As(err); refused {
		if r, err = s.Wholesale.ByID(c.UserContext(), r.ID); err != nil {
			return err
		}
		return s.wholesaleTicket(c, edge.Status(no), r, s.refusal(no))
	}
	if err != nil {
		return err
	}
	return c.Redirect(s.Wholesale.Path(r), fiber.StatusSeeOther)
}
