package api_test

import (
	"context"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/api"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders"
)

// signedOnly is a card provider whose every message must be signed "good", and that counts
// what it was asked to look at.
type signedOnly struct{ heard, told atomic.Int64 }

func (*signedOnly) Open(context.Context, *orders.Purchase, int64) (string, error) { return "", nil }
func (*signedOnly) Account(context.Context, string) (string, error)               { return "", nil }
func (*signedOnly) Page(context.Context, int64) (string, error)                   { return "", nil }
func (*signedOnly) Return(context.Context, string) error                          { return nil }

func (s *signedOnly) Hear(_ context.Context, signature string, body []byte) error {
	s.heard.Add(1)
	if signature != "good" {
		return fault.New(fault.Forbidden, "webhook.signature")
	}
	s.told.Add(int64(len(body)))
	return nil
}

func TestTheCardProvidersAddressIsCheapToRefuseAndTakesARepeatedMessage(t *testing.T) {
	t.Parallel()
	desk := &signedOnly{}
	page := func(c *fiber.Ctx, _ int, _ error) error { return c.SendString("lỗi") }
	w := &world{t: t, app: edge.New(edge.Config{BaseURL: base, Foreign: []string{api.Webhooks}, Faults: locale.Vi().Faults, Render: edge.Renderers{Shop: page, Office: page, API: api.Render(locale.Vi())}})}
	api.Mount(w.app, api.Deps{Cards: desk, Texts: locale.Vi(), BaseURL: base, Limiter: edge.NewLimiter(nil)})
	at := "/api/webhooks/stripe"
	w.send(http.MethodPost, at, strings.Repeat("a", 10<<20), "Stripe-Signature", "good").no(413, "body.too_large")
	if n := desk.heard.Load(); n != 0 {
		t.Errorf("ten megabytes were looked at %d times", n)
	}
	for _, signature := range []string{"", "bad", "t=1,v1=00"} {
		w.send(http.MethodPost, at, `{}`, "Stripe-Signature", signature).no(400, "edge.unreadable")
	}
	for range 2 {
		if got := w.send(http.MethodPost, at, `{"id":"evt_1"}`, "Stripe-Signature", "good").ok(200); got["received"] != true {
			t.Errorf("answered %v", got)
		}
	}
	if n := desk.told.Load(); n != 2*int64(len(`{"id":"evt_1"}`)) {
		t.Errorf("%d bytes arrived: once each", n)
	}
}
