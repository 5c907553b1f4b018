package orders_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// taken takes an order as far as the steps lead.
func taken(t *testing.T, shop *orderstest.Shop, id int64, steps ...orders.Step) {
	t.Helper()
	for _, step := range steps {
		if err := shop.Store.Take(context.Background(), officer, catalog.Everything(), id, step, ""); err != nil {
			t.Fatalf("%s: %v", step, err)
		}
	}
}

func TestAnOrderIsSentInPartsAndEndsWithTheLastOfThem(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar, tray := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9}), shop.Product(catalogtest.Goods{Name: "Nem", Stock: 9})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 3}, catalog.Take{VariantID: tray.VariantID, Quantity: 1}).Orders[0]
	line := o.Lines[0].ID
	send := func(p orders.Send) error { return shop.Store.Send(ctx, officer, catalog.Everything(), o.ID, p) }
	if err := send(orders.Send{}); !fault.Is(err, "order.step_refused") {
		t.Fatalf("sent before it was packed: %v", err)
	}
	taken(t, shop, o.ID, orders.Confirm, orders.Pack)
	for key, p := range map[string]orders.Send{
		"parcel.tracking": {Courier: "ghn", Tracking: "mã số 1"}, "parcel.courier": {Courier: "ai đó"}, "parcel.too_much": {Lines: map[int64]int{line: 4}}, "parcel.nothing": {Lines: map[int64]int{line: 0}},
	} {
		if err := send(p); !fault.Is(err, key) {
			t.Errorf("%+v: %v, want %s", p, err, key)
		}
	}
	first := orders.Send{Courier: "ghn", Tracking: " ghn 001 ", Lines: map[int64]int{line: 2}}
	if err := send(first); err != nil {
		t.Fatal(err)
	}
	if err := send(first); !fault.Is(err, "order.step_refused") {
		t.Fatalf("the same form again: %v", err)
	}
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Deliver, ""); !fault.Is(err, "parcel.rest") {
		t.Fatalf("delivered while a part is here: %v", err)
	}
	if err := send(orders.Send{Courier: "ghn", Tracking: "GHN001", After: 1}); !fault.Is(err, "parcel.twice") {
		t.Fatalf("one code for two parcels: %v", err)
	}
	if err := send(orders.Send{After: 1}); err != nil {
		t.Fatal(err)
	}
	sent, err := shop.Store.Shipments(ctx, o.ID)
	if err != nil || len(sent) != 2 || sent[0].Tracking != "GHN001" || len(sent[1].Lines) != 2 || len(orders.Rest(&o, sent)) != 0 {
		t.Fatalf("sent %+v (%v)", sent, err)
	}
	if err := shop.Store.Label(ctx, officer, catalog.Everything(), o.ID, sent[1].ID, "vnpost", "rr123"); err != nil {
		t.Fatal(err)
	}
	if n := shop.Number(`SELECT count(*) FROM outbox WHERE kind = 'orders.parcel_sent'`); n != 2 {
		t.Errorf("the buyer is told %d times", n)
	}
	arrive := func(i int) error {
		return shop.Store.Arrive(ctx, officer, catalog.Everything(), o.ID, sent[i].ID)
	}
	if err := arrive(0); err != nil {
		t.Fatal(err)
	}
	if err := arrive(0); !fault.Is(err, "order.step_refused") {
		t.Fatalf("arrived twice: %v", err)
	}
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.TurnBack, ""); !fault.Is(err, "parcel.part_arrived") {
		t.Fatalf("turned back after a part arrived: %v", err)
	}
	if _, err := shop.DB.Pool.Exec(ctx, `UPDATE shipments SET state = 'shipped' WHERE id = $1`, sent[0].ID); err == nil {
		t.Fatal("the database let a parcel go backwards")
	}
	if err := arrive(1); err != nil {
		t.Fatal(err)
	}
	if now, _, err := shop.Store.OrderByCode(ctx, catalog.Everything(), o.Code); err != nil || now.ShipmentState != orders.ShipmentDelivered || now.NextStep() != orders.Collect {
		t.Fatalf("with the last parcel it is %+v (%v)", now, err)
	}
}

func TestWhatIsLeftOfAnOrderMayBeDroppedAndParcelsFollowTheirOrder(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	taken(t, shop, o.ID, orders.Confirm, orders.Pack)
	if err := shop.Store.Send(ctx, officer, catalog.Scope{ProducerID: shop.NemHaHoa()}, o.ID, orders.Send{}); !fault.Is(err, "order.not_found") {
		t.Fatalf("another producer sends it: %v", err)
	}
	if err := shop.Store.Send(ctx, officer, catalog.Everything(), o.ID, orders.Send{Lines: map[int64]int{o.Lines[0].ID: 1}}); err != nil {
		t.Fatal(err)
	}
	sent, err := shop.Store.Shipments(ctx, o.ID)
	if err == nil {
		err = shop.Store.Arrive(ctx, officer, catalog.Everything(), o.ID, sent[0].ID)
	}
	if err == nil {
		err = shop.Store.Drop(ctx, officer, catalog.Everything(), o.ID, "Hết hàng")
	}
	if now, _, again := shop.Store.OrderByCode(ctx, catalog.Everything(), o.Code); err != nil || again != nil || now.ShipmentState != orders.ShipmentDelivered {
		t.Fatalf("dropped: %v, %v, %+v", err, again, now)
	}
	// One that was sent whole has its one parcel, which goes where its order goes.
	whole := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	taken(t, shop, whole.ID, orders.Confirm, orders.Pack, orders.Ship, orders.Miss, orders.Ship, orders.TurnBack)
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), whole.ID, orders.TakeIn, "Khách không nhận"); err != nil {
		t.Fatal(err)
	}
	if sent, err := shop.Store.Shipments(ctx, whole.ID); err != nil || len(sent) != 1 || sent[0].State != orders.ShipmentReturned {
		t.Fatalf("its parcel: %+v (%v)", sent, err)
	}
}

func TestAnOrderIsFetchedWithItsCodeAndGuessingIsSlow(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	shop.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours) VALUES ('dinh-so', 'Đình So', 'tourist_site', 'Làng So', 20.97, 105.67, '8:00–17:00')`)
	pickups := orders.NewPickups(shop.Store, []byte("a key for tests"))
	fetched := func() orders.Order {
		c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
		r := shop.Request(c, 120_000)
		r.AddressLine, r.Destination = "", orders.Destination{Delivery: orders.ByPickup, SalesPoint: "dinh-so"}
		p, err := shop.Checkout.Place(ctx, r)
		if err != nil {
			t.Fatal(err)
		}
		return p.Orders[0]
	}
	one, two := fetched(), fetched()
	point := int64(shop.Number(`SELECT id FROM sales_points`))
	hand := func(only int64, code string) (orders.Fetched, error) {
		return pickups.HandOver(ctx, officer, catalog.Everything(), point, only, code)
	}
	taken(t, shop, one.ID, orders.Confirm, orders.Pack)
	if _, err := hand(0, pickups.Code(&one)); !fault.Is(err, "pickup.no_code") {
		t.Fatalf("fetched before it was there: %v", err)
	}
	taken(t, shop, one.ID, orders.Ship)
	taken(t, shop, two.ID, orders.Confirm, orders.Pack, orders.Ship)
	if _, err := hand(two.ID, pickups.Code(&one)); !fault.Is(err, "pickup.no_code") {
		t.Fatalf("another order's code: %v", err)
	}
	code := pickups.Code(&one)
	if done, err := hand(0, code[:3]+" "+code[3:]); err != nil || done.Code != one.Code || done.Cash != 120_000 || len(phone.Digits(code)) != 6 {
		t.Fatalf("fetched %+v (%v)", done, err)
	}
	for range 3 {
		if _, err := hand(0, code); !fault.Is(err, "pickup.no_code") { // it is gone
			t.Fatal(err)
		}
	}
	if _, err := hand(0, pickups.Code(&two)); !fault.Is(err, "pickup.slow") {
		t.Fatalf("after five wrong codes a right one: %v", err)
	}
}
