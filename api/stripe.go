package api

import (
	"bytes"
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
)

// hearStripe takes what the card provider tells, verified as it came and copied, as
// hearSePay does.
func (a *API) hearStripe(c *fiber.Ctx) error {
	body := bytes.Clone(c.BodyRaw())
	err := a.Cards.Hear(c.UserContext(), string([]byte(c.Get("Stripe-Signature"))), body)
	if fault.Is(err, "webhook.signature") {
		return fiber.ErrBadRequest // what Stripe's own pages count as a wrong secret
	}
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderCacheControl, private)
	return c.JSON(fiber.Map{"received": true})
}

var cardPage = huma.Operation{OperationID: "open-card-page", Method: http.MethodPost, Path: "/orders/{code}/card-page", Tags: []string{"buying"},
	Summary:     "Open the page where an order is paid by card",
	Description: "For the holder of the key. The same page while it lasts. Its order waits until the page closes, and no longer than a day.",
	Errors:      []int{http.StatusNotFound, http.StatusConflict}}

type openedPage struct {
	RedirectURL string `json:"redirect_url" doc:"Where to pay."`
}

// openPage opens the page of the order that bears the code, or of the first one of the purchase.
func (a *API) openPage(ctx context.Context, in *orderInput) (*answer[openedPage], error) {
	p, err := a.Links.Open(ctx, in.Code, in.Key)
	if err != nil {
		return nil, err
	}
	if a.Cards == nil {
		return nil, fault.New(fault.Conflict, "payment.no_card_due")
	}
	o := &p.Orders[0]
	if code, err := ordercode.Parse(ordercode.Order, in.Code); err == nil {
		for i := range p.Orders {
			if p.Orders[i].Code == string(code) {
				o = &p.Orders[i]
			}
		}
	}
	page, err := a.Cards.Open(ctx, p, o.ID)
	if err != nil {
		return nil, err
	}
	return toBuyer(openedPage{RedirectURL: page}), nil
}

// pages are where the orders of a purchase are paid by card, as far as somebody opened them:
// who only reads opens none.
func (a *API) pages(ctx context.Context, p *orders.Purchase) (map[int64]string, error) {
	out := map[int64]string{}
	for i := range p.Orders {
		o := &p.Orders[i]
		if a.Cards == nil || o.PaymentMethod != orders.Stripe || !o.Payable(a.Now()) {
			continue
		}
		page, err := a.Cards.Page(ctx, o.ID)
		if err != nil {
			return nil, err
		}
		if page != "" {
			out[o.ID] = page
		}
	}
	return out, nil
}
