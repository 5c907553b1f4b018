package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

var cartQuote = huma.Operation{OperationID: "quote-cart", Method: http.MethodPost, Path: "/carts/{id}/quote", Tags: []string{"buying"},
	Summary: "What a cart costs, delivered there, now", Description: "Refuses what checkout would refuse. Nothing is set aside.",
	Errors: []int{http.StatusNotFound, http.StatusConflict}}

type quoteInput struct {
	CartInput
	Body struct {
		ProvinceCode string `json:"province_code,omitempty" doc:"Official code; needed to ship." example:"01"`
		WardCode     string `json:"ward_code,omitempty" doc:"Official code; needed to ship." example:"09931"`
		Delivery     string `json:"delivery" doc:"ship, or pickup:<slug of a sales point>." example:"ship"`
		Voucher      string `json:"voucher,omitempty" maxLength:"100" doc:"A code that takes something off, as people type it."`
	}
}

type quote struct {
	Total    money.VND     `json:"total" doc:"What checkout wants as expected_total."`
	Discount money.VND     `json:"discount" doc:"What the voucher takes off, over all orders; 0 without one."`
	Orders   []quotedOrder `json:"orders" nullable:"false" doc:"One for each producer."`
}

type quotedOrder struct {
	Producer string    `json:"producer" doc:"The producer's name."`
	Goods    money.VND `json:"goods"`
	Discount money.VND `json:"discount" doc:"Its share of what the voucher takes off."`
	Fee      money.VND `json:"fee" doc:"For delivery; 0 when fetched, or when the producer brings so much for nothing."`
	Total    money.VND `json:"total"`
}

func (a *API) quoteCart(ctx context.Context, in *quoteInput) (*answer[quote], error) {
	cart, err := a.Orders.CartByID(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	q, err := a.Checkout.QuoteWith(ctx, cart, destination(in.Body.Delivery, in.Body.ProvinceCode, in.Body.WardCode), in.Body.Voucher)
	if err != nil {
		return nil, where{
			"place.ward_missing": inBody("ward_code"), "delivery.unknown": inBody("delivery"), "delivery.unknown_point": inBody("delivery"), "voucher": inBody("voucher"),
		}.in(err)
	}
	return toBuyer(quote{Total: q.Total, Discount: q.Discount, Orders: all(q.Orders, func(o *orders.QuotedOrder) quotedOrder {
		return quotedOrder{Producer: o.ProducerName, Goods: o.Goods, Discount: o.Discount, Fee: o.Fee, Total: o.Total}
	})}), nil
}
