package cod_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/cod"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// inTwo is an order of two jars that went in two parcels: one asks for 138.000 ₫, one for 120.000 ₫.
func inTwo(t *testing.T, shop *orderstest.Shop, jar catalogtest.Jar, name string) (orders.Order, []orders.Shipment) {
	t.Helper()
	ctx, all := context.Background(), catalog.Everything()
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	for _, step := range []orders.Step{orders.Confirm, orders.Pack} {
		if err := shop.Store.Take(ctx, officer, all, o.ID, step, ""); err != nil {
			t.Fatal(err)
		}
	}
	for n := range 2 {
		if err := shop.Store.Send(ctx, officer, all, o.ID, orders.Send{Courier: "ghn", Tracking: fmt.Sprint(name, n+1), After: n, Lines: map[int64]int{o.Lines[0].ID: 1}}); err != nil {
			t.Fatal(err)
		}
	}
	sent, err := shop.Store.Shipments(ctx, o.ID)
	if err != nil {
		t.Fatal(err)
	}
	return o, sent
}

func TestACouriersLineIsComparedWithWhatItsOwnParcelAsked(t *testing.T) {
	t.Parallel()
	ctx, all := context.Background(), catalog.Everything()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 40})
	store := cod.NewStore(shop.DB, shop.Store, catalogtest.Noon)
	read := func(lines ...string) cod.Imported {
		t.Helper()
		got, _, err := store.Import(ctx, officer, all, "ghn", []byte("Mã vận đơn,Tiền thu hộ\n"+strings.Join(lines, "\n")+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	missing := func(want money.VND) {
		t.Helper()
		if _, sums, err := store.Missing(ctx, all, 9); err != nil || sums.Missing != want {
			t.Errorf("couriers hold %d, want %d (%v)", sums.Missing, want, err)
		}
	}
	arrive := func(o orders.Order, p orders.Shipment) {
		t.Helper()
		if err := shop.Store.Arrive(ctx, officer, all, o.ID, p.ID); err != nil {
			t.Fatal(err)
		}
	}
	state := func(o orders.Order, want string) {
		t.Helper()
		var got string
		if err := shop.DB.Pool.QueryRow(ctx, `SELECT state || ' ' || payment_state FROM orders WHERE id = $1`, o.ID).Scan(&got); err != nil || got != want {
			t.Errorf("it is %s, want %s (%v)", got, want, err)
		}
	}

	// The cash of the first parcel is paid out while the second is on its way.
	o, sent := inTwo(t, shop, jar, "GHN-A")
	if got := read("GHN-A1,138000"); got.Left != 1 || shop.Number(`SELECT count(*) FROM cod_lines WHERE why = 'not_delivered'`) != 1 {
		t.Errorf("before it arrived: %+v", got)
	}
	arrive(o, sent[0])
	line := int64(shop.Number(`SELECT id FROM cod_lines WHERE tracking = 'GHN-A1'`))
	if err := store.Assign(ctx, officer, all, line, o.ID); err != nil {
		t.Fatalf("its parcel arrived, and its line is not booked: %v", err)
	}
	state(o, "confirmed authorized")
	missing(0)
	arrive(o, sent[1])
	if got := read("GHN-A2,120000"); got.Matched != 1 || len(got.Less) != 0 {
		t.Errorf("the second: %+v", got)
	}
	state(o, "completed succeeded")
	missing(0)
	if n := shop.Number(`SELECT sum(amount) FROM ledger_entries WHERE order_id = $1 AND kind = 'collected'`, o.ID); n != 258_000 {
		t.Errorf("%d was collected", n)
	}

	// Less is booked, named, and held by the courier; more waits for a person, who may say that
	// the other parcel's cash is in it.
	o, sent = inTwo(t, shop, jar, "GHN-B")
	arrive(o, sent[0])
	arrive(o, sent[1])
	got := read("GHN-B1,130000", "GHN-B2,121000")
	if got.Matched != 1 || got.Left != 1 || len(got.Less) != 1 || got.Less[0].Ask != 138_000 || got.Less[0].Amount != 130_000 {
		t.Errorf("less and more: %+v", got)
	}
	missing(128_000)
	open, err := store.Open(ctx, all, 9)
	if err != nil || len(open) != 1 || open[0].Why != cod.BeyondAsk || open[0].Ask != 120_000 {
		t.Fatalf("what waits: %+v (%v)", open, err)
	}
	if err := store.Assign(ctx, officer, all, open[0].ID, o.ID); err != nil {
		t.Fatal(err)
	}
	missing(7_000)

	// A parcel that came back brings nothing.
	o, sent = inTwo(t, shop, jar, "GHN-C")
	arrive(o, sent[0])
	if err := shop.Store.ComeBack(ctx, officer, all, o.ID, sent[1].ID, "Khách không nghe máy"); err != nil {
		t.Fatal(err)
	}
	if got := read("GHN-C1,138000", "GHN-C2,120000"); got.Matched != 1 || got.Left != 1 || shop.Number(`SELECT count(*) FROM cod_lines WHERE why = 'came_back'`) != 1 {
		t.Errorf("it came back: %+v", got)
	}
	state(o, "completed succeeded")
	line = int64(shop.Number(`SELECT id FROM cod_lines WHERE tracking = 'GHN-C2'`))
	if err := store.Assign(ctx, officer, all, line, o.ID); !fault.Is(err, "cod.came_back") {
		t.Errorf("booked for a parcel that came back: %v", err)
	}

	// The rest is not sent after the first parcel was paid out: the order ends paid.
	o = shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	for _, step := range []orders.Step{orders.Confirm, orders.Pack} {
		if err := shop.Store.Take(ctx, officer, all, o.ID, step, ""); err != nil {
			t.Fatal(err)
		}
	}
	if err := shop.Store.Send(ctx, officer, all, o.ID, orders.Send{Courier: "ghn", Tracking: "GHN-D1", Lines: map[int64]int{o.Lines[0].ID: 1}}); err != nil {
		t.Fatal(err)
	}
	if sent, err = shop.Store.Shipments(ctx, o.ID); err != nil {
		t.Fatal(err)
	}
	arrive(o, sent[0])
	if got := read("GHN-D1,138000"); got.Matched != 1 {
		t.Errorf("the only parcel: %+v", got)
	}
	if err := shop.Store.Drop(ctx, officer, all, o.ID, "Hết hàng"); err != nil {
		t.Fatal(err)
	}
	state(o, "completed succeeded")
	missing(7_000)
}

// A label that asks for more than is due in the end, because money had come before: what the
// courier took beyond is the buyer's, once a person says that it was taken.
func TestCashThatAParcelAskedForBeyondWhatIsDueIsOwedBack(t *testing.T) {
	t.Parallel()
	ctx, all := context.Background(), catalog.Everything()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	store := cod.NewStore(shop.DB, shop.Store, catalogtest.Noon)
	o, sent := inTwo(t, shop, jar, "GHN-E")
	if _, err := shop.Store.Settle(ctx, officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: "received", Ref: "t", Amount: 150_000}); err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{shop.Store.Arrive(ctx, officer, all, o.ID, sent[1].ID), shop.Store.ComeBack(ctx, officer, all, o.ID, sent[0].ID, "Khách không nghe máy")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if got, _, err := store.Import(ctx, officer, all, "ghn", []byte("Mã vận đơn,Tiền thu hộ\nGHN-E2,120000\n")); err != nil || got.Left != 1 {
		t.Fatalf("%+v (%v)", got, err)
	}
	if err := store.Assign(ctx, officer, all, int64(shop.Number(`SELECT id FROM cod_lines`)), o.ID); err != nil {
		t.Fatal(err)
	}
	if now, _, err := shop.Store.OrderByCode(ctx, all, o.Code); err != nil || now.Collected != 120_000 || now.Credit() != 132_000 || now.Claim()-now.Waived != 138_000 {
		t.Errorf("collected %s, owed back %s of %s less %s (%v)", now.Collected, now.Credit(), now.Claim(), now.Waived, err)
	}
}
