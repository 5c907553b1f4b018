package orders_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

// Where a buyer has no share, nobody holds all of it for nothing: a quarter at once, and again
// after an order.
func TestNobodyHoldsTheWholeOfWhatHasNoShare(t *testing.T) {
	t.Parallel()
	for units, most := range map[int]int{1: 1, 2: 1, 3: 2, 4: 2, 5: 2, 12: 3, 40: 10, 999: 250} {
		if n := catalog.FirmMost(units); n != most {
			t.Errorf("of %d one holds %d at most, not %d", units, n, most)
		}
	}
	c := openCounter(t)
	jar := c.Product(catalogtest.Goods{Name: "Miến", Stock: 60}).VariantID
	offer, err := c.goods.MakeOffer(context.Background(), audit.Actor{Kind: audit.Staff, Name: "Người ghim"}, catalog.Everything(), catalog.Offer{VariantID: jar, Price: 99_000, StartsAt: c.clock, EndsAt: c.clock.Add(time.Hour), Units: 40})
	if err != nil {
		t.Fatal(err)
	}
	g := orders.Grab{VariantID: jar, OfferID: offer, Quantity: 11}
	carts := c.Number(`SELECT count(*) FROM carts`)
	if _, _, err := c.Store.GrabNew(context.Background(), g); !fault.Is(err, "live.hold_most") || c.Number(`SELECT count(*) FROM carts`) != carts {
		t.Errorf("eleven of forty: %v, %d carts", err, c.Number(`SELECT count(*) FROM carts`)-carts)
	}
	g.Quantity = 10
	id, _, err := c.Store.GrabNew(context.Background(), g)
	if err != nil {
		t.Fatal(err)
	}
	cart, err := c.Store.CartByID(context.Background(), id)
	if err != nil || c.orders(cart) != nil {
		t.Fatal(err)
	}
	if _, err := c.Store.Grab(context.Background(), id, g); err != nil {
		t.Errorf("ten more after an order: %v", err)
	}
}
