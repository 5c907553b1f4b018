package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func sizesAddress(id int64) string { return productAddress(id) + "/loai" }

// showSizes is the page on which sizes of a product are added and retired.
func (o *Office) showSizes(c *fiber.Ctx, v *visit) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	return o.sizesPage(c, v, fiber.StatusOK, d, newSize(), nil, ui.Message{})
}

// addSize adds a size, with none in stock.
func (o *Office) addSize(c *fiber.Ctx, v *visit) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	typed := typedSize(c)
	_, err = o.Catalog.AddVariant(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), sizeOf(d.ID, typed))
	if form, ok := fault.AsForm(err); ok {
		return o.sizesPage(c, v, fiber.StatusUnprocessableEntity, d, typed, o.wrongs(form), ui.Message{})
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.sizesPage(c, v, fiber.StatusConflict, d, typed, nil, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Sizes.Added(typed["name"]), sizesAddress(d.ID))
}

// retireSize takes a size off the shop, or puts it back.
func (o *Office) retireSize(c *fiber.Ctx, v *visit) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	to, said := catalog.VariantHidden, o.Texts.Office.Sizes.Retired
	if edge.Form(c, "state") == string(catalog.VariantActive) {
		to, said = catalog.VariantActive, o.Texts.Office.Sizes.Restored
	}
	err = o.Catalog.RetireVariant(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), d.ID, id(edge.Form(c, "variant")), to)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.sizesPage(c, v, fiber.StatusConflict, d, newSize(), nil, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, said, sizesAddress(d.ID))
}

func (o *Office) sizesPage(c *fiber.Ctx, v *visit, status int, d *catalog.Detail, typed map[string]string, wrongs []ui.Wrong, flash ui.Message) error {
	t := o.Texts.Office.Sizes
	retired, err := o.Catalog.RetiredVariants(c.UserContext(), d.ID)
	if err != nil {
		return err
	}
	body := view.Form{Action: sizesAddress(d.ID) + "/them", Save: t.Add, SaveNote: t.AddNote, Cancel: sizesAddress(d.ID), Wrongs: wrongs, Hidden: v.hidden()}
	body.Sections = []view.Section{{Title: t.New, Items: o.sizeItems(typed, wrongs)}}
	if d.SaleMode != catalog.FromStock {
		body.Sections, body.Locked = nil, o.Texts.Office.Product.NoStockKept
	}
	move := func(x *catalog.Variant, state catalog.VariantState, label, note string) {
		body.Doings = append(body.Doings, view.Doing{Action: sizesAddress(d.ID) + "/doi", Note: note, Hidden: []ui.Hidden{{Name: "variant", Value: strconv.FormatInt(x.ID, 10)}},
			Button: ui.Button{Label: label, Name: "state", Value: string(state), Wide: true}})
	}
	for i := range d.Variants {
		move(&d.Variants[i], catalog.VariantHidden, t.Retire(d.Variants[i].Name), t.RetireNote)
	}
	for i := range retired {
		move(&retired[i], catalog.VariantActive, t.Restore(retired[i].Name), t.RestoreNote)
	}
	p, err := o.frame(c, v, t.Title, goodsAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = &ui.Link{Label: d.Name, Href: productAddress(d.ID)}, d.Name, len(wrongs) > 0
	p.Parts = o.insideGoods(v, d)
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.FormPage(p, body))
}
