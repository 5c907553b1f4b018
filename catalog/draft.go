package catalog

import (
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Content is what people write of a product: everything its page says that is not a
// price, a stock number or a star. A draft holds one; publishing puts it in the record's
// place, all of it or nothing.
type Content struct {
	Name             string     `json:"name"`
	Summary          string     `json:"summary"`
	Quote            string     `json:"quote"`
	Story            string     `json:"story"`
	Usage            string     `json:"usage"`
	Ingredients      string     `json:"ingredients"`
	IngredientOrigin string     `json:"ingredient_origin"`
	OriginEvidence   string     `json:"origin_evidence"`
	NetQuantity      string     `json:"net_quantity"`
	Allergens        string     `json:"allergens"`
	Nutrition        string     `json:"nutrition"`
	Quality          string     `json:"quality"`
	Care             string     `json:"care"`
	Storage          string     `json:"storage"`
	ShelfLife        string     `json:"shelf_life"`
	Warnings         string     `json:"warnings"`
	LeadTime         string     `json:"lead_time"`
	Dimensions       string     `json:"dimensions"`
	Keywords         string     `json:"keywords"`
	DeliveryArea     Area       `json:"delivery_area"`
	ColdChain        bool       `json:"cold_chain"`
	FreshHours       *int       `json:"fresh_hours"`
	SeasonFrom       *int       `json:"season_from"`
	SeasonTo         *int       `json:"season_to"`
	PriceIncludesVAT bool       `json:"price_includes_vat"`
	MadeToOrder      bool       `json:"made_to_order"`
	PreorderFrom     *time.Time `json:"preorder_from"`
	PreorderUntil    *time.Time `json:"preorder_until"`
	PreorderNote     string     `json:"preorder_note"`
	WholesaleFrom    string     `json:"wholesale_from"`
	WholesaleNote    string     `json:"wholesale_note"`
}

// ContentOf is what the record says now.
func ContentOf(p *Product) Content {
	return Content{Name: p.Name, Summary: p.Summary, Quote: p.Quote, Story: p.Story, Usage: p.Usage, Ingredients: p.Ingredients, IngredientOrigin: p.IngredientOrigin,
		OriginEvidence: p.OriginEvidence, NetQuantity: p.NetQuantity, Allergens: p.Allergens, Nutrition: p.Nutrition, Quality: p.Quality, Care: p.Care, Storage: p.Storage,
		ShelfLife: p.ShelfLife, Warnings: p.Warnings, LeadTime: p.LeadTime, Dimensions: p.Dimensions, Keywords: p.Keywords, DeliveryArea: p.DeliveryArea, ColdChain: p.ColdChain,
		FreshHours: p.FreshHours, SeasonFrom: p.SeasonFrom, SeasonTo: p.SeasonTo, PriceIncludesVAT: p.PriceIncludesVAT, MadeToOrder: p.MadeToOrder, PreorderFrom: p.PreorderFrom,
		PreorderUntil: p.PreorderUntil, PreorderNote: p.PreorderNote, WholesaleFrom: p.WholesaleFrom, WholesaleNote: p.WholesaleNote}
}

// apply makes the record say it.
func (c Content) apply(p *Product) {
	p.Name, p.Summary, p.Quote, p.Story, p.Usage = c.Name, c.Summary, c.Quote, c.Story, c.Usage
	p.Ingredients, p.IngredientOrigin, p.OriginEvidence = c.Ingredients, c.IngredientOrigin, c.OriginEvidence
	p.NetQuantity, p.Allergens, p.Nutrition, p.Quality, p.Care = c.NetQuantity, c.Allergens, c.Nutrition, c.Quality, c.Care
	p.Storage, p.ShelfLife, p.Warnings, p.LeadTime, p.Dimensions, p.Keywords = c.Storage, c.ShelfLife, c.Warnings, c.LeadTime, c.Dimensions, c.Keywords
	p.DeliveryArea, p.ColdChain, p.FreshHours, p.SeasonFrom, p.SeasonTo = c.DeliveryArea, c.ColdChain, c.FreshHours, c.SeasonFrom, c.SeasonTo
	p.PriceIncludesVAT, p.MadeToOrder = c.PriceIncludesVAT, c.MadeToOrder
	p.PreorderFrom, p.PreorderUntil, p.PreorderNote = c.PreorderFrom, c.PreorderUntil, c.PreorderNote
	p.WholesaleFrom, p.WholesaleNote = c.WholesaleFrom, c.WholesaleNote
}

// limit is how long a text may be, in letters.
type limit struct {
	field string
	text  *string
	most  int
	lines bool
}

func (c *Content) limits() []limit {
	return []limit{{"name", &c.Name, 120, false}, {"summary", &c.Summary, 200, false}, {"quote", &c.Quote, 200, false}, {"story", &c.Story, 6000, true}, {"usage", &c.Usage, 2000, true},
		{"ingredients", &c.Ingredients, 1000, false}, {"ingredient_origin", &c.IngredientOrigin, 500, false}, {"origin_evidence", &c.OriginEvidence, 500, false},
		{"net_quantity", &c.NetQuantity, 100, false}, {"allergens", &c.Allergens, 300, false}, {"nutrition", &c.Nutrition, 1000, true}, {"quality", &c.Quality, 200, false},
		{"care", &c.Care, 500, false}, {"storage", &c.Storage, 300, false}, {"shelf_life", &c.ShelfLife, 200, false}, {"warnings", &c.Warnings, 500, false},
		{"lead_time", &c.LeadTime, 200, false}, {"dimensions", &c.Dimensions, 200, false}, {"keywords", &c.Keywords, 300, false}, {"preorder_note", &c.PreorderNote, 200, false},
		{"wholesale_from", &c.WholesaleFrom, 80, false}, {"wholesale_note", &c.WholesaleNote, 200, false}}
}

// check tidies the texts and names every field that cannot be kept. An empty text can be
// kept in a draft; whether it may be shown is another question.
func (c *Content) check() error {
	var form fault.Form
	for _, l := range c.limits() {
		tidy := typed.Name
		if l.lines {
			tidy = typed.Text
		}
		*l.text = tidy(*l.text)
		if n := utf8.RuneCountInString(*l.text); n > l.most {
			form.WrongWith(l.field, "product.text_long", map[string]any{"most": l.most, "now": n})
		}
	}
	if !typed.Says(c.Name) {
		form.Wrong("name", "product.name")
	}
	if c.DeliveryArea != Country && c.DeliveryArea != City && c.DeliveryArea != Commune {
		form.Wrong("delivery_area", "product.area")
	}
	if c.FreshHours != nil && (*c.FreshHours < 1 || *c.FreshHours > 24*30) {
		form.Wrong("fresh_hours", "product.fresh_hours")
	}
	if (c.SeasonFrom == nil) != (c.SeasonTo == nil) || c.SeasonFrom != nil && !(month(*c.SeasonFrom) && month(*c.SeasonTo)) {
		form.Wrong("season_from", "product.season")
	}
	if (c.PreorderFrom == nil) != (c.PreorderUntil == nil) || c.PreorderFrom != nil && c.PreorderUntil.Before(*c.PreorderFrom) {
		form.Wrong("preorder_from", "product.preorder")
	}
	return form.Err()
}

func month(n int) bool { return n >= 1 && n <= 12 }

// Revision is a change that buyers do not see yet. RowVersion counts its savings.
type Revision struct {
	Content    Content
	RowVersion int
	ChangedBy  string
	ChangedAt  time.Time
}

// version is 0 when there is no draft.
func (d *Revision) version() int {
	if d == nil {
		return 0
	}
	return d.RowVersion
}

// With is the product as the draft would make it; without a draft it is the product.
func (d *Detail) With(draft *Revision) *Detail {
	changed := *d
	if draft != nil {
		draft.Content.apply(&changed.Product)
	}
	return &changed
}

// Version is which saving of a product and of its draft somebody looked at.
type Version struct{ Product, Draft int }

// VersionOf is the version of what stands now.
func VersionOf(p *Product, draft *Revision) Version { return Version{p.RowVersion, draft.version()} }
