package admin

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostChoices is how many products a list to choose from holds.
const mostChoices = 300

// saveRelated keeps what stands beside a product on its page.
func (o *Office) saveRelated(c *fiber.Ctx, v *visit) error {
	ctx, scope := c.UserContext(), v.scope(auth.UpdateProducts)
	d, draft, err := o.Catalog.Editing(ctx, scope, id(c.Params("id")))
	if err != nil {
		return err
	}
	var ids []int64
	for i := range catalog.MostRelated {
		ids = append(ids, id(edge.Form(c, relatedName(i))))
	}
	err = o.Catalog.SetRelated(ctx, v.who.Actor(), scope, d.ID, ids)
	if form, wrong := fault.AsForm(err); wrong {
		wrongs := []ui.Wrong{{ID: relatedName(0), Text: o.wrongs(form)[0].Text}}
		return o.editPage(c, v, fiber.StatusUnprocessableEntity, d, draft, typedContent(catalog.ContentOf(&d.With(draft).Product)), wrongs, ui.Message{})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Edit.RelatedDone, editAddress(d.ID))
}

func relatedName(i int) string { return fmt.Sprintf("related-%d", i+1) }

// relatedDoing is the small form on which it is chosen. One that is no longer shown stays
// chosen until somebody takes it out.
func (o *Office) relatedDoing(c *fiber.Ctx, d *catalog.Detail, wrongs []ui.Wrong) (view.Doing, error) {
	t := o.Texts.Office.Edit
	chosen, err := o.Catalog.Related(c.UserContext(), d.ID)
	if err != nil {
		return view.Doing{}, err
	}
	if wrongAt(wrongs, relatedName(0)) != "" { // what was typed stays
		chosen = nil
		for i := range catalog.MostRelated {
			chosen = append(chosen, id(edge.Form(c, relatedName(i))))
		}
	}
	goods, err := o.Catalog.RelatedChoices(c.UserContext(), mostChoices)
	if err != nil {
		return view.Doing{}, err
	}
	out := view.Doing{Title: t.Related, Note: t.RelatedNote, Action: editAddress(d.ID) + "/di-kem", Fold: true, Open: len(chosen) > 0, Button: ui.Button{Label: t.RelatedSave}}
	for i := range catalog.MostRelated {
		pick := o.choiceOf(relatedName(i), t.RelatedAt(i+1), wrongs)
		pick.Options = []ui.Option{{Label: t.RelatedNone}}
		now := int64(0)
		if i < len(chosen) {
			now = chosen[i]
		}
		if now != 0 && !slices.ContainsFunc(goods, func(g catalog.Goods) bool { return g.ID == now }) {
			pick.Options = append(pick.Options, ui.Option{Value: strconv.FormatInt(now, 10), Label: t.RelatedGone, Chosen: true})
		}
		for _, g := range goods {
			if g.ID != d.ID {
				pick.Options = append(pick.Options, ui.Option{Value: strconv.FormatInt(g.ID, 10), Label: dots(g.Name, g.ProducerName), Chosen: g.ID == now})
			}
		}
		out.Fields = append(out.Fields, view.Item{Select: &pick})
	}
	return out, nil
}
