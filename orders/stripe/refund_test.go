package stripe_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/stripe/fake"
)

// paid is an order of 258.000 ₫ that was paid by card, and its charge.
func (w *world) paid() (orders.Order, string) {
	w.t.Helper()
	o, session := w.sent()
	w.fake.Pay(session)
	w.hear()
	return w.now(o), w.fake.Intent(session)
}

func TestSixtyAndSixtyOfAHundredIsRefusedOnce(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, intent := w.paid()
	part := o.Total * 60 / 100
	results := make(chan error, 2)
	ids := make(chan int64, 2)
	var all sync.WaitGroup
	for _, key := range []string{"a", "b"} {
		all.Go(func() {
			id, err := w.store.Propose(ctx, mai, card.Ask{Key: key, OrderID: o.ID, Amount: part, Reason: "Thiếu hàng"})
			results <- err
			if err == nil {
				ids <- id
			}
		})
	}
	all.Wait()
	close(ids)
	one, two := <-results, <-results
	if (one == nil) == (two == nil) || one != nil && !fault.Is(one, "card.too_much") || two != nil && !fault.Is(two, "card.too_much") {
		t.Fatalf("60 and 60 of 100: %v, %v", one, two)
	}
	if _, err := w.DB.Pool.Exec(ctx, `INSERT INTO card_refunds (intent_id, order_id, amount, reason, state, key, created_at, updated_at) VALUES ($1, $2, $3, 'x', 'approved', 'x', now(), now())`, intent, o.ID, part); err == nil {
		t.Fatal("the database took a refund beyond the charge")
	}
	id := <-ids
	if err := w.store.Approve(ctx, lan, id); err != nil {
		t.Fatal(err)
	}
	for range 3 { // told again it is the same refund
		if err := w.cards.SendRefund(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	w.hear()
	if got := w.now(o); got.PaidOut != part || got.Money() != ledger.RefundedPart {
		t.Fatalf("a part went back: %+v", got)
	}
	if made, sum := w.fake.Refunds(intent); len(made) != 1 || sum != int64(part) {
		t.Fatalf("at the provider: %v, %d", made, sum)
	}
}

func TestMoneyGoesBackOnlyWithTwoPeople(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, intent := w.paid()
	id, err := w.store.Propose(ctx, mai, card.Ask{Key: "a", OrderID: o.ID, Amount: o.Total, Reason: "Hết hàng"})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.cards.SendRefund(ctx, id); err != nil {
		t.Fatal(err)
	}
	if made, _ := w.fake.Refunds(intent); len(made) != 0 {
		t.Fatal("it went with one person")
	}
	if err := w.store.Approve(ctx, mai, id); !fault.Is(err, "approval.same_person") {
		t.Fatalf("the same person: %v", err)
	}
	if err := w.store.Approve(ctx, lan, id); err != nil {
		t.Fatal(err)
	}
	if err := w.cards.SendRefund(ctx, id); err != nil {
		t.Fatal(err)
	}
	made, _ := w.fake.Refunds(intent)
	if got := w.now(o); len(made) != 1 || got.PaidOut != o.Total || got.Money() != ledger.GaveBack {
		t.Fatalf("gave back: %+v", got)
	}
	// The buyer's bank does not take it: the books say so, and a person sees to it.
	w.fake.FailRefund(made[0])
	w.hear()
	if got := w.now(o); got.PaidOut != 0 || got.Money() != ledger.Full {
		t.Fatalf("it came back: %+v", got)
	}
	w.tasks("refund_failed")
	if _, err := w.store.Propose(ctx, mai, card.Ask{Key: "b", OrderID: o.ID, Amount: o.Total, Reason: "Lần nữa"}); err != nil {
		t.Fatalf("once more: %v", err)
	}
}

func TestARefundThatWaitsIsFinishedByItsMessage(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, _ := w.paid()
	w.fake.Set(fake.Trouble{"refund_pending": 1})
	id, err := w.store.Propose(ctx, mai, card.Ask{Key: "a", OrderID: o.ID, Amount: 50_000, Reason: "Vỡ một hũ"})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.store.Approve(ctx, lan, id); err != nil {
		t.Fatal(err)
	}
	if err := w.cards.SendRefund(ctx, id); err != nil {
		t.Fatal(err)
	}
	if r, err := w.store.RefundByID(ctx, id); err != nil || r.State != "submitted" || w.now(o).PaidOut != 0 {
		t.Fatalf("on its way: %+v (%v)", r, err)
	}
}

func TestADisputeKeepsTheParcelBack(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, intent := w.paid()
	for _, as := range []string{"warning_needs_response", "needs_response"} { // the first took no money yet
		w.fake.Dispute(intent, as)
		w.hear()
		w.tasks("dispute")
		if err := w.Store.Take(ctx, mai, catalog.Everything(), o.ID, orders.Pack, ""); !fault.Is(err, "order.frozen") {
			t.Fatalf("packed while it is disputed (%s): %v", as, err)
		}
	}
	late, signature := w.fake.Last()
	w.fake.Dispute(intent, "won")
	w.hear()
	w.tasks("dispute", "dispute_over")
	// A message from before its end, told after it under another name, begins nothing anew.
	late = []byte(strings.Replace(string(late), `"id":"evt_`, `"id":"evt_late_`, 1))
	if signature = fake.Sign(secret, late, w.clock.now()); !strings.Contains(string(late), "evt_late_") || w.cards.Hear(ctx, signature, late) != nil {
		t.Fatal("the late message was not heard")
	}
	if err := w.Store.Take(ctx, mai, catalog.Everything(), o.ID, orders.Pack, ""); err != nil {
		t.Fatalf("won: %v", err)
	}
}

// An order of which all the money went back keeps its goods: nothing of it leaves, and they
// return to the shelf when it is cancelled.
func TestGoodsStayWhenAllTheMoneyWentBack(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx, all := context.Background(), catalog.Everything()
	o, _ := w.paid()
	back := func(key string, amount money.VND) {
		t.Helper()
		id, err := w.store.Propose(ctx, mai, card.Ask{Key: key, OrderID: o.ID, Amount: amount, Reason: "Khách đổi ý"})
		if err == nil {
			err = w.store.Approve(ctx, lan, id)
		}
		if err == nil {
			err = w.cards.SendRefund(ctx, id)
		}
		if err != nil {
			t.Fatal(err)
		}
		w.hear()
	}
	back("part", 100_000)
	if got := w.now(o); !got.Covered() || got.NextStep() != orders.Pack {
		t.Fatalf("with a part given back: next is %q", got.NextStep())
	}
	back("rest", o.Total-100_000)
	got := w.now(o)
	if got.Covered() || !got.GaveBack() || got.NextStep() != "" {
		t.Errorf("with all of it given back: next is %q, %s", got.NextStep(), got.Money())
	}
	if err := w.Store.Take(ctx, mai, all, o.ID, orders.Pack, ""); !fault.Is(err, "order.money_back") {
		t.Errorf("packed: %v", err)
	}
	if err := w.Store.Take(ctx, mai, all, o.ID, orders.Cancel, "Khách đổi ý"); err != nil || w.Stock(w.jar.VariantID) != 5 {
		t.Errorf("cancelled: %v, %d on the shelf", err, w.Stock(w.jar.VariantID))
	}
}

// The provider forgets a request's key after a day: what was asked before then is looked for, not
// asked again.
func TestARefundWhoseAnswerWasLostIsNotMadeASecondTimeADayLater(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, intent := w.paid()
	w.fake.Set(fake.Trouble{"error_500": 1})
	id, err := w.store.Propose(ctx, mai, card.Ask{Key: "a", OrderID: o.ID, Amount: 40_000, Reason: "Vỡ một hũ"})
	if err == nil {
		err = w.store.Approve(ctx, lan, id)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := w.cards.SendRefund(ctx, id); err == nil {
		t.Fatal("the answer was not lost")
	}
	w.clock.goOn(25 * time.Hour)
	for range 2 {
		if err := w.cards.Sweep(ctx); err != nil {
			t.Fatal(err)
		}
	}
	made, sum := w.fake.Refunds(intent)
	if r, err := w.store.RefundByID(ctx, id); err != nil || len(made) != 1 || sum != 40_000 || r.State != "succeeded" || w.now(o).PaidOut != 40_000 {
		t.Errorf("%d refunds of %d, ours %s, %d in the books (%v)", len(made), sum, r.State, w.now(o).PaidOut, err)
	}
	// One that never reached the provider goes out, however late.
	id, err = w.store.Propose(ctx, mai, card.Ask{Key: "b", OrderID: o.ID, Amount: 10_000, Reason: "Rách bao"})
	if err == nil {
		err = w.store.Approve(ctx, lan, id)
	}
	if err != nil {
		t.Fatal(err)
	}
	w.clock.goOn(25 * time.Hour)
	if err := w.cards.Sweep(ctx); err != nil {
		t.Fatal(err)
	}
	if made, sum := w.fake.Refunds(intent); len(made) != 2 || sum != 50_000 || w.now(o).PaidOut != 50_000 {
		t.Errorf("%d refunds of %d, %d in the books", len(made), sum, w.now(o).PaidOut)
	}
}
