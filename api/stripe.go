package api

import (
	"bytes"
	"context"
	"log/slog"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
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

func waitsForCard(o *orders.Order) bool {
	return o.State == orders.Placed && o.PaymentMethod == orders.Stripe && o.PaymentState != orders.PaymentProcessing && o.Due() > 0
}

// pages are where the orders of a purchase that wait for a card are paid. While the
// provider does not answer there are none, and the order is read all the same.
func (a *API) pages(ctx context.Context, p *orders.Purchase) map[int64]string {
	out := map[int64]string{}
	for i := range p.Orders {
		if a.Cards == nil || !waitsForCard(&p.Orders[i]) {
			continue
		}
		page, err := a.Cards.Open(ctx, p, p.Orders[i].ID)
		if err != nil {
			a.Log.WarnContext(ctx, "no page to pay by card", slog.String("order", p.Orders[i].Code), slog.Any("error", err))
			continue
		}
		out[p.Orders[i].ID] = page
	}
	return out
}
