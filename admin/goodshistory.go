package admin

import (
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/trail"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// goodsHistory is what happened to a product, its sizes, photos and recognitions. The log is of the
// whole commune: only who reads all of it reads any of it.
func (o *Office) goodsHistory(c *fiber.Ctx, v *visit) error {
	if v.who.Reach(auth.ReadAudit) != auth.Commune {
		return fault.New(fault.NotFound, "page.not_found")
	}
	d, side, p, err := o.goodsPart(c, v, partHistory)
	if err != nil {
		return err
	}
	t, after := o.Texts.Office.GoodsParts, trail.ParseCursor(edge.Query(c, "truoc"))
	lines, err := o.Trail.Lines(c.UserContext(), trail.Query{Entity: "product", EntityID: d.ID, After: after, Limit: perPage + 1})
	if err != nil {
		return err
	}
	at := productAddress(d.ID) + partHistory
	body := view.GoodsHistory{Side: side, Empty: ui.Empty{Title: t.HistoryNone}, All: ui.Link{Label: t.HistoryAll, Href: o.historyLink(v, "product", d.ID).Href}}
	if len(lines) > perPage {
		lines = lines[:perPage]
		body.Older = at + "?truoc=" + url.QueryEscape(lines[perPage-1].Cursor().String())
	}
	if after.ID != 0 {
		body.Newest = at
	}
	for i := range lines {
		body.Lines = append(body.Lines, o.auditLine(v, &lines[i]))
	}
	return page(c, fiber.StatusOK, view.GoodsHistoryPage(p, body))
}
