package web

import (
	"strconv"
	"strings"

	"github.com/a-h/templ"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
	"github.com/ocop-hungdao/ocop/web/view"
)

// productView decides what the page of a product shows. Nothing is said that no record
// says.
func (s *Shop) productView(o *offer) view.Product {
	t := s.Texts.Product
	v := view.Product{
		Name:     o.Name,
		Summary:  o.Summary,
		Gallery:  ui.Gallery{Pictures: []ui.Picture{{Path: art.Path(o.ArtKind, o.Slug, o.ArtVariant)}}, Caption: t.ArtCaption},
		Mode:     view.Mode(o.SaleMode),
		Delivery: s.deliveryLines(o),
		Trust:    s.trust(o),
		Maker:    s.makerBlock(&o.Producer),
		Usage:    splitLines(o.Usage),
		Story:    splitParagraphs(o.Story),
		Label:    s.label(o),
		Place:    s.placeOf(o),
		Alike:    o.alike,
		ArtPath:  art.Path(o.ArtKind, o.Slug, o.ArtVariant),
	}
	if o.Quote != "" {
		v.Words, v.Said = o.Quote, t.Said(o.Producer.Name, o.Producer.VillageName)
	}
	if o.star != nil {
		v.Seal = ui.Seal{Stars: o.star.Stars, Until: vntime.Date(o.star.LastDay()), Number: o.star.DecisionNumber, Href: "/cn/" + o.star.CertificateCode}
	} else if o.DossierState == catalog.PreparingDossier {
		v.Preparing = t.Preparing
	}
	switch o.SaleMode {
	case catalog.ByQuote:
		v.Quote = s.quoteBlock(o)
	case catalog.ByVisit:
		v.VisitHours = o.Producer.Visiting
	default:
		s.sell(o, &v)
	}
	return v
}

// sell fills in prices, sizes and what is left of them. The size chosen at first is
// the first that can be had.
func (s *Shop) sell(o *offer, v *view.Product) {
	t := s.Texts.Product
	first := -1
	for i, x := range o.Variants {
		if x.Stock > 0 && first < 0 {
			first = i
		}
	}
	v.SoldOut = first < 0
	if o.PriceIncludesVAT {
		v.VAT = t.VAT
	}
	if o.SeasonFrom != nil && !o.InSeason(s.month()) {
		v.Season = t.OutOfSeason(*o.SeasonFrom, *o.SeasonTo)
	} else if o.SeasonFrom != nil {
		v.Season = t.Season(*o.SeasonFrom, *o.SeasonTo)
	}
	if len(o.Variants) == 0 {
		return
	}
	chosen := o.Variants[max(first, 0)]
	v.Price, v.Per = chosen.Price, t.Per(chosen.UnitWord, chosen.Name)
	v.UnitPrice = s.unitPrice(chosen)
	v.Variant = strconv.FormatInt(chosen.ID, 10)
	for i, x := range o.Variants {
		note := x.Price.String()
		if x.Stock == 0 {
			note += " · " + t.VariantGone
		}
		v.Choices = append(v.Choices, ui.Option{Value: strconv.FormatInt(x.ID, 10), Label: x.Name, Note: note, Chosen: i == first, Disabled: x.Stock == 0,
			Attrs: templ.Attributes{"data-price": x.Price.String(), "data-spoken": x.Price.Spoken(), "data-per": t.Per(x.UnitWord, x.Name), "data-unit-price": s.unitPrice(x)}})
	}
	v.Stock, v.Low = s.stockLine(o.Variants)
}

// unitPrice is "240.000 ₫/kg", and nothing for a single piece, whose price says it.
func (s *Shop) unitPrice(x catalog.Variant) string {
	if x.Unit == catalog.Piece && x.UnitAmount == 1 {
		return ""
	}
	return s.Texts.Product.UnitPrice(x.UnitPrice().String(), s.unit(x.Unit))
}

// stockLine says how many are left of each size that can be had.
func (s *Shop) stockLine(variants []catalog.Variant) (text string, low bool) {
	t := s.Texts.Product
	var left []catalog.Variant
	for _, x := range variants {
		if x.Stock > 0 {
			left = append(left, x)
		}
	}
	switch {
	case len(left) == 0:
		return "", false
	case len(variants) == 1 && left[0].Stock <= lowStock:
		return t.LowStock(left[0].Stock, left[0].UnitWord), true
	case len(variants) == 1:
		return t.InStock(left[0].Stock, left[0].UnitWord), false
	}
	var parts []string
	for _, x := range left {
		parts = append(parts, t.EachStock(x.Name, x.Stock, x.UnitWord))
	}
	return t.InStockEach(strings.Join(parts, " · ")), false
}

// splitLines are the lines of a text that say something.
func splitLines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// splitParagraphs takes a text apart at its empty lines.
func splitParagraphs(text string) []string {
	var out []string
	for part := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
