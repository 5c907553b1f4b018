package stripe_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/card"
)

// Pages of the provider hold the goods one after the other, for a day at most.
func TestCardPagesKeepGoodsForADayAtMost(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	p := w.PlacedBy(orders.Stripe, catalog.Take{VariantID: w.jar.VariantID, Quantity: 2})
	o, pages := p.Orders[0], 0
	for w.clock.now().Before(o.CreatedAt.Add(48 * time.Hour)) {
		if page, err := w.store.Page(ctx, o.ID); err != nil || page != "" {
			t.Fatalf("a page is open before it is asked for: %q (%v)", page, err)
		}
		url, err := w.cards.Open(ctx, p, o.ID)
		if fault.Is(err, "payment.too_late") {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if page, err := w.store.Page(ctx, o.ID); err != nil || page != url {
			t.Fatalf("the page that is open is %q (%v)", page, err)
		}
		pages++
		w.clock.goOn(36 * time.Minute)
	}
	if got := w.now(o); got.PayBy.After(o.CreatedAt.Add(orders.Hold+orders.CardHold)) || pages < 30 {
		t.Errorf("after %d pages it waits until %s", pages, got.PayBy.Sub(o.CreatedAt))
	}
}

// A server that was killed while it compared leaves the day to the next one.
func TestAComparisonThatWasKilledIsMadeAgain(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	mine := func() bool {
		t.Helper()
		ok, err := w.store.BeginReport(ctx, w.clock.now())
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}
	w.clock.goOn(24*time.Hour - w.clock.now().Sub(w.clock.now().Truncate(24*time.Hour))) // a day begins
	if !mine() || mine() {
		t.Fatal("of two servers one compares")
	}
	w.clock.goOn(59 * time.Minute)
	if mine() {
		t.Error("it was taken from who is at it")
	}
	w.clock.goOn(2 * time.Minute)
	if !mine() || mine() {
		t.Error("what was killed an hour ago is not made again, once")
	}
	if err := w.store.EndReport(ctx, card.Report{Day: w.clock.now()}); err != nil {
		t.Fatal(err)
	}
	w.clock.goOn(2 * time.Hour)
	if mine() {
		t.Error("it was made a second time")
	}
}
