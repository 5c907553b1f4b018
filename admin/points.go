package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const pointsAt = "/quan-tri/diem-ban"

// pointRoutes are the addresses of sales points.
func (o *Office) pointRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, pointsAt, auth.ReadSalesPoints, o.listPoints},
		{get, pointsAt + "/moi", auth.UpdateSalesPoints, o.newPoint},
		{post, pointsAt + "/them", auth.UpdateSalesPoints, o.addPoint},
		{get, pointsAt + "/:id", auth.ReadSalesPoints, o.showPoint},
		{post, pointsAt + "/:id/luu", auth.UpdateSalesPoints, o.savePoint},
		{post, pointsAt + "/:id/mon", auth.UpdateSalesPoints, o.saveUsual},
		{post, pointsAt + "/:id/tren-ke", auth.UpdateSalesPoints, o.tellShelf},
		{post, pointsAt + "/:id/link", auth.UpdateSalesPoints, o.relinkPoint},
		{get, mapAt, auth.UpdateSalesPoints, o.showOutline},
		{post, mapAt + "/tai-len", auth.UpdateSalesPoints, o.saveOutline},
		{post, mapAt + "/bo", auth.UpdateSalesPoints, o.dropOutline},
	}
}

// pointMenu is the part of the menu about places.
func (o *Office) pointMenu(v *visit) []ui.MenuItem {
	var items []ui.MenuItem
	if v.who.Can(auth.ReadSalesPoints) {
		items = append(items, ui.MenuItem{Icon: "map-pin", Label: o.Texts.Points.Menu, Href: pointsAt})
	}
	if v.who.Can(auth.ReadSalesPoints) {
		items = append(items, ui.MenuItem{Icon: "leaf", Label: o.Texts.Office.Photos.Villages, Href: villagesAt})
	}
	if v.who.Can(auth.UpdateSalesPoints) {
		items = append(items, ui.MenuItem{Icon: "map", Label: o.Texts.Points.MapMenu, Href: mapAt})
	}
	return append(append(append(append(append(items, o.fairMenu(v)...), o.visitMenu(v)...), o.articleMenu(v)...), o.pictureMenu(v)...), o.linkMenu(v)...)
}

func pointAddress(id int64) string { return pointsAt + "/" + strconv.FormatInt(id, 10) }

// pointViews are the saved views in their order, as addresses say them.
var pointViews = views[salespoint.View]{
	{salespoint.ViewAll, "tat-ca"}, {salespoint.ViewRunning, "dang-mo"}, {salespoint.ViewBreak, "tam-nghi"}, {salespoint.ViewPickup, "nhan-hang"}, {salespoint.ViewEnded, "da-dong"},
}

// listPoints shows a view of the points, those closed for good last.
func (o *Office) listPoints(c *fiber.Ctx, v *visit) error {
	asked, text := listAsked(c)
	at := v.at(pointsAt)
	shown := pointViews.of(asked.view, salespoint.ViewAll)
	slug := pointViews.slug(shown)
	found, err := o.Points.OfficeList(c.UserContext(), salespoint.OfficeQuery{View: shown, Text: text, Page: asked.page, Span: asked.span, PerPage: perPage, Kind: salespoint.Kind(v.by.text(byKind)), ProducerID: v.by.number(byMaker)})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	t := o.Texts.Points
	body := view.Points{List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total)}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = pointViews.tabs(at, text, t.Views, found.Counts, shown)
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empties[string(shown)], Text: t.EmptyText})
	for i := range found.Rows {
		body.Rows = append(body.Rows, o.pointRow(&found.Rows[i]))
	}
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadSalesPoints)
	if err != nil {
		return err
	}
	maker.words = o.Texts.Office.Filter.Sells
	o.narrow(&body.List, v, pointsAt, slug, text, len(body.Rows), o.ofPointKind(), maker)
	p, err := o.frame(c, v, t.Title, pointsAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "diem-ban", slug, text)
	if v.who.Can(auth.UpdateSalesPoints) {
		add := ui.Button{Label: t.Add, Href: pointsAt + "/moi", Icon: "plus", Kind: ui.Primary}
		p.Actions = ui.Btn(add)
	}
	return page(c, fiber.StatusOK, view.PointsPage(p, body))
}

func (o *Office) pointRow(p *salespoint.Point) view.PointRow {
	t := o.Texts.Points
	row := view.PointRow{Name: p.Name, Href: pointAddress(p.ID), Kind: t.KindShort[string(p.Kind)], Address: p.Address, Products: t.Products(p.Products),
		Hours: strings.Split(p.Hours, "\n"), Badge: ui.Badge{Label: t.States[string(p.State)], Icon: "circle-check", Tone: ui.Leaf}}
	if p.Hours == "" {
		row.Hours = []string{t.NoHours}
	}
	switch {
	case p.State == salespoint.Ended:
		row.Badge.Icon, row.Badge.Tone = "ban", ""
	case p.ClosedOn(vntime.Today(o.Now())):
		row.Badge = ui.Badge{Label: o.Texts.Point.Closed(vntime.Date(*p.ClosedUntil)), Icon: "clock", Tone: ui.Straw}
	}
	return row
}
