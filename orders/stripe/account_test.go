package stripe_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/card"
	"github.com/ocop-hungdao/ocop/orders/stripe"
	"github.com/ocop-hungdao/ocop/orders/stripe/fake"
)

const coopsAccount = "acct_fakeHTX01"

// apart is a shop of many sellers, each of whom is paid by card into an account of its own.
func apart(t *testing.T) *world {
	t.Helper()
	w := open(t)
	w.Checkout.Cards.Trying = false
	w.store = card.NewStore(w.DB, w.Store, card.Whose{Launch: w.Checkout.Launch}, w.clock.now, words)
	w.cards = stripe.New(stripe.Config{Key: "sk_test_x", Secrets: secret, Base: w.fake.Base}, w.store, orders.NewLinks(w.Store, []byte(strings.Repeat("k", 32))), "http://shop.example",
		func(code, _ string) string { return code }, w.clock.now, slog.New(slog.DiscardHandler))
	return w
}

// tryCard places an order by card and gives the refusal's key.
func (w *world) tryCard() string {
	w.t.Helper()
	c := w.Cart(catalog.Take{VariantID: w.jar.VariantID, Quantity: 1})
	r := w.Request(c, 0)
	r.Method = orders.Stripe
	q, err := w.Checkout.Quote(context.Background(), c.ID, r.Destination)
	if err != nil {
		w.t.Fatal(err)
	}
	r.ExpectedTotal = &q.Total
	_, err = w.Checkout.Place(context.Background(), r)
	no, _ := fault.As(err)
	if no == nil {
		w.t.Fatalf("placed: %v", err)
	}
	return no.Key
}

func TestACardPaysIntoTheProducersOwnAccountAndComesBackFromIt(t *testing.T) {
	t.Parallel()
	w, ctx := apart(t), context.Background()
	if key := w.tryCard(); key != "payment.card_not_here" {
		t.Fatalf("without an account: %s", key)
	}
	w.CardAccount(w.CoopLangSo(), coopsAccount)
	o, session := w.sent()
	if got := w.fake.Account(session); got != coopsAccount {
		t.Fatalf("paid into %q", got)
	}
	w.fake.Pay(session)
	w.hear()
	if got := w.now(o); got.State != orders.Confirmed || got.PaidIn != o.Total {
		t.Fatalf("paid: %s, %d of %d", got.State, got.PaidIn, o.Total)
	}
	id, err := w.store.Propose(ctx, mai, card.Ask{Key: "k", OrderID: o.ID, Amount: 5_000, Reason: "Thiếu một gói"})
	if err == nil {
		err = w.store.Approve(ctx, lan, id)
	}
	if err == nil {
		err = w.cards.SendRefund(ctx, id)
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, sum := w.fake.Refunds(w.fake.Intent(session)); sum != 5_000 {
		t.Fatalf("went back: %d", sum)
	}
	w.tasks()
}

func TestWhatNoMessageToldIsFoundInTheProducersAccount(t *testing.T) {
	t.Parallel()
	for name, find := range map[string]func(*world) error{
		"by asking":    func(w *world) error { w.clock.goOn(10 * time.Minute); return w.cards.Sweep(context.Background()) },
		"by comparing": func(w *world) error { return w.cards.Reconcile(context.Background()) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := apart(t)
			w.CardAccount(w.CoopLangSo(), coopsAccount)
			o, session := w.sent()
			w.fake.Set(fake.Trouble{"lose": 1})
			w.fake.Pay(session)
			if err := find(w); err != nil {
				t.Fatal(err)
			}
			if got := w.now(o); got.PaidIn != o.Total {
				t.Fatalf("booked %d of %d", got.PaidIn, o.Total)
			}
			w.tasks()
		})
	}
}

// A maker of sessions names them as they like: who has an account of their own could call one by
// our order's name and pay themselves.
func TestASessionOfAnotherAccountPaysNothingOfOurs(t *testing.T) {
	t.Parallel()
	w := apart(t)
	w.CardAccount(w.CoopLangSo(), coopsAccount)
	p := w.PlacedBy(orders.Stripe, catalog.Take{VariantID: w.jar.VariantID, Quantity: 2})
	w.fake.Set(fake.Trouble{"error_500": 1}) // a try of ours whose session never got its name
	if _, err := w.cards.Open(context.Background(), p, p.Orders[0].ID); err == nil {
		t.Fatal("the page was opened")
	}
	attempt := w.Number(`SELECT max(attempt_id) FROM card_sessions`)
	form := url.Values{"mode": {"payment"}, "success_url": {"http://x.example"}, "metadata[attempt_id]": {strconv.Itoa(attempt)},
		"line_items[0][price_data][unit_amount]": {strconv.FormatInt(int64(p.Orders[0].Total), 10)}, "line_items[0][price_data][currency]": {"vnd"}, "line_items[0][quantity]": {"1"}}
	r, err := http.NewRequestWithContext(context.Background(), http.MethodPost, w.fake.Base+"/v1/checkout/sessions", strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer sk_test_other")
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Stripe-Account", "acct_fakeStranger")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	sessions := w.fake.Sessions()
	w.fake.Pay(sessions[len(sessions)-1])
	w.hear()
	if got := w.now(p.Orders[0]); got.PaidIn != 0 || got.State != orders.Placed {
		t.Fatalf("a stranger's session paid %d, %s", got.PaidIn, got.State)
	}
	w.tasks("unknown")
}

func TestWhoTookTheAccountAwayTakesNoCards(t *testing.T) {
	t.Parallel()
	w := apart(t)
	w.CardAccount(w.CoopLangSo(), coopsAccount)
	p := w.PlacedBy(orders.Stripe, catalog.Take{VariantID: w.jar.VariantID, Quantity: 1})
	w.fake.Leave(coopsAccount)
	w.hear()
	w.hear() // told again
	if key := w.tryCard(); key != "payment.card_not_here" {
		t.Fatalf("placed after that: %s", key)
	}
	if _, err := w.cards.Open(context.Background(), p, p.Orders[0].ID); !fault.Is(err, "payment.card_not_here") {
		t.Fatalf("paid after that: %v", err)
	}
	w.tasks("account_gone")
}

func TestOnlyAnAccountThatMayChargeIsTaken(t *testing.T) {
	t.Parallel()
	w, ctx := open(t), context.Background()
	for account, want := range map[string]string{"acct_nobody99": "account.card_unknown", "acct_wait0001": "account.card_not_ready"} {
		if _, err := w.cards.Account(ctx, account); !fault.Is(err, want) {
			t.Errorf("%s: %v", account, err)
		}
	}
	if _, err := w.cards.Account(ctx, coopsAccount); err != nil {
		t.Error(err)
	}
}
