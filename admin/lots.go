package admin

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// lotLines is how many lots of a product its page lists.
const lotLines = 100

func (o *Office) listLots(c *fiber.Ctx, v *visit) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	return o.lotsPage(c, v, fiber.StatusOK, d, nil, nil)
}

// addLot records a lot that was made.
func (o *Office) addLot(c *fiber.Ctx, v *visit) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	typed := map[string]string{"code": edge.Form(c, "code"), "made": edge.Form(c, "made"), "expires": edge.Form(c, "expires"), "note": edge.Form(c, "note")}
	l := catalog.Lot{ProductID: d.ID, Code: typed["code"], ExpiresOn: typedDate(typed["expires"]), Note: typed["note"], Sample: d.Sample}
	if l.MadeOn, err = vntime.ParseDate(typed["made"]); err != nil {
		l.MadeOn = time.Time{}
	}
	_, err = o.Catalog.AddLot(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), l)
	if form, ok := fault.AsForm(err); ok {
		return o.lotsPage(c, v, fiber.StatusUnprocessableEntity, d, typed, o.wrongs(form))
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Lots.Saved(catalog.LotCode(l.Code)), lotsAddress(d.ID))
}

// recallLot says in public that a lot is called back.
func (o *Office) recallLot(c *fiber.Ctx, v *visit) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	typed := map[string]string{"lot": edge.Form(c, "lot"), "notice": edge.Form(c, "notice")}
	err = o.Catalog.RecallLot(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), typed["lot"], typed["notice"])
	if no, ok := fault.As(err); ok {
		field := "lot"
		if no.Kind == fault.Invalid {
			field = "notice"
		}
		return o.lotsPage(c, v, fiber.StatusUnprocessableEntity, d, typed, []ui.Wrong{{ID: field, Text: o.sentence(no.Key, no.Details)}})
	}
	if err != nil {
		return err
	}
	to := lotsAddress(d.ID)
	if v.who.Can(auth.ReadOrders) {
		to = affectedAddress(d.ID, catalog.LotCode(typed["lot"]))
	}
	return o.say(c, o.Texts.Office.Lots.Recalled(catalog.LotCode(typed["lot"])), to)
}

func (o *Office) lotsPage(c *fiber.Ctx, v *visit, status int, d *catalog.Detail, typed map[string]string, wrongs []ui.Wrong) error {
	t := o.Texts.Office.Lots
	lots, err := o.Catalog.Lots(c.UserContext(), d.ID, lotLines)
	if err != nil {
		return err
	}
	body := view.Lots{Caption: t.Title, Heads: t.Heads, Hidden: v.hidden(), Wrongs: wrongs}
	which := o.choiceOf("lot", t.Which, wrongs)
	which.Options = []ui.Option{{Label: o.Texts.Office.Form.Choose}}
	for i := range lots {
		l := &lots[i]
		one := view.Record{A: l.Code, ANote: l.Note, Href: "/lo/" + l.Code, B: vntime.Date(l.MadeOn), C: dateOr(l.ExpiresOn), Badge: o.lotBadge(l)}
		body.Rows = append(body.Rows, one)
		if v.who.Can(auth.ReadOrders) && l.RecalledOn != nil {
			body.Affected = append(body.Affected, ui.Link{Label: o.Texts.Office.Recall.Open(l.Code), Href: affectedAddress(d.ID, l.Code)})
		}
		if l.RecalledOn == nil {
			which.Options = append(which.Options, ui.Option{Value: l.Code, Label: l.Code, Chosen: l.Code == typed["lot"]})
		}
	}
	if v.who.Can(auth.UpdateProducts) {
		var items []view.Item
		for _, name := range []string{"code", "made", "expires", "note"} {
			f := o.fieldOf(name, t.Fields[name], typed[name], wrongs)
			f.Optional = name == "expires" || name == "note"
			items = append(items, view.Item{Input: &f, Example: t.Fields[name].Example})
		}
		body.Add = &view.PaperForm{Action: lotsAddress(d.ID) + "/them", Open: true, Items: items}
		notice := o.fieldOf("notice", t.Notice, typed["notice"], wrongs)
		notice.Rows = 4
		body.Recall = &view.PaperForm{Action: lotsAddress(d.ID) + "/thu-hoi", Open: wrongAt(wrongs, "lot")+wrongAt(wrongs, "notice") != "", Items: []view.Item{{Select: &which}, {Input: &notice, Example: t.Notice.Example}}}
	}
	p, err := o.frame(c, v, t.Title, goodsAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = &ui.Link{Label: d.Name, Href: productAddress(d.ID)}, d.Name, len(wrongs) > 0
	p.Parts = o.insideGoods(v, d)
	return page(c, status, view.LotsPage(p, body))
}

func (o *Office) lotBadge(l *catalog.Lot) ui.Badge {
	s := l.On(vntime.Today(o.Now()))
	b := ui.Badge{Label: o.Texts.Office.Lots.States[string(s)], Icon: "circle-check", Tone: ui.Leaf}
	switch s {
	case catalog.LotExpired:
		b.Icon, b.Tone = "clock", ""
	case catalog.LotRecalled:
		b.Icon, b.Tone = "ban", ui.Lacquer
	}
	return b
}

func lotsAddress(id int64) string { return productAddress(id) + "/lo" }
