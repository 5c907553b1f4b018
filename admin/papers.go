package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// paperViews are the saved views in their order, as addresses say them.
var paperViews = views[catalog.PaperView]{
	{catalog.PapersWaiting, waitingPapers}, {catalog.PapersBack, papersBack},
	{catalog.PapersEnding, "sap-het-han"}, {catalog.PapersLapsed, "het-han"}, {catalog.PapersInForce, "con-han"}, {catalog.PapersOld, "ban-cu"}, {"", "tat-ca"},
}

// The addresses of two views that the day's work leads to.
const waitingPapers, papersBack = "cho-kiem-tra", "gui-lai"

// paperSoon is how many days before its end a paper is called about to end.
const paperSoon = 30

// listPapers shows a view of the papers, those that end next first.
func (o *Office) listPapers(c *fiber.Ctx, v *visit) error {
	asked, text := listAsked(c)
	at := v.at(papersAt)
	shown := paperViews.of(asked.view, "")
	slug := paperViews.slug(shown)
	found, err := o.Catalog.Papers(c.UserContext(), catalog.PaperQuery{View: shown, Text: text, Scope: v.scope(auth.ReadPapers), Private: v.keepsPapers(), Kind: v.by.text(byKind), Page: asked.page, Span: asked.span, PerPage: perPage})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	t := o.Texts.Office.Papers
	body := view.Records{Caption: t.Title, Heads: t.Heads, Rows: o.paperRecords(found.Rows), List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total)}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = paperViews.tabs(at, text, t.Views, found.Counts, shown)
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empty[string(shown)], Text: t.EmptyText})
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadPapers)
	if err != nil {
		return err
	}
	kinds, err := o.Catalog.PaperKinds(c.UserContext())
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, papersAt, slug, text, len(body.Rows), maker, o.ofPaperKind(kinds))
	body.Pick = o.pickPapers(c, v, slug, text, len(found.Rows))
	if v.who.Can(auth.UpdatePapers) {
		body.Add = &ui.Button{Label: t.Add, Icon: "plus", Href: papersAt + "/moi"}
		if !v.checked() {
			body.Add.Label = t.AddOwn
		}
	}
	if v.own {
		o.ownPapers(&body)
	}
	p, err := o.frame(c, v, t.Title, papersAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "giay-to", slug, text)
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

// keepsPapers says whether the visitor sees private papers too, of those within reach.
func (v *visit) keepsPapers() bool { return v.who.Can(auth.UpdatePapers) }

func (o *Office) paperRecords(rows []catalog.PaperRow) []view.Record {
	t, today := o.Texts.Office.Papers, vntime.Today(o.Now())
	out := make([]view.Record, 0, len(rows))
	for i := range rows {
		r := &rows[i]
		one := view.Record{ID: itoa(r.ID), Href: paperAddress(r.ID), A: t.Kinds[r.Kind], ANote: t.Number(r.Number), B: r.ProducerName, BNote: t.OfMaker, C: t.NoEnd, Badge: o.paperBadge(&r.Paper)}
		if r.ProductName != "" {
			one.B, one.BNote = r.ProductName, r.ProducerName
		}
		if left, ends := r.DaysLeft(today); ends {
			one.C = vntime.Date(*r.ExpiresOn)
			if r.On(today) == catalog.PaperHolds || r.On(today) == catalog.PaperLapsed {
				one.CNote = t.DaysLeft(left)
			}
		}
		out = append(out, one)
	}
	return out
}

// paperBadge is the one word for a paper today.
func (o *Office) paperBadge(p *catalog.Paper) ui.Badge {
	today := vntime.Today(o.Now())
	word, b := string(p.On(today)), ui.Badge{Icon: "circle-check", Tone: ui.Leaf}
	switch p.On(today) {
	case catalog.PaperLapsed:
		b = ui.Badge{Icon: "triangle-alert", Tone: ui.Lacquer}
	case catalog.PaperWaiting:
		b = ui.Badge{Icon: "hourglass", Tone: ui.Straw}
	case catalog.PaperSentBack:
		b = ui.Badge{Icon: "triangle-alert", Tone: ui.Lacquer}
	case catalog.PaperRenewed, catalog.PaperWithdrawn:
		b = ui.Badge{Icon: "history"}
	case catalog.PaperHolds:
		if left, ends := p.DaysLeft(today); ends && left <= paperSoon {
			word, b = "ending", ui.Badge{Icon: "hourglass", Tone: ui.Straw}
		}
	}
	b.Label = o.Texts.Office.Papers.States[word]
	return b
}

func paperAddress(id int64) string { return papersAt + "/" + strconv.FormatInt(id, 10) }
