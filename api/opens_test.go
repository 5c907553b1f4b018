package api_test

import (
	"slices"
	"strings"
	"testing"
)

// What opens an address of the API. Nobody signs in here: an address is for all, for who has
// the random id of a cart or the key of an order, or for who can sign.
const (
	forAll = "all"
	byCart = "cart"
	byKey  = "key"
	bySign = "signature"
)

// opens says it of every address; one that is not in it fails.
var opens = map[string]string{
	"GET /api/v1/carts/:id": byCart, "POST /api/v1/carts/:id/quote": byCart, "PUT /api/v1/carts/:id/lines/:variant_id": byCart,
	"GET /api/v1/orders/:code": byKey, "POST /api/v1/orders/:code/card-page": byKey,
	"GET /api/v1/livestreams": forAll, "GET /api/v1/livestreams/:slug": forAll, "POST /api/v1/livestreams/:slug/holds": forAll,
	"GET /api/v1/producers": forAll, "GET /api/v1/producers/:slug": forAll, "GET /api/v1/products": forAll, "GET /api/v1/products/:slug": forAll, "GET /api/v1/sales-points": forAll,
	"POST /api/v1/carts": forAll, "POST /api/v1/checkout": forAll,
	"POST /api/webhooks/sepay": bySign, "POST /api/webhooks/stripe": bySign,
	"GET /api/v1/openapi.json": forAll, "GET /api/v1/openapi.yaml": forAll,
	"GET /api/panic": forAll, // of this test's own
}

func TestEveryAddressOfTheAPISaysWhatOpensIt(t *testing.T) {
	t.Parallel()
	w := open(t)
	var seen []string
	for _, r := range w.app.GetRoutes(true) {
		if r.Method == "HEAD" || r.Method == "OPTIONS" || !strings.HasPrefix(r.Path, "/api") {
			continue
		}
		name := r.Method + " " + r.Path
		if slices.Contains(seen, name) {
			continue
		}
		seen = append(seen, name)
		if opens[name] == "" {
			t.Errorf("%s says nothing of what opens it", name)
		}
	}
	if len(seen) < 14 {
		t.Errorf("only %d addresses were found", len(seen))
	}
	for _, guess := range []string{"/api/v1/orders/OCM22222222", "/api/v1/orders/OCM22222222?key=doan", "/api/v1/carts/00000000-0000-0000-0000-000000000000", "/api/v1/carts/1"} {
		if got := w.get(guess); got.status < 400 || got.status >= 500 {
			t.Errorf("%s opens with a guess: %d", guess, got.status)
		}
	}
}
