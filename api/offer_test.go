package api_test

import (
	"context"
	"fmt"
	"net/url"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

func TestAnOffersPriceIsTheSameFromListToOrder(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	noon := catalogtest.Noon()
	_, err := catalog.NewStore(w.db, catalogtest.Noon).MakeOffer(context.Background(), audit.Actor{Kind: audit.System, Name: "thử"}, catalog.Everything(),
		catalog.Offer{VariantID: jar.VariantID, Price: 100_000, StartsAt: noon, EndsAt: noon.Add(time.Hour), Units: 5, PerPhone: 2})
	if err != nil {
		t.Fatal(err)
	}
	if l := w.get("/api/v1/products").ok(200); l.number("items", 0, "price_from") != 100_000 || l.number("items", 0, "available") != 9 {
		t.Errorf("list: %v", l)
	}
	p := w.get("/api/v1/products/mien").ok(200)
	if p.number("variants", 0, "price") != 100_000 || p.number("variants", 0, "list_price") != 120_000 || p.number("variants", 0, "offer_left") != 5 ||
		p.number("variants", 0, "offer_per_phone") != 2 || p.text("variants", 0, "offer_until") != "2026-11-24T06:00:00Z" {
		t.Errorf("detail: %v", p)
	}
	id := w.filled(jar.VariantID, 3)
	c := w.get("/api/v1/carts/" + id).ok(200)
	if c.number("goods") != 320_000 || c.number("lines", 0, "price") != 100_000 || c.number("lines", 0, "list_price") != 120_000 || c.number("lines", 0, "offer_quantity") != 2 {
		t.Errorf("cart: %v", c)
	}
	placed := w.send("POST", "/api/v1/checkout", order(id, 338_000), "Idempotency-Key", "one").ok(201)
	at, err := url.Parse(placed.text("tracking_url"))
	if err != nil {
		t.Fatal(err)
	}
	o := w.get(fmt.Sprintf("/api/v1/orders/%s?key=%s", placed.text("purchase_code"), url.QueryEscape(at.Query().Get("k")))).ok(200)
	if len(o.list("orders", 0, "lines")) != 2 || o.number("orders", 0, "lines", 0, "list_price") != 120_000 || o.number("orders", 0, "lines", 1, "price") != 120_000 || o.number("total") != 338_000 {
		t.Errorf("order: %v", o)
	}
}
