package admin

import (
	"fmt"
	"strings"

	"github.com/gofiber/fiber/v2"

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
	said    string // what was done just now
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
	return &recalled{product: d, lot: l, query: orders.RecallOf(&l.Lot, vntime.Today(o.Now()))}, nil
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
	return o.affectedPhones(c, v, r)
}

func (o *Office) affectedPhones(c *fiber.Ctx, v *visit, r *recalled) error {
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
	rows := [][]string{{t.Title(r.lot.Code)}, {t.Maybe + ": " + o.affectedBasis(r)}, t.CSVHeads}
	for i := range list {
		a := &list[i]
		name, number, box, holds := maskName(a.BuyerName), phone.Number(a.BuyerPhone).Masked(), "", t.Maybe
		if shown {
			name, number = a.BuyerName, strings.ReplaceAll(phone.Number(a.BuyerPhone).National(), "\u00a0", " ")
		}
		if a.Boxed {
			box = t.InBox
		}
		if a.Sure {
			holds = t.Sure
		}
		rows = append(rows, []string{a.Code, vntime.Date(a.CreatedAt), holds, name, number, a.PlaceText, a.Taken, box, o.affectedBadge(a).Label, o.toldWords(r, a), a.ProducerName})
	}
	body, err := table(rows)
	if err != nil {
		return fmt.Errorf("write orders of a lot: %w", err)
	}
	c.Set(fiber.HeaderContentType, "text/csv; charset=utf-8")
	c.Set(fiber.HeaderContentDisposition, fmt.Sprintf(`attachment; filename="lo-%s.csv"`, r.lot.Code))
	return c.Send(body)
}

// affectedBasis says in all honesty how the orders without a noted lot were found.
func (o *Office) affectedBasis(r *recalled) string {
	t, made := o.Texts.Office.Recall, vntime.Date(r.lot.MadeOn)
	if r.lot.RecalledOn == nil {
		return t.MaybeOpen(made)
	}
	return t.MaybeNote(made, vntime.Date(*r.lot.RecalledOn))
}

func (o *Office) affectedBadge(a *orders.Affected) ui.Badge {
	return o.orderBadge(&orders.Order{Frozen: a.Frozen, PaymentMethod: a.PaymentMethod, State: a.State, PaymentState: a.PaymentState, ShipmentState: a.ShipmentState, ConfirmBy: a.ConfirmBy}, a.Delivery)
}

func affectedAddress(productID int64, code string) string {
	return lotsAddress(productID) + "/" + code + "/don"
}
