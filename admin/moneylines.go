package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const linesAt = deskAt + "/so"

// lineViews are the saved views in their order, as addresses say them.
var lineViews = views[transfer.View]{{transfer.ViewAll, "tat-ca"}, {transfer.ViewOpen, "cho-xem"}, {transfer.ViewPaid, "vao-don"}, {transfer.ViewClosed, "da-dong"}, {transfer.ViewOut, "tien-ra"}}

// listLines shows a view of all that moved on the accounts, newest first.
func (o *Office) listLines(c *fiber.Ctx, v *visit) error {
	asked, text := listAsked(c)
	at := v.at(linesAt)
	shown := lineViews.of(asked.view, transfer.ViewAll)
	slug := lineViews.slug(shown)
	found, err := o.Money.Lines(c.UserContext(), transfer.LinesQuery{View: shown, Text: text, Page: asked.page, Span: asked.span, PerPage: perPage, Scope: v.scope(auth.UpdatePayments), From: v.by.day(byFrom), To: v.by.day(byTo)})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	t := o.Texts.Desk
	body := view.Records{Caption: t.Lines.Title, Heads: t.Lines.Heads, List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total)}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Lines.Find, t.Lines.FindHint
	body.Views = lineViews.tabs(at, text, t.Lines.Views, found.Counts, shown)
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Lines.Empty[string(shown)], Text: t.EmptyText})
	for i := range found.Rows {
		body.Rows = append(body.Rows, o.lineRecord(&found.Rows[i]))
	}
	maker, err := o.ofMaker(c.UserContext(), v, auth.UpdatePayments)
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, linesAt, slug, text, len(body.Rows), append(o.ofDays(), maker)...)
	p, err := o.frame(c, v, t.Lines.Title, deskAt)
	if err != nil {
		return err
	}
	p.Back = &ui.Link{Label: t.Title, Href: deskAt}
	p.Export = o.exportButton(v, "tien-ve", slug, text)
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

func (o *Office) lineRecord(l *transfer.Recent) view.Record {
	r := o.recentLine(l)
	row := view.Record{Href: r.Href, A: r.Amount, ANote: r.When, B: r.Memo, C: l.ProducerName, CNote: o.Texts.Desk.Sources[string(l.Source)], Badge: ui.Badge{Label: r.Became, Icon: "circle-check", Tone: ui.Leaf}}
	switch {
	case l.Direction == transfer.Out:
		row.Badge.Icon, row.Badge.Tone = "arrow-right", ""
	case l.ClosedAs != "":
		row.Badge.Icon, row.Badge.Tone = "ban", ""
	case l.OrderCode == "":
		row.Href, row.Badge.Icon, row.Badge.Tone = deskAt, "clock", ui.Straw
	}
	if l.Counterparty != "" {
		row.BNote = o.Texts.Desk.From(l.Counterparty)
	}
	if row.C == "" {
		row.C = o.Texts.Desk.NoOwner
	}
	return row
}
