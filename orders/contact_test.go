package orders_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestALookAtABuyersNumberIsWrittenDown(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	ctx := context.Background()
	if _, p, err := shop.Store.ShowContact(ctx, officer, catalog.Everything(), o.Code); err != nil || p.BuyerPhone == "" {
		t.Fatalf("shown %+v (%v)", p, err)
	}
	if _, _, err := shop.Store.ShowContact(ctx, officer, catalog.Scope{ProducerID: o.ProducerID + 1}, o.Code); !fault.Is(err, "order.not_found") {
		t.Fatalf("somebody else's buyer was shown: %v", err)
	}
	var looks int
	err := db.Pool.QueryRow(ctx, `SELECT count(*) FROM audit_log WHERE action = 'order.contact_shown' AND entity_id = $1 AND actor_name = $2`, o.ID, officer.Name).Scan(&looks)
	if err != nil || looks != 1 {
		t.Fatalf("%d looks are written down (%v)", looks, err)
	}
}

func TestOnlyUnconfirmedOrdersOfTheScopeWait(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	first := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	ctx := context.Background()
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), first.ID, "confirm", ""); err != nil {
		t.Fatal(err)
	}
	if n, err := shop.Store.Waiting(ctx, catalog.Everything()); err != nil || n != 1 {
		t.Errorf("%d wait, want 1 (%v)", n, err)
	}
	if n, err := shop.Store.Waiting(ctx, catalog.Scope{ProducerID: first.ProducerID + 1}); err != nil || n != 0 {
		t.Errorf("%d of another's wait (%v)", n, err)
	}
}
