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
		PickupDate   string `json:"pickup_date,omitempty" format:"date" doc:"The day of a pick-up, as checkout takes it." example:"2026-12-01"`
	}
}

type quote struct {
	Total  money.VND     `json:"total" doc:"What checkout wants as expected_total."`
	Orders []quotedOrder `json:"orders" nullable:"false" doc:"One for each producer."`
}

type quotedOrder struct {
	Producer string    `json:"producer" doc:"The producer's name."`
	Goods    money.VND `json:"goods"`
	Fee      money.VND `json:"fee" doc:"For delivery; 0 when fetched."`
	Total    money.VND `json:"total"`
}

func (a *API) quoteCart(ctx context.Context, in *quoteInput) (*answer[quote], error) {
	q, err := a.Checkout.Quote(ctx, in.ID, destination(in.Body.Delivery, in.Body.ProvinceCode, in.Body.WardCode, in.Body.PickupDate))
	if err != nil {
		return nil, where{
			"place.ward_missing": inBody("ward_code"), "delivery.unknown": inBody("delivery"), "delivery.unknown_point": inBody("delivery"),
			"delivery.day_closed": inBody("pickup_date"), "delivery.day_range": inBody("pickup_date"),
		}.in(err)
	}
	return toBuyer(quote{Total: q.Total, Orders: all(q.Orders, func(o *orders.QuotedOrder) quotedOrder {
		return quotedOrder{Producer: o.ProducerName, Goods: o.Goods, Fee: o.Fee, Total: o.Total}
	})}), nil
}
