package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// caseViews are the saved views in their order, as addresses say them.
var caseViews = views[returns.View]{{returns.ViewWaiting, "can-lam"}, {returns.ViewLate, "qua-han"}, {returns.ViewBuyer, "cho-khach"}, {returns.ViewOver, "da-xong"}, {returns.ViewAll, "tat-ca"}}

// seerViews are those of who gives cases to people, too.
var seerViews = append(views[returns.View]{caseViews[0], {returns.ViewMine, "cua-toi"}, {returns.ViewNobody, "chua-phan-cong"}}, caseViews[1:]...)

// casesSeen are the views of an account.
func casesSeen(v *visit) views[returns.View] {
	if v.who.Reach(auth.ManageCases) == auth.Commune {
		return seerViews
	}
	return caseViews
}

// listCases shows a view of the cases, what is promised soonest first; a search looks through
// all of them.
func (o *Office) listCases(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Cases.Office
	asked, text := listAsked(c)
	at := v.at(casesAt)
	shown := returns.ViewWaiting
	if text != "" {
		shown = returns.ViewAll
	}
	all := casesSeen(v)
	shown = all.of(asked.view, shown)
	slug := all.slug(shown)
	found, err := o.Cases.ForOffice(c.UserContext(), returns.OfficeQuery{View: shown, Text: text, Page: asked.page, Span: asked.span, PerPage: perPage, Scope: v.scope(auth.ReadOrders), Reason: returns.Reason(v.by.text(byKind)), Officer: v.by.number(byOfficer), Reader: v.who.Account.ID})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	body := view.Cases{List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total)}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = all.tabs(at, text, t.Views, found.Counts, shown)
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empty[string(shown)], Text: t.EmptyText})
	for i := range found.Rows {
		body.Rows = append(body.Rows, o.caseRow(v, &found.Rows[i]))
	}
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadOrders)
	if err != nil {
		return err
	}
	officer, err := o.ofOfficer(c.UserContext(), v, auth.ReadOrders)
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, casesAt, slug, text, len(body.Rows), officer, maker, o.ofReason())
	p, err := o.frame(c, v, t.Title, casesAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "doi-tra", slug, text)
	return page(c, fiber.StatusOK, view.CasesPage(p, body))
}
