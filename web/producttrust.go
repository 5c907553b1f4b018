package web

import (
	"strings"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// trust lists the papers on record, and nothing else.
func (s *Shop) trust(o *offer) []ui.Proof {
	t := s.Texts.Product
	var out []ui.Proof
	for _, l := range o.Recalling {
		out = append(out, ui.Proof{Icon: "ban", Title: s.Texts.Recalls.OnProduct(l.Code), Text: s.Texts.Recalls.OnProductT, LinkLabel: s.Texts.Recalls.See, Href: "/lo/" + l.Code})
	}
	if r := o.star; r != nil {
		out = append(out, ui.Proof{Icon: "badge-check", Title: t.TrustStars(r.Stars), Text: t.TrustBy(r.DecisionNumber, r.Authority, vntime.Date(r.LastDay())),
			LinkLabel: t.SeePaper, Href: "/cn/" + r.CertificateCode})
	}
	if o.IngredientOrigin != "" {
		text := t.OriginSaid(o.IngredientOrigin)
		if o.OriginEvidence != "" {
			text = t.OriginProof(o.IngredientOrigin, o.OriginEvidence)
		}
		out = append(out, ui.Proof{Icon: "wheat", Title: t.TrustOrigin, Text: text})
	}
	if l := o.Lot; l != nil {
		until := ""
		if l.ExpiresOn != nil {
			until = vntime.Date(*l.ExpiresOn)
		}
		out = append(out, ui.Proof{Icon: "package", Title: t.TrustLot(l.Code), Text: t.LotText(vntime.Date(l.MadeOn), until), LinkLabel: t.SeeLot, Href: "/lo/" + l.Code})
	}
	for _, p := range o.Papers {
		if p.Kind == "business_registration" && o.Producer.RegistrationNumber != "" {
			continue // said below, with the maker
		}
		until := ""
		if p.Until != nil {
			until = vntime.Date(*p.Until)
		}
		out = append(out, ui.Proof{Icon: "file-text", Title: t.Papers[p.Kind], Text: t.PaperText(p.Number, p.Issuer, until)})
	}
	if o.Producer.RegistrationNumber != "" {
		out = append(out, ui.Proof{Icon: "shield-check", Title: t.TrustMaker, Text: s.registration(&o.Producer), LinkLabel: t.SeeMaker, Href: "/nguoi-lam/" + o.Producer.Slug})
	}
	return out
}

func (s *Shop) registration(p *catalog.ProducerCard) string {
	date := ""
	if p.RegistrationIssuedOn != nil {
		date = vntime.Date(*p.RegistrationIssuedOn)
	}
	return s.Texts.Product.MakerText(p.RegistrationNumber, p.RegistrationIssuer, date)
}

// label is what the law on selling at a distance wants said beside the price.
func (s *Shop) label(o *offer) []ui.Fact {
	t, visit := s.Texts.Product.Label, s.Texts.Product.Visit
	if o.SaleMode == catalog.ByVisit {
		t.Name, t.LeadTime, t.Responsible = visit.Name, visit.Lead, visit.Who
	}
	var facts []ui.Fact
	add := func(name, value string) {
		if value != "" {
			facts = append(facts, ui.Fact{Name: name, Value: value})
		}
	}
	var sizes []string
	for _, x := range o.Variants {
		sizes = append(sizes, x.Name)
	}
	food := o.ShelfLife != ""
	add(t.Name, o.Name)
	if food {
		add(t.Ingredients, o.Ingredients)
	} else {
		add(t.Materials, o.Ingredients)
	}
	add(t.Origin, o.IngredientOrigin)
	if o.NetQuantity != "" {
		add(t.Net, o.NetQuantity)
	} else {
		add(t.Net, strings.Join(sizes, ", "))
	}
	add(t.Allergens, o.Allergens)
	add(t.Nutrition, strings.ReplaceAll(o.Nutrition, "\n", "; "))
	add(t.Quality, o.Quality)
	add(t.Dimensions, o.Dimensions)
	if food {
		add(t.Made, t.MadeValue)
	}
	add(t.ShelfLife, o.ShelfLife)
	add(t.Storage, o.Storage)
	add(t.Care, o.Care)
	add(t.Warnings, o.Warnings)
	add(t.LeadTime, o.LeadTime)
	if o.PreorderFrom != nil && o.PreorderUntil != nil && len(s.preorderLines(o.Variants)) == 0 {
		add(t.Preorder, t.PreorderSpan(vntime.Date(*o.PreorderFrom), vntime.Date(*o.PreorderUntil), o.PreorderNote))
	}
	add(t.Declaration, s.declaration(o))
	if o.SaleMode == catalog.FromStock {
		add(t.Area, t.Areas[string(o.DeliveryArea)])
		if o.PriceIncludesVAT {
			add(t.VAT, t.VATIn)
		} else {
			add(t.VAT, t.VATOut)
		}
	}
	add(t.Responsible, o.Producer.Name)
	add(t.Address, o.Producer.AddressLine)
	add(t.Phone, national(o.Producer.Phone))
	add(t.Registration, o.Producer.RegistrationNumber)
	if o.SaleMode != catalog.ByVisit {
		add(t.Country, t.CountryValue)
	}
	return facts
}

// declaration is the quality declaration on record, else what the label says of one.
func (s *Shop) declaration(o *offer) string {
	for _, p := range o.Papers {
		if p.Kind == "self_declaration" || p.Kind == "registered_declaration" {
			return s.Texts.Product.Papers[p.Kind] + " " + p.Number
		}
	}
	return o.QualityDeclaration
}

// makerBlock is who made it, and how to reach them.
func (s *Shop) makerBlock(p *catalog.ProducerCard) view.MakerBlock {
	t := s.Texts.Product
	since := 0
	if p.SinceYear != nil {
		since = *p.SinceYear
	}
	b := view.MakerBlock{
		Maker: ui.Maker{Face: face(p), Name: p.Name, Note: t.MakerNote(p.VillageName, p.Craft, since), Href: "/nguoi-lam/" + p.Slug},
		Goods: t.MakerGoods(p.Products),
		Tel:   p.Phone,
		Phone: national(p.Phone),
	}
	if story := splitParagraphs(p.Story); len(story) > 0 {
		b.Story = story[0]
	}
	return b
}

// face is the pattern of the craft with initials: there are no photographs yet.
func face(p *catalog.ProducerCard) ui.Face {
	f := ui.Face{Pattern: tilePath(p.ArtKind, p.Slug), Initials: initials(p.Name)}
	if portrait := photo(p.Image); portrait != nil {
		f.Photo = portrait.Small()
	}
	return f
}

// initials are the first letters of the last two words of a name, without what stands
// in brackets: "Miến Nắng Hai Hôm (mẫu)" is HH.
func initials(name string) string {
	name, _, _ = strings.Cut(name, "(")
	words := strings.Fields(name)
	if len(words) > 2 {
		words = words[len(words)-2:]
	}
	out := ""
	for _, w := range words {
		out += strings.ToUpper(string([]rune(w)[:1]))
	}
	return out
}

// national is a number as people read it, and nothing when there is none.
func national(number string) string {
	if number == "" {
		return ""
	}
	return phone.Number(number).National()
}
