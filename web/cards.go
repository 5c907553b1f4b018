package web

import (
	"context"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/ui/art"
)

// lowStock is from where on a page says how few are left.
const lowStock = 5

// cards reads what lists show of these products, in the order of ids: their records
// and the stars in force today. One that is no longer shown is left out.
func (s *Shop) cards(ctx context.Context, ids []int64) ([]ui.Card, error) {
	found, err := s.Catalog.CardsByIDs(ctx, ids)
	if err != nil {
		return nil, err
	}
	stars, err := s.Stars.Shown(ctx, ids)
	return s.shelf(found, side(ctx, s, "stars", stars, err)), nil
}

// shelf puts products and their stars side by side.
func (s *Shop) shelf(found []catalog.Card, stars map[int64]ocop.Recognition) []ui.Card {
	out := make([]ui.Card, len(found))
	for i, c := range found {
		out[i] = s.card(c, stars[c.ID].Stars)
	}
	return out
}

func (s *Shop) card(c catalog.Card, stars int) ui.Card {
	t := s.Texts.Card
	out := ui.Card{
		Href:    "/san-pham/" + c.Slug,
		Name:    c.Name,
		Place:   dots(c.VillageName, c.VariantName),
		Quote:   c.Quote,
		ArtPath: art.Path(c.ArtKind, c.Slug, c.ArtVariant),
		Photo:   photo(c.Image),
		Stars:   stars,
		Price:   c.Price,
		Variant: c.VariantID,
		Badge:   s.badge(c),
	}
	if c.OldPrice > 0 && c.Available > 0 && c.OfferUntil != nil {
		out.Old, out.Until = c.OldPrice, s.Texts.Offer.Card(s.offerUntil(*c.OfferUntil))
	}
	if c.Available == 0 || !s.Launch.Said().Open() {
		out.Variant = 0
	}
	switch {
	case c.SaleMode == catalog.ByQuote:
		out.Quoted, out.Variant, out.Note = true, 0, c.LeadTime
	case c.SaleMode == catalog.ByVisit:
		out.Words, out.Variant = t.Visit, 0
	case c.VariantID == 0:
		out.Words = t.SoldOut
	case c.Unit == catalog.Piece && c.UnitAmount == 1:
		out.Note = t.PriceEach(c.UnitWord)
	default:
		out.PerUnit, out.Unit = c.UnitPrice(), s.unit(c.Unit)
	}
	return out
}

// badge says what stands between a buyer and the product: nothing left, not its
// season, few left.
func (s *Shop) badge(c catalog.Card) *ui.Badge {
	t := s.Texts.Card
	p := catalog.Product{SeasonFrom: c.SeasonFrom, SeasonTo: c.SeasonTo}
	switch {
	case c.SaleMode != catalog.FromStock:
		return nil
	case c.ReadyOn != nil:
		return &ui.Badge{Label: s.Texts.Preorder.Card(vntime.Date(*c.ReadyOn)), Icon: "calendar"}
	case c.Available == 0 && !p.InSeason(s.month()):
		return &ui.Badge{Label: t.Season(*c.SeasonFrom, *c.SeasonTo), Icon: "calendar"}
	case c.Available == 0:
		return &ui.Badge{Label: t.SoldOut, Icon: "clock"}
	case c.Available <= lowStock:
		return &ui.Badge{Label: t.OnlyLeft(c.Available), Tone: ui.Straw}
	default:
		return nil
	}
}

func (s *Shop) month() time.Month { return vntime.In(s.Now()).Month() }

// unit is what a price by measure is for: "kg", "lít", "cái".
func (s *Shop) unit(u catalog.Unit) string {
	switch u {
	case catalog.Gram:
		return s.Texts.Card.Kilo
	case catalog.Millilitre:
		return s.Texts.Card.Litre
	default:
		return s.Texts.Card.PieceUnit
	}
}

// dots joins what is not empty: "Làng So · 500 g".
func dots(parts ...string) string {
	out := ""
	for _, p := range parts {
		if p != "" && out != "" {
			out += "\u00a0· "
		}
		out += p
	}
	return out
}

// eager marks the cards of the first screenful.
func eager(cards []ui.Card, n int) []ui.Card {
	for i := range min(n, len(cards)) {
		cards[i].Eager = true
	}
	return cards
}
