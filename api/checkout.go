package api

import (
	"context"
	"net/http"
	"net/url"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

const idempotencyHeader = "Idempotency-Key"

var checkoutPlace = huma.Operation{OperationID: "place-order", Method: http.MethodPost, Path: "/checkout", Tags: []string{"buying"},
	DefaultStatus: http.StatusCreated, Summary: "Turn a cart into a purchase",
	Description: "All or nothing: an order for each producer, or a refusal and nothing changed. The same key with the same request gives the same " +
		"purchase, however often it is sent; with another request it is refused with checkout.key_reused. A total other than expected_total is " +
		"refused with order.total_changed and the new total.",
	Errors: []int{http.StatusNotFound, http.StatusConflict},
	// The header is required, but orders says so, together with everything else that has to be mended.
	SkipValidateParams: true}

type checkoutInput struct {
	IdempotencyKey string `header:"Idempotency-Key" required:"true" doc:"One for each act of buying, at most 200 characters; a random UUID will do."`
	Body           struct {
		CartID        string           `json:"cart_id"`
		Buyer         checkoutBuyer    `json:"buyer"`
		Address       *checkoutAddress `json:"address,omitempty" doc:"Needed to ship."`
		Delivery      string           `json:"delivery" doc:"ship, or pickup:<slug of a sales point>." example:"ship"`
		PaymentMethod string           `json:"payment_method" enum:"cod,transfer,stripe" doc:"cod: cash on delivery. transfer: to each producer's own account, which must be known, else payment.no_account. stripe: refused unless set up."`
		Voucher       string           `json:"voucher,omitempty" maxLength:"100" doc:"A code that takes something off, as people type it. One that does not hold refuses the whole: voucher.unknown, voucher.not_yet, voucher.over, voucher.used_up, voucher.phone_limit, voucher.not_for_these, voucher.minimum."`
		NewBatches    bool             `json:"new_batches,omitempty" doc:"The buyer ticked a box that was not ticked before, with the words of the box under /dat-hang: messages when these producers have a new batch. Never needed to order, and false when left out."`
		ExpectedTotal *money.VND       `json:"expected_total,omitempty" minimum:"0" maximum:"1000000000000000000" doc:"The total that was shown to the buyer. Without it the total is told and nothing is placed."`
	}
}

type checkoutBuyer struct {
	Name  string `json:"name" example:"Nguyễn Thị Mẫu"`
	Phone string `json:"phone" doc:"A Vietnamese number, as people write it." example:"0900 000 101"`
	Email string `json:"email,omitempty" doc:"For the confirmation; may be left out."`
}

type checkoutAddress struct {
	ProvinceCode string `json:"province_code" doc:"Official code." example:"01"`
	WardCode     string `json:"ward_code" doc:"Official code." example:"09931"`
	Line         string `json:"line" doc:"House, lane, street or hamlet." example:"Số 1, ngõ 2, thôn mẫu"`
}

type placedPurchase struct {
	PurchaseCode string        `json:"purchase_code" example:"OCM-7K3M-9QXH"`
	Total        money.VND     `json:"total"`
	Orders       []PlacedOrder `json:"orders" nullable:"false" doc:"One for each producer."`
	TrackingURL  string        `json:"tracking_url" doc:"The purchase's page, for its buyer alone: k is the key to /orders/{code}."`
}

// PlacedOrder is what one producer owes, told when it was placed and afterwards.
type PlacedOrder struct {
	Code     string    `json:"code" example:"OCP-7K3M-9QXH"`
	Producer string    `json:"producer" doc:"The producer's name."`
	Total    money.VND `json:"total" doc:"What it comes to: of an order that stands, less what was left out or let off."`
	State    string    `json:"state" enum:"placed,confirmed,completed,cancelled,expired"`
}

// checkoutFields is where the fields are that orders names.
var checkoutFields = where{
	"name": inBody("buyer", "name"), "phone": inBody("buyer", "phone"), "email": inBody("buyer", "email"),
	"ward": inBody("address", "ward_code"), "line": inBody("address", "line"),
	"delivery": inBody("delivery"), "delivery.unknown_point": inBody("delivery"), "payment_method": inBody("payment_method"), "voucher": inBody("voucher"),
	"idempotency_key": {In: "header", Parameter: idempotencyHeader},
}

// showCode writes the code of the purchase a key belongs to as answers write codes.
func showCode(err error) error {
	f, ok := fault.As(err)
	if !ok {
		return err
	}
	code, ok := f.Details["purchase_code"].(string)
	if !ok {
		return err
	}
	return f.With("purchase_code", shown(code))
}

func (a *API) placeOrder(ctx context.Context, in *checkoutInput) (*created[placedPurchase], error) {
	b := &in.Body
	if b.Address == nil {
		b.Address = &checkoutAddress{}
	}
	p, err := a.Checkout.Place(ctx, orders.Request{
		CartID: b.CartID, IdempotencyKey: in.IdempotencyKey, Name: b.Buyer.Name, Phone: b.Buyer.Phone, Email: b.Buyer.Email,
		Destination: destination(b.Delivery, b.Address.ProvinceCode, b.Address.WardCode), AddressLine: b.Address.Line,
		Method: orders.Method(b.PaymentMethod), Voucher: b.Voucher, ExpectedTotal: b.ExpectedTotal, NewBatches: b.NewBatches, CameBy: orders.ByAPI,
	})
	if err != nil {
		return nil, checkoutFields.in(showCode(err))
	}
	return &created[placedPurchase]{CacheControl: private,
		Location: a.BaseURL + Prefix + "/orders/" + p.Code + "?key=" + url.QueryEscape(a.Links.Key(p)),
		Body: placedPurchase{PurchaseCode: shown(p.Code), Total: p.Total, TrackingURL: a.BaseURL + a.Links.Path(p),
			Orders: all(p.Orders, func(o *orders.Order) PlacedOrder {
				return PlacedOrder{Code: shown(o.Code), Producer: o.ProducerName, Total: o.Total, State: string(o.State)}
			})},
	}, nil
}
