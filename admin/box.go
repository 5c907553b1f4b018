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

// fillings is how many goods the list to choose from offers; who has more searches.
const fillings = 60

// boxDraft is what was typed into the form of a box and could not be taken.
type boxDraft struct {
	counts map[int64]string
	wrongs map[int64]string
	add    string
	count  string
	wrong  string // of what was to be added
	flash  ui.Message
}

func boxAddress(productID, variantID int64) string {
	return productAddress(productID) + "/hop/" + strconv.FormatInt(variantID, 10)
}

// boxOf is the product and the one of its sizes that the address names.
func (o *Office) boxOf(c *fiber.Ctx, v *visit) (*catalog.Detail, *catalog.Variant, error) {
	d, err := o.productOf(c, v)
	if err != nil {
		return nil, nil, err
	}
	if d.SaleMode != catalog.FromStock {
		return nil, nil, fault.New(fault.NotFound, "variant.not_found")
	}
	x, err := variantOf(d, c.Params("variant"))
	return d, x, err
}

func (o *Office) showBox(c *fiber.Ctx, v *visit) error {
	d, x, err := o.boxOf(c, v)
	if err != nil {
		return err
	}
	return o.boxPage(c, v, fiber.StatusOK, d, x, boxDraft{})
}

// saveBox takes the numbers of what the box holds, and one more thing to go into it.
func (o *Office) saveBox(c *fiber.Ctx, v *visit) error {
	d, x, err := o.boxOf(c, v)
	if err != nil {
		return err
	}
	t := o.Texts.Box
	typed := boxDraft{counts: map[int64]string{}, wrongs: map[int64]string{}, add: edge.Form(c, "part"), count: edge.Form(c, "count")}
	var parts []catalog.Take
	for _, p := range x.Parts {
		text := edge.Form(c, "n-"+strconv.FormatInt(p.VariantID, 10))
		n, ok := count(text)
		if !ok || n > catalog.MaxPerBox {
			typed.wrongs[p.VariantID] = t.Whole
		}
		typed.counts[p.VariantID] = text
		if n > 0 {
			parts = append(parts, catalog.Take{VariantID: p.VariantID, Quantity: n})
		}
	}
	if add := id(typed.add); add != 0 {
		n, ok := count(typed.count)
		if !ok || n < 1 || n > catalog.MaxPerBox {
			typed.wrong = t.Whole
		}
		parts = append(parts, catalog.Take{VariantID: add, Quantity: n})
	}
	if len(typed.wrongs) > 0 || typed.wrong != "" {
		return o.boxPage(c, v, fiber.StatusUnprocessableEntity, d, x, typed)
	}
	err = o.Catalog.SetParts(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), x.ID, parts)
	if no, ok := fault.As(err); ok && (no.Kind == fault.Conflict || no.Kind == fault.Invalid) {
		typed.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}
		return o.boxPage(c, v, edge.Status(no), d, x, typed)
	}
	if err != nil {
		return err
	}
	if len(parts) == 0 {
		return o.say(c, t.Emptied(x.Name), productAddress(d.ID))
	}
	return o.say(c, t.Saved(x.Name, len(parts)), boxAddress(d.ID, x.ID))
}

func (o *Office) boxPage(c *fiber.Ctx, v *visit, status int, d *catalog.Detail, x *catalog.Variant, typed boxDraft) error {
	text := edge.Query(c, "q")
	var goods []catalog.Part
	if v.who.Can(auth.UpdateProducts) {
		var err error
		if goods, err = o.Catalog.Fillings(c.UserContext(), v.scope(auth.UpdateProducts), text, fillings); err != nil {
			return err
		}
	}
	p, err := o.frame(c, v, o.Texts.Box.Title(x.Name), goodsAt)
	if err != nil {
		return err
	}
	p.Note, p.Back, p.Parts = d.Name, &ui.Link{Label: d.Name, Href: productAddress(d.ID)}, o.insideGoods(v, d)
	if typed.flash.Text != "" {
		p.Flash = typed.flash
	}
	body := o.boxView(v, d, x, goods, text, typed)
	p.Wrong = len(body.Wrongs) > 0
	return page(c, status, view.BoxPage(p, body))
}
