package admin

import (
	"regexp"
	"strconv"
	"strings"

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
	if at := o.readOut(v, text); at != "" {
		return c.Redirect(at, fiber.StatusSeeOther)
	}
	p, err := o.frame(c, v, o.Texts.Office.Search.Title, "")
	if err != nil {
		return err
	}
	var body view.Found
	if text != "" {
		body.Pages = o.pagesNamed(v, p.Menu, text)
		if err := o.findEverywhere(c, v, text, &body); err != nil {
			return err
		}
	}
	p.Query = text
	if text != "" {
		p.Note = o.Texts.Office.Search.For(text)
	}
	return page(c, fiber.StatusOK, view.FoundPage(p, body))
}

// numbered are the names of what has a number: PA-0012.
var numbered = regexp.MustCompile(`^(?i:(pa|yk)) *-? *([0-9]{1,9})$`)

// readOut is where what a caller reads out from a letter or a page is: an order, a complaint, a
// request for something made to measure or in bulk, a visit; empty for other words.
func (o *Office) readOut(v *visit, text string) string {
	for kind, one := range map[ordercode.Kind]struct {
		needs auth.Permission
		at    func(code string) string
	}{
		ordercode.Order:     {auth.ReadOrders, orderAddress},
		ordercode.Bespoke:   {auth.ReadOrders, func(code string) string { return bespokeAt + "/" + code }},
		ordercode.Wholesale: {auth.ReadOrders, func(code string) string { return wholesaleAt + "/" + code }},
		ordercode.Visit:     {auth.ReadVisits, func(code string) string { return visitsAt + "/phieu/" + code }},
	} {
		if code, err := ordercode.Parse(kind, text); err == nil && v.who.Can(one.needs) {
			return one.at(string(code))
		}
	}
	m := numbered.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return ""
	}
	n := strconv.FormatInt(id(strings.TrimLeft(m[2], "0")), 10)
	switch {
	case strings.EqualFold(m[1], "pa") && v.who.Can(auth.ReadOrders):
		return casesAt + "/" + n
	case strings.EqualFold(m[1], "yk") && v.who.Can(auth.ManageCases):
		return reportsAt + "#yk-" + n
	}
	return ""
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
	if v.who.Can(auth.ReadProducers) {
		found, err := o.Catalog.ProducerList(c.UserContext(), catalog.ProducerQuery{Text: text, Page: 1, PerPage: foundAtOnce, Scope: v.scope(auth.ReadProducers)})
		if err != nil {
			return err
		}
		for i := range found.Rows {
			body.Makers = append(body.Makers, o.makerRecord(&found.Rows[i]))
		}
		if found.Total > foundAtOnce {
			body.MakersLink = &ui.Link{Label: t.All(found.Total), Href: listAddress(makersAt, "", text, 1)}
		}
	}
	return nil
}
