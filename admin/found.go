package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// foundAtOnce is how many of a kind the search page shows before it leads to the list.
const foundAtOnce = 10

// find answers the box at the top: an order by its code at once, else the first of what
// is found among the orders and products that the account may see.
func (o *Office) find(c *fiber.Ctx, v *visit) error {
	text := edge.Query(c, "q")
	if code, err := ordercode.Parse(ordercode.Order, text); err == nil && v.who.Can(auth.ReadOrders) {
		return c.Redirect(orderAddress(string(code)), fiber.StatusSeeOther)
	}
	var body view.Found
	if text != "" {
		if err := o.findEverywhere(c, v, text, &body); err != nil {
			return err
		}
	}
	p, err := o.frame(c, v, o.Texts.Office.Search.Title, "")
	if err != nil {
		return err
	}
	p.Query = text
	if text != "" {
		p.Note = o.Texts.Office.Search.For(text)
	}
	return page(c, fiber.StatusOK, view.FoundPage(p, body))
}

func (o *Office) findEverywhere(c *fiber.Ctx, v *visit, text string, body *view.Found) error {
	t := o.Texts.Office.Search
	if v.who.Can(auth.ReadOrders) {
		found, err := o.Orders.ForOffice(c.UserContext(), orders.OfficeQuery{View: orders.ViewAll, Text: text, Page: 1, PerPage: foundAtOnce, Scope: v.scope(auth.ReadOrders)})
		if err != nil {
			return err
		}
		body.Orders = o.orderRows(found.Rows)
		if found.Total > foundAtOnce {
			body.OrdersLink = &ui.Link{Label: t.All(found.Total), Href: listAddress(ordersAt, "", text, 1)}
		}
	}
	if v.who.Can(auth.ReadProducts) {
		found, err := o.Catalog.ForOffice(c.UserContext(), catalog.OfficeQuery{View: catalog.ViewAll, Text: text, Page: 1, PerPage: foundAtOnce, Scope: v.scope(auth.ReadProducts)})
		if err != nil {
			return err
		}
		body.Products = o.productRows(found.Rows)
		if found.Total > foundAtOnce {
			body.ProductsLink = &ui.Link{Label: t.All(found.Total), Href: listAddress(goodsAt, "", text, 1)}
		}
	}
	return nil
}
