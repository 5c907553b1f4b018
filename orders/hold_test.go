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
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// counter is a shop whose clock is turned by hand.
type counter struct {
	*orderstest.Shop
	t     *testing.T
	goods *catalog.Store
	clock time.Time
}

func openCounter(t *testing.T) *counter {
	t.Helper()
	c := &counter{t: t, clock: catalogtest.Noon()}
	now := func() time.Time { return c.clock }
	c.Shop = orderstest.OpenAt(t, dbtest.Open(t), now)
	c.goods = catalog.NewStore(c.DB, now)
	return c
}

// atCheckout is a buyer with so many of a thing who opens the page on which it is ordered.
func (c *counter) atCheckout(variant int64, n int) *orders.Cart {
	c.t.Helper()
	cart := c.Cart(catalog.Take{VariantID: variant, Quantity: n})
	c.opens(cart)
	return cart
}

func (c *counter) opens(cart *orders.Cart) {
	c.t.Helper()
	cart, err := c.Store.CartByID(context.Background(), cart.ID)
	if err == nil {
		err = c.Store.Keep(context.Background(), cart, catalog.HoldFor)
	}
	if err != nil {
		c.t.Fatal(err)
	}
}

// kept is how many of a variant are held for a cart.
func (c *counter) kept(cart *orders.Cart, variant int64) (n int) {
	c.t.Helper()
	held, err := c.Store.Kept(context.Background(), cart)
	if err != nil {
		c.t.Fatal(err)
	}
	for _, h := range held {
		if h.VariantID == variant {
			n += h.Quantity
		}
	}
	return n
}

// left is how many a stranger can have.
func (c *counter) left(variant int64) int {
	c.t.Helper()
	list, err := c.goods.Sellables(context.Background(), []int64{variant})
	if err != nil || len(list) != 1 {
		c.t.Fatal(list, err)
	}
	return list[0].Stock
}

func (c *counter) orders(cart *orders.Cart) error {
	c.t.Helper()
	r := c.Request(cart, 0)
	q, err := c.Checkout.Quote(context.Background(), cart.ID, r.Destination)
	if err != nil {
		return err
	}
	r.ExpectedTotal = &q.Total
	_, err = c.Checkout.Place(context.Background(), r)
	return err
}

func TestWhatIsKeptForOneBuyerNobodyElseCanHave(t *testing.T) {
	t.Parallel()
	c := openCounter(t)
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: 3}).VariantID
	late := c.Cart(catalog.Take{VariantID: jar, Quantity: 2})
	mine := c.atCheckout(jar, 2)
	if n := c.left(jar); n != 1 || c.kept(mine, jar) != 2 || c.Stock(jar) != 3 {
		t.Errorf("%d are left, %d kept, %d on the shelf", n, c.kept(mine, jar), c.Stock(jar))
	}
	if err := c.orders(late); !fault.Is(err, "stock.not_enough") {
		t.Errorf("two of what is kept for another: %v", err)
	}
	if err := c.Store.SetLine(context.Background(), late.ID, jar, 3); !fault.Is(err, "stock.not_enough") {
		t.Errorf("into another cart: %v", err)
	}
	if err := c.orders(mine); err != nil {
		t.Errorf("who had it kept: %v", err)
	}
	if n := c.left(jar); n != 1 || c.Stock(jar) != 1 || c.kept(mine, jar) != 0 {
		t.Errorf("ordered, and %d are left of %d", n, c.Stock(jar))
	}
}

func TestAHoldEndsByTheClockAndLengthensOnlySoFar(t *testing.T) {
	t.Parallel()
	c := openCounter(t)
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: 2}).VariantID
	mine := c.atCheckout(jar, 1)
	c.clock = c.clock.Add(catalog.HoldFor - time.Second)
	if c.left(jar) != 1 {
		t.Error("a second too early it was free")
	}
	for range 3 {
		c.opens(mine) // lengthens, but never past the longest
	}
	held, err := c.Store.Kept(context.Background(), mine)
	if want := catalogtest.Noon().Add(2*catalog.HoldFor - time.Second); err != nil || len(held) != 1 || !held[0].Until.Equal(want) {
		t.Errorf("kept %v until %v (%v)", held, want, err)
	}
	c.clock = c.clock.Add(catalog.HoldFor - time.Second)
	c.opens(mine)
	if held, _ = c.Store.Kept(context.Background(), mine); len(held) != 1 || !held[0].Until.Equal(catalogtest.Noon().Add(catalog.HoldLongest)) {
		t.Errorf("kept %v", held)
	}
	c.clock = catalogtest.Noon().Add(catalog.HoldLongest)
	if c.left(jar) != 2 || c.kept(mine, jar) != 0 {
		t.Errorf("at its last instant %d are left", c.left(jar))
	}
	if err := c.orders(mine); err != nil {
		t.Errorf("what is not kept any more and still there: %v", err)
	}
}

func TestWhoOpensThePageAgainAndAgainEmptiesNoShelf(t *testing.T) {
	t.Parallel()
	c := openCounter(t)
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: 9}).VariantID
	board := c.Product(catalogtest.Goods{Name: "Bức chạm", Group: "do-go", Stock: 1}).VariantID
	plenty := c.Product(catalogtest.Goods{Name: "Bún", Stock: catalog.HoldFew + 1}).VariantID
	for range 7 { // a program with many carts, for an hour
		c.atCheckout(jar, 1)
		c.atCheckout(jar, 3)
		if c.left(board) > 0 {
			c.atCheckout(board, 1)
		}
		if c.left(jar) < 4 {
			t.Fatalf("%d of 9 are left", c.left(jar))
		}
		c.clock = c.clock.Add(catalog.HoldFor - time.Minute)
	}
	if n := c.Number(`SELECT coalesce(sum(quantity), 0) FROM holds WHERE variant_id = $1`, jar); n > 5 {
		t.Errorf("%d of 9 were held for nothing within an hour", n)
	}
	if n := c.Number(`SELECT count(*) FROM holds WHERE variant_id = $1`, board); n != 1 {
		t.Errorf("the only piece was held %d times within an hour", n)
	}
	c.clock = c.clock.Add(catalog.HoldRest)
	if again := c.atCheckout(board, 1); c.kept(again, board) != 1 {
		t.Error("an hour later it is not kept for anybody")
	}
	if many := c.atCheckout(plenty, 1); c.kept(many, plenty) != 0 || c.left(plenty) != catalog.HoldFew+1 {
		t.Error("of what there is plenty, some is kept")
	}
}

func TestWhatLeavesTheCartIsGivenBackAtOnce(t *testing.T) {
	t.Parallel()
	c := openCounter(t)
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: 8}).VariantID
	mine := c.atCheckout(jar, 4)
	for _, step := range []struct{ n, left int }{{3, 5}, {3, 5}, {4, 5}, {1, 7}, {0, 8}, {0, 8}} {
		if err := c.Store.SetLine(context.Background(), mine.ID, jar, step.n); err != nil || c.left(jar) != step.left {
			t.Errorf("%d in the cart, and %d are left, want %d (%v)", step.n, c.left(jar), step.left, err)
		}
	}
	if err := c.Store.SetLine(context.Background(), mine.ID, jar, 1); err != nil {
		t.Fatal(err)
	}
	if c.opens(mine); c.left(jar) != 8 {
		t.Error("four were held for nothing just now, and one more is held")
	}
}

func TestAGiftBoxHoldsWhatIsInIt(t *testing.T) {
	t.Parallel()
	c := openCounter(t)
	few := c.Product(catalogtest.Goods{Name: "Miến", Stock: 8}).VariantID
	many := c.Product(catalogtest.Goods{Name: "Bún", Stock: 500}).VariantID
	box := c.Product(catalogtest.Goods{Name: "Hộp quà", Price: 300_000}).VariantID
	if err := c.goods.SetParts(context.Background(), officer, catalog.Everything(), box, []catalog.Take{{VariantID: few, Quantity: 2}, {VariantID: many, Quantity: 1}}); err != nil {
		t.Fatal(err)
	}
	mine := c.atCheckout(box, 2)
	if c.left(few) != 4 || c.left(box) != 2 || c.left(many) != 500 || c.kept(mine, few) != 4 {
		t.Errorf("%d loose and %d boxes are left", c.left(few), c.left(box))
	}
	if err := c.orders(mine); err != nil || c.left(few) != 4 || c.Stock(few) != 4 {
		t.Errorf("%d of %d are left (%v)", c.left(few), c.Stock(few), err)
	}
}

func TestUnitsOfAnOfferAreHeldOutOfTheOffer(t *testing.T) {
	t.Parallel()
	c := openCounter(t)
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: 6}).VariantID
	offer := onOffer(t, c.Shop, jar, 4, 0)
	mine := c.atCheckout(jar, 2)
	list, err := c.goods.Sellables(context.Background(), []int64{jar})
	if err != nil || list[0].Stock != 4 || list[0].OfferLeft != 2 {
		t.Fatalf("a stranger finds %+v (%v)", list, err)
	}
	if other := c.Cart(catalog.Take{VariantID: jar, Quantity: 3}); other.Goods() != 2*100_000+120_000 {
		t.Errorf("three cost a stranger %s", other.Goods())
	}
	if err := c.goods.EndOffer(context.Background(), officer, catalog.Everything(), jar, offer); err != nil {
		t.Fatal(err)
	}
	if c.left(jar) != 4 {
		t.Errorf("the offer was ended, and %d are left", c.left(jar))
	}
	if err := c.orders(mine); err != nil || c.left(jar) != 4 {
		t.Errorf("ordered, and %d are left (%v)", c.left(jar), err)
	}
}

func TestWhoCountsLessThanIsKeptEndsTheLatestHolds(t *testing.T) {
	t.Parallel()
	c := openCounter(t)
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: 8}).VariantID
	first, second := c.atCheckout(jar, 2), c.atCheckout(jar, 2)
	if err := c.goods.SetStock(context.Background(), officer, catalog.Everything(), jar, 8, 3, catalog.Damaged, "rơi vỡ"); err != nil {
		t.Fatal(err)
	}
	if c.kept(first, jar) != 2 || c.kept(second, jar) != 0 || c.left(jar) != 1 {
		t.Errorf("of three, %d and %d are kept and %d left", c.kept(first, jar), c.kept(second, jar), c.left(jar))
	}
	if err := c.orders(first); err != nil {
		t.Error(err)
	}
}

func TestTheLastJarIsKeptForOneOfTwentyAndThatOneGetsIt(t *testing.T) {
	t.Parallel()
	c := openCounter(t)
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: 1}).VariantID
	carts := make([]*orders.Cart, 20)
	for i := range carts {
		carts[i] = c.Cart(catalog.Take{VariantID: jar, Quantity: 1})
	}
	var wg sync.WaitGroup
	for _, cart := range carts {
		wg.Go(func() {
			if err := c.Store.Keep(context.Background(), cart, catalog.HoldFor); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for _, cart := range carts {
		wg.Go(func() {
			_, err := c.Checkout.Place(context.Background(), c.Request(cart, 138_000))
			if had := err == nil; had != (c.Number(`SELECT count(*) FROM holds WHERE holder = 'cart ' || $1::text AND used_at IS NOT NULL`, cart.ID) == 1) || err != nil && !fault.Is(err, "stock.not_enough") {
				t.Errorf("had it: %v (%v)", had, err)
			}
		})
	}
	wg.Wait()
	if n := c.Number(`SELECT count(*) FROM holds`); n != 1 || c.Stock(jar) != 0 {
		t.Errorf("%d holds, %d left", n, c.Stock(jar))
	}
}

func TestOldHoldsAreSweptAway(t *testing.T) {
	t.Parallel()
	c := openCounter(t)
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: 4}).VariantID
	c.atCheckout(jar, 1)
	c.clock = c.clock.Add(24 * time.Hour)
	for _, want := range []int64{0, 1, 0} {
		if n, err := c.goods.SweepHolds(context.Background()); n != want || err != nil {
			t.Errorf("%d swept, want %d (%v)", n, want, err)
		}
		c.clock = c.clock.Add(catalog.HoldFor + time.Second)
	}
}
