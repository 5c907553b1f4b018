package api

import (
	"context"
	"slices"
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

// parcel is what left a producer for an order, or the part of it that will not be sent.
type parcel struct {
	Code     string       `json:"code" doc:"The courier's own tracking code; empty without one."`
	Courier  string       `json:"courier" doc:"Its name; empty when nobody noted it."`
	State    string       `json:"state" enum:"shipped,failed_attempt,delivered,returning,returned,dropped" doc:"dropped: this part will not be sent."`
	Tracking string       `json:"tracking_url,omitempty" doc:"The courier's page for it."`
	SentAt   time.Time    `json:"sent_at"`
	Lines    []parcelLine `json:"lines" nullable:"false"`
}

type parcelLine struct {
	ProductName string `json:"product_name"`
	VariantName string `json:"variant_name"`
	Quantity    int    `json:"quantity"`
}

// afterSale is what a buyer asked for after the sale, as far as it needs no words.
type afterSale struct {
	Code      string     `json:"code" example:"PA-0031"`
	Reason    string     `json:"reason" enum:"unsafe,delivery,broken,not_as_said,information,label,other"`
	Wants     string     `json:"wants" enum:"refund,exchange,resend,say"`
	State     string     `json:"state" enum:"open,answered,agreed,returning,declined,settled,reopened,withdrawn"`
	Offer     string     `json:"offer,omitempty" enum:"refund,exchange,resend"`
	Amount    money.VND  `json:"amount,omitempty" doc:"Of a refund that was offered."`
	Refunded  money.VND  `json:"refunded,omitempty"`
	ReplyBy   time.Time  `json:"reply_by"`
	SettleBy  time.Time  `json:"settle_by"`
	CreatedAt time.Time  `json:"created_at"`
	EndedAt   *time.Time `json:"ended_at,omitempty"`
}

// addAfterSale gives the orders of a purchase their parcels and cases.
func (a *API) addAfterSale(ctx context.Context, p *orders.Purchase, out []trackedOrder) error {
	ids := make([]int64, len(p.Orders))
	for i := range p.Orders {
		ids[i] = p.Orders[i].ID
	}
	cases, err := a.Cases.OfOrders(ctx, ids)
	if err != nil {
		return err
	}
	for i, id := range ids {
		sent, err := a.Orders.Shipments(ctx, id)
		if err != nil {
			return err
		}
		for n, gone := range orders.DroppedOf(sent) {
			j := slices.IndexFunc(p.Orders[i].Lines, func(l orders.Line) bool { return l.ID == n })
			out[i].Lines[j].LeftOut = gone
		}
		out[i].Parcels, out[i].Cases = all(sent, parcelOf), all(cases[id], caseOf)
	}
	return nil
}

func parcelOf(x *orders.Shipment) parcel {
	courier, _ := orders.CourierOf(x.Courier)
	return parcel{Code: x.Tracking, Courier: courier.Name, State: string(x.State), Tracking: courier.Page(x.Tracking), SentAt: x.SentAt.UTC(),
		Lines: all(x.Lines, func(l *orders.ShipmentLine) parcelLine {
			return parcelLine{ProductName: l.ProductName, VariantName: l.VariantName, Quantity: l.Quantity}
		})}
}

func caseOf(k *returns.Case) afterSale {
	return afterSale{Code: k.Code(), Reason: string(k.Reason), Wants: string(k.Wants), State: string(k.State), Offer: string(k.Offer), Amount: k.Amount, Refunded: k.Refunded,
		ReplyBy: k.ReplyBy.UTC(), SettleBy: k.SettleBy.UTC(), CreatedAt: k.CreatedAt.UTC(), EndedAt: k.EndedAt}
}
