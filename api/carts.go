package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

var cartCreate = huma.Operation{OperationID: "create-cart", Method: http.MethodPost, Path: "/carts", Tags: []string{"buying"},
	DefaultStatus: http.StatusCreated, Summary: "Make an empty cart", Description: "Its id is its only key: whoever has it has the cart. " +
		"It is kept for 60 days after the last change, and for a day while nothing was ever put in. A showcase gives none: shop.not_open.", Errors: []int{http.StatusConflict, http.StatusTooManyRequests}}

var cartRead = huma.Operation{OperationID: "read-cart", Method: http.MethodGet, Path: "/carts/{id}", Tags: []string{"buying"},
	Summary: "Read a cart with the prices and stock of now", Errors: []int{http.StatusNotFound}}

var cartLinePut = huma.Operation{OperationID: "set-cart-line", Method: http.MethodPut, Path: "/carts/{id}/lines/{variant_id}", Tags: []string{"buying"},
	Summary: "Put exactly so many of a variant in the cart", Description: "0 takes it out. Answers the whole cart.",
	Errors: []int{http.StatusNotFound, http.StatusConflict}}

type newCart struct {
	Body *struct{} // takes nothing, so that unknown fields are refused
}

// CartInput names a cart.
type CartInput struct {
	ID string `path:"id"`
}

type cartLineInput struct {
	CartInput
	VariantID int64 `path:"variant_id"`
	Body      struct {
		Quantity int `json:"quantity" minimum:"0" maximum:"999"`
	}
}

type cart struct {
	ID    string     `json:"id"`
	Lines []cartLine `json:"lines" nullable:"false"`
	Count int        `json:"count" doc:"How many things are in it."`
	Goods money.VND  `json:"goods" doc:"What all lines cost now, without delivery."`
}

type cartLine struct {
	VariantID     int64        `json:"variant_id"`
	VariantName   string       `json:"variant_name"`
	ProductSlug   string       `json:"product_slug"`
	ProductName   string       `json:"product_name"`
	Producer      ProducerName `json:"producer"`
	Price         money.VND    `json:"price"`
	ListPrice     money.VND    `json:"list_price,omitempty" doc:"While price is an offer's: what it costs without."`
	OfferQuantity int          `json:"offer_quantity,omitempty" doc:"How many of the quantity have the offer's price; the others have list_price."`
	Quantity      int          `json:"quantity"`
	Total         money.VND    `json:"total"`
	Available     int          `json:"available" doc:"How many can be bought, or ordered ahead, now; fewer than quantity must be mended before checkout."`
	ReadyOn       string       `json:"ready_on,omitempty" format:"date" doc:"It is ordered ahead: from when it is there. A line that was put in from the shelf and now has this is refused at checkout with preorder.only until it is put in again."`
}

func (a *API) createCart(ctx context.Context, _ *newCart) (*created[cart], error) {
	if err := a.Checkout.MayOrder(ctx); err != nil {
		return nil, err
	}
	c, err := a.Orders.NewCart(ctx)
	if err != nil {
		return nil, err
	}
	return &created[cart]{CacheControl: private, Location: a.BaseURL + Prefix + "/carts/" + c.ID, Body: cartOf(c)}, nil
}

func (a *API) readCart(ctx context.Context, in *CartInput) (*answer[cart], error) {
	c, err := a.Orders.CartByID(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	return toBuyer(cartOf(c)), nil
}

func (a *API) putCartLine(ctx context.Context, in *cartLineInput) (*answer[cart], error) {
	if err := a.Orders.SetLine(ctx, in.ID, in.VariantID, in.Body.Quantity); err != nil {
		return nil, where{"quantity.out_of_range": inBody("quantity")}.in(err)
	}
	return a.readCart(ctx, &in.CartInput)
}

func cartOf(c *orders.Cart) cart {
	return cart{ID: c.ID, Count: c.Count(), Goods: c.Goods(), Lines: all(c.Lines, func(l *orders.CartLine) cartLine {
		line := cartLine{VariantID: l.VariantID, VariantName: l.VariantName, ProductSlug: l.ProductSlug, ProductName: l.ProductName,
			Producer: ProducerName{l.ProducerSlug, l.ProducerName}, Price: l.Price, Quantity: l.Quantity, Total: l.Total()}
		if n := l.OnOffer(); n > 0 {
			line.Price, line.ListPrice, line.OfferQuantity = l.OfferPrice, l.Price, n
		}
		if l.Buyable {
			line.Available = l.Stock
		}
		if l.Coming() {
			line.ReadyOn = l.ReadyOn.Format(time.DateOnly)
		}
		return line
	})}
}
