package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) listMakers(c *fiber.Ctx, v *visit) error {
	all, err := o.Catalog.ProducersForOffice(c.UserContext(), v.scope(auth.ReadProducers))
	if err != nil {
		return err
	}
	t := o.Texts.Office.Makers
	body := view.Records{Caption: t.Title, Heads: t.Heads}
	body.Empty = ui.Empty{Title: t.Empty}
	for i := range all {
		m := &all[i]
		body.Rows = append(body.Rows, view.Record{Href: makerAddress(m.ID), A: m.Name, ANote: m.VillageName, B: t.Forms[string(m.LegalForm)], C: t.Goods(m.Products), Badge: o.makerBadge(m.State, m.TakenDown)})
	}
	if v.scope(auth.UpdateProducers) == catalog.Everything() {
		body.Add = &ui.Button{Label: t.Add, Icon: "plus", Href: makersAt + "/moi"}
	}
	p, err := o.frame(c, v, t.Title, makersAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "chu-the", "", "")
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
