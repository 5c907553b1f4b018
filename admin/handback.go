package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// handBackRoutes are where a second person decides about money that went back by hand.
func (o *Office) handBackRoutes() []route {
	return []route{
		{fiber.MethodPost, deskAt + "/tra-lai/dong-y", auth.UpdatePayments, o.agreeBack},
		{fiber.MethodPost, deskAt + "/tra-lai/khong", auth.UpdatePayments, o.sendBackBack},
	}
}

func (o *Office) agreeBack(c *fiber.Ctx, v *visit) error {
	err := o.Cases.Agree(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), id(edge.Form(c, "id")))
	return o.backDecided(c, v, err, o.Texts.Cases.Office.Second.Agreed)
}

func (o *Office) sendBackBack(c *fiber.Ctx, v *visit) error {
	err := o.Cases.SendBack(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), id(edge.Form(c, "id")), edge.Form(c, "reason"))
	return o.backDecided(c, v, err, o.Texts.Cases.Office.Second.SentBack)
}

func (o *Office) backDecided(c *fiber.Ctx, v *visit, err error, said string) error {
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		return o.deskPage(c, v, edge.Status(no), draftLine{}, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, said, deskAt)
}

// takesTwo says that so much more money given back by hand takes a second person; empty when one
// person is enough.
func (o *Office) takesTwo(c *fiber.Ctx, order *orders.Order, amount money.VND) (string, error) {
	set, _, err := o.Rules.ToEdit(c.UserContext())
	if err != nil {
		return "", err
	}
	if alone := o.Checkout.Standing(set).RefundAlone; order.PaidOut+amount > alone {
		return o.Texts.Cases.Office.Second.Two(alone.String()), nil
	}
	return "", nil
}

// saidBack is what is said once somebody wrote down that money went back for an order.
func (o *Office) saidBack(c *fiber.Ctx, v *visit, orderID int64, done string) (string, error) {
	last, err := o.Cases.LastOf(c.UserContext(), v.scope(auth.UpdatePayments), orderID)
	if last.Waits() {
		done = o.Texts.Cases.Office.Second.Asked
	}
	return done, err
}

// backWaits is the row of what waits for a second person for an order, or why the last was sent back
// to who looks, whose ref is filled in again; nil when there is neither.
func (o *Office) backWaits(c *fiber.Ctx, v *visit, orderID int64, ref *ui.Field) (*view.BackRow, *ui.Message, error) {
	last, err := o.Cases.LastOf(c.UserContext(), v.scope(auth.UpdatePayments), orderID)
	if err != nil || !last.Waits() {
		return nil, o.refundReturned(v, last, ref), err
	}
	row := o.backRow(v, &last.Back)
	row.Href = "" // it stands on that page
	return row, nil, nil
}

// backRow is money that waits for a second person, with what who reads may do about it.
func (o *Office) backRow(v *visit, b *returns.Back) *view.BackRow {
	t := o.Texts.Cases.Office.Second
	row := &view.BackRow{ID: itoa(b.ID), Amount: b.Amount.String(), Code: ordercode.Code(b.OrderCode).Shown(), Href: orderAddress(b.OrderCode), Ref: t.Ref(b.Ref), By: t.By(b.AskedName, o.moment(b.CreatedAt)),
		Reject: deskAt + "/tra-lai/khong"}
	if b.CaseID != nil {
		row.Href = caseAddress(*b.CaseID)
	}
	if b.AskedBy == v.who.Account.ID {
		row.Yours = t.Yours
		return row
	}
	row.Approve = deskAt + "/tra-lai/dong-y"
	return row
}
