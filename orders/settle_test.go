package orders_test

import (
	"context"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

var bank = audit.Actor{Kind: audit.System, Name: "ngân hàng"}

// transferred is an order of two jars that waits for a transfer, in a shop with five.
func transferred(t *testing.T) (*orderstest.Shop, catalogtest.Jar, orders.Order) {
	t.Helper()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	shop.Account(shop.CoopLangSo())
	return shop, jar, shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
}

func received(o orders.Order, ref string, amount money.VND) orders.Fact {
	return orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: ref, Amount: amount}
}

func now(t *testing.T, shop *orderstest.Shop, o orders.Order) orders.Order {
	t.Helper()
	got, _, err := shop.Store.OrderByCode(context.Background(), catalog.Everything(), o.Code)
	if err != nil {
		t.Fatal(err)
	}
	return *got
}

func settled(t *testing.T, shop *orderstest.Shop, f orders.Fact) orders.Settled {
	t.Helper()
	done, err := shop.Store.Settle(context.Background(), bank, f)
	if err != nil {
		t.Fatalf("settle %+v: %v", f, err)
	}
	return done
}

func TestATransferWaitsForItsMoneyAndIsConfirmedByIt(t *testing.T) {
	t.Parallel()
	shop, _, o := transferred(t)
	ctx := context.Background()
	if o.PaymentState != orders.PaymentPending || o.PayBy == nil || !o.PayBy.Equal(o.CreatedAt.Add(24*time.Hour)) || o.Due() != o.Total || o.NextStep() != "" {
		t.Fatalf("placed as %+v", o)
	}
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Confirm, ""); !fault.Is(err, "order.not_paid") {
		t.Fatalf("an unpaid order was confirmed: %v", err)
	}
	if done := settled(t, shop, received(o, "t1", o.Total-1)); done.Fate != orders.Partly || done.Order.Due() != 1 || done.Order.Money() != ledger.Partial {
		t.Fatalf("all but one đồng: %+v", done)
	}
	if done := settled(t, shop, received(o, "t2", 1)); done.Fate != orders.Paid || done.Order.State != orders.Confirmed || done.Order.ShipmentState != orders.ShipmentReady ||
		done.Order.PaymentState != orders.PaymentSucceeded || done.Order.Money() != ledger.Full {
		t.Fatalf("the last đồng: %+v", done)
	}
	for _, step := range []orders.Step{orders.Pack, orders.Ship, orders.Deliver} {
		if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, step, ""); err != nil {
			t.Fatalf("%s: %v", step, err)
		}
	}
	if end := now(t, shop, o); end.State != orders.Completed || end.NextStep() != "" {
		t.Fatalf("delivered and paid it is %+v", end)
	}
}

func TestOneFactToldFortyTimesAtOnceIsBookedOnce(t *testing.T) {
	t.Parallel()
	shop, jar, o := transferred(t)
	fates := make(chan orders.Fate, 60)
	var all sync.WaitGroup
	for i := range 60 {
		all.Go(func() {
			ref := "one"
			if i%3 == 0 {
				ref = "two" // another event about other money of the same amount
			}
			done, err := shop.Store.Settle(context.Background(), bank, received(o, ref, o.Total))
			if err != nil {
				t.Errorf("settle: %v", err)
			}
			fates <- done.Fate
		})
	}
	all.Wait()
	close(fates)
	counts := map[orders.Fate]int{}
	for f := range fates {
		counts[f]++
	}
	if counts[orders.Known] != 58 || counts[orders.Paid] != 1 || counts[orders.Noted] != 1 {
		t.Fatalf("fates %v", counts)
	}
	end := now(t, shop, o)
	if end.PaidIn != 2*o.Total || end.Credit() != o.Total || end.Money() != ledger.Over || end.State != orders.Confirmed || shop.Stock(jar.VariantID) != 3 {
		t.Fatalf("ended as %+v", end)
	}
	for sql, want := range map[string]int{
		`SELECT count(*) FROM ledger_entries`:                                                                                                      2,
		`SELECT count(*) FROM outbox WHERE kind = 'orders.settled'`:                                                                                2,
		`SELECT count(*) FROM audit_log WHERE action = 'order.settled'`:                                                                            2,
		`SELECT count(*) FROM order_events WHERE axis = 'order' AND to_state = 'confirmed'`:                                                        1,
		`SELECT count(*) FROM payment_attempts WHERE state = 'succeeded'`:                                                                          1,
		`SELECT count(*) FROM payment_attempts WHERE state IN ('created', 'pending')`:                                                              0,
		`SELECT count(*) FROM orders o WHERE payment_state <> (SELECT state FROM payment_attempts WHERE order_id = o.id ORDER BY id DESC LIMIT 1)`: 0,
	} {
		if got := shop.Number(sql); got != want {
			t.Errorf("%s: %d, want %d", sql, got, want)
		}
	}
}

func TestTheSameNameForOtherMoneyIsRefused(t *testing.T) {
	t.Parallel()
	shop, _, o := transferred(t)
	settled(t, shop, received(o, "t1", 1000))
	if _, err := shop.Store.Settle(context.Background(), bank, received(o, "t1", 2000)); !fault.Is(err, "ledger.fact_differs") {
		t.Fatalf("another amount under the same name: %v", err)
	}
	if got := now(t, shop, o); got.PaidIn != 1000 {
		t.Fatalf("paid %d", got.PaidIn)
	}
}

func TestMoneyAfterTheEndBringsAnOrderBackOnlyIfItsGoodsAreThere(t *testing.T) {
	t.Parallel()
	shop, jar, o := transferred(t)
	ctx := context.Background()
	if err := shop.Store.Take(ctx, bank, catalog.Everything(), o.ID, orders.Expire, "Hết hạn"); err != nil || shop.Stock(jar.VariantID) != 5 {
		t.Fatalf("expire: %v", err)
	}
	if done := settled(t, shop, received(o, "half", o.Total/2)); done.Fate != orders.OwedBack || done.Order.Credit() != o.Total/2 {
		t.Fatalf("half of it, late: %+v", done)
	}
	if done := settled(t, shop, received(o, "rest", o.Total-o.Total/2)); done.Fate != orders.Reinstated || done.Order.State != orders.Confirmed || done.Order.Money() != ledger.Full {
		t.Fatalf("the rest: %+v", done)
	}
	if shop.Stock(jar.VariantID) != 3 {
		t.Fatalf("%d in stock", shop.Stock(jar.VariantID))
	}
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, orders.Cancel, "Khách đổi ý"); err != nil || shop.Stock(jar.VariantID) != 5 {
		t.Fatalf("cancelled a second time: %v, %d in stock", err, shop.Stock(jar.VariantID))
	}
	if end := now(t, shop, o); end.Credit() != o.Total || end.Money() != ledger.Over || end.PaymentState != orders.PaymentSucceeded {
		t.Fatalf("a paid order that was cancelled: %+v", end)
	}
	shop.Exec(`UPDATE variants SET stock = 1 WHERE id = $1`, jar.VariantID)
	if done := settled(t, shop, received(o, "again", 1)); done.Fate != orders.OwedBack || shop.Stock(jar.VariantID) != 1 || done.Order.State != orders.Cancelled {
		t.Fatalf("without the goods: %+v", done)
	}
}

// Money that came once and went back does not pay an order a second time.
func TestMoneyThatWentBackBringsNoOrderBack(t *testing.T) {
	t.Parallel()
	shop, jar, o := transferred(t)
	settled(t, shop, received(o, "paid", o.Total))
	if err := shop.Store.Take(context.Background(), officer, catalog.Everything(), o.ID, orders.Cancel, "Khách đổi ý"); err != nil {
		t.Fatal(err)
	}
	settled(t, shop, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Refunded, Ref: "back", Amount: -o.Total})
	if done := settled(t, shop, received(o, "one", 1)); done.Fate != orders.OwedBack || done.Order.State != orders.Cancelled || done.Order.Credit() != 1 || shop.Stock(jar.VariantID) != 5 {
		t.Fatalf("one đồng: %s, %s, %d owed back, %d on the shelf", done.Fate, done.Order.State, done.Order.Credit(), shop.Stock(jar.VariantID))
	}
	if got := now(t, shop, o); got.ToStand() != o.Total-1 {
		t.Fatalf("%d would let it stand", got.ToStand())
	}
	if done := settled(t, shop, received(o, "rest", o.Total-1)); done.Fate != orders.Reinstated || shop.Stock(jar.VariantID) != 3 || !done.Order.May(orders.Pack) {
		t.Fatalf("all of it once more: %+v", done)
	}
}

func TestATransferTakesThePlaceOfPromisedCash(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	ctx := context.Background()
	if done := settled(t, shop, received(o, "t1", o.Total-5)); done.Fate != orders.Partly || done.Order.PaymentMethod != orders.COD || done.Order.PaymentState != orders.PaymentAuthorized {
		t.Fatalf("a part: %+v", done)
	}
	if done := settled(t, shop, received(o, "t2", 5)); done.Fate != orders.Paid || done.Order.PaymentMethod != orders.Transfer || done.Order.PaymentState != orders.PaymentSucceeded {
		t.Fatalf("the whole: %+v", done)
	}
	attempts, err := shop.Store.Attempts(ctx, o.ID)
	if err != nil || len(attempts) != 2 || attempts[0].State != orders.PaymentCancelled || attempts[1].State != orders.PaymentSucceeded {
		t.Fatalf("attempts %+v (%v)", attempts, err)
	}
}

func TestCollectedCashIsOnlyTheProducersOnceItIsRemitted(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	ctx := context.Background()
	settled(t, shop, received(o, "early", 10_000)) // the rest is cash
	for _, step := range []orders.Step{orders.Confirm, orders.Pack, orders.Ship, orders.Deliver, orders.Collect} {
		if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, step, ""); err != nil {
			t.Fatalf("%s: %v", step, err)
		}
	}
	if got := now(t, shop, o); got.PaidIn != o.Total || got.PaymentState != orders.PaymentCollected || got.State != orders.Completed || got.Remitted != 0 {
		t.Fatalf("collected: %+v", got)
	}
	f := orders.Fact{OrderID: o.ID, Method: orders.COD, Kind: ledger.Remitted, Ref: "r1", Amount: o.Total}
	if done := settled(t, shop, f); done.Fate != orders.Noted || done.Order.PaymentState != orders.PaymentSucceeded || done.Order.Money() != ledger.Full || done.Order.PaidIn != o.Total {
		t.Fatalf("remitted: %+v", done)
	}
}

func TestTheLedgerIsOnlyAddedTo(t *testing.T) {
	t.Parallel()
	shop, _, o := transferred(t)
	settled(t, shop, received(o, "t1", 1000))
	for _, sql := range []string{`UPDATE ledger_entries SET amount = 2000`, `DELETE FROM ledger_entries`, `TRUNCATE ledger_entries`,
		`INSERT INTO ledger_entries (order_id, kind, provider, external_ref, amount, actor_kind) VALUES (` + strconv.FormatInt(o.ID, 10) + `, 'received', 'transfer', 'x', -5, 'system')`,
		`INSERT INTO ledger_entries (order_id, kind, provider, external_ref, amount, actor_kind) VALUES (` + strconv.FormatInt(o.ID, 10) + `, 'refunded', 'transfer', 'x', 5, 'system')`} {
		if _, err := shop.DB.Pool.Exec(context.Background(), sql); err == nil {
			t.Errorf("%s went through", sql)
		}
	}
	if got := now(t, shop, o); got.PaidIn != 1000 {
		t.Fatalf("paid %d", got.PaidIn)
	}
}

// TestASettlementThatBreaksHalfwayNeverHappened breaks the database at each of the tables
// that a settlement writes, one after the other.
func TestASettlementThatBreaksHalfwayNeverHappened(t *testing.T) {
	t.Parallel()
	shop, _, o := transferred(t)
	shop.Exec(`CREATE FUNCTION break_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is gone'; END $$`)
	for _, table := range []string{"ledger_entries", "orders", "payment_attempts", "order_events", "outbox", "audit_log"} {
		shop.Exec(`CREATE TRIGGER broken BEFORE INSERT OR UPDATE ON ` + table + ` FOR EACH ROW EXECUTE FUNCTION break_it()`)
		if _, err := shop.Store.Settle(context.Background(), bank, received(o, "t1", o.Total)); err == nil {
			t.Fatalf("settled without %s", table)
		}
		shop.Exec(`DROP TRIGGER broken ON ` + table)
		if got := now(t, shop, o); got.PaidIn != 0 || got.State != orders.Placed || got.PaymentState != orders.PaymentPending {
			t.Fatalf("without %s half of it happened: %+v", table, got)
		}
	}
	if done := settled(t, shop, received(o, "t1", o.Total)); done.Fate != orders.Paid {
		t.Fatalf("afterwards: %+v", done)
	}
}
