package admin

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// pickMove offers the groups to who publishes for the commune: a group says which papers its
// goods need, so producers do not choose another by themselves.
func (o *Office) pickMove(v *visit, p *view.Pick, groups []catalog.GroupName) {
	if p == nil || !v.who.Can(auth.PublishProducts) {
		return
	}
	t := o.Texts.Office.Products
	p.Move = &view.PickMove{Open: t.Move, Groups: ui.Choices{ID: "nhom", Label: t.MoveTo, Options: []ui.Option{{Label: t.MoveWhich}}}, Button: ui.Button{Label: t.Move, Name: "viec", Value: moveMany}}
	for _, g := range groups {
		p.Move.Groups.Options = append(p.Move.Groups.Options, ui.Option{Value: itoa(g.ID), Label: g.Name})
	}
}

// moveProducts puts what was picked into another group.
func (o *Office) moveProducts(c *fiber.Ctx, v *visit, ids []int64, back string) error {
	if !v.who.Can(auth.PublishProducts) {
		return fault.New(fault.Forbidden, "product.commune_publishes")
	}
	to := id(edge.Form(c, "nhom"))
	name, err := o.groupName(c, to)
	if err != nil {
		return err
	}
	if name == "" {
		return o.say(c, o.Texts.Office.Products.MoveNone, stillPicked(c, goodsAt, productViews.slug(productViews.of(edge.Form(c, "xem"), catalog.ViewAll))))
	}
	ctx, _, cancel := o.patient(c)
	defer cancel()
	moved, err := o.Catalog.MoveMany(ctx, v.who.Actor(), v.scope(auth.PublishProducts), ids, to)
	if err != nil {
		return err
	}
	if len(moved.Turned) == 0 {
		return o.say(c, o.Texts.Office.Products.ManyMoved(0, name, 0), back)
	}
	at := withParam(withParam(o.withUndo(back, turnedText(moved.Turned)), "nhom", itoa(to)), "dung", strconv.Itoa(moved.Held))
	return c.Redirect(at, fiber.StatusSeeOther)
}

// moveHome takes a move back.
func (o *Office) moveHome(c *fiber.Ctx, v *visit, turned []catalog.Turned, back string) error {
	if !v.who.Can(auth.PublishProducts) {
		return fault.New(fault.Forbidden, "product.commune_publishes")
	}
	ctx, _, cancel := o.patient(c)
	defer cancel()
	moved, err := o.Catalog.MoveBack(ctx, v.who.Actor(), v.scope(auth.PublishProducts), turned)
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Products.MovedBack(len(moved.Turned), len(turned)), back)
}

// unmove offers to take back a move to the group whose number the address has.
func (o *Office) unmove(c *fiber.Ctx, v *visit, turned []catalog.Turned, left time.Duration, group string) *ui.UndoToast {
	name, err := o.groupName(c, id(group))
	if err != nil || name == "" || len(turned) == 0 || left == 0 || !v.who.Can(auth.PublishProducts) {
		return nil
	}
	held, err := strconv.Atoi(c.Query("dung"))
	if err != nil || held < 0 || held > len(turned) {
		held = 0
	}
	hidden := append(v.hidden(), ui.Hidden{Name: "viec", Value: homeMany}, ui.Hidden{Name: "xem", Value: c.Query("xem")}, ui.Hidden{Name: "q", Value: edge.Query(c, "q")})
	return &ui.UndoToast{Left: left, Text: o.Texts.Office.Products.ManyMoved(len(turned), name, held), Action: goodsAt + "/nhieu", Hidden: hidden, Name: "vua", Value: turnedText(turned)}
}

// groupName is empty for a group that is not there.
func (o *Office) groupName(c *fiber.Ctx, group int64) (string, error) {
	groups, err := o.Catalog.Groups(c.UserContext())
	if err != nil {
		return "", err
	}
	for _, g := range groups {
		if g.ID == group {
			return g.Name, nil
		}
	}
	return "", nil
}
