package admin

import (
	"slices"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// sheet is an order as its page shows it, and what is special about this showing.
type sheet struct {
	order      *orders.Order
	purchase   *orders.Purchase
	shown      bool // the buyer's number and address, once somebody asked for them
	flash      ui.Message
	wrong      string // what is wrong with the reason of a cancelling
	reason     string // as it was chosen and typed
	other      string
	begin      []string // reasons to choose from
	receipt    receipt  // of money that came, as it was typed
	undo       receipt  // of cash that was noted wrongly: on is the entry, note why
	cash       receipt  // the same, in the producer's hand
	cashOpen   bool     // who came wants to fill that in
	cancelOpen bool     // the same, of the form that ends the order
	booked     []ledger.Entry
	refund     refundDraft
	parcel     parcelDraft
	sent       []orders.Shipment
	packed     []orders.PackedLot
	lots       map[int64][]catalog.Lot // that may be packed, by product
	refunds    []view.Refund
	giveBack   *view.GiveBack

	account         *returns.Account // where that is to go, once somebody asked for it
	back, backWrong string           // the reference of money paid back, as it was typed
}

func (o *Office) showOrder(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	if s.order.Code != c.Params("code") {
		return c.Redirect(v.order(s.order.Code), fiber.StatusSeeOther)
	}
	s.cashOpen, s.cancelOpen = c.Query(cashOpen) != "", c.Query(cancelOpen) != ""
	return o.orderPage(c, v, fiber.StatusOK, s)
}

// orderOf finds the order of the address, within the account's scope. A code may be
// written as people write it.
func (o *Office) orderOf(c *fiber.Ctx, v *visit) (*sheet, error) {
	code, err := ordercode.Parse(ordercode.Order, edge.Param(c, "code"))
	if err != nil {
		return nil, fault.New(fault.NotFound, "order.not_found")
	}
	order, purchase, err := o.Orders.OrderByCode(c.UserContext(), v.scope(auth.ReadOrders), string(code))
	return &sheet{order: order, purchase: purchase}, err
}

// officeSteps are the steps of stepOrder: ending an order and booking its cash have
// addresses of their own, for they take more than a press.
var officeSteps = []orders.Step{orders.Confirm, orders.Pack, orders.Ship, orders.Deliver, orders.Miss, orders.TurnBack, orders.TakeIn}

// stepOrder does the step that stood on the button. Which one is said by the form, not
// found out here: a page that stood open does not do a later step by mistake.
func (o *Office) stepOrder(c *fiber.Ctx, v *visit) error {
	step := orders.Step(edge.Form(c, "step"))
	if !slices.Contains(officeSteps, step) {
		return fault.New(fault.Conflict, "order.step_refused")
	}
	if step == orders.Pack {
		return o.packOrder(c, v)
	}
	reason := ""
	if step == orders.TakeIn {
		reason = o.Texts.Office.Order.TakenInWhy
	}
	return o.take(c, v, auth.UpdateOrders, step, reason)
}

// collectOrder books the cash, which ends the order.
func (o *Office) collectOrder(c *fiber.Ctx, v *visit) error {
	return o.take(c, v, auth.UpdatePayments, orders.Collect, "")
}

// cancelOrder ends an order with the reason that was chosen, or the one that was
// written, which counts for more.
func (o *Office) cancelOrder(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Office.Order
	chosen, written := edge.Form(c, "reason"), edge.Form(c, "other")
	reason, wrong := written, ""
	if reason == "" && chosen != "" {
		known, err := o.offers(c.UserContext(), phrase.OrderCancel, chosen)
		if err != nil {
			return err
		}
		if known {
			reason = chosen
		}
	}
	switch {
	case reason == "":
		wrong = o.sentence("order.reason_needed", nil)
	case utf8.RuneCountInString(reason) > 200:
		wrong = t.ReasonLong
	}
	if wrong == "" {
		return o.take(c, v, auth.UpdateOrders, orders.Cancel, reason)
	}
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	s.wrong, s.reason, s.other = wrong, chosen, written
	return o.orderPage(c, v, fiber.StatusUnprocessableEntity, s)
}

// take does a step and says what comes next. When a colleague was faster, the order is
// shown as it is now, with who moved it.
func (o *Office) take(c *fiber.Ctx, v *visit, by auth.Permission, step orders.Step, reason string) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	err = o.Orders.Take(c.UserContext(), v.who.Actor(), v.scope(by), s.order.ID, step, reason)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.orderMoved(c, v, no)
	}
	if err != nil {
		return err
	}
	if step == orders.Cancel {
		return o.say(c, o.Texts.Office.Order.Cancelled, v.order(s.order.Code))
	}
	return o.say(c, o.stepWords(s, step).Done, v.order(s.order.Code))
}

func (o *Office) orderMoved(c *fiber.Ctx, v *visit, no *fault.Error) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	words := o.sentence(no.Key, no.Details)
	if no.Key == "order.step_refused" {
		if words, err = o.movedWords(c, v, s.order.ID); err != nil {
			return err
		}
	}
	s.flash = ui.Message{Text: words, Icon: "info", Tone: ui.Straw}
	return o.orderPage(c, v, fiber.StatusConflict, s)
}

func (o *Office) orderPage(c *fiber.Ctx, v *visit, status int, s *sheet) error {
	if v.own && !s.wrongMoney() {
		return o.ownOrderPage(c, v, status, s)
	}
	return o.wholeOrder(c, v, status, s)
}

// wrongMoney says whether a form was refused that a producer's phone shows on the whole order only.
func (s *sheet) wrongMoney() bool {
	return s.backWrong != "" || len(s.receipt.wrongs)+len(s.cash.wrongs)+len(s.undo.wrongs)+len(s.refund.wrongs) > 0
}

// wholeOrder is all there is of an order: what a desk shows at once and a phone on a page of its own.
func (o *Office) wholeOrder(c *fiber.Ctx, v *visit, status int, s *sheet) error {
	events, err := o.Orders.Events(c.UserContext(), s.order.ID)
	if err != nil {
		return err
	}
	if s.order.PaidIn != 0 || s.order.PaidOut != 0 || s.order.PaymentMethod == orders.Stripe {
		if s.booked, err = o.Orders.Booked(c.UserContext(), s.order.ID); err != nil {
			return err
		}
	}
	if err := o.cardOf(c, v, s); err != nil {
		return err
	}
	if err := o.parcelsOf(c, s); err != nil {
		return err
	}
	if err := o.lotsOf(c, v, s); err != nil {
		return err
	}
	if s.begin, err = o.begin(c.UserContext(), phrase.OrderCancel); err != nil {
		return err
	}
	t := o.Texts.Office
	p, err := o.frame(c, v, t.Order.Title(ordercode.Code(s.order.Code).Shown()), ordersAt)
	if err != nil {
		return err
	}
	badge := o.orderBadge(s.order, s.purchase.Delivery)
	p.History = o.historyLink(v, "order", s.order.ID)
	p.Badge, p.Note, p.Back = &badge, t.Order.Placed(o.moment(s.order.CreatedAt), o.source(s)), &ui.Link{Label: t.Orders.Title, Href: ordersAt}
	if v.own {
		p.Back = &ui.Link{Label: ordercode.Code(s.order.Code).Shown(), Href: v.order(s.order.Code)}
	}
	if s.flash.Text != "" {
		p.Flash = s.flash
	}
	p.Wrong = s.wrong != "" || s.backWrong != "" || len(s.receipt.wrongs)+len(s.cash.wrongs)+len(s.refund.wrongs)+len(s.parcel.wrongs) > 0
	body := o.orderView(v, s, events)
	if s.order.Staged() {
		r, err := o.Bespoke.OfOrder(c.UserContext(), s.order.ID)
		if err != nil {
			return err
		}
		body.Made = &ui.Button{Label: o.Texts.Bespoke.Office.SeeWork, Href: bespokeAddress(r), Icon: "ruler"}
	}
	if s.purchase.BuyerPhone != "" && v.who.Can(auth.UpdateOrders) && v.scope(auth.UpdateOrders) == catalog.Everything() {
		body.Tells = &ui.Link{Label: o.Texts.Consent.Office.Link, Href: orderAddress(s.order.Code) + "/tin-me-moi"}
	}
	if err := o.casesOf(c, v, s, &body); err != nil {
		return err
	}
	return page(c, status, view.OrderPage(p, body))
}
