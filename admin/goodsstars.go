package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// goodsStars is what the state has said of a product, and the papers that stand behind it.
func (o *Office) goodsStars(c *fiber.Ctx, v *visit) error {
	d, side, p, err := o.goodsPart(c, v, partStars)
	if err != nil {
		return err
	}
	t := o.Texts.Office.GoodsParts
	body := view.GoodsStars{Side: side, Needs: o.goodsNeeds(v, d), Shown: v.who.Can(auth.ReadPapers)}
	if d.DossierState == catalog.PreparingDossier {
		body.Dossier = t.Dossier
	}
	if body.Stars, err = o.goodsRecognitions(c, v, d); err != nil {
		return err
	}
	if v.who.Can(auth.ProposeStars) {
		body.AddStar = &ui.Button{Label: t.StarsMore, Icon: "plus", Href: starsAt + "/moi?san-pham=" + itoa(d.ID)}
	}
	if body.Shown {
		found, err := o.Catalog.Papers(c.UserContext(), catalog.PaperQuery{ProductID: d.ID, Scope: v.scope(auth.ReadPapers), Private: v.keepsPapers(), Page: 1, PerPage: perPage})
		if err != nil {
			return err
		}
		body.Papers = o.paperRecords(found.Rows)
		if found.Total > len(found.Rows) {
			body.AllPapers = ui.Link{Label: t.PaperAll, Href: listAddress(papersAt, "tat-ca", d.Producer.Name, 1)}
		}
		if v.who.Can(auth.UpdatePapers) {
			body.AddPaper = &ui.Button{Label: t.PaperAdd, Icon: "plus", Href: papersAt + "/moi?san-pham=" + itoa(d.ID)}
		}
	}
	return page(c, fiber.StatusOK, view.GoodsStarsPage(p, body))
}

// goodsRecognitions are those of a product, the newest first.
func (o *Office) goodsRecognitions(c *fiber.Ctx, v *visit, d *catalog.Detail) ([]view.Record, error) {
	list, err := o.Stars.OfProduct(c.UserContext(), d.ID)
	if err != nil {
		return nil, err
	}
	t, today := o.Texts.Office.GoodsParts, vntime.Today(o.Now())
	var out []view.Record
	for i := range list {
		r := &list[i]
		one := view.Record{A: o.Texts.Office.Stars.Stars(r.Stars), ANote: r.CertificateCode, B: r.DecisionNumber, BNote: t.StarBy(r.Authority, vntime.Date(r.DecidedOn)),
			C: t.StarUntil(vntime.Date(r.LastDay())), CNote: t.StarFrom(vntime.Date(r.ValidFrom)), Badge: o.starBadge(r.On(today))}
		if v.who.Can(auth.ReadStars) {
			one.Href = recognitionAddress(r.ID)
		}
		out = append(out, one)
	}
	return out, nil
}

// goodsNeeds are the papers that the rules want for a product, each with what there is of it and
// the way to what is missing.
func (o *Office) goodsNeeds(v *visit, d *catalog.Detail) (out []view.Need) {
	t, kinds := o.Texts.Office.GoodsParts, o.Texts.Office.Papers.Kinds
	may := v.who.Can(auth.UpdatePapers) && v.scope(auth.UpdatePapers).Admits(d.ProducerID)
	number := func(n *catalog.Need) string { // of a paper that may be private
		if !may {
			return ""
		}
		return t.NeedNumber(n.Number)
	}
	for i := range d.Needs {
		n := &d.Needs[i]
		var names []string
		for _, kind := range n.Kinds {
			names = append(names, kinds[kind])
		}
		one := view.Need{Whose: t.NeedOf[string(n.Holder)], Text: strings.Join(names, t.NeedOr), Met: n.Met, Blocks: n.Required && !n.Met}
		switch {
		case n.Met:
			until := t.NeedForever
			if n.Until != nil {
				until = t.NeedUntil(vntime.Date(*n.Until))
			}
			one.Text, one.Note = kinds[n.Kind], dots(number(n), until)
		case n.PaperID > 0:
			one.Text, one.Note = kinds[n.Kind], dots(number(n), t.NeedLapsed(dateOr(n.Until)))
			if may {
				one.Link = ui.Link{Label: t.NeedRenew, Href: paperAddress(n.PaperID)}
			}
		default:
			one.Note = t.NeedLost
			if !n.Required {
				one.Note = t.NeedWants
			}
			if n.Basis != "" {
				one.Note = dots(one.Note, t.NeedBasis(n.Basis))
			}
			if may {
				one.Link = ui.Link{Label: o.Texts.Office.Papers.Add, Href: papersAt + "/moi?" + map[catalog.Holder]string{catalog.OfProducer: "chu-the=" + strconv.FormatInt(d.ProducerID, 10), catalog.OfProduct: "san-pham=" + itoa(d.ID)}[n.Holder]}
			}
		}
		if n.Met && may {
			one.Link = ui.Link{Label: t.NeedSee, Href: paperAddress(n.PaperID)}
		}
		out = append(out, one)
	}
	return out
}
