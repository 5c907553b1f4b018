package catalog

import "strings"

// Lack is one reason why a product may not be shown, or, when it does not block, why
// somebody should look again. Field is the form's field it is about, "" when it is about
// something else; the sentence stands under Key.
type Lack struct {
	Key     string
	Field   string
	Details map[string]any
	Blocks  bool
}

// Goods is the kind that counts for the product: its own, or that of its group.
func (d *Detail) Goods() GoodsKind {
	if d.GoodsKind != "" {
		return d.GoodsKind
	}
	return d.Group.GoodsKind
}

// must is a text that the law on labels (Decree 37/2026/NĐ-CP) or on selling at a distance
// (Law 19/2023/QH15, Art. 37) wants, and of which kinds of goods.
type must struct {
	field, key string
	of         func(*Product) string
	when       func(*Detail) bool
}

func always(*Detail) bool { return true }

func food(d *Detail) bool { return d.Goods().Food() }

func processed(d *Detail) bool { return d.Goods() == ProcessedFood }

func thing(d *Detail) bool { return d.Goods() != VisitKind && d.Goods() != GiftBox }

func craft(d *Detail) bool { return d.Goods() == Craft }

func ordered(d *Detail) bool { return d.SaleMode == ByQuote || d.MadeToOrder }

func musts() []must {
	return []must{
		{"name", "publish.name", func(p *Product) string { return p.Name }, always},
		{"summary", "publish.summary", func(p *Product) string { return p.Summary }, always},
		{"ingredients", "publish.ingredients", func(p *Product) string { return p.Ingredients }, processed},
		{"ingredients", "publish.material", func(p *Product) string { return p.Ingredients }, craft},
		{"ingredient_origin", "publish.origin", func(p *Product) string { return p.IngredientOrigin }, thing},
		{"shelf_life", "publish.shelf_life", func(p *Product) string { return p.ShelfLife }, food},
		{"storage", "publish.storage", func(p *Product) string { return p.Storage }, food},
		{"usage", "publish.usage", func(p *Product) string { return p.Usage }, food},
		{"warnings", "publish.warnings", func(p *Product) string { return p.Warnings + p.Allergens }, food},
		{"lead_time", "publish.lead_time", func(p *Product) string { return p.LeadTime }, ordered},
	}
}

// Lacks is every reason at once why the product may not be shown on the day it was read,
// and, after them, what else should be looked at.
func (d *Detail) Lacks() []Lack {
	var out []Lack
	block := func(field, key string, details map[string]any) {
		out = append(out, Lack{Key: key, Field: field, Details: details, Blocks: true})
	}
	for _, m := range musts() {
		if m.when(d) && strings.TrimSpace(m.of(&d.Product)) == "" {
			block(m.field, m.key, nil)
		}
	}
	var advised []Lack
	if l := d.LabelLack(); l != nil && l.Blocks {
		out = append(out, *l)
	} else if l != nil {
		advised = append(advised, *l)
	}
	if d.SaleMode == FromStock {
		if len(d.Variants) == 0 {
			block("", "publish.price", nil)
		}
		if d.ColdChain && d.DeliveryArea == Country {
			block("delivery_area", "publish.cold_far", nil)
		}
		if d.ColdChain && d.FreshHours == nil {
			block("fresh_hours", "publish.fresh_hours", nil)
		}
	}
	out = append(out, d.Producer.lacks(d.SaleMode)...)
	for _, n := range d.Needs {
		switch {
		case n.Met:
		case !n.Required:
			advised = append(advised, Lack{Key: "publish.paper_advised", Details: map[string]any{"kinds": n.Kinds, "holder": string(n.Holder), "basis": n.Basis}})
		case n.PaperID == 0:
			block("", "publish.paper_missing", map[string]any{"kinds": n.Kinds, "holder": string(n.Holder), "basis": n.Basis})
		default:
			block("", "publish.paper_lapsed", map[string]any{"kinds": []string{n.Kind}, "number": n.Number, "until": *n.Until})
		}
	}
	return append(append(out, d.praise()...), advised...)
}

// Lacks is what a buyer must be told of who sells before any goods of theirs are shown, each with
// its field of the producer's form. In what state the producer is, is not among it.
func (p *ProducerCard) Lacks() []Lack {
	var out []Lack
	for _, one := range p.lacks(FromStock) {
		if field := map[string]string{"publish.producer_address": "address", "publish.producer_phone": "phone", "publish.producer_registration": "registration"}[one.Key]; field != "" {
			one.Field = field
			out = append(out, one)
		}
	}
	return out
}

// lacks is that, and whether they may sell.
func (p *ProducerCard) lacks(mode SaleMode) []Lack {
	var out []Lack
	block := func(key string) { out = append(out, Lack{Key: key, Blocks: true}) }
	switch p.State {
	case ProducerDraft:
		block("publish.producer_draft")
	case ProducerSuspended:
		block("publish.producer_suspended")
	}
	if p.AddressLine == "" {
		block("publish.producer_address")
	}
	if p.Phone == "" {
		block("publish.producer_phone")
	}
	if p.RegistrationNumber == "" {
		block("publish.producer_registration")
	}
	if mode == ByVisit && p.Visiting == "" {
		block("publish.producer_hours")
	}
	return out
}

// praise is what the product's texts claim. Food that cures may not be shown, nor a rank in the
// maker's words: only a record shows one. The rest is said to who writes, and theirs to decide.
func (d *Detail) praise() []Lack {
	var out []Lack
	for _, t := range d.prose() {
		told := map[ClaimKind]bool{}
		for _, c := range Claims(t.text) {
			if c.Kind == ClaimStars && told[ClaimStars] {
				continue // five signs are one rank
			}
			told[c.Kind] = true
			key := "claim." + string(c.Kind)
			out = append(out, Lack{Key: key, Field: t.field, Details: map[string]any{"text": c.Text, "field": t.field}, Blocks: c.Kind == ClaimStars || c.Kind == ClaimCure && d.Goods().Food()})
		}
	}
	return out
}

// prose is where a maker praises.
func (p *Product) prose() []struct{ field, text string } {
	return []struct{ field, text string }{{"name", p.Name}, {"summary", p.Summary}, {"quote", p.Quote}, {"story", p.Story}, {"usage", p.Usage},
		{"ingredients", p.Ingredients}, {"ingredient_origin", p.IngredientOrigin}, {"quality", p.Quality}, {"nutrition", p.Nutrition}, {"keywords", p.Keywords},
		{"storage", p.Storage}, {"warnings", p.Warnings}, {"lead_time", p.LeadTime}, {"dimensions", p.Dimensions}, {"care", p.Care}, {"quality_declaration", p.QualityDeclaration}}
}

// blocking is how many of the reasons keep a product from being shown.
func blocking(lacks []Lack) int {
	n := 0
	for _, l := range lacks {
		if l.Blocks {
			n++
		}
	}
	return n
}
