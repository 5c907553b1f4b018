package admin

import (
	"fmt"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// preorderLines is how many pre-orders of a size, and orders that wait, its page lists.
const preorderLines = 20

// preorderFields are the fields of a pre-order, in their order.
var preorderFields = [...]string{"units", "ready", "starts", "ends", "per_phone"}

func (o *Office) preorderRoutes() []route {
	const at = goodsAt + "/:id/dat-truoc/:variant"
	return []route{
		{fiber.MethodGet, at, auth.ReadProducts, o.showPreorders},
		{fiber.MethodPost, at, auth.UpdateProducts, o.makePreorder},
		{fiber.MethodPost, at + "/dong", auth.UpdateProducts, o.endPreorder},
	}
}

func (o *Office) showPreorders(c *fiber.Ctx, v *visit) error {
	d, x, err := o.offered(c, v)
	if err != nil {
		return err
	}
	typed := map[string]string{"starts": vntime.Date(o.Now())}
	return o.preordersPage(c, v, fiber.StatusOK, d, x, typed, nil, ui.Message{})
}

// makePreorder reads a pre-order as officers type one: in whole days, the last one included.
func (o *Office) makePreorder(c *fiber.Ctx, v *visit) error {
	d, x, err := o.offered(c, v)
	if err != nil {
		return err
	}
	typed := map[string]string{}
	for _, name := range preorderFields {
		typed[name] = edge.Form(c, name)
	}
	p := catalog.Preorder{VariantID: x.ID, StartsAt: typedMoment(typed["starts"], "0:00"), EndsAt: typedMoment(typed["ends"], "0:00")}
	if !p.EndsAt.IsZero() {
		p.EndsAt = p.EndsAt.AddDate(0, 0, 1)
	}
	if ready, err := vntime.ParseDate(typed["ready"]); err == nil {
		p.ReadyOn = time.Date(ready.Year(), ready.Month(), ready.Day(), 0, 0, 0, 0, time.UTC)
	}
	p.Units, _ = count(typed["units"])
	if typed["per_phone"] != "" {
		n, ok := count(typed["per_phone"])
		if p.PerPhone = n; !ok || n == 0 {
			p.PerPhone = -1
		}
	}
	_, err = o.Catalog.MakePreorder(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), p)
	if form, ok := fault.AsForm(err); ok {
		return o.preordersPage(c, v, fiber.StatusUnprocessableEntity, d, x, typed, o.wrongs(form), ui.Message{})
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.preordersPage(c, v, fiber.StatusConflict, d, x, typed, nil, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Preorder.Office.Saved(p.Units, vntime.Date(p.ReadyOn)), preordersAddress(d.ID, x.ID))
}

func (o *Office) endPreorder(c *fiber.Ctx, v *visit) error {
	d, x, err := o.offered(c, v)
	if err != nil {
		return err
	}
	said := o.Texts.Preorder.Office.Ended
	err = o.Catalog.EndPreorder(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), x.ID, id(edge.Form(c, "preorder")))
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		said, err = o.sentence(no.Key, no.Details), nil
	}
	if err != nil {
		return err
	}
	return o.say(c, said, preordersAddress(d.ID, x.ID))
}

func preordersAddress(productID, variantID int64) string {
	return fmt.Sprintf("%s/dat-truoc/%d", productAddress(productID), variantID)
}
