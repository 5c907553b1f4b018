package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/payee"
)

var orderRead = huma.Operation{OperationID: "read-order", Method: http.MethodGet, Path: "/orders/{code}", Tags: []string{"buying"},
	Summary:     "Read a purchase by its code, or by that of one of its orders",
	Description: "For the holder of the key, which is k in tracking_url. An unknown code and a wrong key get the same answer.",
	Errors:      []int{http.StatusNotFound}}

type orderInput struct {
	Code string `path:"code" example:"OCP-7K3M-9QXH"`
	Key  string `query:"key" doc:"The purchase's key."`
}

type purchase struct {
	PurchaseCode string         `json:"purchase_code"`
	CreatedAt    time.Time      `json:"created_at"`
	Delivery     string         `json:"delivery" enum:"ship,pickup"`
	Place        string         `json:"place" doc:"The ward it goes to, or the sales point it waits at."`
	Total        money.VND      `json:"total" doc:"What its orders come to."`
	Ordered      money.VND      `json:"ordered_total" doc:"What they came to when they were placed."`
	Sample       bool           `json:"sample" doc:"Placed in a demonstration: nothing is sent."`
	Orders       []trackedOrder `json:"orders" nullable:"false" doc:"One for each producer."`
}

type trackedOrder struct {
	PlacedOrder
	PaymentState  string      `json:"payment_state" enum:"created,pending,processing,authorized,collected,succeeded,failed,expired,cancelled"`
	ShipmentState string      `json:"shipment_state" enum:"pending,ready,packed,shipped,delivered,failed_attempt,returning,returned,cancelled"`
	PaymentMethod string      `json:"payment_method" enum:"cod,transfer,stripe"`
	Payment       payment     `json:"payment"`
	ProducerPhone string      `json:"producer_phone" doc:"E.164."`
	Goods         money.VND   `json:"goods"`
	Ordered       money.VND   `json:"ordered_total" doc:"What it came to when it was placed: goods, less discount, and fee. Total is payment.waived less while it stands."`
	Discount      money.VND   `json:"discount" doc:"What a voucher took off its goods; total is without it."`
	Voucher       string      `json:"voucher,omitempty" doc:"The code."`
	Fee           money.VND   `json:"fee"`
	Lines         []orderLine `json:"lines" nullable:"false"`
	Parcels       []parcel    `json:"parcels" nullable:"false" doc:"What left its producer, first sent first; none before anything did."`
	Cases         []afterSale `json:"cases" nullable:"false" doc:"What the buyer asked for after the sale, oldest first."`
}

// orderLine is as it was when it was sold.
type orderLine struct {
	VariantID   int64     `json:"variant_id"`
	VariantName string    `json:"variant_name"`
	ProductSlug string    `json:"product_slug"`
	ProductName string    `json:"product_name"`
	Price       money.VND `json:"price" doc:"Of one."`
	ListPrice   money.VND `json:"list_price,omitempty" doc:"Of what was sold at an offer's price: what one cost without."`
	Quantity    int       `json:"quantity"`
	LeftOut     int       `json:"left_out,omitempty" doc:"Of quantity, what will not be sent."`
	Total       money.VND `json:"total" doc:"Of quantity, whatever was left out."`
	ReadyOn     string    `json:"ready_on,omitempty" format:"date" doc:"It was ordered ahead: from when it was promised."`
	Waiting     bool      `json:"waiting,omitempty" doc:"It was ordered ahead, and its batch is not there yet."`
}

func (a *API) readOrder(ctx context.Context, in *orderInput) (*answer[purchase], error) {
	p, err := a.Links.Open(ctx, in.Code, in.Key)
	if err != nil {
		return nil, err
	}
	accounts, err := a.accounts(ctx, p)
	if err != nil {
		return nil, err
	}
	pages, err := a.pages(ctx, p)
	if err != nil {
		return nil, err
	}
	tracked := all(p.Orders, func(o *orders.Order) trackedOrder { return a.trackedOf(o, accounts, pages) })
	if err := a.addAfterSale(ctx, p, tracked); err != nil {
		return nil, err
	}
	sum := money.VND(0)
	for i := range p.Orders {
		sum += p.Orders[i].Comes()
	}
	return toBuyer(purchase{PurchaseCode: shown(p.Code), CreatedAt: p.CreatedAt.UTC(), Delivery: string(p.Delivery), Place: p.PlaceText,
		Total: sum, Ordered: p.Total, Sample: p.Sample, Orders: tracked}), nil
}

// shown writes a code the way people see it everywhere; with or without its hyphens it
// is the same code.
func shown(code string) string { return ordercode.Code(code).Shown() }

func (a *API) trackedOf(o *orders.Order, accounts map[int64]payee.Account, pages map[int64]string) trackedOrder {
	return trackedOrder{
		PlacedOrder: PlacedOrder{Code: shown(o.Code), Producer: o.ProducerName, Total: o.Comes(), State: string(o.State)},
		Ordered:     o.Total, PaymentState: string(o.PaymentState), ShipmentState: string(o.ShipmentState), PaymentMethod: string(o.PaymentMethod), Payment: a.paymentOf(o, accounts, pages),
		ProducerPhone: o.ProducerPhone, Goods: o.Goods, Discount: o.Discount, Voucher: o.VoucherCode, Fee: o.Fee,
		Lines: all(o.Lines, func(l *orders.Line) orderLine {
			line := orderLine{VariantID: l.VariantID, VariantName: l.VariantName, ProductSlug: l.ProductSlug, ProductName: l.ProductName,
				Price: l.UnitPrice, ListPrice: l.ListPrice, Quantity: l.Quantity, Total: l.Total, Waiting: l.Waiting}
			if l.ReadyOn != nil {
				line.ReadyOn = l.ReadyOn.Format(time.DateOnly)
			}
			return line
		}),
	}
}
