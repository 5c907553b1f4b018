package admin

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// part is a section of the page: its fields by name, and how many lines each has.
type part struct {
	name   string
	fields []string
}

func contentParts() []part {
	return []part{
		{"name", []string{"name", "summary", "quote"}},
		{"label", []string{"ingredients", "net_quantity", "allergens", "nutrition", "quality", "storage", "shelf_life", "usage", "warnings", "care", "dimensions", "price_includes_vat"}},
		{"origin", []string{"ingredient_origin", "origin_evidence"}},
		{"sending", []string{"delivery_area", "cold_chain", "fresh_hours", "made_to_order", "lead_time", "season_from", "season_to", "preorder_from", "preorder_until", "preorder_note"}},
		{"wholesale", []string{"wholesale_from", "wholesale_note"}},
		{"story", []string{"story"}},
		{"finding", []string{"keywords"}},
	}
}

// needless are fields that goods of a kind do not have.
func needless(kind catalog.GoodsKind, field string) bool {
	foodOnly := map[string]bool{"allergens": true, "nutrition": true, "shelf_life": true}
	switch kind {
	case catalog.Craft:
		return foodOnly[field] || field == "fresh_hours" || field == "cold_chain"
	case catalog.VisitKind:
		return foodOnly[field] || field != "price_includes_vat" && field != "usage" && field != "name" && field != "summary" && field != "quote" && field != "story" && field != "keywords" && !strings.HasPrefix(field, "season")
	}
	return field == "care" || field == "dimensions"
}

var (
	shortFields = map[string]bool{"season_from": true, "season_to": true, "preorder_from": true, "preorder_until": true, "fresh_hours": true, "lead_time": true,
		"net_quantity": true, "quality": true}
	// roomyFields hold a sentence: one line would hide its end. A new line in them means nothing.
	roomyFields = map[string]bool{"summary": true, "quote": true, "ingredients": true, "allergens": true, "storage": true, "shelf_life": true, "warnings": true, "care": true,
		"dimensions": true, "ingredient_origin": true, "origin_evidence": true, "preorder_note": true, "keywords": true, "wholesale_note": true}
	longFields  = map[string]int{"story": 12, "usage": 4, "nutrition": 4}
	tickFields  = map[string]bool{"price_includes_vat": true, "cold_chain": true, "made_to_order": true}
	emptyFields = map[string]bool{"quote": true, "net_quantity": true, "nutrition": true, "quality": true, "origin_evidence": true, "fresh_hours": true, "season_from": true, "season_to": true,
		"preorder_from": true, "preorder_until": true, "preorder_note": true, "keywords": true, "story": true, "care": true, "lead_time": true, "dimensions": true, "allergens": true, "wholesale_from": true, "wholesale_note": true}
)

// contentFields are the names of all of them, in the order of the form.
func contentFields() (out []string) {
	for _, part := range contentParts() {
		out = append(out, part.fields...)
	}
	return out
}

func (o *Office) contentSections(d *catalog.Detail, typed map[string]string, wrongs []ui.Wrong) []view.Section {
	t := o.Texts.Office.Edit
	var out []view.Section
	for _, part := range contentParts() {
		s := view.Section{Title: t.Sections[part.name].Title, Note: t.Sections[part.name].Text, Items: o.contentItems(d, part.fields, typed, wrongs)}
		if len(s.Items) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// contentItems are some fields of a product, without those that goods of its kind do not
// have.
func (o *Office) contentItems(d *catalog.Detail, fields []string, typed map[string]string, wrongs []ui.Wrong) (out []view.Item) {
	t := o.Texts.Office.Edit
	ticks := map[string]string{"price_includes_vat": t.VAT, "cold_chain": t.Cold, "made_to_order": t.Made}
	for _, name := range fields {
		if (needless(d.Goods(), name) || strings.HasPrefix(name, "wholesale") && d.SaleMode != catalog.FromStock) && typed[name] == "" {
			continue
		}
		switch {
		case tickFields[name]:
			out = append(out, view.Item{Tick: &view.Tick{Name: name, Label: ticks[name], On: typed[name] != ""}})
		case name == "delivery_area":
			area := o.choiceOf(name, t.Fields[name], wrongs)
			for _, a := range []catalog.Area{catalog.Country, catalog.City, catalog.Commune} {
				area.Options = append(area.Options, ui.Option{Value: string(a), Label: t.Areas[string(a)], Chosen: typed[name] == string(a)})
			}
			out = append(out, view.Item{Pills: &area})
		default:
			f := o.fieldOf(name, t.Fields[name], typed[name], wrongs)
			if f.Rows, f.Optional = longFields[name], emptyFields[name]; roomyFields[name] {
				f.Rows = 2
			}
			out = append(out, view.Item{Input: &f, Example: t.Fields[name].Example, Half: shortFields[name]})
		}
	}
	return out
}

// typedContent is what a form shows of a content.
func typedContent(c catalog.Content) map[string]string {
	number := func(n *int) string {
		if n == nil {
			return ""
		}
		return strconv.Itoa(*n)
	}
	tick := func(on bool) string {
		if on {
			return "1"
		}
		return ""
	}
	return map[string]string{"name": c.Name, "summary": c.Summary, "quote": c.Quote, "story": c.Story, "usage": c.Usage, "ingredients": c.Ingredients, "ingredient_origin": c.IngredientOrigin,
		"origin_evidence": c.OriginEvidence, "net_quantity": c.NetQuantity, "allergens": c.Allergens, "nutrition": c.Nutrition, "quality": c.Quality, "care": c.Care, "storage": c.Storage,
		"shelf_life": c.ShelfLife, "warnings": c.Warnings, "lead_time": c.LeadTime, "dimensions": c.Dimensions, "keywords": c.Keywords, "preorder_note": c.PreorderNote, "wholesale_from": c.WholesaleFrom, "wholesale_note": c.WholesaleNote,
		"delivery_area": string(c.DeliveryArea), "cold_chain": tick(c.ColdChain), "price_includes_vat": tick(c.PriceIncludesVAT), "made_to_order": tick(c.MadeToOrder),
		"fresh_hours": number(c.FreshHours), "season_from": number(c.SeasonFrom), "season_to": number(c.SeasonTo), "preorder_from": dateOr(c.PreorderFrom), "preorder_until": dateOr(c.PreorderUntil)}
}

func readContent(c *fiber.Ctx) map[string]string {
	typed := map[string]string{}
	for _, part := range contentParts() {
		for _, name := range part.fields {
			if typed[name] = edge.Form(c, name); longFields[name] > 0 {
				typed[name] = edge.Text(c, name)
			}
		}
	}
	return typed
}

// contentOf is what the form means; numbers and days that cannot be read are wrong here,
// the rest is for the catalog to say.
func (o *Office) contentOf(t map[string]string) (catalog.Content, []ui.Wrong) {
	var wrongs []ui.Wrong
	bad := func(name, key string) { wrongs = append(wrongs, ui.Wrong{ID: name, Text: o.sentence(key, nil)}) }
	number := func(name, key string) *int {
		if t[name] == "" {
			return nil
		}
		n, ok := count(t[name])
		if !ok {
			bad(name, key)
		}
		return &n
	}
	c := catalog.Content{Name: t["name"], Summary: t["summary"], Quote: t["quote"], Story: t["story"], Usage: t["usage"], Ingredients: t["ingredients"], IngredientOrigin: t["ingredient_origin"],
		OriginEvidence: t["origin_evidence"], NetQuantity: t["net_quantity"], Allergens: t["allergens"], Nutrition: t["nutrition"], Quality: t["quality"], Care: t["care"], Storage: t["storage"],
		ShelfLife: t["shelf_life"], Warnings: t["warnings"], LeadTime: t["lead_time"], Dimensions: t["dimensions"], Keywords: t["keywords"], PreorderNote: t["preorder_note"], WholesaleFrom: t["wholesale_from"], WholesaleNote: t["wholesale_note"],
		DeliveryArea: catalog.Area(t["delivery_area"]), ColdChain: t["cold_chain"] != "", PriceIncludesVAT: t["price_includes_vat"] != "", MadeToOrder: t["made_to_order"] != ""}
	if c.DeliveryArea == "" { // of a visit nobody is asked
		c.DeliveryArea = catalog.Country
	}
	c.FreshHours = number("fresh_hours", "product.fresh_hours")
	c.SeasonFrom, c.SeasonTo = number("season_from", "product.season"), number("season_to", "product.season")
	if t["preorder_from"] != "" || t["preorder_until"] != "" {
		from, err := vntime.ParseDate(t["preorder_from"])
		until, err2 := vntime.ParseDate(t["preorder_until"])
		if err != nil || err2 != nil {
			bad("preorder_from", "product.preorder")
		}
		c.PreorderFrom, c.PreorderUntil = &from, &until
	}
	return c, wrongs
}
