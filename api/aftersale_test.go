package api_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

func TestAnOrderTellsItsParcelsAndItsCases(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	id := w.filled(jar.VariantID, 2)
	placed := w.send("POST", "/api/v1/checkout", order(id, 258_000), "Idempotency-Key", "one")
	placed.ok(201)
	path := strings.TrimPrefix(placed.header.Get("Location"), base)
	if o := w.get(path).ok(200); fmt.Sprint(o.at("orders", 0, "parcels"), o.at("orders", 0, "cases")) != "[] []" {
		t.Fatalf("before anything happened: %v", o)
	}
	ctx, all, by := context.Background(), catalog.Everything(), audit.Actor{Kind: audit.Staff, ID: 1}
	orderID := int64(w.Number(`SELECT id FROM orders`))
	for _, s := range []orders.Step{orders.Confirm, orders.Pack} {
		if err := w.Store.Take(ctx, by, all, orderID, s, ""); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Store.Send(ctx, by, all, orderID, orders.Send{Courier: "ghn", Tracking: "GHN1"}); err != nil {
		t.Fatal(err)
	}
	_, err := returns.NewStore(w.DB, w.Store, catalogtest.Noon, nil).Open(ctx, audit.Actor{Kind: audit.Buyer}, all, orderID, returns.Request{Once: "a", Reason: returns.Delivery, Wants: returns.Say, Body: "Chậm quá"})
	if err != nil {
		t.Fatal(err)
	}
	o := w.get(path).ok(200)
	at := func(field string, rest ...any) string {
		return o.text(append([]any{"orders", 0, field, 0}, rest...)...)
	}
	if at("parcels", "code") != "GHN1" || at("parcels", "state") != "shipped" || at("parcels", "courier") == "" || o.number("orders", 0, "parcels", 0, "lines", 0, "quantity") != 2 {
		t.Errorf("the parcel: %v", o)
	}
	if at("cases", "code") != "PA-0001" || at("cases", "state") != "open" || at("cases", "reason") != "delivery" || at("cases", "reply_by") == "" || strings.Contains(fmt.Sprint(o), "Chậm") {
		t.Errorf("the case: %v", o)
	}
}
