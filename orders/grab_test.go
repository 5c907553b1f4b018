package orders_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

// shown puts a thing on air: so many at 99.000 ₫ for an hour, two a buyer, with a live item
// behind it.
func (c *counter) shown(variant int64, units int) (offer, item int64) {
	c.t.Helper()
	ctx := context.Background()
	err := c.DB.Pool.QueryRow(ctx, `WITH s AS (INSERT INTO live_sessions (slug, name, starts_at, ends_at, host_key, created_at, updated_at) VALUES ('phien', 'Phiên', $1, $1::timestamptz + interval '2 hours', 'k', $1, $1) RETURNING id)
		INSERT INTO live_items (session_id, variant_id, code, price, units) SELECT id, $2, 'M1', 99000, $3 FROM s RETURNING id`, c.clock, variant, units).Scan(&item)
	if err == nil {
		offer, err = c.goods.MakeOffer(ctx, audit.Actor{Kind: audit.Staff, Name: "Người ghim"}, catalog.Everything(), catalog.Offer{VariantID: variant, Price: 99_000, StartsAt: c.clock, EndsAt: c.clock.Add(time.Hour), Units: units, PerPhone: 2, LiveItemID: &item})
	}
	if err != nil {
		c.t.Fatal(err)
	}
	return offer, item
}

// redraws lets an offer go on in another way.
func (c *counter) redraws(offer int64, r catalog.Redraw) (next int64) {
	c.t.Helper()
	err := c.DB.Tx(context.Background(), func(tx *gorm.DB) (err error) {
		next, err = c.goods.RedrawTx(tx, audit.Actor{Kind: audit.Staff, Name: "Người ghim"}, offer, r)
		return err
	})
	if err != nil {
		c.t.Fatal(err)
	}
	return next
}

// grabs is what a new buyer gets of what is on air.
func (c *counter) grabs(cart *orders.Cart, g orders.Grab) (*catalog.Firm, error) {
	return c.Store.Grab(context.Background(), cart.ID, g)
}

// costs is what a cart costs now, without delivery.
func (c *counter) costs(cart *orders.Cart) money.VND {
	c.t.Helper()
	now, err := c.Store.CartByID(context.Background(), cart.ID)
	if err != nil {
		c.t.Fatal(err)
	}
	return now.Goods()
}

func TestWhatIsHeldOnAirKeepsItsPriceWhateverBecomesOfIt(t *testing.T) {
	t.Parallel()
	c := openCounter(t)
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: 60}).VariantID
	offer, item := c.shown(jar, 40)
	g := orders.Grab{VariantID: jar, OfferID: offer, Quantity: 2, Heard: orders.Heard{LiveItemID: &item, Channel: "fb"}}
	mine, late, other := c.Cart(), c.Cart(), c.Cart()
	held, err := c.grabs(mine, g)
	if err != nil || held.Price != 99_000 || !held.Until.Equal(c.clock.Add(catalog.FirmFor)) || c.costs(mine) != 198_000 {
		t.Fatalf("held %+v, %v", held, err)
	}
	c.clock = c.clock.Add(time.Minute)
	if again, err := c.grabs(mine, g); err != nil || again.ID != held.ID || !again.Until.Equal(held.Until) {
		t.Errorf("asked twice: %+v, %v", again, err)
	}
	if n := c.left(jar); n != 58 {
		t.Errorf("%d are left for others", n)
	}
	dearer := c.redraws(offer, catalog.Redraw{Price: 110_000, EndsAt: c.clock.Add(10 * time.Minute)})
	if c.costs(mine) != 198_000 || c.Number(`SELECT units FROM offers WHERE id = $1`, dearer) != 38 {
		t.Errorf("the price went up, and the cart costs %s", c.costs(mine))
	}
	g.OfferID, g.Quantity = dearer, 1
	if _, err := c.grabs(late, g); err != nil || c.costs(late) != 110_000 {
		t.Errorf("who comes later pays %s, %v", c.costs(late), err)
	}
	cheaper := c.redraws(dearer, catalog.Redraw{Price: 89_000, EndsAt: c.clock.Add(10 * time.Minute)})
	if c.costs(late) != 89_000 {
		t.Errorf("the price went down, and what was held costs %s", c.costs(late))
	}
	c.clock = c.clock.Add(10 * time.Minute) // the window is over
	if c.costs(mine) != 198_000 || c.costs(late) != 89_000 || c.left(jar) != 57 {
		t.Errorf("after the window: %s, %s, %d", c.costs(mine), c.costs(late), c.left(jar))
	}
	g.OfferID = cheaper
	if _, err := c.grabs(other, g); !fault.Is(err, "live.closed") {
		t.Errorf("held after the window: %v", err)
	}
	if err := c.orders(mine); err != nil {
		t.Fatal(err)
	}
	if n := c.Number(`SELECT count(*) FROM order_lines WHERE unit_price = 99000 AND list_price = 120000 AND quantity = 2 AND live_item_id = $1 AND channel = 'fb'`, item); n != 1 {
		t.Error("the order does not say the price, the session and the channel")
	}
	c.clock = c.clock.Add(catalog.FirmFor) // and so is what was held
	if c.costs(late) != 120_000 || c.left(jar) != 58 {
		t.Errorf("nothing is held, and it costs %s", c.costs(late))
	}
	r := c.Request(late, 89_000+18_000)
	if _, err := c.Checkout.Place(context.Background(), r); !fault.Is(err, "order.total_changed") {
		t.Errorf("who was too late is not told: %v", err)
	}
	if n := c.Number(`SELECT count(*) FROM orders`); n != 1 {
		t.Errorf("%d orders", n)
	}
}

func TestTheShareOfABuyerIsCountedOverAllOffersOfAnItem(t *testing.T) {
	t.Parallel()
	c := openCounter(t)
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: 60}).VariantID
	offer, item := c.shown(jar, 40)
	buys := func(offer int64, n int) (money.VND, error) {
		cart := c.Cart()
		if _, err := c.grabs(cart, orders.Grab{VariantID: jar, OfferID: offer, Quantity: n, Heard: orders.Heard{LiveItemID: &item}}); err != nil {
			return 0, err
		}
		now, err := c.Store.CartByID(context.Background(), cart.ID)
		if err == nil {
			err = c.Store.ForPhone(context.Background(), now, "+84900000101")
		}
		if err != nil {
			t.Fatal(err)
		}
		goods := now.Goods()
		_, err = c.Checkout.Place(context.Background(), c.Request(cart, goods+18_000))
		return goods, err
	}
	if _, err := buys(offer, 3); !fault.Is(err, "live.limit") {
		t.Errorf("three where two are a share: %v", err)
	}
	if goods, err := buys(offer, 2); err != nil || goods != 198_000 {
		t.Errorf("%s, %v", goods, err)
	}
	next := c.redraws(offer, catalog.Redraw{Price: 99_000, EndsAt: c.clock.Add(time.Hour), More: 5})
	if n := c.Number(`SELECT units FROM offers WHERE id = $1`, next); n != 43 {
		t.Errorf("five more of 38 are %d", n)
	}
	if goods, err := buys(next, 1); err != nil || goods != 120_000 {
		t.Errorf("a third one costs %s, %v", goods, err)
	}
	cart := c.Cart()
	for try := range 3 {
		_, err := c.grabs(cart, orders.Grab{VariantID: jar, OfferID: next, Quantity: 1})
		if want := try == 2; fault.Is(err, "live.held_before") != want || !want && err != nil {
			t.Errorf("held for the %d. time and not bought: %v", try+1, err)
		}
		c.clock = c.clock.Add(catalog.FirmFor)
	}
}

// An evening: many want the same at one moment and hold it; most buy, some let it go; the host
// brings the price down meanwhile. What was let go is had by who asks again, and who gets none
// buys at the list price while there is any.
func TestAnEveningSellsWhatIsThereAndNothingElse(t *testing.T) {
	t.Parallel()
	const buyers, quota, stock = 80, 40, 60
	c := openCounter(t)
	c.Checkout.Crowd = orders.NewCrowd()
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: stock}).VariantID
	first, item := c.shown(jar, quota)
	type buyer struct {
		*orders.Cart
		phone string
	}
	var offer, held atomic.Int64
	offer.Store(first)
	// places orders what is in a cart at what it costs now.
	places := func(b buyer) error {
		for {
			now, err := c.Store.CartByID(context.Background(), b.ID)
			if err != nil {
				return err
			}
			r := c.Request(b.Cart, now.Goods()+18_000)
			r.Phone = b.phone
			// The price came down at this moment: the buyer is told, and agrees.
			if _, err = c.Checkout.Place(context.Background(), r); !fault.Is(err, "order.total_changed") {
				return err
			}
		}
	}
	grab := func(b buyer) (err error) {
		for range 9 { // at the moment of a new price the page is read anew
			_, err = c.grabs(b.Cart, orders.Grab{VariantID: jar, OfferID: offer.Load(), Quantity: 1, Heard: orders.Heard{LiveItemID: &item, Channel: "fb"}})
			if !fault.Is(err, "live.closed") {
				return err
			}
		}
		return err
	}
	// wave lets all of them ask at once, and says who got nothing.
	wave := func(all []buyer, each func(n int, b buyer) error) (without []buyer) {
		t.Helper()
		var wait sync.WaitGroup
		var lock sync.Mutex
		next := make(chan int, len(all))
		for n := range all {
			next <- n
		}
		close(next)
		for range 8 {
			wait.Go(func() {
				for n := range next {
					switch err := each(n, all[n]); {
					case err == nil:
					case fault.Is(err, "live.too_few"), fault.Is(err, "stock.not_enough"):
						lock.Lock()
						without = append(without, all[n])
						lock.Unlock()
					default:
						t.Error(err)
					}
				}
			})
		}
		wait.Wait()
		return without
	}
	var all []buyer
	for n := range buyers {
		all = append(all, buyer{c.Cart(), fmt.Sprintf("0900000%03d", n)})
	}
	without := wave(all, func(n int, b buyer) error {
		if err := grab(b); err != nil {
			return err
		}
		if held.Add(1) == 20 {
			offer.Store(c.redraws(offer.Load(), catalog.Redraw{Price: 89_000, EndsAt: c.clock.Add(time.Hour)}))
		}
		if n%8 == 0 { // goes away
			return nil
		}
		return places(b)
	})
	away := int(held.Load()) - c.Number(`SELECT count(*) FROM orders`)
	if held.Load() != quota || len(without) != buyers-quota || away == 0 {
		t.Errorf("%d held one, %d did not, %d went away", held.Load(), len(without), away)
	}
	c.clock = c.clock.Add(catalog.FirmFor)
	without = wave(without, func(_ int, b buyer) error {
		if err := grab(b); err != nil {
			return err
		}
		return places(b)
	})
	if n := c.Number(`SELECT coalesce(sum(quantity), 0) FROM order_lines WHERE live_item_id = $1 AND unit_price < 120000`, item); n != quota {
		t.Errorf("%d were sold at the live price", n)
	}
	wave(without, func(_ int, b buyer) error {
		if err := c.Store.AddLine(context.Background(), b.ID, jar, 1); err != nil {
			return err
		}
		return places(b)
	})
	if n := c.Number(`SELECT sum(quantity) FROM order_lines`); n != stock || c.Stock(jar) != 0 {
		t.Errorf("%d were sold, and %d lie there", n, c.Stock(jar))
	}
	if n := c.Number(`SELECT count(*) FROM offers o WHERE taken <> (SELECT coalesce(sum(quantity), 0) FROM offer_draws d WHERE d.offer_id = o.id AND returned_at IS NULL)`); n != 0 {
		t.Error("an offer counts other than was drawn on it")
	}
	if n := c.Number(`SELECT count(*) FROM holds WHERE firm AND used_at IS NULL AND until > $1`, c.clock); n != 0 {
		t.Errorf("%d units are neither sold nor free", n)
	}
}
