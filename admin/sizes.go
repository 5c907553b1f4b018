package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func sizesAddress(id int64) string { return productAddress(id) + "/loai" }

// showSizes is the page on which sizes of a product are added and retired.
func (o *Office) showSizes(c *fiber.Ctx, v *visit) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	return o.sizesPage(c, v, fiber.StatusOK, d, map[string]string{"unit": string(catalog.Gram)}, nil, ui.Message{})
}

// addSize adds a size, with none in stock.
func (o *Office) addSize(c *fiber.Ctx, v *visit) error {
	d, err := o.productOf(c, v)
	if err != nil {
		return err
	}
	typed := map[string]string{}
	for _, f := range []string{"name", "price", "unit", "amount", "word", "weight"} {
		typed[f] = edge.Form(c, f)
	}
	x := catalog.Variant{ProductID: d.ID, Name: typed["name"], Unit: catalog.Unit(typed["unit"]), UnitWord: typed["word"]}
	x.UnitAmount, _ = count(typed["amount"])
	x.WeightG, _ = count(typed["weight"])
	if x.Price, err = money.Parse(typed["price"]); err != nil || x.Price > highestPrice {
		x.Price = 0
	}
	_, err = o.Catalog.AddVariant(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), x)
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
		return o.sizesPage(c, v, fiber.StatusConflict, d, map[string]string{"unit": string(catalog.Gram)}, nil, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
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
	s := view.Section{Title: t.New}
	for _, name := range []string{"name", "price", "unit", "amount", "word", "weight"} {
		if name == "unit" {
			unit := o.choiceOf(name, t.Fields[name], wrongs)
			for _, u := range []catalog.Unit{catalog.Gram, catalog.Millilitre, catalog.Piece} {
				unit.Options = append(unit.Options, ui.Option{Value: string(u), Label: t.Units[string(u)], Chosen: typed[name] == string(u)})
			}
			s.Items = append(s.Items, view.Item{Pills: &unit})
			continue
		}
		f := o.fieldOf(name, t.Fields[name], typed[name], wrongs)
		s.Items = append(s.Items, view.Item{Input: &f, Example: t.Fields[name].Example, Half: name != "name"})
	}
	body.Sections = []view.Section{s}
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
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.FormPage(p, body))
}
