package api

import (
	"context"
	"net/http"
	"slices"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/money"
)

var productList = huma.Operation{OperationID: "list-products", Method: http.MethodGet, Path: "/products", Tags: []string{"catalog"},
	Summary: "Find products", Description: "Filters narrow each other. Facets count, for each filter, what all other filters leave."}

type productsInput struct {
	Q        string    `query:"q" doc:"What is looked for, with or without Vietnamese accents; the first 200 letters are read." example:"mien so"`
	Group    []string  `query:"group,explode" maxItems:"20" doc:"Slug of a group; repeat it for any of several, as all filters that take a list." example:"mien-bun-pho"`
	Star     []int     `query:"star,explode" maxItems:"20" minimum:"1" maximum:"5" doc:"Exactly this OCOP rank, in force today."`
	Village  []string  `query:"village,explode" maxItems:"20" doc:"Slug of a village." example:"lang-so"`
	Producer []string  `query:"producer,explode" maxItems:"20" doc:"Slug of a producer; an old one of two records that became one finds what is that one's now."`
	Point    []string  `query:"point,explode" maxItems:"20" doc:"Slug of a sales point that carries it."`
	Cold     bool      `query:"cold" doc:"Only what is sent cold."`
	MinPrice money.VND `query:"min_price" minimum:"0" maximum:"1000000000000" doc:"In đồng, for price_from."`
	MaxPrice money.VND `query:"max_price" minimum:"0" maximum:"1000000000000"`
	InStock  bool      `query:"in_stock" doc:"Only what can be bought or ordered ahead now."`
	Sort     string    `query:"sort" enum:"featured,new,price,-price" default:"featured" doc:"featured puts the best match first."`
	Page     int       `query:"page" minimum:"1" maximum:"1000" default:"1"`
	PerPage  int       `query:"per_page" minimum:"1" maximum:"100" default:"24"`
}

func (in *productsInput) query() search.Query {
	sort := search.Sort(in.Sort)
	if in.Sort == "featured" {
		sort = search.Featured
	}
	q := search.Query{Text: in.Q, Groups: said(in.Group), Villages: said(in.Village), Producers: said(in.Producer), Points: said(in.Point), Stars: in.Star,
		InStock: in.InStock, Cold: in.Cold, Sort: sort, Page: in.Page, PerPage: in.PerPage}
	if in.MinPrice > 0 || in.MaxPrice > 0 {
		q.Prices = []search.Range{{From: in.MinPrice, To: in.MaxPrice}}
	}
	return q
}

// said is the values that are not empty: a form sends fields that were left alone.
func said(values []string) []string {
	return slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == "" })
}

type productPage struct {
	Items   []ProductItem `json:"items" nullable:"false"`
	Total   int           `json:"total" doc:"How many products match, over all pages."`
	Page    int           `json:"page"`
	PerPage int           `json:"per_page"`
	Pages   int           `json:"pages"`
	Nearest bool          `json:"nearest" doc:"Nothing matched q word for word; these are the nearest."`
	Facets  facets        `json:"facets"`
}

// ProductItem is a product in a list, and the head of its detail.
type ProductItem struct {
	Slug        string       `json:"slug"`
	Name        string       `json:"name"`
	Group       string       `json:"group" doc:"Slug; facets give its name."`
	Star        *int         `json:"star" doc:"OCOP rank of a recognition in force today; null without one."`
	Village     *string      `json:"village" doc:"Slug of the producer's village."`
	Producer    ProducerName `json:"producer"`
	PriceFrom   *money.VND   `json:"price_from" doc:"What the cheapest variant that can be had or ordered ahead now costs now, an offer counted, in đồng; of all variants when none can be had; null when a price must be asked for."`
	Available   int          `json:"available" doc:"How many can be bought now, over all variants."`
	SaleMode    string       `json:"sale_mode" enum:"stock,quote,visit" doc:"How it is had: from stock, made to order after a quote, or visited."`
	DossierOpen bool         `json:"dossier_open" doc:"Its papers for a star are being made ready."`
	Sample      bool         `json:"sample" doc:"Invented, for demonstration."`
}

func (a *API) listProducts(ctx context.Context, in *productsInput) (*answer[productPage], error) {
	q := in.query()
	makers, err := a.Catalog.LedOn(ctx, q.Producers)
	if err != nil {
		return nil, err
	}
	q.Producers = makers
	found, err := a.Finder.Find(ctx, q)
	if err != nil {
		return nil, err
	}
	cards, err := a.Catalog.CardsByIDs(ctx, found.IDs)
	if err != nil {
		return nil, err
	}
	stars, err := a.Stars.Shown(ctx, found.IDs)
	if err != nil {
		return nil, err
	}
	return toAll(productPage{
		Items: all(cards, func(c *catalog.Card) ProductItem { return itemOf(c, stars) }),
		Total: found.Total, Page: in.Page, PerPage: in.PerPage, Pages: found.Pages(in.PerPage), Nearest: found.Loose,
		Facets: facetsOf(found.Facets),
	}), nil
}

func itemOf(c *catalog.Card, stars map[int64]ocop.Recognition) ProductItem {
	item := ProductItem{Slug: c.Slug, Name: c.Name, Group: c.GroupSlug, Village: orNull(c.VillageSlug),
		Producer: ProducerName{c.ProducerSlug, c.ProducerName}, PriceFrom: price(c.PriceFrom),
		Available: buyable(c.SaleMode, c.Available), SaleMode: string(c.SaleMode),
		DossierOpen: c.DossierState == catalog.PreparingDossier, Sample: c.Sample}
	if r, ok := stars[c.ID]; ok {
		item.Star = &r.Stars
	}
	return item
}

// buyable is what a cart takes now: only goods from stock go into one.
func buyable(mode catalog.SaleMode, stock int) int {
	if mode != catalog.FromStock {
		return 0
	}
	return stock
}
