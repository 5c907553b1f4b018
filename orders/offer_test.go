package orders_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// onOffer promises 100.000 ₫ instead of 120.000 ₫ for an hour around noon.
func onOffer(t *testing.T, db *orderstest.Shop, variantID int64, units, perPhone int) int64 {
	t.Helper()
	id, err := makeOffer(db, variantID, units, perPhone)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func makeOffer(db *orderstest.Shop, variantID int64, units, perPhone int) (int64, error) {
	noon := catalogtest.Noon()
	return catalog.NewStore(db.DB, catalogtest.Noon).MakeOffer(context.Background(), officer, catalog.Everything(), catalog.Offer{VariantID: variantID, Price: 100_000,
		StartsAt: noon.Add(-30 * time.Minute), EndsAt: noon.Add(30 * time.Minute), Units: units, PerPhone: perPhone})
}

// rush lets n buyers place at once, one thing each, and counts who bought and who was told
// another total; anything else fails.
func rush(t *testing.T, shop *orderstest.Shop, variantID int64, n int, total money.VND, phone func(i int) string) (won, told int) {
	t.Helper()
	carts := make([]*orders.Cart, n)
	for i := range carts {
		carts[i] = shop.Cart(catalog.Take{VariantID: variantID, Quantity: 1})
	}
	var bought, refused atomic.Int32
	var wg sync.WaitGroup
	for i, c := range carts {
		wg.Go(func() {
			r := shop.Request(c, total)
			r.Phone = phone(i)
			switch _, err := shop.Checkout.Place(context.Background(), r); {
			case err == nil:
				bought.Add(1)
			case fault.Is(err, "order.total_changed"), fault.Is(err, "stock.not_enough"):
				refused.Add(1)
			default:
				t.Errorf("a loser heard %v", err)
			}
		})
	}
	wg.Wait()
	return int(bought.Load()), int(refused.Load())
}

func others(i int) string { return fmt.Sprintf("0900 000 %03d", i) }

func same(int) string { return "0900 000 101" }

// keepsPromises fails when an offer counts other than its draws, or more is promised than
// there is.
func keepsPromises(t *testing.T, shop *orderstest.Shop) {
	t.Helper()
	if n := shop.Number(`SELECT count(*) FROM offers o WHERE taken <> (SELECT coalesce(sum(quantity), 0) FROM offer_draws d WHERE d.offer_id = o.id AND returned_at IS NULL)`); n != 0 {
		t.Errorf("%d offers count other than what was drawn on them", n)
	}
	if n := shop.Number(`SELECT count(*) FROM variants WHERE stock < spoken_for(id, $1)`, catalogtest.Noon()); n != 0 {
		t.Errorf("of %d variants more is promised than there is", n)
	}
}

// TestTenUnitsOfAnOfferGoToTenOfTwoHundredBuyers lets two servers, each with a line of its own,
// sell what is on offer; three of the ten are held for who comes among the last.
func TestTenUnitsOfAnOfferGoToTenOfTwoHundredBuyers(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 12})
	offer := onOffer(t, shop, jar.VariantID, 10, 1)
	at := twoServers(t, shop)
	carts := crowd(shop, 200, jar.VariantID)
	for _, c := range carts[197:] {
		if _, err := shop.Store.Grab(context.Background(), c.ID, orders.Grab{VariantID: jar.VariantID, OfferID: offer, Quantity: 1}); err != nil {
			t.Fatal(err)
		}
	}
	told := newHeard()
	var kept atomic.Int32
	var wg sync.WaitGroup
	for i, c := range carts {
		wg.Go(func() {
			r := shop.Request(c, 118_000)
			r.Phone = others(i)
			p, err := at[i%2].Place(context.Background(), r)
			if told.hear(p, err); i >= 197 && err == nil {
				kept.Add(1)
			}
		})
	}
	wg.Wait()
	if told.answers["placed"] != 10 || told.answers["order.total_changed"] != 190 || kept.Load() != 3 || shop.Number(`SELECT taken FROM offers WHERE id = $1`, offer) != 10 || shop.Stock(jar.VariantID) != 2 {
		t.Errorf("heard %v, %d of three that were held; %d left", told.answers, kept.Load(), shop.Stock(jar.VariantID))
	}
	if n := shop.Number(`SELECT count(*) FROM order_lines WHERE unit_price = 100000 AND list_price = 120000 AND offer_id = $1`, offer); n != 10 {
		t.Errorf("%d orders say the offer's price and what it would have been", n)
	}
	for code := range told.codes {
		if shop.Number(`SELECT count(*) FROM purchases WHERE code = $1`, code) != 1 {
			t.Errorf("%s was told and is not there", code)
		}
	}
	keepsPromises(t, shop)
}

func TestOnePhoneHasItsShareOfAnOfferFromManyTabs(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 50})
	onOffer(t, shop, jar.VariantID, 20, 3)
	if won, told := rush(t, shop, jar.VariantID, 20, 118_000, same); won != 3 || told != 17 {
		t.Errorf("%d orders of one phone, %d were told", won, told)
	}
	keepsPromises(t, shop)

	// Somebody else: three at the offer's price and the fourth at that of the list.
	ctx := context.Background()
	c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 4})
	if c.Goods() != 3*100_000+120_000 {
		t.Fatalf("four cost %s", c.Goods())
	}
	r := shop.Request(c, 420_000+30_000)
	r.Phone = "0900 000 202"
	p, err := shop.Checkout.Place(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	if l := p.Orders[0].Lines; len(l) != 2 || l[0].Quantity != 3 || l[0].UnitPrice != 100_000 || l[0].ListPrice != 120_000 || l[1].Quantity != 1 || l[1].UnitPrice != 120_000 || l[1].OfferID != nil {
		t.Errorf("sold as %+v", l)
	}
	// Once more, who has had all three: told what it costs now, and that is what is charged.
	c = shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	r = shop.Request(c, 118_000)
	r.Phone = "0900 000 202"
	_, err = shop.Checkout.Place(ctx, r)
	if f, ok := fault.As(err); !ok || f.Details["total"] != money.VND(138_000) {
		t.Fatalf("the fourth: %v", err)
	}
	if err := shop.Store.ForPhone(ctx, c, "+84900000202"); err != nil || c.Goods() != 120_000 || c.Lines[0].Had != 3 {
		t.Fatalf("for that phone the cart costs %s (%v)", c.Goods(), err)
	}
	full := money.VND(138_000)
	r.ExpectedTotal = &full
	if _, err = shop.Checkout.Place(ctx, r); err != nil {
		t.Fatal(err)
	}
}

func TestAnOfferEndsOnceWhileBuyersPlace(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 30})
	offer := onOffer(t, shop, jar.VariantID, 20, 0)
	var ended atomic.Int32
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			err := catalog.NewStore(shop.DB, catalogtest.Noon).EndOffer(context.Background(), officer, catalog.Everything(), jar.VariantID, offer)
			if err == nil {
				ended.Add(1)
			} else if !fault.Is(err, "offer.not_running") {
				t.Error(err)
			}
		})
	}
	won, told := rush(t, shop, jar.VariantID, 25, 118_000, others)
	wg.Wait()
	if ended.Load() != 1 || won+told != 25 || shop.Number(`SELECT taken FROM offers`) != won || shop.Stock(jar.VariantID) != 30-won {
		t.Errorf("ended %d times; %d bought, %d were told, %d left", ended.Load(), won, told, shop.Stock(jar.VariantID))
	}
	// What it did not sell is free again, all of it and once.
	if c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1}); c.Lines[0].Stock != 30-won || c.Goods() != 120_000 {
		t.Errorf("%d can be had, for %s", c.Lines[0].Stock, c.Goods())
	}
}

func TestWhatIsPutAsideIsSoldToNobodyElse(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	ctx := context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	noon := catalogtest.Noon()
	store := catalog.NewStore(shop.DB, catalogtest.Noon)
	tonight := catalog.Offer{VariantID: jar.VariantID, Price: 100_000, StartsAt: noon.Add(time.Hour), EndsAt: noon.Add(2 * time.Hour), Units: 5}
	if _, err := store.MakeOffer(ctx, officer, catalog.Everything(), tonight); err != nil {
		t.Fatal(err)
	}
	if won, told := rush(t, shop, jar.VariantID, 4, 138_000, others); won != 4 || told != 0 {
		t.Errorf("%d of the four that are free were sold", won)
	}
	if d, err := store.CardsByIDs(ctx, []int64{jar.ProductID}); err != nil || d[0].Available != 0 || d[0].Price != 120_000 {
		t.Errorf("the list has %+v (%v)", d, err)
	}
	c, _ := shop.Store.NewCart(ctx)
	if err := shop.Store.SetLine(ctx, c.ID, jar.VariantID, 1); !fault.Is(err, "stock.not_enough") {
		t.Errorf("one of those put aside: %v", err)
	}

	// Buyers and an officer want the same ten: somebody yields, nothing is promised twice.
	for try := range 4 {
		wanted := shop.Product(catalogtest.Goods{Name: fmt.Sprintf("Bún %d", try), Stock: 10})
		var made error
		var wg sync.WaitGroup
		wg.Go(func() { _, made = makeOffer(shop, wanted.VariantID, 7, 0) })
		rush(t, shop, wanted.VariantID, 8, 138_000, others)
		wg.Wait()
		if _, refused := fault.AsForm(made); made != nil && !refused {
			t.Error(made)
		}
		keepsPromises(t, shop)
	}
}

func TestAnOfferHoldsByTheClockAlone(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	shop := orderstest.OpenAt(t, dbtest.Open(t), func() time.Time { return now })
	ctx := context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	offer := onOffer(t, shop, jar.VariantID, 5, 2)
	cart := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	for _, w := range []struct {
		at    time.Duration
		cost  money.VND
		stock int // that one buyer can have
	}{{-31 * time.Minute, 120_000, 4}, {-30 * time.Minute, 100_000, 6}, {30*time.Minute - time.Second, 100_000, 6}, {30 * time.Minute, 120_000, 9}} {
		now = catalogtest.Noon().Add(w.at)
		c, err := shop.Store.CartByID(ctx, cart.ID)
		if err != nil || c.Goods() != w.cost || c.Lines[0].Stock != w.stock {
			t.Errorf("at %s it costs %s, %d of it; want %s, %d (%v)", w.at, c.Goods(), c.Lines[0].Stock, w.cost, w.stock, err)
		}
	}
	now = catalogtest.Noon().Add(time.Hour)
	_, err := shop.Checkout.Place(ctx, shop.Request(cart, 118_000))
	if f, ok := fault.As(err); !ok || f.Key != "order.total_changed" || f.Details["total"] != money.VND(138_000) {
		t.Fatalf("after its time: %v", err)
	}

	// Bought in its time and called off by many at once: back in the offer, once.
	now = catalogtest.Noon()
	p := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	if p.Total != 2*100_000+18_000 {
		t.Fatalf("charged %s", p.Total)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() { _ = shop.Store.Withdraw(ctx, p.Orders[0].ID, "đổi ý") })
	}
	wg.Wait()
	if taken := shop.Number(`SELECT taken FROM offers WHERE id = $1`, offer); taken != 0 || shop.Stock(jar.VariantID) != 9 {
		t.Fatalf("%d still drawn, %d in stock", taken, shop.Stock(jar.VariantID))
	}
	keepsPromises(t, shop)
}
