package admin

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// ownViews are the heaps of a producer's orders: four, and whom to call again when there is somebody.
var ownViews = []orders.View{orders.ViewWaiting, orders.ViewCalls, orders.ViewPacking, orders.ViewOnTheWay, orders.ViewDone}

// ownOrders lists one heap, those that wait unless another is asked for.
func (o *Office) ownOrders(c *fiber.Ctx, v *visit) error {
	asked, _ := listAsked(c)
	shown := orders.ViewWaiting
	for _, each := range ownViews {
		if orderViews.slug(each) == asked.view {
			shown = each
		}
	}
	found, err := o.Orders.ForOffice(c.UserContext(), orders.OfficeQuery{View: shown, Page: asked.page, Span: asked.span, PerPage: perPage, Scope: v.scope(auth.ReadOrders)})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(ownOrdersAt, orderViews.slug(shown), "", 1), fiber.StatusSeeOther)
	}
	n := found.Counts[orders.ViewWaiting]
	v.waiting = &n
	t := o.Texts.Own.List
	body := view.OwnOrders{List: o.list(ownOrdersAt, orderViews.slug(shown), "", asked.page, len(found.Rows), found.Total), Hidden: v.hidden()}
	o.markOrders(&body.List, found.Rows)
	body.Empty.Title = t.Empty[string(shown)]
	for _, each := range ownViews {
		if rarely(each) && each != shown && found.Counts[each] == 0 {
			continue
		}
		body.Views = append(body.Views, ui.Chip{Label: t.Views[string(each)], Href: listAddress(ownOrdersAt, orderViews.slug(each), "", 1), Count: found.Counts[each], Current: each == shown})
	}
	for i, row := range o.orderRows(found.Rows) {
		r := &found.Rows[i]
		card := view.OwnCard{OwnOrderRow: view.OwnOrderRow{Code: row.Code, Href: ownOrdersAt + "/" + r.Code, Money: row.Money, Goods: row.Goods}, More: row.More, Where: row.Place, When: row.When, Pay: row.Pay, Badge: row.Badge}
		if shown == orders.ViewWaiting && r.Frozen == "" && v.who.Can(auth.UpdateOrders) {
			card.Step, card.Action, card.Button = string(orders.Confirm), card.Href+"/buoc", t.Confirm
		}
		if v.who.Can(auth.UpdateOrders) && (shown == orders.ViewWaiting || shown == orders.ViewCalls || shown == orders.ViewPacking) {
			card.Contact = card.Href + "/lien-he"
			if shown == orders.ViewPacking {
				card.Label = card.Href + "/nhan"
			}
		}
		body.Cards = append(body.Cards, card)
	}
	p, err := o.framed(c, v, o.Texts.Office.Orders.Title, ownOrdersAt)
	if err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.OwnOrdersPage(p, body))
}

// ownOrderPage shows an order on the phone: the same order, steps and rules as in the
// office, and no more of it than whoever packs needs.
func (o *Office) ownOrderPage(c *fiber.Ctx, v *visit, status int, s *sheet) error {
	events, err := o.Orders.Events(c.UserContext(), s.order.ID)
	if err != nil {
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
	t := o.Texts.Own.Order
	code := ordercode.Code(s.order.Code).Shown()
	p, err := o.framed(c, v, code, ownOrdersAt)
	if err != nil {
		return err
	}
	badge := o.orderBadge(s.order, s.purchase.Delivery)
	p.Badge, p.Note, p.Back = &badge, o.Texts.Office.Order.Placed(o.moment(s.order.CreatedAt), o.source(s)), &ui.Link{Label: o.Texts.Office.Orders.Title, Href: ownOrdersAt}
	if s.flash.Text != "" {
		p.Flash = s.flash
	}
	p.Wrong = s.wrong != "" || len(s.parcel.wrongs) > 0
	body := view.OwnOrder{Order: o.orderView(v, s, events), Money: o.ownMoney(s), Pack: t.Pack(pieces(s)), Label: v.order(s.order.Code) + "/nhan",
		More: ui.Link{Label: t.More, Href: v.order(s.order.Code) + wholeOf}}
	if s.order.TakesInHand() && v.who.Can(auth.UpdatePayments) {
		body.Cash = &ui.Link{Label: o.Texts.Money.Cash.Own, Href: v.order(s.order.Code) + wholeOf + "?" + cashOpen + "=1#tien-mat"}
	}
	if s.order.MayRunOut() && v.who.Can(auth.UpdateOrders) {
		body.Out = o.ownOut(v, s)
	}
	if next := o.afterNext(s); next != "" {
		body.After = t.After(next)
	}
	if *v.waiting > 0 && s.order.State != orders.Placed {
		if body.Other, err = o.nextWaiting(c, v); err != nil {
			return err
		}
	}
	return page(c, status, view.OwnOrderPage(p, body))
}

// wholeOf is the address of the whole order under that of the order on a phone.
const wholeOf = "/day-du"

// ownWholeOrder is everything of an order that whoever packs does without: money, history, cases.
func (o *Office) ownWholeOrder(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	s.cashOpen = c.Query(cashOpen) != ""
	return o.wholeOrder(c, v, fiber.StatusOK, s)
}

// ownMoney is what the courier, or who hands it over, collects.
func (o *Office) ownMoney(s *sheet) ui.Fact {
	if due := s.order.Due(); due > 0 && !s.order.PaymentMethod.Prepaid() && s.order.PaymentMethod != orders.Stripe {
		return ui.Fact{Name: o.Texts.Own.Order.Collect, Value: due.String()}
	}
	if s.order.Covered() && (s.order.PaymentMethod.Prepaid() || s.order.PaymentMethod == orders.Stripe) {
		return ui.Fact{Name: o.Texts.Own.Order.Paid, Value: s.order.Comes().String()}
	}
	if due := s.order.Due(); due > 0 && s.order.PaidIn > 0 && !s.order.Gone() {
		return ui.Fact{Name: o.Texts.Money.Due, Value: due.String()}
	}
	return o.goods(s).Total
}

func pieces(s *sheet) (n int) {
	for i := range s.order.Lines {
		n += s.order.Lines[i].Quantity
	}
	for _, gone := range orders.DroppedOf(s.sent) {
		n -= gone
	}
	return n
}

// afterNext is the button that follows the one on the page.
func (o *Office) afterNext(s *sheet) string {
	after := map[orders.Step]orders.Step{orders.Confirm: orders.Pack, orders.Pack: orders.Ship, orders.Ship: orders.Deliver}[s.order.NextStep()]
	if after == "" {
		return ""
	}
	return o.stepWords(s, after).Button
}

// nextWaiting leads to the order that has waited longest.
func (o *Office) nextWaiting(c *fiber.Ctx, v *visit) (*ui.Link, error) {
	all, err := o.Orders.ForOffice(c.UserContext(), orders.OfficeQuery{View: orders.ViewWaiting, PerPage: 1, Page: 1, Scope: v.scope(auth.ReadOrders)})
	if err != nil || len(all.Rows) == 0 {
		return nil, err
	}
	return &ui.Link{Label: o.Texts.Own.Order.Next, Href: v.order(all.Rows[0].Code)}, nil
}

func (o *Office) ownOut(v *visit, s *sheet) *view.OwnOut {
	t := o.Texts.Own.Order
	out := &view.OwnOut{Action: v.order(s.order.Code) + "/het", Which: ui.Choices{ID: "line", Label: t.OutWhich}}
	gone := orders.DroppedOf(s.sent)
	for i := range s.order.Lines {
		if l := &s.order.Lines[i]; gone[l.ID] == 0 {
			out.Which.Options = append(out.Which.Options, ui.Option{Value: itoa(l.ID), Label: l.ProductName + " " + l.VariantName, Chosen: len(out.Which.Options) == 0})
		}
	}
	if len(out.Which.Options) == 0 {
		return nil
	}
	return out
}

// ranOut says that something of an order is not there.
func (o *Office) ranOut(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	err = o.Orders.RanOut(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.ID, id(edge.Form(c, "line")))
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.orderMoved(c, v, no)
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Own.Order.OutDone, v.order(s.order.Code))
}

// labelPage shows what is stuck on the parcel, which tells who bought it: a look that is
// written down.
func (o *Office) labelPage(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	s.order, s.purchase, err = o.Orders.ShowContact(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), s.order.Code)
	if err != nil {
		return err
	}
	if s.sent, err = o.Orders.Shipments(c.UserContext(), s.order.ID); err != nil {
		return err
	}
	body := o.parcelLabels(s)
	p, err := o.framed(c, v, o.Texts.Own.Label.Title, ownOrdersAt)
	if err != nil {
		return err
	}
	p.Back, p.Note = &ui.Link{Label: ordercode.Code(s.order.Code).Shown(), Href: v.order(s.order.Code)}, vntime.Date(o.Now())
	return page(c, fiber.StatusOK, view.OwnLabelPage(p, body))
}

// parcelLabel is what is stuck on the parcel of an order that goes whole.
func (o *Office) parcelLabel(s *sheet) view.ParcelLabel {
	body := view.ParcelLabel{Code: ordercode.Code(s.order.Code).Shown(), From: s.order.ProducerName, FromPhone: phone.Number(s.order.ProducerPhone).National(), To: s.purchase.BuyerName, ToPhone: phone.Number(s.purchase.BuyerPhone).National(),
		Address: s.purchase.PlaceText, Money: o.ownMoney(s)}
	if s.purchase.Delivery == orders.ByShip {
		body.Address = strings.TrimPrefix(s.purchase.AddressLine+", "+s.purchase.PlaceText, ", ")
	}
	if s.purchase.Note != "" {
		body.Note = o.Texts.Office.Order.Note(s.purchase.Note)
	}
	for i := range s.order.Lines {
		l := &s.order.Lines[i]
		body.Goods = append(body.Goods, labelled(l.ProductName, l.VariantName, l.Quantity))
	}
	return body
}
