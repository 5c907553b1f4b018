package admin

import (
	"math"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	reviews "github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// endsSoon is how many days before its end a recognition becomes work (ux.md §4.2).
const endsSoon = 30

// today is the overview: work first, each row a number, a verb and a link; a row with
// nothing to do is not there.
func (o *Office) today(c *fiber.Ctx, v *visit) error {
	var body view.Today
	if v.who.Can(auth.ReadOrders) {
		if err := o.ordersToday(c, v, &body); err != nil {
			return err
		}
	}
	if !v.who.Can(auth.ReadOrders) && (v.who.Can(auth.UpdateVisits) || v.who.Reach(auth.ManageTakedowns) == auth.Commune) {
		if err := o.workToday(c, v, catalog.Scope{}, &body); err != nil {
			return err
		}
	}
	if v.who.Can(auth.ReadProducts) {
		if err := o.goodsToday(c, v, &body); err != nil {
			return err
		}
	}
	if err := o.reviewsToday(c, v, &body); err != nil {
		return err
	}
	if err := o.headToday(c, v, &body); err != nil {
		return err
	}
	if err := o.outlookToday(c, v, &body); err != nil {
		return err
	}
	body.Order()
	if len(body.Tasks) > 0 && !body.Watched && body.Tasks[0].Part != view.OthersWork {
		body.Tasks[0].Do.Kind, body.Tasks[0].Do.Small = ui.Primary, false
	}
	p, err := o.frame(c, v, o.Texts.Office.Today.Title, home)
	if err != nil {
		return err
	}
	p.Note = vntime.LongDate(o.Now())
	if v.who.Warned() {
		left := int(math.Ceil(v.who.SecondFrom.Sub(o.Now()).Hours() / 24))
		body.Notice = ui.Message{Text: o.Texts.Security.Warned(vntime.Date(*v.who.SecondFrom), left), Icon: "shield-check", Tone: ui.Straw}
		body.NoticeLink = ui.Link{Label: o.Texts.Security.WarnedDo, Href: securityAt}
	}
	return page(c, fiber.StatusOK, view.TodayPage(p, body))
}

// task is a row of work as the account that looks may take it: who may only see what waits is not
// told what to do about it.
func (o *Office) task(v *visit, task locale.OfficeTask, takes auth.Permission) locale.OfficeTask {
	if !v.who.Can(takes) {
		task.Verb, task.Reason = o.Texts.Office.Today.Look, ""
	}
	return task
}

// part is where the row stands: apart from the work of the account when it may only look.
func (o *Office) part(v *visit, part view.Part, takes auth.Permission) view.Part {
	if !v.who.Can(takes) {
		return part.Watched()
	}
	return part
}

func (o *Office) ordersToday(c *fiber.Ctx, v *visit, body *view.Today) error {
	t, scope := o.Texts.Office.Today, v.scope(auth.ReadOrders)
	does := func(task locale.OfficeTask, takes auth.Permission) locale.OfficeTask { return o.task(v, task, takes) }
	all, err := o.Orders.ForOffice(c.UserContext(), orders.OfficeQuery{View: orders.ViewWaiting, PerPage: 1, Page: 1, Scope: scope})
	if err != nil {
		return err
	}
	today, err := o.Orders.PlacedToday(c.UserContext(), scope, perPage)
	if err != nil {
		return err
	}
	waiting := all.Counts[orders.ViewWaiting]
	v.waiting = &waiting
	overdue := does(t.Overdue, auth.UpdateOrders)
	if len(all.Rows) > 0 {
		overdue.Reason = t.Oldest(o.moment(all.Rows[0].CreatedAt))
	}
	late := all.Counts[orders.ViewOverdue]
	body.Add(o.part(v, view.LateWork, auth.UpdateOrders), late, overdue, listAddress(ordersAt, orderViews.slug(orders.ViewOverdue), "", 1))
	body.Add(o.part(v, view.LateWork, auth.UpdateOrders), all.Counts[orders.ViewCalls], does(t.Calls, auth.UpdateOrders), listAddress(ordersAt, orderViews.slug(orders.ViewCalls), "", 1))
	fresh := does(t.Waiting, auth.UpdateOrders)
	if told := late + all.Counts[orders.ViewCalled]; told > 0 { // the list holds them too, and would be longer than the row says
		fresh.Reason = dots(fresh.Reason, t.WithTold(told))
	}
	body.Add(o.part(v, view.SalesWork, auth.UpdateOrders), waiting-late-all.Counts[orders.ViewCalled], fresh, listAddress(ordersAt, orderViews.slug(orders.ViewWaiting), "", 1))
	body.Add(o.part(v, view.LateWork, auth.UpdateOrders), all.Counts[orders.ViewPart], does(t.Part, auth.UpdateOrders), listAddress(ordersAt, orderViews.slug(orders.ViewPart), "", 1))
	body.Add(o.part(v, view.SalesWork, auth.UpdateOrders), all.Counts[orders.ViewShort], does(t.Short, auth.UpdateOrders), listAddress(ordersAt, orderViews.slug(orders.ViewShort), "", 1))
	body.Add(o.part(v, view.SalesWork, auth.UpdateOrders), all.Counts[orders.ViewAstray], does(t.Astray, auth.UpdateOrders), listAddress(ordersAt, orderViews.slug(orders.ViewAstray), "", 1))
	body.Add(o.part(v, view.SalesWork, auth.UpdateOrders), all.Counts[orders.ViewPacking], does(t.Packing, auth.UpdateOrders), listAddress(ordersAt, orderViews.slug(orders.ViewPacking), "", 1))
	body.Add(o.part(v, view.SalesWork, auth.UpdatePayments), all.Counts[orders.ViewCash], does(t.Cash, auth.UpdatePayments), listAddress(ordersAt, orderViews.slug(orders.ViewCash), "", 1))

	if err := o.workToday(c, v, scope, body); err != nil {
		return err
	}
	due, err := o.Waiting.Due(c.UserContext(), scope)
	if err != nil {
		return err
	}
	body.Add(o.part(v, view.BuyersWork, auth.UpdateOrders), due, does(o.Texts.Waiting.Office.Task, auth.UpdateOrders), waitingAt)

	body.OrdersLink = &ui.Link{Label: t.AllOrders, Href: listAddress(ordersAt, orderViews.slug(orders.ViewAll), "", 1)}
	body.Orders = o.orderRows(today)
	if n := len(today); n > 0 && n < perPage {
		kept, sum := 0, money.VND(0)
		for _, r := range today {
			if r.State != orders.Cancelled && r.State != orders.Expired {
				kept, sum = kept+1, sum+r.Total
			}
		}
		body.OrdersNote = t.OrdersNote(kept, sum.String())
		if gone := n - kept; gone > 0 {
			body.OrdersNote += ", " + t.OrdersGone(gone)
		}
	}
	return nil
}

func (o *Office) goodsToday(c *fiber.Ctx, v *visit, body *view.Today) error {
	t, scope := o.Texts.Office.Today, v.scope(auth.ReadProducts)
	goods, err := o.Catalog.Due(c.UserContext(), scope, v.scope(auth.ReadPapers), v.keepsPapers())
	if err != nil {
		return err
	}
	body.Add(o.part(v, view.GoodsWork, auth.UpdatePapers), goods.Held, o.task(v, t.Held, auth.UpdatePapers), listAddress(goodsAt, productViews.slug(catalog.ViewHeld), "", 1))
	body.Add(o.part(v, view.GoodsWork, auth.UpdateStock), goods.SoldOut, o.task(v, t.SoldOut, auth.UpdateStock), listAddress(goodsAt, productViews.slug(catalog.ViewSoldOut), "", 1))
	if v.who.Can(auth.UpdateProducts) {
		body.Add(view.GoodsWork, goods.NoLabel, t.NoLabel, listAddress(goodsAt, productViews.slug(catalog.ViewNoLabel), "", 1))
	}
	if v.who.Can(auth.PublishProducts) {
		body.Add(view.InsideWork, goods.Submitted, o.Texts.Submissions.Task, submissionsAt)
	}
	papers := o.Texts.Office.Papers.Check
	if v.who.Can(auth.CheckPapers) {
		body.Add(view.GoodsWork, goods.PapersWaiting, papers.Task, listAddress(papersAt, waitingPapers, "", 1))
	} else if v.who.Can(auth.UpdatePapers) {
		body.Add(view.GoodsWork, goods.PapersBack, papers.BackTask, listAddress(papersAt, papersBack, "", 1))
	}
	if goods.PaperUntil != nil {
		task := o.task(v, t.Papers, auth.UpdatePapers)
		task.Reason = t.PaperEnds(o.Texts.Office.Papers.Kinds[goods.PaperKind], goods.PaperOf, vntime.Date(*goods.PaperUntil))
		body.Add(o.part(v, view.GoodsWork, auth.UpdatePapers), goods.PapersEnding, task, listAddress(papersAt, "sap-het-han", "", 1))
	}
	var reader, proposer int64
	if v.who.Can(auth.ApproveStars) {
		reader = v.who.Account.ID
	}
	if v.who.Can(auth.ProposeStars) {
		proposer = v.who.Account.ID
	}
	due, err := o.Stars.Due(c.UserContext(), scope.ProducerID, ocop.Today(o.Now()).AddDate(0, 0, endsSoon), reader, proposer)
	if err != nil {
		return err
	}
	body.Add(view.InsideWork, due.ToRead, o.Texts.Office.Stars.ToRead, listAddress(starsAt, starViews.slug(ocop.DeskWaiting), "", 1))
	body.Add(view.InsideWork, due.NoCopy, o.Texts.Office.Stars.ToCopy, listAddress(starsAt, starViews.slug(ocop.DeskWaiting), "", 1))
	if due.LastDay != nil {
		task := o.task(v, t.Ending, auth.ProposeStars)
		task.Reason = t.EndsOn(due.ProductName, vntime.Date(*due.LastDay))
		if n := due.Ending - 1; n > 0 {
			task.Reason += ", " + t.AndMore(n)
		}
		body.Add(o.part(v, view.GoodsWork, auth.ProposeStars), due.Ending, task, productAddress(due.ProductID))
	}
	return nil
}

// reviewsToday is what buyers said and nobody has read, and what its maker has not
// answered: each for who may do it.
func (o *Office) reviewsToday(c *fiber.Ctx, v *visit, body *view.Today) error {
	if !v.who.Can(auth.ReadReviews) {
		return nil
	}
	t := o.Texts.Review.Office
	counts, err := o.Reviews.Counts(c.UserContext(), v.scope(auth.ReadReviews))
	if err != nil {
		return err
	}
	if v.who.Can(auth.ModerateReviews) {
		body.Add(view.BuyersWork, counts[reviews.ViewPending], t.Task, listAddress(reviewsAt, "cho", "", 1))
	} else if v.who.Can(auth.AnswerReviews) {
		body.Add(view.BuyersWork, counts[reviews.ViewUnanswered], t.Unanswered, listAddress(reviewsAt, "chua-tra-loi", "", 1))
	}
	return nil
}
