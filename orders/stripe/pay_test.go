package stripe_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/stripe/fake"
)

func TestFortyMessagesBesideTheBrowserThatComesBackBookOnce(t *testing.T) {
	t.Parallel()
	w := open(t)
	o, session := w.sent()
	if got := w.now(o); got.PaymentState != orders.PaymentPending || got.State != orders.Placed {
		t.Fatalf("sent to pay as %+v", got)
	}
	w.fake.Pay(session)
	body, signature := w.fake.Last()
	var all sync.WaitGroup
	for range 40 {
		all.Go(func() {
			if err := w.cards.Hear(context.Background(), signature, body); err != nil {
				t.Errorf("hear: %v", err)
			}
		})
		all.Go(func() {
			if err := w.cards.Return(context.Background(), session); err != nil {
				t.Errorf("return: %v", err)
			}
		})
	}
	all.Wait()
	if end := w.now(o); end.State != orders.Confirmed || end.PaidIn != o.Total || end.Money() != ledger.Full || end.PaymentState != orders.PaymentSucceeded || w.Stock(w.jar.VariantID) != 3 {
		t.Fatalf("ended as %+v", end)
	}
	for sql, want := range map[string]int{`SELECT count(*) FROM ledger_entries`: 1, `SELECT count(*) FROM webhook_inbox`: 1, `SELECT count(*) FROM card_captures`: 1,
		`SELECT count(*) FROM outbox WHERE kind = 'orders.settled'`: 1} {
		if got := w.Number(sql); got != want {
			t.Errorf("%s: %d", sql, got)
		}
	}
	w.tasks()
}

func TestAskedAgainItIsTheSamePage(t *testing.T) {
	t.Parallel()
	w := open(t)
	p := w.PlacedBy(orders.Stripe, catalog.Take{VariantID: w.jar.VariantID, Quantity: 2})
	first := w.open(p)
	if second := w.open(p); second != first || len(w.fake.Sessions()) != 1 {
		t.Fatalf("%s and %s", first, second)
	}
	w.clock.goOn(35 * time.Minute)
	if third := w.open(p); third == first {
		t.Fatal("a page whose time is over is given again")
	}
}

func TestAnAnswerThatWasLostLeavesATryBehindAndTheNextWorks(t *testing.T) {
	t.Parallel()
	w := open(t)
	p := w.PlacedBy(orders.Stripe, catalog.Take{VariantID: w.jar.VariantID, Quantity: 2})
	w.fake.Set(fake.Trouble{"error_500": 2})
	if _, err := w.cards.Open(context.Background(), p, p.Orders[0].ID); !fault.Is(err, "payment.card_away") {
		t.Fatalf("without an answer: %v", err)
	}
	w.fake.Set(nil)
	w.fake.Pay(w.open(p))
	w.hear()
	if end := w.now(p.Orders[0]); end.State != orders.Confirmed {
		t.Fatalf("ended as %+v", end)
	}
	for name, trouble := range map[string]fake.Trouble{"wrong amount": {"wrong_amount": 1}, "other currency": {"other_currency": 1}} {
		o := w.PlacedBy(orders.Stripe, catalog.Take{VariantID: w.jar.VariantID, Quantity: 1})
		w.fake.Set(trouble)
		if _, err := w.cards.Open(context.Background(), o, o.Orders[0].ID); !fault.Is(err, "payment.card_away") {
			t.Fatalf("a page with %s: %v", name, err)
		}
	}
}

func TestASessionWhoseTimeIsOverGivesTheGoodsBackAndLateMoneyTakesThemAgain(t *testing.T) {
	t.Parallel()
	w := open(t)
	o, session := w.sent()
	w.fake.Lapse(session)
	w.hear()
	if got := w.now(o); got.State != orders.Expired || w.Stock(w.jar.VariantID) != 5 {
		t.Fatalf("lapsed as %+v", got)
	}
	w.fake.Late(session)
	w.hear()
	if got := w.now(o); got.State != orders.Confirmed || w.Stock(w.jar.VariantID) != 3 || got.Money() != ledger.Full {
		t.Fatalf("paid late: %+v", got)
	}
	w.tasks()
	o, session = w.sent()
	w.fake.Lapse(session)
	w.hear()
	w.Exec(`UPDATE variants SET stock = 0 WHERE id = $1`, w.jar.VariantID)
	w.fake.Late(session)
	w.hear()
	if got := w.now(o); got.State != orders.Expired || got.Credit() != o.Total {
		t.Fatalf("paid late without goods: %+v", got)
	}
	w.sendDue()
	w.wentBack(o, session)
}

// The page of an order that its buyer called off says that the money comes back.
func TestMoneyForWhatItsBuyerCalledOffGoesBack(t *testing.T) {
	t.Parallel()
	w := open(t)
	o, session := w.sent()
	w.fake.Delay(session)
	w.hear()
	if err := w.Store.Withdraw(context.Background(), o.ID, "Đặt nhầm"); err != nil {
		t.Fatal(err)
	}
	w.fake.Clear(session, true)
	w.hear()
	if got := w.now(o); got.State != orders.Cancelled || got.Credit() != o.Total || w.Stock(w.jar.VariantID) != 5 {
		t.Fatalf("paid after it was called off: %s, %d owed back, %d on the shelf", got.State, got.Credit(), w.Stock(w.jar.VariantID))
	}
	w.sendDue()
	w.wentBack(o, session)
}

func TestWhatTakesDaysKeepsTheGoodsUntilItIsKnown(t *testing.T) {
	t.Parallel()
	w := open(t)
	for _, well := range []bool{true, false} {
		o, session := w.sent()
		w.fake.Delay(session)
		w.hear()
		if got := w.now(o); got.PaymentState != orders.PaymentProcessing || got.State != orders.Placed || got.PayBy.Before(w.clock.now().Add(24*time.Hour)) {
			t.Fatalf("on its way: %+v", got)
		}
		w.fake.Clear(session, well)
		w.hear()
		want := orders.Placed
		if well {
			want = orders.Confirmed
		}
		if got := w.now(o); got.State != want || well == (got.PaymentState == orders.PaymentFailed) {
			t.Fatalf("in the end: %+v", got)
		}
	}
}

func TestACancelledOrderIsNotPaidAnyMore(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, session := w.sent()
	if err := w.Store.Withdraw(ctx, o.ID, "Đổi ý"); err != nil {
		t.Fatal(err)
	}
	if err := w.cards.Close(ctx, o.ID); err != nil {
		t.Fatal(err)
	}
	if status, _ := w.fake.Status(session); status != "expired" {
		t.Fatalf("the page of a cancelled order is %s", status)
	}
	// And one that was paid in the same moment is booked, not lost.
	o, session = w.sent()
	w.fake.Pay(session)
	if err := w.Checkout.SwitchMethod(ctx, o.ID, orders.COD); err != nil {
		t.Fatal(err)
	}
	if err := w.cards.Close(ctx, o.ID); err != nil {
		t.Fatal(err)
	}
	if got := w.now(o); got.State != orders.Confirmed || got.PaymentMethod != orders.Stripe || got.Money() != ledger.Full {
		t.Fatalf("paid while it was switched: %+v", got)
	}
}

func TestALostMessageIsMadeUpForByTheSweeper(t *testing.T) {
	t.Parallel()
	w := open(t)
	o, session := w.sent()
	w.fake.Set(fake.Trouble{"lose": 1})
	w.fake.Pay(session)
	w.clock.goOn(4 * time.Minute)
	for range 2 {
		if err := w.cards.Sweep(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if got := w.now(o); got.State != orders.Confirmed || got.PaidIn != o.Total {
		t.Fatalf("swept: %+v", got)
	}
}

func TestTheNightComparesAndTellsWhatDiffers(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, session := w.sent()
	w.fake.Pay(session) // and nobody tells us
	for range 2 {
		if err := w.cards.Reconcile(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if got := w.now(o); got.State != orders.Confirmed {
		t.Fatalf("compared: %+v", got)
	}
	r, err := w.store.Reports(ctx, 1)
	if err != nil || len(r) != 1 || r[0].Sessions != 1 || r[0].Events != 1 || r[0].Differences != 0 {
		t.Fatalf("report %+v (%v)", r, err)
	}
	w.clock.goOn(24 * time.Hour)
	_, session = w.sent()
	w.Exec(`DELETE FROM card_sessions WHERE session_id = $1`, session) // a session that nobody here asked for
	w.fake.Pay(session)
	if err := w.cards.Reconcile(ctx); err != nil {
		t.Fatal(err)
	}
	if r, err = w.store.Reports(ctx, 1); err != nil || r[0].Differences != 1 {
		t.Fatalf("report %+v (%v)", r, err)
	}
	w.tasks("unknown", "difference")
}

func TestPayingByCardHasAFloorAndACap(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	w.Checkout.Cards = &orders.CardTerms{Min: 138_001, Max: 300_000, Trying: true}
	for quantity, fits := range map[int]bool{1: false, 2: true, 3: false} {
		c := w.Cart(catalog.Take{VariantID: w.jar.VariantID, Quantity: quantity})
		r := w.Request(c, 0)
		r.Method = orders.Stripe
		q, err := w.Checkout.Quote(ctx, c.ID, r.Destination)
		if err != nil {
			t.Fatal(err)
		}
		r.ExpectedTotal = &q.Total
		if _, err := w.Checkout.Place(ctx, r); (err == nil) != fits || err != nil && !fault.Is(err, "payment.card_limits") {
			t.Errorf("%d jars for %d: %v", quantity, q.Total, err)
		}
	}
	w.Checkout.Cards = nil
	c := w.Cart(catalog.Take{VariantID: w.jar.VariantID, Quantity: 1})
	r := w.Request(c, 0)
	r.Method = orders.Stripe
	if _, err := w.Checkout.Place(ctx, r); err == nil {
		t.Error("a card was taken where none are")
	}
}
