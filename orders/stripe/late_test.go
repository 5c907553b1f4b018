package stripe_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/stripe/fake"
)

// tooLate is an order whose time was over, whose goods are gone, and whose card was charged all
// the same; nobody was told yet.
func (w *world) tooLate() (o orders.Order, session string) {
	w.t.Helper()
	o, session = w.sent()
	w.fake.Lapse(session)
	w.hear()
	w.Exec(`UPDATE variants SET stock = 0 WHERE id = $1`, w.jar.VariantID)
	w.fake.Late(session)
	return o, session
}

// sendDue sends every refund that the outbox was told of, as often as it is told.
func (w *world) sendDue() {
	w.t.Helper()
	rows, err := w.DB.Pool.Query(context.Background(), `SELECT entity_id FROM outbox WHERE kind = 'card.refund' ORDER BY 1`)
	if err != nil {
		w.t.Error(err)
		return
	}
	defer rows.Close()
	var ids []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			w.t.Error(err)
		}
		ids = append(ids, id)
	}
	for _, id := range ids {
		_ = w.cards.SendRefund(context.Background(), id) // what fails is told again
	}
}

// wentBack holds the ends of an automatic refund together: the provider, the books, the history.
func (w *world) wentBack(o orders.Order, session string) {
	w.t.Helper()
	made, sum := w.fake.Refunds(w.fake.Intent(session))
	got := w.now(o)
	if len(made) != 1 || sum != int64(o.Total) || got.PaidIn != o.Total || got.PaidOut != o.Total || got.Credit() != 0 || !got.Gone() {
		w.t.Fatalf("%d refunds of %d; %s, in %d, out %d", len(made), sum, got.State, got.PaidIn, got.PaidOut)
	}
	for sql, want := range map[string]int{`SELECT count(*) FROM card_refunds`: 1, `SELECT count(*) FROM outbox WHERE kind = 'card.refund'`: 1,
		`SELECT count(*) FROM ledger_entries WHERE kind = 'refunded'`: 1, `SELECT count(*) FROM order_events WHERE to_state = 'goes_back'`: 1} {
		if n := w.Number(sql); n != want {
			w.t.Errorf("%s: %d", sql, n)
		}
	}
	w.tasks()
}

func TestLateMoneyGoesBackOnceHoweverOftenItIsTold(t *testing.T) {
	t.Parallel()
	w := open(t)
	o, session := w.tooLate()
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
	if made, _ := w.fake.Refunds(w.fake.Intent(session)); len(made) != 0 {
		t.Fatal("money left before what was written down stood")
	}
	for range 3 {
		all.Go(w.sendDue)
	}
	all.Wait()
	w.hear() // of the refund, in its turn
	w.wentBack(o, session)
}

func TestLateMoneyThatTheSweeperFindsGoesBackAsWell(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, session := w.sent()
	if err := w.Store.Withdraw(ctx, o.ID, "Đổi ý"); err != nil {
		t.Fatal(err)
	}
	w.fake.Set(fake.Trouble{"lose": 1})
	w.fake.Pay(session) // and the page was not closed yet
	w.clock.goOn(4 * time.Minute)
	for range 3 { // the first finds it; the outbox is slow, so the next one sends it
		if err := w.cards.Sweep(ctx); err != nil {
			t.Fatal(err)
		}
		w.clock.goOn(4 * time.Minute)
	}
	w.sendDue()
	w.wentBack(o, session)
}

func TestARefundOfLateMoneyWhoseAnswerWasLostIsTheSameOne(t *testing.T) {
	t.Parallel()
	w := open(t)
	o, session := w.tooLate()
	w.hear()
	w.fake.Set(fake.Trouble{"error_500": 1})
	w.sendDue()
	if got := w.now(o); got.PaidOut != 0 {
		t.Fatalf("without an answer %d went back", got.PaidOut)
	}
	w.sendDue() // the provider says its 500 again for a day
	w.clock.goOn(25 * time.Hour)
	if err := w.cards.Sweep(context.Background()); err != nil {
		t.Fatal(err)
	}
	w.wentBack(o, session)
}

func TestLateMoneyGoesBackWithinTheProducersOwnAccount(t *testing.T) {
	t.Parallel()
	w := apart(t)
	w.CardAccount(w.CoopLangSo(), coopsAccount)
	o, session := w.tooLate()
	w.hear()
	w.sendDue() // the fake knows the charge in that account alone
	w.wentBack(o, session)
}

func TestAPersonSeesWhatTheProviderRefusesAndProposesAnew(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, session := w.tooLate()
	w.hear()
	if _, err := w.store.Propose(ctx, mai, card.Ask{Key: "too", OrderID: o.ID, Amount: 1_000, Reason: "Cũng trả"}); !fault.Is(err, "card.too_much") {
		t.Fatalf("a person gives back what goes back: %v", err)
	}
	w.fake.Set(fake.Trouble{"refuse_refund": 1})
	w.sendDue()
	w.sendDue()
	w.tasks("refund_failed")
	if back, err := w.Store.Back(ctx, o.ID); err != nil || back.Itself || !back.Refused() {
		t.Errorf("the page still says that it goes back (%v)", err)
	}
	if err := w.cards.Return(ctx, session); err != nil { // told again, it is not sent again
		t.Fatal(err)
	}
	if made, _ := w.fake.Refunds(w.fake.Intent(session)); len(made) != 0 || w.Number(`SELECT count(*) FROM card_refunds`) != 1 {
		t.Fatalf("%d refunds", len(made))
	}
	if _, err := w.store.Propose(ctx, mai, card.Ask{Key: "a", OrderID: o.ID, Amount: o.Total, Reason: "Stripe không nhận"}); err != nil {
		t.Fatalf("by hand: %v", err)
	}
}

func TestARefundThatIsNotAnsweredForADayIsShownUntilItIs(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, session := w.tooLate()
	w.hear()
	w.fake.Set(fake.Trouble{"down": 2})
	w.sendDue()
	w.tasks()
	w.clock.goOn(card.Patience)
	w.sendDue()
	w.tasks("refund_waits")
	if err := w.cards.Sweep(ctx); err != nil {
		t.Fatal(err)
	}
	w.wentBack(o, session)
}

// What goes back pays for nothing: a small transfer does not open the order again.
func TestMoneyOnItsWayBackDoesNotLetAnOrderStand(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	o, _ := w.tooLate()
	w.hear()
	w.Exec(`UPDATE variants SET stock = 5 WHERE id = $1`, w.jar.VariantID)
	done, err := w.Store.Settle(ctx, mai, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: "received", Ref: "x", Amount: 10_000})
	if err != nil || done.Fate != orders.OwedBack {
		t.Fatalf("%s (%v)", done.Fate, err)
	}
}

// Its buyer was told that the order is over and the money comes back: a card that does not take it
// is no payment, though the goods are there again by then.
func TestMoneyThatACardSendsBackDoesNotOpenItsOrderAgain(t *testing.T) {
	t.Parallel()
	w := open(t)
	o, session := w.tooLate()
	w.hear()
	w.sendDue()
	w.wentBack(o, session)
	w.Exec(`UPDATE variants SET stock = 50 WHERE id = $1`, w.jar.VariantID)
	made, _ := w.fake.Refunds(w.fake.Intent(session))
	w.fake.FailRefund(made[0])
	w.hear()
	got := w.now(o)
	if !got.Gone() || got.Credit() != o.Total || w.Stock(w.jar.VariantID) != 50 {
		t.Fatalf("%s, %d owed, %d on the shelf", got.State, got.Credit(), w.Stock(w.jar.VariantID))
	}
	w.tasks("refund_failed")
}
