package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// calledAffected writes down that somebody called the buyer of one of the orders, or takes
// it back.
func (o *Office) calledAffected(c *fiber.Ctx, v *visit) error {
	r, err := o.recalledOf(c, v)
	if err != nil {
		return err
	}
	if r.lot.RecalledOn == nil {
		return fault.New(fault.Conflict, "lot.not_recalled")
	}
	order, _, err := o.Orders.OrderByCode(c.UserContext(), v.scope(auth.UpdateOrders), edge.Form(c, "code"))
	if err != nil {
		return err
	}
	called, t := edge.Form(c, "called") != "", o.Texts.Office.Recall
	if err := o.Orders.CallRecall(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), r.query, order.ID, called); err != nil {
		return err
	}
	words, code := t.CallBack, ordercode.Code(order.Code).Shown()
	if called {
		words = t.CallDone
	}
	if edge.Form(c, "shown") != "" { // whoever calls one after the other goes on with the numbers
		r.said = words(code)
		return o.affectedPhones(c, v, r)
	}
	return o.say(c, words(code), affectedAddress(r.product.ID, r.lot.Code))
}

// toldWords say whether the buyer of an order knows; of a lot that is not called back
// nothing.
func (o *Office) toldWords(r *recalled, a *orders.Affected) string {
	t := o.Texts.Office.Recall
	switch {
	case r.lot.RecalledOn == nil:
		return ""
	case a.CalledAt != nil:
		return t.Called(o.moment(*a.CalledAt), a.CalledBy)
	case a.MailedAt != nil:
		return t.Mailed(o.moment(*a.MailedAt))
	case a.MailLost != nil:
		return t.MailLost
	case a.MailDue != nil:
		return t.Mailing
	case a.Packing():
		return t.TakeOut
	}
	return t.Untold
}

func (o *Office) affectedPage(c *fiber.Ctx, v *visit, r *recalled, list []orders.Affected, shown bool) error {
	t := o.Texts.Office.Recall
	at := affectedAddress(r.product.ID, r.lot.Code)
	body := view.Affected{Heads: t.Heads, File: at + "/tai", Call: at + "/da-goi", Hidden: v.hidden(), Shown: shown, Lot: "/lo/" + r.lot.Code,
		Sure: view.AffectedList{Title: t.Sure, Note: t.SureNote, Empty: t.NoSure}, Maybe: view.AffectedList{Title: t.Maybe, Note: o.affectedBasis(r), Empty: t.NoMaybe}}
	packing, untold := 0, 0
	for i := range list {
		a := &list[i]
		switch {
		case a.Packing():
			packing++
		case !a.Told() && (a.MailDue == nil || a.MailLost != nil):
			untold++
		}
		if i >= affectedLines {
			continue
		}
		into := &body.Maybe
		if a.Sure {
			into = &body.Sure
		}
		into.Rows = append(into.Rows, o.affectedRow(v, r, a, shown))
	}
	if body.Count = t.Count(len(list), packing); len(list) == 0 {
		body.Count = t.Empty
	}
	switch {
	case r.lot.RecalledOn == nil:
		body.Told = t.OpenNote
	case untold > 0:
		body.Told = t.Left(untold)
	case len(list) > packing:
		body.Told = t.AllTold
	}
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
	if r.said != "" {
		p.Flash = ui.Message{Text: r.said, Icon: "circle-check", Tone: ui.Leaf}
	}
	return page(c, fiber.StatusOK, view.AffectedPage(p, body))
}

// affectedRow is one of the orders, with its buyer masked until somebody asked for numbers.
func (o *Office) affectedRow(v *visit, r *recalled, a *orders.Affected, shown bool) view.AffectedRow {
	row := view.AffectedRow{Record: view.Record{Href: orderAddress(a.Code), A: ordercode.Code(a.Code).Shown(), ANote: vntime.Date(a.CreatedAt), B: maskedBuyer(a.BuyerName, a.BuyerPhone), BNote: a.PlaceText, C: a.Taken,
		Badge: o.affectedBadge(a)}, Code: a.Code, Told: o.toldWords(r, a), Called: a.CalledAt != nil}
	if a.Boxed {
		row.CNote = o.Texts.Office.Recall.InBox
	}
	if shown {
		row.B, row.Tel, row.Phone = a.BuyerName, "tel:"+a.BuyerPhone, phone.Number(a.BuyerPhone).National()
	}
	row.MayCall = v.who.Can(auth.UpdateOrders) && r.lot.RecalledOn != nil && !a.Packing()
	return row
}
