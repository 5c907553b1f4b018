package orders_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestOneParcelComesBackWhileAnotherArrived(t *testing.T) {
	t.Parallel()
	ctx, all, by := context.Background(), catalog.Everything(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 10})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 3}).Orders[0]
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(shop.Store.Take(ctx, by, all, o.ID, orders.Confirm, ""))
	must(shop.Store.Take(ctx, by, all, o.ID, orders.Pack, ""))
	for n, many := range []int{2, 1} {
		must(shop.Store.Send(ctx, by, all, o.ID, orders.Send{Courier: "vnpost", Tracking: []string{"VN0000001", "VN0000002"}[n], Lines: map[int64]int{o.Lines[0].ID: many}, After: n}))
	}
	sent, err := shop.Store.Shipments(ctx, o.ID)
	must(err)
	if err := shop.Store.ComeBack(ctx, by, all, o.ID, sent[1].ID, "Khách không nghe máy"); !fault.Is(err, "parcel.none_arrived") {
		t.Fatalf("none arrived: %v", err)
	}
	must(shop.Store.Arrive(ctx, by, all, o.ID, sent[0].ID))
	if err := shop.Store.ComeBack(ctx, by, all, o.ID, sent[0].ID, "Khách không nghe máy"); !fault.Is(err, "order.step_refused") {
		t.Fatalf("one that arrived: %v", err)
	}
	must(shop.Store.ComeBack(ctx, by, all, o.ID, sent[1].ID, "Khách không nghe máy"))
	if err := shop.Store.ComeBack(ctx, by, all, o.ID, sent[1].ID, "Lần nữa"); err == nil {
		t.Error("it came back twice")
	}
	after, _, err := shop.Store.OrderByCode(ctx, all, o.Code)
	must(err)
	if due := o.Total - 120_000; after.ShipmentState != orders.ShipmentDelivered || after.Due() != due {
		t.Errorf("%s, %d is due instead of %d", after.ShipmentState, after.Due(), due)
	}
	if n := shop.Number(`SELECT stock FROM variants WHERE id = $1`, jar.VariantID); n != 8 {
		t.Errorf("%d on the shelf", n)
	}
	must(shop.Store.Take(ctx, by, all, o.ID, orders.Collect, ""))
	if n := shop.Number(`SELECT sum(amount) FROM ledger_entries WHERE order_id = $1 AND kind = 'collected'`, o.ID); n != int(after.Due()) {
		t.Errorf("%d was collected", n)
	}
}
