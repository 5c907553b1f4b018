package admin

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// orderViews are the saved views in their order, as addresses say them.
var orderViews = views[orders.View]{
	{orders.ViewWaiting, "cho"}, {orders.ViewOverdue, "qua-han"}, {orders.ViewCalls, "goi-lai"}, {orders.ViewUnpaid, "cho-tien"}, {orders.ViewPart, "thieu-tien"}, {orders.ViewShort, "bao-het"}, {orders.ViewPacking, "chuan-bi"}, {orders.ViewAhead, "dat-truoc"}, {orders.ViewOnTheWay, "dang-giao"}, {orders.ViewAstray, "hoan"},
	{orders.ViewCash, "thu-tien"}, {orders.ViewDone, "xong"}, {orders.ViewGone, "huy"}, {orders.ViewAll, "tat-ca"},
}

// listOrders shows a view of the orders, those that wait unless another is asked for;
// a search looks through all of them.
func (o *Office) listOrders(c *fiber.Ctx, v *visit) error {
	asked, text := listAsked(c)
	at := v.at(ordersAt)
	shown := orders.ViewWaiting
	if text != "" {
		shown = orders.ViewAll
	}
	shown = orderViews.of(asked.view, shown)
	found, err := o.Orders.ForOffice(c.UserContext(), orders.OfficeQuery{View: shown, Text: text, Page: asked.page, Span: asked.span, PerPage: perPage, Scope: v.scope(auth.ReadOrders), Pay: orders.Method(v.by.text(byPay))})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, orderViews.slug(shown), text, 1), fiber.StatusSeeOther)
	}
	if text == "" && len(v.by) == 0 {
		n := found.Counts[orders.ViewWaiting]
		v.waiting = &n
	}
	t := o.Texts.Office.Orders
	body := view.Orders{Rows: o.orderRows(found.Rows), List: o.list(at, orderViews.slug(shown), text, asked.page, len(found.Rows), found.Total)}
	o.markOrders(&body.List, found.Rows)
	body.Find, body.FindHint = t.Find, t.FindHint
	tabs := slices.DeleteFunc(slices.Clone(orderViews), func(each saved[orders.View]) bool {
		return rarely(each.view) && shown != each.view && found.Counts[each.view] == 0
	})
	body.Views = tabs.tabs(at, text, t.Views, found.Counts, shown)
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empty[string(shown)], Text: t.EmptyText})
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadOrders)
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, ordersAt, orderViews.slug(shown), text, len(body.Rows), maker, o.ofPay())
	if v.who.Can(auth.UpdateOrders) {
		body.Pick = o.pickOrders(c, v, shown, text, len(found.Rows), found.Total)
	}
	p, err := o.frame(c, v, t.Title, ordersAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "don-hang", orderViews.slug(shown), text)
	return page(c, fiber.StatusOK, view.OrdersPage(p, body))
}

// markOrders lets the pages around a page of orders be read on from its ends.
func (o *Office) markOrders(l *view.List, rows []orders.Row) {
	marked(l, catalog.EndsOf(rows, func(r *orders.Row) catalog.Mark { return catalog.Mark{At: r.CreatedAt, ID: r.ID} }))
}

func (o *Office) orderRows(rows []orders.Row) []view.OrderRow {
	t := o.Texts.Office.Orders
	out := make([]view.OrderRow, 0, len(rows))
	for _, r := range rows {
		row := view.OrderRow{
			ID:   r.Code,
			Code: ordercode.Code(r.Code).Shown(), Href: orderAddress(r.Code), When: vntime.Ago(r.CreatedAt, o.Now()),
			Buyer: maskedBuyer(r.BuyerName, r.BuyerPhone), Place: r.PlaceText, Goods: r.FirstItem, Money: r.Total.String(), Pay: t.Pays[string(r.PaymentMethod)],
			Badge: o.orderBadge(&orders.Order{Frozen: r.Frozen, PaymentMethod: r.PaymentMethod, State: r.State, PaymentState: r.PaymentState, ShipmentState: r.ShipmentState, ConfirmBy: r.ConfirmBy}, r.Delivery),
		}
		if r.Delivery == orders.ByPickup {
			row.Place = t.Pickup + ": " + r.PlaceText
		}
		if r.Items > 1 {
			row.More = t.More(r.Items - 1)
		}
		if r.Ahead {
			row.More = strings.TrimPrefix(row.More+" · "+o.Texts.Preorder.Office.Row, " · ")
		}
		out = append(out, row)
	}
	return out
}

// rarely says of a view that it has no tab while nothing is in it.
func rarely(v orders.View) bool { return v == orders.ViewPart || v == orders.ViewCalls }

func orderAddress(code string) string { return ordersAt + "/" + code }
