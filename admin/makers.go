package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// makerViews are the saved views in their order, as addresses say them.
var makerViews = views[catalog.ProducerView]{
	{catalog.ProducersAll, "tat-ca"}, {catalog.ProducersSelling, "dang-ban"}, {catalog.ProducersIdle, "chua-ban"}, {catalog.ProducersDraft, "ban-nhap"}, {catalog.ProducersStopped, "dung"},
}

// listMakers shows a view of the producers, by name.
// makerRecord is a producer in a list.
func (o *Office) makerRecord(m *catalog.ProducerCard) view.Record {
	t := o.Texts.Office.Makers
	return view.Record{ID: itoa(m.ID), Href: makerAddress(m.ID), A: m.Name, ANote: m.VillageName, B: t.Forms[string(m.LegalForm)], BNote: m.Craft, C: t.Goods(m.Products), Badge: o.makerBadge(m.State, m.TakenDown)}
}

func (o *Office) listMakers(c *fiber.Ctx, v *visit) error {
	if v.own { // a list of one
		return c.Redirect(makerAddress(v.who.Account.ProducerID), fiber.StatusSeeOther)
	}
	asked, text := listAsked(c)
	at := v.at(makersAt)
	shown := makerViews.of(asked.view, catalog.ProducersAll)
	slug := makerViews.slug(shown)
	found, err := o.Catalog.ProducerList(c.UserContext(), catalog.ProducerQuery{View: shown, Text: text, Page: asked.page, Span: asked.span, PerPage: perPage, Scope: v.scope(auth.ReadProducers), VillageID: v.by.number(byVillage), Form: catalog.LegalForm(v.by.text(byKind))})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	t := o.Texts.Office.Makers
	body := view.Records{Caption: t.Title, Heads: t.Heads, List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total)}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = makerViews.tabs(at, text, t.Views, found.Counts, shown)
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empties[string(shown)], Text: t.EmptyText})
	for i := range found.Rows {
		body.Rows = append(body.Rows, o.makerRecord(&found.Rows[i]))
	}
	village, err := o.ofVillage(c.UserContext(), v, auth.ReadProducers)
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, makersAt, slug, text, len(body.Rows), village, o.ofForm())
	body.Pick = o.pickMakers(c, v, slug, text, len(found.Rows))
	if v.scope(auth.UpdateProducers) == catalog.Everything() {
		body.Add = &ui.Button{Label: t.Add, Icon: "plus", Href: makersAt + "/moi"}
	}
	p, err := o.frame(c, v, t.Title, makersAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "chu-the", slug, text)
	if undo := o.unturnMakers(c, v); undo != nil {
		p.Undo = undo
	}
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

func (o *Office) makerBadge(s catalog.ProducerState, down bool) ui.Badge {
	if down {
		return ui.Badge{Icon: "ban", Tone: ui.Lacquer, Label: o.Texts.Takedown.Down}
	}
	b := ui.Badge{Label: o.Texts.Office.Makers.States[string(s)], Icon: "circle-check", Tone: ui.Leaf}
	switch s {
	case catalog.ProducerDraft:
		b.Icon, b.Tone = "pencil", ""
	case catalog.ProducerSuspended:
		b.Icon, b.Tone = "ban", ui.Lacquer
	}
	return b
}

func makerAddress(id int64) string { return makersAt + "/" + strconv.FormatInt(id, 10) }
