package orders_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestCashInTheMakersHandPaysAnOrderThatWaitsForATransferOnce(t *testing.T) {
	t.Parallel()
	ctx, all := context.Background(), catalog.Everything()
	at := catalogtest.Noon()
	shop := orderstest.OpenAt(t, dbtest.Open(t), func() time.Time { return at })
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	shop.Account(shop.CoopLangSo())
	place := func() orders.Order {
		return shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0] // 138.000 ₫
	}
	take := func(o orders.Order, key string, amount money.VND) (orders.Settled, error) {
		return shop.Store.TakeInHand(ctx, officer, all, o.ID, key, amount)
	}
	o := place()
	for _, amount := range []money.VND{0, -1, 138_001} {
		if _, err := take(o, "k", amount); err == nil {
			t.Errorf("%d was taken", amount)
		}
	}
	if _, err := shop.Store.TakeInHand(ctx, officer, catalog.Scope{ProducerID: shop.NemHaHoa()}, o.ID, "k", 138_000); !fault.Is(err, "order.not_found") {
		t.Errorf("another producer notes it: %v", err)
	}
	// Forty presses of one form.
	var wg sync.WaitGroup
	fates := make([]orders.Fate, 40)
	for i := range fates {
		wg.Go(func() {
			done, err := take(o, "k", 138_000)
			if err != nil {
				t.Error(err)
			}
			fates[i] = done.Fate
		})
	}
	wg.Wait()
	paid := 0
	for _, f := range fates {
		if f == orders.Paid {
			paid++
		} else if f != orders.Known {
			t.Errorf("a press ended as %s", f)
		}
	}
	got := now(t, shop, o)
	if n := shop.Number(`SELECT count(*) FROM ledger_entries WHERE order_id = $1`, o.ID); paid != 1 || n != 1 || got.State != orders.Confirmed || got.PaymentState != orders.PaymentSucceeded || got.Money() != ledger.Full || got.Collected != 0 {
		t.Errorf("pressed forty times: %d entries, %+v", n, got)
	}
	if n := shop.Number(`SELECT count(*) FROM order_events WHERE order_id = $1 AND to_state = 'paid_in_hand' AND reason LIKE '138.000%'`, o.ID); n != 1 {
		t.Errorf("its history says it %d times", n)
	}
	if _, err := take(o, "another", 1); !fault.Is(err, "cash.no_wait") {
		t.Errorf("a paid order took more: %v", err)
	}
	// The transfer comes as well: it is owed back, and the order stands.
	if done := settled(t, shop, received(o, "late", 138_000)); done.Order.Credit() != 138_000 || done.Order.State != orders.Confirmed {
		t.Errorf("the transfer after the cash: %+v", done)
	}
	// A part in cash and the rest by transfer; the time to pay passes, and money keeps the order.
	part := place()
	if done, err := take(part, "p", 100_000); err != nil || done.Fate != orders.Partly || done.Order.Due() != 38_000 {
		t.Fatalf("a part: %+v (%v)", done, err)
	}
	unpaid := place()
	at = at.Add(48 * time.Hour)
	if _, err := shop.Store.ExpireUnpaid(ctx, "Chưa thấy tiền"); err != nil {
		t.Fatal(err)
	}
	if a, b := now(t, shop, part), now(t, shop, unpaid); a.State != orders.Placed || b.State != orders.Expired {
		t.Errorf("after two days: in part %s, unpaid %s", a.State, b.State)
	}
	if _, err := take(unpaid, "u", 138_000); !fault.Is(err, "cash.no_wait") {
		t.Errorf("an expired order took cash: %v", err)
	}
	if done := settled(t, shop, received(part, "rest", 38_000)); done.Fate != orders.Paid {
		t.Errorf("the rest: %+v", done)
	}
	// Cash at the door has its own step.
	if _, err := take(shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0], "c", 1); !fault.Is(err, "cash.no_wait") {
		t.Errorf("an order that is paid at the door took cash in hand: %v", err)
	}
}
