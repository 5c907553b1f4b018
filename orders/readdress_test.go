package orders_test

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// elsewhere is Hưng Đạo, for somebody else, as a purchase of version 1 becomes it.
func elsewhere() orders.Readdress {
	return orders.Readdress{Receiver: orders.Receiver{Name: "Người khác", Phone: "0911 222 333", AddressLine: "Số 9 ngõ mới", Note: "Cổng xanh"}, ProvinceCode: "01", WardCode: "09931", Seen: 1}
}

// formWrong says whether the field is wrong for the reason of that key.
func formWrong(err error, field, key string) bool {
	form, ok := fault.AsForm(err)
	if !ok {
		return false
	}
	for _, f := range form.Fields {
		if f.Name == field && f.Key == key {
			return true
		}
	}
	return false
}

func TestTheOfficeChangesWhereAPurchaseGoesUntilItsFirstParcelLeaves(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	mien, nem := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 50}), shop.Product(catalogtest.Goods{Name: "Nem", Producer: shop.NemHaHoa(), Stock: 50})
	p := shop.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1}, catalog.Take{VariantID: nem.VariantID, Quantity: 1})
	taken(t, shop, p.Orders[0].ID, orders.Confirm, orders.Pack)
	taken(t, shop, p.Orders[1].ID, orders.Confirm)
	for range 2 { // pressed twice
		err := shop.Checkout.Readdress(ctx, officer, p.ID, elsewhere())
		if err != nil && !fault.Is(err, "receiver.changed_meanwhile") {
			t.Fatal(err)
		}
	}
	now, err := shop.Store.PurchaseByID(ctx, p.ID)
	if err != nil || now.BuyerName != "Người khác" || now.BuyerPhone != "+84911222333" || now.PlaceText != "Xã Hưng Đạo, Thành phố Hà Nội" || now.WardCode != "09931" || now.ReceiverVersion != 2 || now.OrderedPhone != "+84900000101" || now.Total != p.Total {
		t.Fatalf("it is %+v (%v)", now, err)
	}
	for _, o := range p.Orders {
		events, err := shop.Store.Events(ctx, o.ID)
		last := events[len(events)-1]
		edit := orders.EditOf(last)
		if err != nil || strings.Join(edit.Fields, " ") != "name phone place line note" || edit.From != "Phường Ba Đình, Thành phố Hà Nội" || edit.To != now.PlaceText {
			t.Errorf("the history of %s says %+v (%v)", o.Code, last, err)
		}
	}
	// Neither the log nor the history ever says who or which street.
	if n := shop.Number(`SELECT count(*) FROM (SELECT concat(before, after, reason) AS said FROM audit_log UNION ALL SELECT reason FROM order_events) x WHERE said ~ '(Người khác|911222333|ngõ mới|Cổng xanh|Khách mẫu|ngõ 2)'`); n != 0 {
		t.Errorf("%d lines say who bought", n)
	}
	if n := shop.Number(`SELECT count(*) FROM audit_log WHERE action = 'order.receiver_changed' AND before->>'place' LIKE '%Ba Đình%' AND after->>'place' LIKE '%Hưng Đạo%'`); n != 2 {
		t.Errorf("%d lines stand in the log, want one for each order", n)
	}
	if n := shop.Number(`SELECT count(*) FROM outbox WHERE kind = 'orders.readdressed'`); n != 1 {
		t.Errorf("it is told %d times", n)
	}
	same := elsewhere()
	same.Seen = 2
	if err := shop.Checkout.Readdress(ctx, officer, p.ID, same); err != nil || shop.Number(`SELECT count(*) FROM outbox WHERE kind = 'orders.readdressed'`) != 1 {
		t.Errorf("the same again is told again (%v)", err)
	}

	// Who packed with the old address in front of them does not send it there.
	send := orders.Send{Seen: 1}
	if err := shop.Store.Send(ctx, officer, catalog.Everything(), p.Orders[0].ID, send); !fault.Is(err, "receiver.changed_unseen") {
		t.Fatalf("sent with an old label: %v", err)
	}
	if send.Seen = 2; shop.Store.Send(ctx, officer, catalog.Everything(), p.Orders[0].ID, send) != nil {
		t.Fatal("who saw the new address cannot send")
	}
	back := elsewhere()
	back.Seen, back.WardCode = 2, "00004"
	if err := shop.Checkout.Readdress(ctx, officer, p.ID, back); !fault.Is(err, "receiver.sent") {
		t.Errorf("moved after one of two parcels left: %v", err)
	}
}

func TestWhatWasAgreedToBePaidStaysWhenAPurchaseGoesElsewhere(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	mien := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 50})
	p := shop.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1})
	far := elsewhere()
	far.ProvinceCode, far.WardCode = "48", "20242"
	err := shop.Checkout.Readdress(ctx, officer, p.ID, far)
	no, _ := fault.As(err)
	if !fault.Is(err, "receiver.fee_differs") || no.Details["there"] != money.VND(35_000) {
		t.Fatalf("another fee is not shown: %v", err)
	}
	wrong, right := money.VND(34_000), money.VND(35_000)
	if far.FeeThere = &wrong; !fault.Is(shop.Checkout.Readdress(ctx, officer, p.ID, far), "receiver.fee_differs") {
		t.Error("a fee that was never shown was agreed to")
	}
	if far.FeeThere = &right; shop.Checkout.Readdress(ctx, officer, p.ID, far) != nil {
		t.Fatal("seen, and refused")
	}
	now, err := shop.Store.PurchaseByID(ctx, p.ID)
	if err != nil || now.Total != p.Total || now.Orders[0].Fee != p.Orders[0].Fee || now.Orders[0].Total != p.Orders[0].Total || now.ProvinceCode != "48" {
		t.Errorf("it is %+v (%v)", now, err)
	}
	if n := shop.Number(`SELECT count(*) FROM audit_log WHERE action = 'order.receiver_changed' AND after->>'fee' = '18000' AND after->>'fee_there' = '35000'`); n != 1 {
		t.Errorf("the log says the two fees %d times", n)
	}
}

func TestAPurchaseGoesOnlyWhereItsGoodsAndThePostDo(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	mien := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 50})
	p := shop.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1})
	for name, c := range map[string]struct {
		change     func(*orders.Readdress)
		field, key string
	}{
		"no such ward": {func(r *orders.Readdress) { r.WardCode = "99999" }, "ward", "place.ward_missing"},
		"no ward":      {func(r *orders.Readdress) { r.WardCode = "" }, "ward", "place.ward_missing"},
		"no street":    {func(r *orders.Readdress) { r.AddressLine = " ? " }, "line", "address.short"},
		"no name":      {func(r *orders.Readdress) { r.Name = "12" }, "name", "name.empty"},
		"no mobile":    {func(r *orders.Readdress) { r.Phone = "024 3333 4444" }, "phone", "phone.mobile"},
	} {
		r := elsewhere()
		if c.change(&r); !formWrong(shop.Checkout.Readdress(ctx, officer, p.ID, r), c.field, c.key) {
			t.Errorf("%s: %v", name, shop.Checkout.Readdress(ctx, officer, p.ID, r))
		}
	}
	shop.Exec(`UPDATE products SET delivery_area = 'city' WHERE id = $1`, mien.ProductID)
	far := elsewhere()
	if far.ProvinceCode, far.WardCode = "48", "20242"; !formWrong(shop.Checkout.Readdress(ctx, officer, p.ID, far), "ward", "receiver.outside_area") {
		t.Error("what is kept fresh goes to Đà Nẵng")
	}
	shop.Exec(`UPDATE products SET delivery_area = 'country' WHERE id = $1`, mien.ProductID)
	shop.Exec(`DELETE FROM shipping_zone_areas WHERE province_code = '48'`)
	if !formWrong(shop.Checkout.Readdress(ctx, officer, p.ID, far), "ward", "receiver.no_rate") {
		t.Error("the post goes where there is no rate")
	}
	if now, err := shop.Store.PurchaseByID(ctx, p.ID); err != nil || now.ReceiverVersion != 1 || now.BuyerName != p.BuyerName {
		t.Errorf("refused, and changed: %+v (%v)", now, err)
	}
	taken(t, shop, p.Orders[0].ID, orders.Confirm)
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), p.Orders[0].ID, orders.Cancel, "Khách đổi ý"); err != nil {
		t.Fatal(err)
	}
	if err := shop.Checkout.Readdress(ctx, officer, p.ID, elsewhere()); !fault.Is(err, "receiver.over") {
		t.Errorf("nothing goes there any more: %v", err)
	}
}

// TestAParcelLeavesForTheAddressThatWhoSentItSaw lets a change and a hand-over meet, many times.
func TestAParcelLeavesForTheAddressThatWhoSentItSaw(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	mien := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 500})
	moves, sends := 0, 0
	for range 25 {
		p := shop.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1})
		o := p.Orders[0].ID
		taken(t, shop, o, orders.Confirm, orders.Pack)
		var moved, sent error
		var wg sync.WaitGroup
		start := make(chan struct{})
		wg.Go(func() { <-start; moved = shop.Checkout.Readdress(ctx, officer, p.ID, elsewhere()) })
		wg.Go(func() {
			<-start
			sent = shop.Store.Send(ctx, officer, catalog.Everything(), o, orders.Send{Seen: 1})
		})
		close(start)
		wg.Wait()
		switch {
		case moved == nil && fault.Is(sent, "receiver.changed_unseen"):
			moves++
		case sent == nil && fault.Is(moved, "receiver.sent"):
			sends++
		default:
			t.Fatalf("moved: %v, sent: %v", moved, sent)
		}
		shop.Exec(`UPDATE orders SET state = 'completed', shipment_state = 'delivered' WHERE id = $1`, o) // another purchase of this number may be paid at the door
	}
	t.Logf("%d moved, %d sent", moves, sends)
}

func TestOfTwoWhoChangeWhereItGoesTheSecondIsTold(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	mien := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 50})
	p := shop.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1})
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		r := elsewhere()
		r.AddressLine += strings.Repeat("!", i)
		wg.Go(func() { errs[i] = shop.Checkout.Readdress(ctx, officer, p.ID, r) })
	}
	wg.Wait()
	kept := 0
	for _, err := range errs {
		if err == nil {
			kept++
		} else if !fault.Is(err, "receiver.changed_meanwhile") {
			t.Error(err)
		}
	}
	if kept != 1 {
		t.Errorf("%d of 8 are kept", kept)
	}
}

func TestAChangeOfAddressThatBreaksHalfwayNeverHappened(t *testing.T) {
	t.Parallel()
	for _, table := range []string{"order_events", "audit_log", "outbox"} {
		t.Run(table, func(t *testing.T) {
			t.Parallel()
			shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
			mien := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 50})
			p := shop.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1})
			shop.Exec(`CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is gone'; END $$`)
			shop.Exec(`CREATE TRIGGER broken BEFORE INSERT ON ` + table + ` FOR EACH ROW EXECUTE FUNCTION break_it()`)
			err := shop.Checkout.Readdress(ctx, officer, p.ID, elsewhere())
			var broken *pgconn.PgError
			if _, refused := fault.As(err); refused || !errors.As(err, &broken) {
				t.Fatalf("a broken database is told as %v", err)
			}
			shop.Exec(`DROP TRIGGER broken ON ` + table)
			if now, err := shop.Store.PurchaseByID(ctx, p.ID); err != nil || now.BuyerName != p.BuyerName || now.ReceiverVersion != 1 {
				t.Errorf("half of it happened: %+v (%v)", now, err)
			}
			if err := shop.Checkout.Readdress(ctx, officer, p.ID, elsewhere()); err != nil {
				t.Errorf("it cannot be done afterwards: %v", err)
			}
		})
	}
}
