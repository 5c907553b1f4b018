package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/money"
)

var productRead = huma.Operation{OperationID: "read-product", Method: http.MethodGet, Path: "/products/{slug}", Tags: []string{"catalog"},
	Summary: "Read a product", Errors: []int{http.StatusNotFound}}

type slugInput struct {
	Slug string `path:"slug"`
}

type productDetail struct {
	ProductItem
	Summary      string       `json:"summary"`
	Quote        string       `json:"quote" doc:"The maker's own words."`
	Story        string       `json:"story"`
	Usage        string       `json:"usage"`
	LeadTime     string       `json:"lead_time" doc:"How long it takes when made to order."`
	DeliveryArea string       `json:"delivery_area" enum:"country,city,commune" doc:"How far it may be sent."`
	ColdChain    bool         `json:"cold_chain"`
	Season       *season      `json:"season,omitempty"`
	Label        label        `json:"label"`
	Variants     []variant    `json:"variants" nullable:"false"`
	Reviews      *reviews     `json:"reviews,omitempty" doc:"What buyers said who received it; absent while nobody has."`
	Certificate  *certificate `json:"certificate,omitempty" doc:"The recognition the star comes from; absent without one in force."`
}

type reviews struct {
	Count   int     `json:"count"`
	Average float64 `json:"average" doc:"Of scores from 1 to 5, half rounded up to one digit. Not an OCOP rank." example:"4.6"`
}

type season struct {
	From int `json:"from" doc:"Month, 1–12; a season may run over the new year."`
	To   int `json:"to"`
}

// label is what the law wants on the package.
type label struct {
	Ingredients        string `json:"ingredients"`
	IngredientOrigin   string `json:"ingredient_origin"`
	Storage            string `json:"storage"`
	ShelfLife          string `json:"shelf_life"`
	Warnings           string `json:"warnings"`
	QualityDeclaration string `json:"quality_declaration"`
	Dimensions         string `json:"dimensions"`
	PriceIncludesVAT   bool   `json:"price_includes_vat"`
}

type variant struct {
	ID            int64      `json:"id" doc:"What goes into a cart."`
	Name          string     `json:"name" example:"500 g"`
	Price         money.VND  `json:"price"`
	ListPrice     money.VND  `json:"list_price,omitempty" doc:"While price is an offer's: what it costs without."`
	OfferUntil    *time.Time `json:"offer_until,omitempty" doc:"The first instant at which the offer no longer holds."`
	OfferLeft     int        `json:"offer_left,omitempty" doc:"How many are left at the offer's price."`
	OfferPerPhone int        `json:"offer_per_phone,omitempty" doc:"How many of them one phone number may have; absent when any number."`
	UnitPrice     money.VND  `json:"unit_price" doc:"Of a kilogram, a litre or one piece."`
	Available     int        `json:"available" doc:"How many can be bought now."`
	Preorder      *preorder  `json:"preorder,omitempty" doc:"Nothing of it lies on the shelf, and it can be ordered ahead of its batch."`
	Holds         []boxPart  `json:"holds,omitempty" doc:"What is in it, when it is a gift box; it is then had as often as the scarcest part allows."`
}

type preorder struct {
	ReadyOn  string    `json:"ready_on" format:"date" doc:"From when it is there, as buyers are promised."`
	Until    time.Time `json:"until" doc:"The first instant at which it cannot be ordered ahead any more."`
	Left     int       `json:"left" doc:"How many can still be ordered ahead."`
	PerPhone int       `json:"per_phone,omitempty" doc:"How many one phone number may have; absent when any number."`
}

type boxPart struct {
	VariantID int64  `json:"variant_id"`
	Product   string `json:"product"`
	Variant   string `json:"variant"`
	Producer  string `json:"producer"`
	Quantity  int    `json:"quantity" doc:"In one box."`
}

func partOf(p *catalog.Part) boxPart {
	return boxPart{VariantID: p.VariantID, Product: p.ProductName, Variant: p.VariantName, Producer: p.ProducerName, Quantity: p.Quantity}
}

type certificate struct {
	Code       string `json:"code" example:"01-09931-001"`
	Decision   string `json:"decision"`
	Authority  string `json:"authority"`
	ValidUntil string `json:"valid_until" format:"date" doc:"The last day on which the star may be shown."`
}

func (a *API) readProduct(ctx context.Context, in *slugInput) (*answer[productDetail], error) {
	p, err := a.Catalog.PublishedBySlug(ctx, in.Slug)
	if err != nil {
		return nil, err
	}
	stars, err := a.Stars.Shown(ctx, []int64{p.ID})
	if err != nil {
		return nil, err
	}
	d := detailOf(p, stars)
	said, err := a.Reviews.Of(ctx, p.ID, 1, 1)
	if err != nil {
		return nil, err
	}
	if said.Count > 0 {
		d.Reviews = &reviews{Count: said.Count, Average: float64(said.Tenths()) / 10}
	}
	return toAll(d), nil
}

func detailOf(p *catalog.Detail, stars map[int64]ocop.Recognition) productDetail {
	card := catalog.Card{ID: p.ID, Slug: p.Slug, Name: p.Name, GroupSlug: p.Group.Slug, ProducerSlug: p.Producer.Slug, ProducerName: p.Producer.Name,
		VillageSlug: p.Producer.VillageSlug, SaleMode: p.SaleMode, DossierState: p.DossierState, Sample: p.Sample,
		PriceFrom: cheapest(p.Variants), Available: p.Available()}
	d := productDetail{
		ProductItem: itemOf(&card, stars),
		Summary:     p.Summary, Quote: p.Quote, Story: p.Story, Usage: p.Usage, LeadTime: p.LeadTime,
		DeliveryArea: string(p.DeliveryArea), ColdChain: p.ColdChain,
		Label: label{Ingredients: p.Ingredients, IngredientOrigin: p.IngredientOrigin, Storage: p.Storage, ShelfLife: p.ShelfLife,
			Warnings: p.Warnings, QualityDeclaration: p.QualityDeclaration, Dimensions: p.Dimensions, PriceIncludesVAT: p.PriceIncludesVAT},
		Variants: all(p.Variants, func(v *catalog.Variant) variant {
			out := variant{ID: v.ID, Name: v.Name, Price: v.PriceNow(), UnitPrice: v.UnitPrice(), Available: buyable(p.SaleMode, v.Stock)}
			if v.Open() {
				out.ListPrice, out.OfferUntil, out.OfferLeft, out.OfferPerPhone = v.Price, v.OfferUntil, v.OfferLeft, v.OfferPerPhone
			}
			if v.Coming() && p.SaleMode == catalog.FromStock {
				out.Preorder = &preorder{ReadyOn: v.ReadyOn.Format(time.DateOnly), Until: *v.PreorderUntil, Left: v.PreorderLeft, PerPhone: v.PreorderPerPhone}
			}
			if v.Boxed {
				out.Holds = all(v.Parts, partOf)
			}
			return out
		}),
	}
	if p.SeasonFrom != nil && p.SeasonTo != nil {
		d.Season = &season{*p.SeasonFrom, *p.SeasonTo}
	}
	if r, ok := stars[p.ID]; ok {
		d.Certificate = &certificate{Code: r.CertificateCode, Decision: r.DecisionNumber, Authority: r.Authority, ValidUntil: r.LastDay().Format(time.DateOnly)}
	}
	return d
}

// cheapest is what catalog.Card says in PriceFrom.
func cheapest(variants []catalog.Variant) money.VND {
	var low, had money.VND
	for _, v := range variants {
		now := v.PriceNow()
		if low == 0 || now < low {
			low = now
		}
		if (v.Stock > 0 || v.Coming()) && (had == 0 || now < had) {
			had = now
		}
	}
	if had > 0 {
		return had
	}
	return low
}
