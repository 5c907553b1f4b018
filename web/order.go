package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// showOrder shows an order to whoever holds its link; without the key it asks for the
// end of the number instead, whether the order exists or not.
func (s *Shop) showOrder(c *fiber.Ctx) error {
	p, err := s.Links.Open(c.UserContext(), c.Params("code"), c.Query("k"))
	if fault.Is(err, "order.not_found") {
		return c.Redirect("/tra-cuu-don", fiber.StatusSeeOther)
	}
	if err != nil {
		return err
	}
	flash := ui.Message{}
	said := s.Texts.Pay.Switched[c.Query("tra")]
	if c.Query("tra") == "the" && chosenOrder(p, c.Params("code")).State != orders.Placed {
		said = "" // it is there, or will not be waited for any more: the page says so itself
	}
	if c.Query("da") == "sua" {
		said = s.Texts.Receiver.Changed
	}
	if c.Query("da") == "tai-khoan" {
		said = s.Texts.Cases.AccountSaved
	}
	if c.Query("da") == "phan-con-lai" {
		said = s.Texts.LeaveOut.Buyer.Done
	}
	if c.Query("da") == "thoi-tin" {
		said = s.Texts.Consent.Stopped
	}
	if said != "" {
		flash = ui.Message{Text: said, Icon: "circle-check", Tone: ui.Leaf}
	}
	return s.orderPage(c, fiber.StatusOK, p, c.Params("code"), flash, false)
}

// cancelOrder takes back an order nobody has confirmed yet.
func (s *Shop) cancelOrder(c *fiber.Ctx) error {
	p, err := s.Links.Open(c.UserContext(), c.Params("code"), edge.Form(c, "k"))
	if err != nil {
		return err
	}
	o := chosenOrder(p, c.Params("code"))
	reason := edge.Form(c, "reason")
	if r := []rune(reason); len(r) > 200 {
		reason = string(r[:200])
	}
	if reason == "" {
		reason = s.Texts.Order.Reasons[len(s.Texts.Order.Reasons)-1]
	}
	err = s.Orders.Withdraw(c.UserContext(), o.ID, reason)
	if _, ok := fault.As(err); ok {
		return s.movedOrder(c, p.ID, o.Code, err)
	}
	if err != nil {
		return err
	}
	return c.Redirect("/don/"+o.Code+"?k="+s.Links.Key(p), fiber.StatusSeeOther)
}

// chosenOrder is the order that bears the code, or the first of the purchase.
func chosenOrder(p *orders.Purchase, typed string) *orders.Order {
	if code, err := ordercode.Parse(ordercode.Order, typed); err == nil {
		for i := range p.Orders {
			if p.Orders[i].Code == string(code) {
				return &p.Orders[i]
			}
		}
	}
	return &p.Orders[0]
}

func (s *Shop) orderPage(c *fiber.Ctx, status int, p *orders.Purchase, code string, flash ui.Message, masked bool) error {
	return s.orderSheet(c, status, p, chosenOrder(p, code), sheet{flash: flash, masked: masked})
}

// sheet is what an order's page says besides the order.
type sheet struct {
	flash    ui.Message
	masked   bool
	receiver *view.Receiver // with what was typed and is wrong
	account  *typedAccount  // the same
}

func (s *Shop) orderSheet(c *fiber.Ctx, status int, p *orders.Purchase, o *orders.Order, sh sheet) error {
	events, err := s.Orders.Events(c.UserContext(), o.ID)
	if err != nil {
		return err
	}
	parts, err := s.partsOf(c.UserContext(), p, o, events)
	if err != nil {
		return err
	}
	v := s.orderView(p, o, events, parts, sh.masked)
	if err := s.orderLots(c.UserContext(), o, &v.Parcel); err != nil {
		return err
	}
	v.Flash, v.Terms = sh.flash, s.acceptedTerms(p.TermsVersion)
	if !sh.masked && p.Delivery == orders.ByShip {
		v.More = s.moreOf(c, p)
	}
	v.Pickup = s.pickupCode(p, o, sh.masked)
	if v.Sent, v.SentMore, err = s.sentParcels(c.UserContext(), p, o, parts[o.ID], sh.masked); err != nil {
		return err
	}
	if !sh.masked && o.Staged() {
		r, err := s.Bespoke.OfOrder(c.UserContext(), o.ID)
		if err != nil {
			return err
		}
		v.Made = &ui.Button{Label: s.Texts.Order.Staged.See, Href: s.Bespoke.Path(r), Icon: "ruler"}
	}
	if !sh.masked {
		if v.Tells, err = s.orderTells(c, p, o); err != nil {
			return err
		}
		if v.Pays, err = s.pays(c.UserContext(), p, o); err != nil {
			return err
		}
	}
	if !sh.masked {
		if err := s.orderCases(c.UserContext(), &v, p, o, orders.BackOf(events), sh.account); err != nil {
			return err
		}
	}
	if !sh.masked && o.Received() {
		v.Reviews = s.orderReviews(c.UserContext(), o, s.Links.Key(p))
	}
	page := s.hidden(v.Received + " " + v.Code)
	page.Wrong = sh.account != nil
	if sh.receiver != nil {
		v.Receiver, page.Wrong = sh.receiver, true
	}
	return s.private(c, status, view.OrderPage(page, v))
}

func (s *Shop) showLookup(c *fiber.Ctx) error { return s.lookupPage(c, fiber.StatusOK, "", "") }

// lookUp shows an order by its code and the end of the number, masked. A wrong code,
// an unknown one and wrong digits get the same answer.
func (s *Shop) lookUp(c *fiber.Ctx) error {
	code, last4 := edge.Form(c, "code"), edge.Form(c, "last4")
	t := s.Texts.Lookup
	var missing []ui.Wrong
	if code == "" {
		missing = append(missing, ui.Wrong{ID: "code", Text: t.NoCode})
	}
	if last4 == "" {
		missing = append(missing, ui.Wrong{ID: "last4", Text: t.NoLast4})
	}
	if len(missing) > 0 {
		return s.lookupPage(c, fiber.StatusUnprocessableEntity, code, last4, missing...)
	}
	p, err := s.Links.LookUp(c.UserContext(), code, lastFour(last4))
	if fault.Is(err, "order.not_found") {
		return s.lookupPage(c, fiber.StatusNotFound, code, last4, ui.Wrong{ID: "code", Text: t.NotFound})
	}
	if err != nil {
		return err
	}
	return s.orderPage(c, fiber.StatusOK, p, code, ui.Message{}, true)
}

// lastFour is the end of a number of which somebody typed the whole.
func lastFour(typed string) string {
	digits := phone.Digits(typed)
	return digits[max(0, len(digits)-4):]
}

func (s *Shop) lookupPage(c *fiber.Ctx, status int, code, last4 string, wrongs ...ui.Wrong) error {
	t := s.Texts.Lookup
	v := view.Lookup{
		Code:  ui.Field{ID: "code", Label: t.Code, Hint: t.CodeHint, Value: code, MaxLength: 40, Attrs: map[string]any{"autocapitalize": "characters"}},
		Last4: ui.Field{ID: "last4", Label: t.Last4, Value: last4, InputMode: "numeric", MaxLength: 30},
	}
	v.Wrongs = wrongs
	for _, w := range wrongs {
		if w.ID == v.Code.ID {
			v.Code.Error = w.Text
		} else {
			v.Last4.Error = w.Text
		}
	}
	page := s.frame(t.Title, t.Intro, "/tra-cuu-don")
	page.NoIndex, page.Wrong = true, len(wrongs) > 0
	return s.private(c, status, view.LookupPage(page, v))
}
