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
func (o *Office) pickOrders(c *fiber.Ctx, v *visit, shown orders.View, text string, rows, total int) *view.Pick {
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
	o.pickAll(p, rows, total)
	keepPicked(c, p)
	return p
}

// doOrders prints or confirms what was picked, or all that match.
func (o *Office) doOrders(c *fiber.Ctx, v *visit) error {
	shown := orderViews.of(edge.Form(c, "xem"), orders.ViewWaiting)
	back, do := listAddress(v.at(ordersAt), orderViews.slug(shown), edge.Form(c, "q"), 1), edge.Form(c, "viec")
	codes, all := codesOf(edge.Forms(c, "chon", perPage)), edge.Form(c, allPicked) != ""
	if do == excelMany && (all || len(codes) > 0) {
		return o.sendPicked(c, v, "don-hang", orderViews.slug(shown), codes)
	}
	if all {
		var err error
		if codes, err = o.matchingOrders(c, v, shown); err != nil {
			return err
		}
	}
	if len(codes) == 0 {
		return o.say(c, o.Texts.Sheets.NonePrinted, back)
	}
	still := stillPicked(c, v.at(ordersAt), orderViews.slug(shown))
	if len(codes) > mostMatching {
		return o.say(c, o.Texts.Picks.Over(mostMatching), still)
	}
	if do != confirmMany && len(codes) > mostPrinted {
		return o.say(c, o.Texts.Picks.PrintFewer(mostPrinted), still)
	}
	switch do {
	case slipMany:
		return o.printParcels(c, v, codes, "phieu-gui", still, sheets.Slips)
	case labelMany:
		return o.printParcels(c, v, codes, "nhan", still, sheets.Labels)
	case confirmMany:
		if all {
			t := o.Texts.Sheets.Sure
			if sure, err := o.sureOfAll(c, v, len(codes), t.Title(len(codes)), t.Do(len(codes)), still, t.Means); !sure {
				return err
			}
		}
		return o.confirmOrders(c, v, codes, back)
	}
	return fault.New(fault.Conflict, "order.step_refused")
}

// matchingOrders are the codes of the orders of a view that match what is searched for, one more
// than may be picked at most; those that were placed first come first.
func (o *Office) matchingOrders(c *fiber.Ctx, v *visit, shown orders.View) ([]string, error) {
	list, err := o.Orders.Below(c.UserContext(), orders.OfficeQuery{View: shown, Text: edge.Form(c, "q"), Scope: v.scope(auth.UpdateOrders), Pay: orders.Method(v.by.text(byPay))}, nil, mostMatching+1)
	if err != nil {
		return nil, err
	}
	var out []string
	for i := range list {
		out = append(out, list[len(list)-1-i].Code)
	}
	return out, nil
}

// namedOrders is how many of the orders that could not be confirmed are named.
const namedOrders = 8

// confirmOrders confirms each by itself, and names those that could not be. What there was no
// time for is said too.
func (o *Office) confirmOrders(c *fiber.Ctx, v *visit, codes []string, back string) error {
	ctx, more, cancel := o.patient(c)
	defer cancel()
	done, left := 0, 0
	var not []string
	for n, code := range codes {
		if !more() {
			left = len(codes) - n
			break
		}
		order, _, err := o.Orders.OrderByCode(ctx, v.scope(auth.UpdateOrders), code)
		if err == nil {
			err = o.Orders.Take(ctx, v.who.Actor(), v.scope(auth.UpdateOrders), order.ID, orders.Confirm, "")
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
	if n := len(not); n > 0 {
		names := strings.Join(not[:min(n, namedOrders)], ", ")
		if n > namedOrders {
			names += ", …"
		}
		said += " " + o.Texts.Sheets.NotConfirmed(names)
	}
	if left > 0 {
		said += " " + o.Texts.Picks.Left(left)
	}
	return o.say(c, said, back)
}
