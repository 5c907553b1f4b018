package admin

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// sizeFields are what is asked of a new size, in the office and on a producer's phone.
func sizeFields() []string { return []string{"name", "price", "unit", "amount", "word", "weight"} }

// newSize is the form of a size that nobody has begun.
func newSize() map[string]string { return map[string]string{"unit": string(catalog.Gram)} }

func typedSize(c *fiber.Ctx) map[string]string {
	typed := map[string]string{}
	for _, name := range sizeFields() {
		typed[name] = edge.Form(c, name)
	}
	return typed
}

// noSize says whether nothing was written; the unit is chosen for everybody.
func noSize(typed map[string]string) bool {
	for name, text := range typed {
		if name != "unit" && strings.TrimSpace(text) != "" {
			return false
		}
	}
	return true
}

// sizeOf is what the form means. What cannot be read is 0, which the catalog refuses.
func sizeOf(productID int64, typed map[string]string) catalog.Variant {
	x := catalog.Variant{ProductID: productID, Name: typed["name"], Unit: catalog.Unit(typed["unit"]), UnitWord: typed["word"]}
	x.UnitAmount, _ = count(typed["amount"])
	x.WeightG, _ = count(typed["weight"])
	if price, err := money.Parse(typed["price"]); err == nil && price <= catalog.HighestPrice {
		x.Price = price
	}
	return x
}

func (o *Office) sizeItems(typed map[string]string, wrongs []ui.Wrong) (out []view.Item) {
	t := o.Texts.Office.Sizes
	for _, name := range sizeFields() {
		if name == "unit" {
			unit := o.choiceOf(name, t.Fields[name], wrongs)
			for _, u := range []catalog.Unit{catalog.Gram, catalog.Millilitre, catalog.Piece} {
				unit.Options = append(unit.Options, ui.Option{Value: string(u), Label: t.Units[string(u)], Chosen: typed[name] == string(u)})
			}
			out = append(out, view.Item{Pills: &unit})
			continue
		}
		f := o.fieldOf(name, t.Fields[name], typed[name], wrongs)
		out = append(out, view.Item{Input: &f, Example: t.Fields[name].Example, Half: name != "name"})
	}
	return out
}
