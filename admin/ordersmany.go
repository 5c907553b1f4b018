package admin

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/sheets"
	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// What is done with the orders that are picked.
const (
	slipMany    = "phieu"
	labelMany   = "nhan"
	confirmMany = "xac-nhan"
)

// pickOrders is what a list of orders lets one do with several; nil for an empty one.
func (o *Office) pickOrders(c *fiber.Ctx, v *visit, shown orders.View, text string, rows int) *view.Pick {
	if rows == 0 {
		return nil
	}
	t := o.Texts.Sheets
	p := &view.Pick{Action: ordersAt + "/nhieu", Words: t.Picked, Page: t.PickPage(rows), Hidden: pickFrom(c, v, orderViews.slug(shown), text),
		Buttons: []ui.Button{{Label: t.PrintSlips, Icon: "printer", Name: "viec", Value: slipMany}, {Label: t.PrintLabels, Icon: "printer", Name: "viec", Value: labelMany}}}
	p.Buttons = append(p.Buttons, o.excelButton(v, "don-hang")...)
	if shown == orders.ViewWaiting || shown == orders.ViewOverdue {
		p.Buttons = append(p.Buttons, ui.Button{Label: t.Confirm, Icon: "check", Kind: ui.Primary, Name: "viec", Value: confirmMany})
	}
	keepPicked(c, p)
	return p
}

// doOrders prints or confirms what was picked: at most a page of the list.
func (o *Office) doOrders(c *fiber.Ctx, v *visit) error {
	back := listAddress(ordersAt, orderViews.slug(orderViews.of(edge.Form(c, "xem"), orders.ViewWaiting)), edge.Form(c, "q"), 1)
	codes := codesOf(edge.Forms(c, "chon", perPage))
	if len(codes) == 0 {
		return o.say(c, o.Texts.Sheets.NonePrinted, back)
	}
	switch edge.Form(c, "viec") {
	case excelMany:
		return o.sendPicked(c, v, "don-hang", orderViews.slug(orderViews.of(edge.Form(c, "xem"), orders.ViewWaiting)), codes)
	case slipMany:
		return o.printParcels(c, v, codes, "phieu-gui", sheets.Slips)
	case labelMany:
		return o.printParcels(c, v, codes, "nhan", sheets.Labels)
	case confirmMany:
		return o.confirmOrders(c, v, codes, back)
	}
	return fault.New(fault.Conflict, "order.step_refused")
}

// confirmOrders confirms each by itself, and names those that could not be.
func (o *Office) confirmOrders(c *fiber.Ctx, v *visit, codes []string, back string) error {
	done := 0
	var not []string
	for _, code := range codes {
		order, _, err := o.Orders.OrderByCode(c.UserContext(), v.scope(auth.UpdateOrders), code)
		if err == nil {
			err = o.Orders.Take(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), order.ID, orders.Confirm, "")
		}
		_, refused := fault.As(err)
		switch {
		case err == nil:
			done++
		case refused:
			not = append(not, ordercode.Code(code).Shown())
		default:
			return err
		}
	}
	said := o.Texts.Sheets.Confirmed(done)
	if len(not) > 0 {
		said += " " + o.Texts.Sheets.NotConfirmed(strings.Join(not, ", "))
	}
	return o.say(c, said, back)
}
