package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	reviews "github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// firstOrders is how many waiting orders the first page names, and firstFew how many goods
// that run out.
const (
	firstOrders = 3
	firstFew    = 3
)

// ownToday is the first page of a producer's phone. Who has no producer is led to the office.
func (o *Office) ownToday(c *fiber.Ctx, v *visit) error {
	if v.who.Account.ProducerID == 0 {
		return c.Redirect(home, fiber.StatusSeeOther)
	}
	name := v.who.Account.Name
	body, title := view.OwnDay{SignOut: ownSignOut, Hidden: v.hidden()}, o.Texts.Own.Day.HelloNone(name)
	if v.who.Can(auth.ReadOrders) {
		today, err := o.ownWaiting(c, v, &body)
		if err != nil {
			return err
		}
		if today > 0 {
			title = o.Texts.Own.Day.Hello(name, today)
		}
	}
	if err := o.ownTold(c, v, &body); err != nil {
		return err
	}
	if err := o.ownAsked(c, v, &body); err != nil {
		return err
	}
	if err := o.ownGoods(c, v, &body); err != nil {
		return err
	}
	if err := o.ownRest(c, v, &body); err != nil {
		return err
	}
	p, err := o.framed(c, v, title, ownAt)
	if err != nil {
		return err
	}
	return page(c, fiber.StatusOK, view.OwnDayPage(p, body))
}

// ownWaiting puts the orders that wait on the page, and counts those of today.
func (o *Office) ownWaiting(c *fiber.Ctx, v *visit, body *view.OwnDay) (today int, err error) {
	t, scope := o.Texts.Own.Day, v.scope(auth.ReadOrders)
	all, err := o.Orders.ForOffice(c.UserContext(), orders.OfficeQuery{View: orders.ViewWaiting, PerPage: firstOrders, Page: 1, Scope: scope})
	if err != nil {
		return 0, err
	}
	placed, err := o.Orders.PlacedToday(c.UserContext(), scope, perPage)
	if err != nil {
		return 0, err
	}
	waiting := all.Counts[orders.ViewWaiting]
	v.waiting = &waiting
	for i := range all.Rows {
		body.Orders = append(body.Orders, o.ownRow(&all.Rows[i]))
	}
	if waiting > 0 && len(body.Orders) > 0 {
		body.Waiting, body.Confirm = t.Waiting(waiting), ui.Button{Label: t.Confirm, Href: body.Orders[0].Href}
		if more := waiting - len(body.Orders); more > 0 {
			body.More = t.More(more)
		}
	}
	if n := all.Counts[orders.ViewCalls]; n > 0 {
		body.Tasks = append(body.Tasks, ownTask("phone", t.Calls(n), t.CallsDo, listAddress(ownOrdersAt, orderViews.slug(orders.ViewCalls), "", 1)))
	}
	if n := all.Counts[orders.ViewPacking]; n > 0 {
		body.Tasks = append(body.Tasks, ownTask("package", t.Pack(n), t.PackDo, listAddress(ownOrdersAt, orderViews.slug(orders.ViewPacking), "", 1)))
	}
	if n := all.Counts[orders.ViewAstray]; n > 0 {
		body.Tasks = append(body.Tasks, ownTask("rotate-ccw", t.Astray(n), t.See, listAddress(ownOrdersAt, orderViews.slug(orders.ViewOnTheWay), "", 1)))
	}
	return len(placed), nil
}

func (o *Office) ownRow(r *orders.Row) view.OwnOrderRow {
	row := view.OwnOrderRow{Code: ordercode.Code(r.Code).Shown(), Href: ownOrdersAt + "/" + r.Code, Money: r.Total.String(), Goods: r.FirstItem}
	if r.Items > 1 {
		row.Goods += ", " + o.Texts.Office.Orders.More(r.Items-1)
	}
	return row
}

func ownTask(icon, text, do, href string) view.OwnTask {
	return view.OwnTask{Icon: icon, Text: text, Do: ui.Link{Label: do, Href: href}}
}

// ownGoods is what runs out: goods on the shelf, and papers.
func (o *Office) ownGoods(c *fiber.Ctx, v *visit, body *view.OwnDay) error {
	t := o.Texts.Own.Day
	if v.who.Can(auth.UpdateStock) {
		shelf, err := o.Catalog.Shelf(c.UserContext(), v.scope(auth.UpdateStock))
		if err != nil {
			return err
		}
		for i, n := 0, 0; i < len(shelf) && n < firstFew; i++ {
			if r := &shelf[i]; r.Shown && r.Stock <= catalog.FewLeft {
				text := t.Few(r.Product+" "+r.Variant, r.Stock, r.UnitWord)
				if r.Stock == 0 {
					text = t.SoldOut(r.Product + " " + r.Variant)
				}
				body.Tasks, n = append(body.Tasks, ownTask("package", text, t.FewDo, ownShelfAt+"#l"+itoa(r.VariantID))), n+1
			}
		}
	}
	if !v.who.Can(auth.ReadPapers) {
		return nil
	}
	due, err := o.Catalog.Due(c.UserContext(), v.scope(auth.ReadProducts), v.scope(auth.ReadPapers), v.keepsPapers())
	if err != nil {
		return err
	}
	if due.PaperUntil != nil {
		days := int(due.PaperUntil.Sub(vntime.Today(o.Now())).Hours() / 24)
		body.Tasks = append(body.Tasks, ownTask("file-text", t.Ends(o.Texts.Office.Papers.Kinds[due.PaperKind], days), t.EndsDo, listAddress(ownPapersAt, "sap-het-han", "", 1)))
	}
	if due.Returned > 0 && v.who.Can(auth.UpdateProducts) {
		body.Tasks = append(body.Tasks, ownTask("package", o.Texts.Own.Goods.Task(due.Returned), o.Texts.Own.Goods.TaskDo, ownGoodsAt))
	}
	if due.NoLabel > 0 && v.who.Can(auth.UpdateProducts) {
		body.Tasks = append(body.Tasks, ownTask("package", o.Texts.Own.Goods.NoLabel(due.NoLabel), o.Texts.Own.Goods.NoLabelDo, ownGoodsAt))
	}
	if due.PapersBack > 0 {
		body.Tasks = append(body.Tasks, ownTask("message-circle", t.Back(due.PapersBack), t.BackDo, listAddress(ownPapersAt, papersBack, "", 1)))
	}
	return nil
}

// ownRest is what buyers ask for, and the way to everything else.
func (o *Office) ownRest(c *fiber.Ctx, v *visit, body *view.OwnDay) error {
	t := o.Texts.Own.Day
	if v.who.Can(auth.ReadOrders) {
		n, err := o.Work.Open(c.UserContext(), v.scope(auth.ReadOrders), v.who.Account.ID)
		if err != nil {
			return err
		}
		waiting, err := o.Waiting.Due(c.UserContext(), v.scope(auth.ReadOrders))
		if err != nil {
			return err
		}
		if n.HandBacks > 0 && v.who.Can(auth.UpdatePayments) {
			back := o.Texts.Office.Returned.Refund
			body.Tasks = append(body.Tasks, ownTask("rotate-ccw", itoa(int64(n.HandBacks))+" "+back.Text, back.Verb, toPhone(handBackAddress(n))))
		}
		for _, one := range []struct {
			n        int
			icon     string
			text     func(int) string
			do, href string
		}{{n.Acts, "phone", o.Texts.Behalf.OwnTask, o.Texts.Behalf.OwnTaskDo, ownBehalfAt},
			{n.Batches, "calendar", o.Texts.Preorder.Office.LateOwn, t.FewDo, ownShelfAt},
			{n.Cases + n.Late, "rotate-ccw", t.Cases, t.CasesDo, toPhone(casesAt)}, {n.Bespoke + n.BespokeLate, "ruler", t.Bespoke, t.See, toPhone(bespokeAt)}, {n.BulkOwn, "boxes", o.Texts.Wholesale.Office.OwnTask, t.See, toPhone(wholesaleAt)}, {n.Groups, "calendar", t.Groups, t.See, toPhone(visitsAt)}, {waiting, "bell", t.Asked, t.AskedDo, toPhone(waitingAt)}} {
			if one.n > 0 {
				body.Tasks = append(body.Tasks, ownTask(one.icon, one.text(one.n), one.do, one.href))
			}
		}
	}
	if v.who.Can(auth.AnswerReviews) {
		counts, err := o.Reviews.Counts(c.UserContext(), v.scope(auth.ReadReviews))
		if err != nil {
			return err
		}
		if n := counts[reviews.ViewUnanswered]; n > 0 {
			body.Tasks = append(body.Tasks, ownTask("message-circle", t.Reviews(n), t.ReviewsDo, listAddress(ownReviewsAt, "chua-tra-loi", "", 1)))
		}
	}
	maker, err := o.Catalog.ProducerByID(c.UserContext(), catalog.Scope{ProducerID: v.who.Account.ProducerID}, v.who.Account.ProducerID)
	if err != nil {
		return err
	}
	if maker.State == catalog.InGoodStanding {
		body.Share = ui.CopyLine{Name: t.Share, Value: o.BaseURL + "/nguoi-lam/" + maker.Slug}
	}
	body.Rest = o.ownMenu(v)
	return nil
}

// ownMenu leads to what is done on some days only.
func (o *Office) ownMenu(v *visit) []ui.MenuItem {
	t := o.Texts.Own
	return v.mayOpen([]ownItem{
		{auth.ReadProducts, ui.MenuItem{Icon: "boxes", Label: t.Products, Href: ownGoodsAt}},
		{auth.ReadProducers, ui.MenuItem{Icon: "store", Label: t.Day.Page, Href: ownPageAt}},
		{auth.UpdateProducts, ui.MenuItem{Icon: "mail", Label: o.Texts.Consent.Own.Menu, Href: ownNewsAt}},
		{auth.UpdateProducts, ui.MenuItem{Icon: "radio", Label: o.Texts.LiveReply.Menu, Href: ownLiveAt}},
		{auth.ReadReviews, ui.MenuItem{Icon: "message-circle", Label: t.Day.Reviewed, Href: ownReviewsAt}},
		{auth.ReadOrders, ui.MenuItem{Icon: "file-text", Label: t.Day.Month, Href: ownMonthsAt}},
		{auth.UpdatePayments, ui.MenuItem{Icon: "hand-coins", Label: t.Day.Money, Href: toPhone(deskAt)}},
		{auth.ReadOrders, ui.MenuItem{Icon: "phone", Label: o.Texts.Behalf.OwnMenu, Href: ownBehalfAt}},
		{everyone, ui.MenuItem{Icon: "message-circle", Label: o.Texts.Messages.OwnAll, Href: ownMessagesAt}},
		{everyone, ui.MenuItem{Icon: "menu", Label: t.Day.All, Href: ownEverythingAt}},
	})
}
