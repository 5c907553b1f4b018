package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// starViews are the saved views in their order, as addresses say them.
var starViews = views[ocop.DeskView]{{ocop.DeskWaiting, "cho-duyet"}, {ocop.DeskRegister, "so"}, {ocop.DeskEnding, "sap-het-han"}, {ocop.DeskOver, "het-han"}, {ocop.DeskBack, "tra-lai"}}

// listStars shows what waits for a second person, a part of the register, or what was sent back.
func (o *Office) listStars(c *fiber.Ctx, v *visit) error {
	asked, text := listAsked(c)
	shown := starViews.of(asked.view, ocop.DeskRegister)
	facets := []facet{o.ofStars(), o.ofYear()}
	if shown == ocop.DeskWaiting || shown == ocop.DeskBack { // who approves reads the decision, and finds no class by sieving
		facets, v.by = nil, v.by.without(byStars, byYear)
	}
	at := v.at(starsAt)
	slug := starViews.slug(shown)
	found, err := o.Stars.Desk(c.UserContext(), ocop.DeskQuery{View: shown, Text: text, Page: asked.page, Span: asked.span, PerPage: perPage, ProducerID: v.by.number(byMaker), Stars: int(v.by.number(byStars)), Year: int(v.by.number(byYear))})
	if err != nil {
		return err
	}
	rows := append(o.askedRecords(v, found.Asked), o.registerRecords(found.Register)...)
	if beyond(asked.page, len(rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	t := o.Texts.Office.Stars
	body := view.Records{Caption: t.Title, Heads: t.Heads, Rows: rows, List: o.list(at, slug, text, asked.page, len(rows), found.Total)}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = starViews.tabs(at, text, t.Views, found.Counts, shown)
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empty[string(shown)], Text: t.EmptyText})
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadStars)
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, starsAt, slug, text, len(rows), append([]facet{maker}, facets...)...)
	if v.who.Can(auth.ProposeStars) {
		body.Add = &ui.Button{Label: t.Propose, Icon: "plus", Href: starsAt + "/moi"}
	}
	p, err := o.frame(c, v, t.Title, starsAt)
	if err != nil {
		return err
	}
	if shown != ocop.DeskWaiting && shown != ocop.DeskBack {
		p.Export = o.exportButton(v, "chung-nhan", slug, text)
	}
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

func (o *Office) askedRecords(v *visit, rows []ocop.Asked) []view.Record {
	t := o.Texts.Office.Stars
	out := make([]view.Record, 0, len(rows))
	for i := range rows {
		a := &rows[i]
		one := view.Record{Href: proposalAddress(a.ID), A: a.ProductName, ANote: a.ProducerName, B: t.What[string(a.What)], BNote: a.DecisionNumber,
			C: dateOr(a.ValidUntil), CNote: t.By(a.ProposedName, o.moment(a.ProposedAt)), Badge: o.askedBadge(a.State)}
		if a.Blind(v.who.Account.ID) {
			one.BNote, one.C = "", t.Hidden
		}
		if a.State == approval.Proposed && a.What == ocop.Grant && a.FileHash == "" {
			one.Badge = ui.Badge{Label: t.NoCopy, Icon: "file-text", Tone: ui.Straw}
		}
		out = append(out, one)
	}
	return out
}

func (o *Office) askedBadge(s approval.State) ui.Badge {
	b := ui.Badge{Label: o.Texts.Office.Stars.Asked[string(s)], Icon: "clock", Tone: ui.Straw}
	switch s {
	case approval.Approved:
		b.Icon, b.Tone = "circle-check", ui.Leaf
	case approval.SentBack:
		b.Icon, b.Tone = "rotate-ccw", ui.Lacquer
	}
	return b
}

func (o *Office) registerRecords(rows []ocop.Certificate) []view.Record {
	t := o.Texts.Office.Stars
	out := make([]view.Record, 0, len(rows))
	for i := range rows {
		r := &rows[i]
		out = append(out, view.Record{Href: recognitionAddress(r.ID), A: r.ProductName, ANote: r.CertificateCode, B: t.Stars(r.Stars), BNote: r.DecisionNumber,
			C: vntime.Date(r.LastDay()), Badge: o.starBadge(r.On(vntime.Today(o.Now())))})
	}
	return out
}

func (o *Office) starBadge(s ocop.Standing) ui.Badge {
	b := ui.Badge{Label: o.Texts.Office.Stars.States[string(s)], Icon: "circle-check", Tone: ui.Leaf}
	switch s {
	case ocop.Extended, ocop.NotYet:
		b.Icon, b.Tone = "hourglass", ui.Straw
	case ocop.Lapsed:
		b.Icon, b.Tone = "clock", ""
	case ocop.Revoked:
		b.Icon, b.Tone = "ban", ui.Lacquer
	}
	return b
}

func proposalAddress(id int64) string { return starsAt + "/de-nghi/" + strconv.FormatInt(id, 10) }

func recognitionAddress(id int64) string { return starsAt + "/giay/" + strconv.FormatInt(id, 10) }
