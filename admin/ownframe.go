package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// borrowedFrame stands around a page of the desk that is shown on a producer's phone. The way back
// leads to the first page, unless the page knows better or is one of the four places itself.
func (o *Office) borrowedFrame(c *fiber.Ctx, v *visit, title, active string) (ui.OfficePage, error) {
	own, err := o.framed(c, v, title, toPhone(active))
	if err != nil {
		return ui.OfficePage{}, err
	}
	p := own.OfficePage
	p.Phone = &ui.Phone{Home: own.Home, Call: own.Call}
	if !slices.ContainsFunc(p.Tabs, func(tab ui.MenuItem) bool { return tab.Href == p.Active }) {
		p.Active, p.Back = ownAt, &ui.Link{Label: o.Texts.Own.Today, Href: ownAt}
	}
	undo, err := o.undoBin(c, v)
	if undo != nil {
		p.Undo = undo
	}
	return p, err
}

// ownEverything is all that a producer's phone has, for what the first page has no room for.
func (o *Office) ownEverything(c *fiber.Ctx, v *visit) error {
	p, err := o.frame(c, v, o.Texts.Own.Day.All, ownEverythingAt)
	if err != nil {
		return err
	}
	p.Menu = o.ownMenus(v)
	return page(c, fiber.StatusOK, view.EverythingPage(p, o.told(p.Menu)))
}

// ownMenus are all places of a producer's phone, those of the first page among them.
func (o *Office) ownMenus(v *visit) []ui.MenuGroup {
	t := o.Texts
	groups := []struct {
		title string
		items []ownItem
	}{
		{t.Office.Frame.Selling, []ownItem{
			{auth.ReadOrders, ui.MenuItem{Icon: "receipt", Label: t.Own.Orders, Href: ownOrdersAt}},
			{auth.UpdateStock, ui.MenuItem{Icon: "package", Label: t.Own.Shelf, Href: ownShelfAt}},
			{auth.ReadProducts, ui.MenuItem{Icon: "boxes", Label: t.Own.Products, Href: ownGoodsAt}},
			{auth.UpdateProducts, ui.MenuItem{Icon: "badge-check", Label: t.Vouchers.Menu, Href: toPhone(vouchersAt)}},
			{auth.UpdateProducts, ui.MenuItem{Icon: "radio", Label: t.LiveReply.Menu, Href: ownLiveAt}},
			{auth.UpdateProducts, ui.MenuItem{Icon: "mail", Label: t.Consent.Own.Menu, Href: ownNewsAt}},
		}},
		{t.Own.Buyers, []ownItem{
			{auth.ReadReviews, ui.MenuItem{Icon: "message-circle", Label: t.Own.Day.Reviewed, Href: ownReviewsAt}},
			{auth.ReadOrders, ui.MenuItem{Icon: "rotate-ccw", Label: t.Cases.Office.Menu, Href: toPhone(casesAt)}},
			{auth.ReadOrders, ui.MenuItem{Icon: "bell", Label: t.Waiting.Office.Menu, Href: toPhone(waitingAt)}},
			{auth.ReadOrders, ui.MenuItem{Icon: "ruler", Label: t.Bespoke.Office.Menu, Href: toPhone(bespokeAt)}},
			{auth.ReadOrders, ui.MenuItem{Icon: "boxes", Label: t.Wholesale.Office.KindBulk, Href: toPhone(wholesaleAt)}},
			{auth.ReadVisits, ui.MenuItem{Icon: "calendar", Label: t.Visits.Office.Menu, Href: toPhone(visitsAt)}},
		}},
		{t.Own.MoneyBooks, []ownItem{
			{auth.ReadOrders, ui.MenuItem{Icon: "file-text", Label: t.Own.Day.Month, Href: ownMonthsAt}},
			{auth.UpdatePayments, ui.MenuItem{Icon: "hand-coins", Label: t.Own.Day.Money, Href: toPhone(deskAt)}},
			{auth.UpdatePayments, ui.MenuItem{Icon: "truck", Label: t.COD.Menu, Href: toPhone(codAt)}},
			{auth.UpdatePayments, ui.MenuItem{Icon: "landmark", Label: t.Accounts.Title, Href: toPhone(accountsAt)}},
		}},
		{t.Own.Mine, []ownItem{
			{auth.ReadProducers, ui.MenuItem{Icon: "store", Label: t.Own.Day.Page, Href: ownPageAt}},
			{auth.ReadPictures, ui.MenuItem{Icon: "image", Label: t.Office.Pictures.Menu, Href: toPhone(picturesAt)}},
			{auth.ReadPapers, ui.MenuItem{Icon: "file-text", Label: t.Own.Papers, Href: ownPapersAt}},
			{auth.ReadOrders, ui.MenuItem{Icon: "phone", Label: t.Behalf.OwnMenu, Href: ownBehalfAt}},
			{auth.UpdateProducts, ui.MenuItem{Icon: "trash-2", Label: t.Bin.Menu, Href: toPhone(binAt)}},
			{everyone, ui.MenuItem{Icon: "shield-check", Label: t.Security.Menu, Href: toPhone(securityAt)}},
		}},
		{t.Own.Desk, []ownItem{
			{auth.UpdateProducts, ui.MenuItem{Icon: "boxes", Label: t.Imports.Menu, Href: importsAt}},
			{auth.ReadOrders, ui.MenuItem{Icon: "file-text", Label: t.Ledgers.Menu, Href: ledgersAt}},
		}},
	}
	var out []ui.MenuGroup
	for _, g := range groups {
		if items := v.mayOpen(g.items); len(items) > 0 {
			out = append(out, ui.MenuGroup{Title: g.title, Items: items})
		}
	}
	return out
}

// ownItem is an entry of a menu and the right that it takes.
type ownItem struct {
	takes auth.Permission
	item  ui.MenuItem
}

// mayOpen are the entries that the account may follow.
func (v *visit) mayOpen(items []ownItem) (out []ui.MenuItem) {
	for _, one := range items {
		if one.takes == everyone || v.who.Can(one.takes) {
			out = append(out, one.item)
		}
	}
	return out
}
