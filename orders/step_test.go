package orders_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func sprint(v any) string { return fmt.Sprint(v) }

var officer = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Phòng Kinh tế"}

func TestAnOrderIsTakenToItsEndAndTheCashIsBookedOnce(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	p := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	o := p.Orders[0]
	ctx := context.Background()
	for _, step := range []orders.Step{orders.Confirm, orders.Pack, orders.Ship, orders.Deliver, orders.Collect} {
		now, _, err := shop.Store.OrderByCode(ctx, catalog.Everything(), o.Code)
		if err != nil || now.NextStep() != step {
			t.Fatalf("next is %q, want %q (%v)", now.NextStep(), step, err)
		}
		if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, step, ""); err != nil {
			t.Fatalf("%s: %v", step, err)
		}
	}
	done, _, err := shop.Store.OrderByCode(ctx, catalog.Everything(), o.Code)
	if err != nil || done.State != orders.Completed || done.PaymentState != orders.PaymentCollected || done.NextStep() != "" {
		t.Fatalf("ended as %+v (%v)", done, err)
	}
	if paid, err := ledger.NewStore(db).Paid(ctx, o.ID); err != nil || paid != o.Total {
		t.Fatalf("paid %s of %s (%v)", paid, o.Total, err)
	}
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Collect, ""); !fault.Is(err, "order.step_refused") {
		t.Fatalf("collected twice: %v", err)
	}
	events, err := shop.Store.Events(ctx, o.ID)
	if err != nil || len(events) != 8 || events[1].ActorName != "Phòng Kinh tế" {
		t.Fatalf("the history has %d steps (%v)", len(events), err)
	}
}

func TestTwoPeopleConfirmOnceAndOneIsTold(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() {
			errs[i] = shop.Store.Take(context.Background(), officer, catalog.Everything(), o.ID, orders.Confirm, "")
		})
	}
	wg.Wait()
	won := 0
	for _, err := range errs {
		if err == nil {
			won++
		} else if !fault.Is(err, "order.step_refused") {
			t.Errorf("the second heard %v", err)
		}
	}
	var events int
	_ = db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM order_events WHERE order_id = $1 AND to_state = 'confirmed'`, o.ID).Scan(&events)
	if won != 1 || events != 1 {
		t.Fatalf("%d confirmed, %d lines of history", won, events)
	}
}

func TestCancellingReturnsTheStockExactlyOnce(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() {
			errs[i] = shop.Store.Take(context.Background(), officer, catalog.Everything(), o.ID, orders.Cancel, "Khách đổi ý")
		})
	}
	wg.Wait()
	won := 0
	for _, err := range errs {
		if err == nil {
			won++
		}
	}
	if won != 1 || shop.Stock(jar.VariantID) != 5 {
		t.Fatalf("%d cancelled, %d in stock", won, shop.Stock(jar.VariantID))
	}
}

func TestAShippedOrderCannotBeCancelledAndAReasonIsNeeded(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	ctx := context.Background()
	take := func(s orders.Step, reason string) error {
		return shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, s, reason)
	}
	if err := take(orders.Cancel, ""); !fault.Is(err, "order.reason_needed") {
		t.Fatalf("without a reason: %v", err)
	}
	if err := take(orders.Ship, ""); !fault.Is(err, "order.step_refused") {
		t.Fatalf("shipped before it was confirmed: %v", err)
	}
	for _, s := range []orders.Step{orders.Confirm, orders.Pack, orders.Ship} {
		if err := take(s, ""); err != nil {
			t.Fatal(err)
		}
	}
	if err := take(orders.Cancel, "muộn"); !fault.Is(err, "order.already_shipped") {
		t.Fatalf("a shipped order: %v", err)
	}
	if err := shop.Store.Take(ctx, officer, catalog.Scope{ProducerID: 999}, o.ID, orders.Deliver, ""); !fault.Is(err, "order.not_found") {
		t.Fatalf("another producer: %v", err)
	}
	if shop.Stock(jar.VariantID) != 3 {
		t.Fatal("the stock moved")
	}
}

func TestALinkOpensOnlyWithItsKeyAndALookUpOnlyWithTheNumber(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	p := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	links := orders.NewLinks(shop.Store, []byte("a key of thirty-two bytes, more or less"))
	ctx := context.Background()
	for _, code := range []string{p.Code, p.Orders[0].Code, p.Orders[0].Code[:3] + "-" + p.Orders[0].Code[3:]} {
		if got, err := links.Open(ctx, code, links.Key(p)); err != nil || got.ID != p.ID {
			t.Errorf("%s does not open: %v", code, err)
		}
		if got, err := links.LookUp(ctx, code, "0101"); err != nil || got.ID != p.ID {
			t.Errorf("%s is not found: %v", code, err)
		}
	}
	unknown, err := ordercode.New(ordercode.Order, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	_, wrongKey := links.Open(ctx, p.Code, "x")
	_, noCode := links.Open(ctx, string(unknown), "x")
	_, wrongDigits := links.LookUp(ctx, p.Code, "9999")
	_, noKey := links.Open(ctx, p.Code, "")
	before := db.Queries()
	_, _ = links.Open(ctx, p.Code, "x")
	known := db.Queries() - before
	_, _ = links.Open(ctx, string(unknown), "x")
	if none := db.Queries() - before - known; none != known {
		t.Errorf("a code that exists costs %d statements before it is refused, another %d", known, none)
	}
	if wrongKey == nil || noCode == nil || wrongKey.Error() != noCode.Error() || wrongDigits.Error() != noCode.Error() || noKey.Error() != noCode.Error() {
		t.Fatalf("the refusals differ: %v, %v, %v, %v", wrongKey, noCode, wrongDigits, noKey)
	}
}

func TestTheOfficeFindsOrdersByViewCodeNumberAndName(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	second := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	ctx := context.Background()
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), second.ID, orders.Confirm, ""); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		q    orders.OfficeQuery
		want int
	}{
		{orders.OfficeQuery{View: orders.ViewAll}, 2}, {orders.OfficeQuery{View: orders.ViewWaiting}, 1}, {orders.OfficeQuery{View: orders.ViewPacking}, 1},
		{orders.OfficeQuery{View: orders.ViewOverdue}, 0}, {orders.OfficeQuery{Text: o.Code[:3] + "-" + o.Code[3:]}, 1}, {orders.OfficeQuery{Text: "000 101"}, 2},
		{orders.OfficeQuery{Text: "khach mau"}, 2}, {orders.OfficeQuery{Text: "nobody"}, 0},
		{orders.OfficeQuery{Scope: catalog.Scope{ProducerID: 999}}, 0},
	} {
		c.q.PerPage = 50
		page, err := shop.Store.ForOffice(ctx, c.q)
		if err != nil || len(page.Rows) != c.want || page.Total != c.want {
			t.Errorf("%+v: %d rows of %d, want %d (%v)", c.q, len(page.Rows), page.Total, c.want, err)
		}
	}
	shop.Exec(`UPDATE orders SET created_at = created_at - interval '13 hours' WHERE id = $1`, second.ID) // an hour before midnight in Việt Nam
	if today, err := shop.Store.PlacedToday(ctx, catalog.Everything(), 50); err != nil || len(today) != 1 || today[0].Code != o.Code {
		t.Errorf("placed today: %+v (%v)", today, err)
	}
}

func TestABuyerMayWithdrawUntilTheProducerHasSaidYes(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	ctx := context.Background()
	first := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	if err := shop.Store.Withdraw(ctx, first.ID, "Đặt nhầm"); err != nil || shop.Stock(jar.VariantID) != 5 {
		t.Fatalf("withdrawn: %v, %d in stock", err, shop.Stock(jar.VariantID))
	}
	second := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), second.ID, orders.Confirm, ""); err != nil {
		t.Fatal(err)
	}
	if err := shop.Store.Withdraw(ctx, second.ID, "Đặt nhầm"); !fault.Is(err, "order.already_confirmed") || shop.Stock(jar.VariantID) != 4 {
		t.Fatalf("after the producer's yes: %v", err)
	}
}

func TestAParcelNobodyTookComesBackOntoTheShelf(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	ctx := context.Background()
	for _, s := range []orders.Step{orders.Confirm, orders.Pack, orders.Ship, orders.Miss, orders.Ship, orders.Miss, orders.TurnBack, orders.TakeIn} {
		if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, s, "Khách không nhận"); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
	now, _, err := shop.Store.OrderByCode(ctx, catalog.Everything(), o.Code)
	if err != nil || now.State != orders.Cancelled || now.ShipmentState != orders.ShipmentReturned || now.PaymentState != orders.PaymentFailed || shop.Stock(jar.VariantID) != 5 {
		t.Fatalf("ended as %+v with %d in stock (%v)", now, shop.Stock(jar.VariantID), err)
	}
}

func TestAnOrderNobodyConfirmsExpiresOnceAndGivesBack(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	confirmed := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	ctx := context.Background()
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), confirmed.ID, orders.Confirm, ""); err != nil {
		t.Fatal(err)
	}
	later := orderstest.OpenAt(t, db, func() time.Time { return catalogtest.Noon().Add(80 * time.Hour) }).Store
	if n, err := later.ExpireOverdue(ctx, 90*time.Hour, "Quá hạn xác nhận"); err != nil || n != 0 {
		t.Fatalf("%d expired too early (%v)", n, err)
	}
	var wg sync.WaitGroup
	var total atomic.Int64
	for range 4 {
		wg.Go(func() {
			n, err := later.ExpireOverdue(ctx, 72*time.Hour, "Quá hạn xác nhận")
			if err != nil {
				t.Error(err)
			}
			total.Add(int64(n))
		})
	}
	wg.Wait()
	if total.Load() != 1 || shop.Stock(jar.VariantID) != 4 {
		t.Fatalf("%d expired, %d in stock", total.Load(), shop.Stock(jar.VariantID))
	}
}
