package orders_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// A use case that asked for a second connection while it holds one would, with as many
// buyers at once as there are connections, let all of them wait for each other.
func TestBuyingNeedsOneConnectionAtATime(t *testing.T) {
	t.Parallel()
	db, err := pg.Open(t.Context(), pg.Config{URL: dbtest.URL(t), MaxConns: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cart, err := shop.Store.NewCart(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := shop.Store.SetLine(ctx, cart.ID, jar.VariantID, 1); err != nil {
		t.Fatalf("put aside: %v", err)
	}
	if err := shop.Store.AddLine(ctx, cart.ID, jar.VariantID, 1); err != nil {
		t.Fatalf("put more aside: %v", err)
	}
	p, err := shop.Checkout.Place(ctx, shop.Request(cart, 258_000))
	if err != nil {
		t.Fatalf("place: %v", err)
	}
	officer := audit.Actor{Kind: audit.Staff, ID: 1, Name: "Cán bộ mẫu"}
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), p.Orders[0].ID, orders.Confirm, ""); err != nil {
		t.Fatalf("confirm: %v", err)
	}
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), p.Orders[0].ID, orders.Cancel, "khách đổi ý"); err != nil {
		t.Fatalf("cancel: %v", err)
	}
}
