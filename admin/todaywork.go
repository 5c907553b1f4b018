package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// workToday is what waits within scope besides orders, each kind for who may do it; what buyers ask
// for after the sale also for who may only read orders.
func (o *Office) workToday(c *fiber.Ctx, v *visit, scope catalog.Scope, body *view.Today) error {
	n, err := o.Work.Open(c.UserContext(), scope, v.who.Account.ID)
	if err != nil {
		return err
	}
	cases := o.Texts.Cases.Office
	look := func(task locale.OfficeTask) locale.OfficeTask { return o.task(v, task, auth.ManageCases) }
	if v.who.Reach(auth.ManageCases) == auth.Commune {
		body.Add(view.BuyersWork, n.Mine, cases.MineTask, listAddress(casesAt, "cua-toi", "", 1))
	}
	if v.who.Can(auth.ReadOrders) {
		body.Add(o.part(v, view.LateWork, auth.ManageCases), n.Late, look(cases.LateTask), listAddress(casesAt, "qua-han", "", 1))
		body.Add(o.part(v, view.BuyersWork, auth.ManageCases), n.Cases, look(cases.Task), listAddress(casesAt, "can-lam", "", 1))
		body.Add(o.part(v, view.LateWork, auth.UpdateOrders), n.Batches, o.task(v, o.Texts.Preorder.Office.LateTask, auth.UpdateOrders), listAddress(ordersAt, orderViews.slug(orders.ViewAhead), "", 1))
	}
	if v.who.Reach(auth.ManageTakedowns) == auth.Commune {
		body.Add(view.InsideWork, n.Lifts, o.Texts.Takedown.Task, takedownsAt)
	}
	if v.who.Reach(auth.UpdateProducers) == auth.Commune {
		body.Add(view.InsideWork, n.Accounts, o.Texts.Accounts.Task, accountsAt)
	}
	if v.who.Can(auth.UpdateLaunch) {
		body.Add(view.InsideWork, n.Launches, o.Texts.Office.Launch.Task, launchAt)
	}
	o.returnedToday(v, n, body)
	if v.who.Reach(auth.ManageCases) == auth.Commune {
		body.Add(view.BuyersWork, n.Told, o.Texts.Reports.Office.Task, reportsAt)
	}
	if v.who.Reach(auth.ActForProducers) == auth.Commune {
		body.Add(view.InsideWork, n.Objected, o.Texts.Behalf.Task, behalfAt)
	}
	if v.who.Can(auth.TakeBackups) {
		body.Add(view.InsideWork, n.Lost, o.Texts.Lost.Task, lostAt)
		body.Add(view.InsideWork, n.Stuck, o.Texts.Lost.StuckTask, lostAt)
	}
	if v.who.Can(auth.ManagePrivacy) {
		body.Add(view.BuyersWork, n.Data, o.Texts.Privacy.Office.Task, privacyAt)
	}
	if v.who.Can(auth.UpdateVisits) {
		body.Add(view.BuyersWork, n.Groups, o.Texts.Visits.Office.Task, visitsAt)
	}
	if v.who.Can(auth.ManageCards) {
		body.Add(view.MoneyWork, n.Cards, o.Texts.Cards.Task, cardsAt)
	}
	if v.who.Can(auth.UpdateOrders) {
		body.Add(view.LateWork, n.BespokeLate, o.Texts.Bespoke.Office.LateTask, listAddress(bespokeAt, bespokeViews.slug(bespoke.ViewLate), "", 1))
		body.Add(view.BuyersWork, n.Bespoke, o.Texts.Bespoke.Office.Task, bespokeAt)
		body.Add(view.LateWork, n.BulkLate, o.Texts.Wholesale.Office.LateTask, listAddress(wholesaleAt, dealViews.slug(wholesale.ViewLate), "", 1))
		body.Add(view.BuyersWork, n.Bulk, o.Texts.Wholesale.Office.Task, wholesaleAt)
	}
	if v.who.Can(auth.UpdatePayments) {
		body.Add(view.MoneyWork, n.Doubts, o.Texts.Doubts.Task, doubtsAt)
		body.Add(view.MoneyWork, n.Money, o.Texts.Desk.Task, deskAt)
		body.Add(view.InsideWork, n.Backs, o.Texts.Cases.Office.Second.Task, deskAt)
		body.Add(view.MoneyWork, n.Owed, o.Texts.Desk.OwedTask, deskAt+"#phai-tra")
		body.Add(view.MoneyWork, n.COD, o.Texts.COD.Task, codAt)
	}
	return nil
}
