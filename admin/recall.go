package admin

import (
	"fmt"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// affectedLines is how many orders the page lists; the file holds all of them.
const affectedLines = 200

// recalled is a lot, whether it is called back, and the orders that may hold goods of it.
type recalled struct {
	product *catalog.Detail
	lot     *catalog.LotPage
	query   orders.RecallQuery
}

// recalledOf reads the lot that the address names, of a product within scope.
func (o *Office) recalledOf(c *fiber.Ctx, v *visit) (*recalled, error) {
	d, err := o.productOf(c, v)
	if err != nil {
		return nil, err
	}
	l, err := o.Catalog.LotByCode(c.UserContext(), edge.Param(c, "lot"))
	if err != nil {
		return nil, err
	}
	if l.ProductID != d.ID {
		return nil, fault.New(fault.NotFound, "lot.not_found")
	}
	r := &recalled{product: d, lot: l, query: orders.RecallQuery{LotID: l.ID, ProductID: d.ID, MadeOn: l.MadeOn, LastDay: vntime.Today(o.Now())}}
	if l.RecalledOn != nil {
		r.query.LastDay = *l.RecalledOn
	}
	return r, nil
}

// showAffected lists the orders that may hold goods of a lot, whose buyers are masked.
func (o *Office) showAffected(c *fiber.Ctx, v *visit) error {
	r, err := o.recalledOf(c, v)
	if err != nil {
		return err
	}
	list, err := o.Orders.Affected(c.UserContext(), v.scope(auth.ReadOrders), r.query)
	if err != nil {
		return err
	}
	return o.affectedPage(c, v, r, list, false)
}

// showAffectedPhones is the same with whom to call, and writes down who looked.
func (o *Office) showAffectedPhones(c *fiber.Ctx, v *visit) error {
	r, err := o.recalledOf(c, v)
	if err != nil {
		return err
	}
	list, err := o.Orders.ShowAffected(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), r.query)
	if err != nil {
		return err
	}
	return o.affectedPage(c, v, r, list, true)
}

// affectedFile sends all of it as a table for Excel: with numbers to who may call.
func (o *Office) affectedFile(c *fiber.Ctx, v *visit) error {
	r, err := o.recalledOf(c, v)
	if err != nil {
		return err
	}
	ctx, shown := c.UserContext(), v.who.Can(auth.UpdateOrders)
	var list []orders.Affected
	if shown {
		list, err = o.Orders.ShowAffected(ctx, v.who.Actor(), v.scope(auth.UpdateOrders), r.query)
	} else {
		list, err = o.Orders.Affected(ctx, v.scope(auth.ReadOrders), r.query)
	}
	if err != nil {
		return err
	}
	t := o.Texts.Office.Recall
	rows := [][]string{{t.Title(r.lot.Code)}, {o.affectedBasis(r)}, t.CSVHeads}
	for i := range list {
		a := &list[i]
		name, number, box := maskName(a.BuyerName), phone.Number(a.BuyerPhone).Masked(), ""
		if shown {
			name, number = a.BuyerName, strings.ReplaceAll(phone.Number(a.BuyerPhone).National(), "\u00a0", " ")
		}
		if a.Boxed {
			box = t.InBox
		}
		rows = append(rows, []string{a.Code, vntime.Date(a.CreatedAt), name, number, a.PlaceText, a.Taken, box, o.affectedBadge(a).Label, a.ProducerName})
	}
	body, err := table(rows)
	if err != nil {
		return fmt.Errorf("write orders of a lot: %w", err)
	}
	c.Set(fiber.HeaderContentType, "text/csv; charset=utf-8")
	c.Set(fiber.HeaderContentDisposition, fmt.Sprintf(`attachment; filename="lo-%s.csv"`, r.lot.Code))
	return c.Send(body)
}

// affectedBasis says in all honesty how the orders were found.
func (o *Office) affectedBasis(r *recalled) string {
	t, made := o.Texts.Office.Recall, vntime.Date(r.lot.MadeOn)
	if r.lot.RecalledOn == nil {
		return t.BasisOpen(made)
	}
	return t.Basis(made, vntime.Date(*r.lot.RecalledOn))
}

func (o *Office) affectedBadge(a *orders.Affected) ui.Badge {
	return o.orderBadge(&orders.Order{Frozen: a.Frozen, PaymentMethod: a.PaymentMethod, State: a.State, PaymentState: a.PaymentState, ShipmentState: a.ShipmentState, ConfirmBy: a.ConfirmBy}, a.Delivery)
}

func (o *Office) affectedPage(c *fiber.Ctx, v *visit, r *recalled, list []orders.Affected, shown bool) error {
	t := o.Texts.Office.Recall
	at := affectedAddress(r.product.ID, r.lot.Code)
	body := view.Affected{Basis: o.affectedBasis(r), Heads: t.Heads, Caption: t.Lots, File: at + "/tai", Hidden: v.hidden(), Lot: "/lo/" + r.lot.Code}
	packing := 0
	for i := range list {
		a := &list[i]
		if a.Packing() {
			packing++
		}
		if i >= affectedLines {
			continue
		}
		row := view.Record{Href: orderAddress(a.Code), A: a.Code, ANote: vntime.Date(a.CreatedAt), B: maskedBuyer(a.BuyerName, a.BuyerPhone), BNote: a.PlaceText, C: a.Taken, Badge: o.affectedBadge(a)}
		if shown {
			row.B = dots(a.BuyerName, phone.Number(a.BuyerPhone).National())
		}
		if a.Boxed {
			row.CNote = t.InBox
		}
		body.Rows = append(body.Rows, row)
	}
	body.Count = t.Count(len(list), packing)
	if rest := len(list) - affectedLines; rest > 0 {
		body.More = t.More(rest)
	}
	switch {
	case !v.who.Can(auth.UpdateOrders):
		body.NoPhones = t.NoPhones
	case !shown:
		body.Phones = at + "/goi"
	}
	p, err := o.frame(c, v, t.Title(r.lot.Code), goodsAt)
	if err != nil {
		return err
	}
	p.Back, p.Note = &ui.Link{Label: o.Texts.Office.Lots.Title, Href: lotsAddress(r.product.ID)}, r.product.Name
	return page(c, fiber.StatusOK, view.AffectedPage(p, body))
}

func affectedAddress(productID int64, code string) string {
	return lotsAddress(productID) + "/" + code + "/don"
}
