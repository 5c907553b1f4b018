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
		Gallery:  s.gallery(o),
		Mode:     view.Mode(o.SaleMode),
		Delivery: s.deliveryLines(o),
		Holds:    s.holds(o),
		Trust:    s.trust(o),
		Maker:    s.makerBlock(&o.Producer),
		Usage:    splitLines(o.Usage),
		Story:    splitParagraphs(o.Story),
		Label:    s.label(o),
		Report:   reportAt + "?ve=" + o.Slug,
		Place:    s.placeOf(o),
		Reviews:  s.reviewsOf(o.reviews, reviewsAt(o.Slug), false),
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

// manyPhotos are enough to tell of a product; with fewer the drawing closes the row.
const manyPhotos = 5

// gallery is the photos of a product, and its drawing where there are none or few.
func (s *Shop) gallery(o *offer) ui.Gallery {
	var g ui.Gallery
	for _, i := range o.Images {
		g.Pictures = append(g.Pictures, ui.Picture{Photo: photo(i)})
	}
	switch {
	case len(o.Images) == 0:
		g.Caption = s.Texts.Product.ArtCaption
	case len(o.Images) < manyPhotos:
		g.Caption = s.Texts.Product.ArtLast
	default:
		return g
	}
	g.Pictures = append(g.Pictures, ui.Picture{Path: art.Path(o.ArtKind, o.Slug, o.ArtVariant)})
	return g
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
	for i, x := range o.Variants {
		if x.Coming() && first < 0 {
			first, v.Ahead = i, true
		}
	}
	v.SoldOut, v.SoldText = first < 0, t.SoldOutText
	for _, x := range o.Variants {
		if w := catalog.Awaited(x.Parts); w != nil && x.Stock == 0 {
			v.SoldText = s.Texts.Box.Awaits(w.ProductName, vntime.Date(*w.ReadyOn))
		}
		if x.Stock == 0 && x.Held > 0 {
			v.SoldText = t.HeldText(vntime.Clock(*x.HeldUntil))
		}
	}
	v.Shown = !s.Launch.Said().Open()
	if !v.Shown {
		v.Wait = s.waitForm(o.Variants, 0, "", "1")
	}
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
	v.Price, v.Old, v.Per = chosen.PriceNow(), oldPrice(chosen), t.Per(chosen.UnitWord, chosen.Name)
	v.UnitPrice = s.unitPrice(chosen)
	v.Variant = strconv.FormatInt(chosen.ID, 10)
	if !v.Shown {
		v.Stock, v.Low = s.stockOf(chosen, len(o.Variants))
	}
	v.Offers = s.offerLines(o.Variants)
	if !v.Shown {
		v.Preorders = s.preorderLines(o.Variants)
	}
	for i, x := range o.Variants {
		stock, _ := s.stockOf(x, len(o.Variants))
		v.Choices = append(v.Choices, ui.Option{Value: strconv.FormatInt(x.ID, 10), Label: x.Name, Note: s.sizeNote(x), Chosen: i == first, Disabled: x.Stock == 0 && !x.Coming(),
			Attrs: templ.Attributes{"data-price": x.PriceNow().String(), "data-spoken": x.PriceNow().Spoken(), "data-old": oldPrice(x), "data-per": t.Per(x.UnitWord, x.Name), "data-measure": s.unitPrice(x), "data-stock": stock}})
	}
}

// sizeNote is what a size costs, and that it is gone or nearly so.
func (s *Shop) sizeNote(x catalog.Variant) string {
	t := s.Texts.Product
	switch {
	case x.Coming():
		return dots(x.PriceNow().String(), s.Texts.Preorder.Size)
	case x.Stock == 0:
		return dots(x.PriceNow().String(), t.VariantGone)
	case x.Stock <= lowStock:
		return dots(x.PriceNow().String(), t.FewLeft(x.Stock))
	default:
		return x.PriceNow().String()
	}
}

// unitPrice is "240.000 ₫/kg", and nothing for a single piece, whose price says it.
func (s *Shop) unitPrice(x catalog.Variant) string {
	if x.Unit == catalog.Piece && x.UnitAmount == 1 {
		return ""
	}
	return s.Texts.Product.UnitPrice(x.UnitPrice().String(), s.unit(x.Unit))
}

// stockOf says how many are left of a size; it names the size where there are others.
func (s *Shop) stockOf(x catalog.Variant, sizes int) (text string, low bool) {
	t := s.Texts.Product
	switch {
	case x.Stock == 0:
		return "", false
	case x.Stock <= lowStock:
		text, low = t.LowStock(x.Stock, x.UnitWord), true
	default:
		text = t.InStock(x.Stock, x.UnitWord)
	}
	if sizes > 1 {
		text += t.OfSize(x.Name)
	}
	return text, low
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
