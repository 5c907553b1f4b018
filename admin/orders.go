package admin

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// orderViews are the saved views in their order, as addresses say them.
var orderViews = []struct {
	view orders.View
	slug string
}{
	{orders.ViewWaiting, "cho"}, {orders.ViewOverdue, "qua-han"}, {orders.ViewUnpaid, "cho-tien"}, {orders.ViewPart, "thieu-tien"}, {orders.ViewShort, "bao-het"}, {orders.ViewPacking, "chuan-bi"}, {orders.ViewAhead, "dat-truoc"}, {orders.ViewOnTheWay, "dang-giao"}, {orders.ViewAstray, "hoan"},
	{orders.ViewCash, "thu-tien"}, {orders.ViewDone, "xong"}, {orders.ViewGone, "huy"}, {orders.ViewAll, "tat-ca"},
}

var orderSlugs = func() map[orders.View]string {
	m := map[orders.View]string{}
	for _, v := range orderViews {
		m[v.view] = v.slug
	}
	return m
}()

// orderViewOf is the saved view that an address names, or the one it is otherwise.
func orderViewOf(slug string, otherwise orders.View) orders.View {
	for _, each := range orderViews {
		if each.slug == slug {
			return each.view
		}
	}
	return otherwise
}

// listOrders shows a view of the orders, those that wait unless another is asked for;
// a search looks through all of them.
func (o *Office) listOrders(c *fiber.Ctx, v *visit) error {
	asked, text := listAsked(c)
	shown := orders.ViewWaiting
	if text != "" {
		shown = orders.ViewAll
	}
	shown = orderViewOf(asked.view, shown)
	found, err := o.Orders.ForOffice(c.UserContext(), orders.OfficeQuery{View: shown, Text: text, Page: asked.page, PerPage: perPage, Scope: v.scope(auth.ReadOrders)})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(ordersAt, orderSlugs[shown], text, 1), fiber.StatusSeeOther)
	}
	if text == "" {
		n := found.Counts[orders.ViewWaiting]
		v.waiting = &n
	}
	t := o.Texts.Office.Orders
	body := view.Orders{Rows: o.orderRows(found.Rows), List: o.list(ordersAt, orderSlugs[shown], text, asked.page, len(found.Rows), found.Total)}
	body.Find, body.FindHint = t.Find, t.FindHint
	for _, each := range orderViews {
		if each.view == orders.ViewPart && each.view != shown && found.Counts[each.view] == 0 {
			continue
		}
		body.Views = append(body.Views, ui.Chip{Label: t.Views[string(each.view)], Href: listAddress(ordersAt, each.slug, text, 1), Count: found.Counts[each.view], Current: each.view == shown})
	}
	body.Empty = ui.Empty{Title: t.Empty[string(shown)], Text: t.EmptyText}
	if text != "" {
		body.Empty = ui.Empty{Title: o.Texts.Office.Frame.NoMatch, Text: t.NoMatch(text), Action: ui.Button{Label: o.Texts.Office.Frame.DropFind, Href: ordersAt}}
	}
	if v.who.Can(auth.UpdateOrders) {
		body.Pick = o.pickOrders(v, shown, text, len(found.Rows))
	}
	p, err := o.frame(c, v, t.Title, ordersAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "don-hang", orderSlugs[shown], text)
	return page(c, fiber.StatusOK, view.OrdersPage(p, body))
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

func orderAddress(code string) string { return ordersAt + "/" + code }
