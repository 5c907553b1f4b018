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

// newProduct shows the empty form of a product.
func (o *Office) newProduct(c *fiber.Ctx, v *visit) error {
	return o.newProductPage(c, v, fiber.StatusOK, map[string]string{"mode": string(catalog.FromStock)}, nil)
}

// addProduct writes down a new product, as a draft, and leads to what is still missing.
func (o *Office) addProduct(c *fiber.Ctx, v *visit) error {
	typed := map[string]string{"name": edge.Form(c, "name"), "producer": edge.Form(c, "producer"), "group": edge.Form(c, "group"), "mode": edge.Form(c, "mode"), "once": edge.Form(c, "once")}
	n := catalog.NewProduct{Name: typed["name"], ProducerID: id(typed["producer"]), GroupID: id(typed["group"]), SaleMode: catalog.SaleMode(typed["mode"]), Once: typed["once"]}
	added, err := o.Catalog.AddProduct(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), n)
	if form, ok := fault.AsForm(err); ok {
		return o.newProductPage(c, v, fiber.StatusUnprocessableEntity, typed, o.wrongs(form))
	}
	if err != nil {
		return err
	}
	o.sent(c, v, unsentProduct, 0)
	return o.say(c, o.Texts.Office.Sizes.ProductAdded, editAddress(added))
}

func (o *Office) newProductPage(c *fiber.Ctx, v *visit, status int, typed map[string]string, wrongs []ui.Wrong) error {
	t := o.Texts.Office.Sizes
	typed, left, err := o.unfinished(c, v, unsentProduct, 0, []string{"name", "producer", "group", "mode"}, typed)
	if err != nil {
		return err
	}
	makers, err := o.Catalog.ProducersForOffice(c.UserContext(), v.scope(auth.UpdateProducts))
	if err != nil {
		return err
	}
	groups, err := o.Catalog.Groups(c.UserContext())
	if err != nil {
		return err
	}
	name := o.fieldOf("name", o.Texts.Office.Edit.Fields["name"], typed["name"], wrongs)
	maker, group, mode := o.choiceOf("producer", t.Fields["producer"], wrongs), o.choiceOf("group", t.Fields["group"], wrongs), o.choiceOf("mode", t.Fields["mode"], wrongs)
	choose := ui.Option{Label: o.Texts.Office.Form.Choose}
	maker.Options, group.Options = []ui.Option{choose}, []ui.Option{choose}
	for i := range makers {
		n := strconv.FormatInt(makers[i].ID, 10)
		maker.Options = append(maker.Options, ui.Option{Value: n, Label: makers[i].Name, Chosen: typed["producer"] == n || len(makers) == 1})
	}
	for _, g := range groups {
		n := strconv.FormatInt(g.ID, 10)
		group.Options = append(group.Options, ui.Option{Value: n, Label: g.Name, Chosen: typed["group"] == n})
	}
	for _, m := range []catalog.SaleMode{catalog.FromStock, catalog.ByQuote, catalog.ByVisit} {
		mode.Options = append(mode.Options, ui.Option{Value: string(m), Label: o.Texts.Office.Product.Modes[string(m)], Chosen: typed["mode"] == string(m)})
	}
	body := view.Form{New: true, Unsent: left, Action: goodsAt + "/them", Save: t.ProductAdd, SaveNote: t.ProductNote, Cancel: goodsAt, Wrongs: wrongs, Hidden: append(v.hidden(), onceOf(typed["once"])),
		Sections: []view.Section{{Title: t.ProductTitle, Note: t.ProductCode, Items: []view.Item{{Input: &name, Example: o.Texts.Office.Edit.Fields["name"].Example}, {Select: &maker}, {Select: &group}, {Pills: &mode}}}}}
	p, err := o.frame(c, v, t.ProductAdd, goodsAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: o.Texts.Office.Products.Title, Href: goodsAt}, len(wrongs) > 0
	return page(c, status, view.FormPage(p, body))
}
