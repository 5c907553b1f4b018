package orders_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestALineIsFittedToWhatThereIsNow(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	cart := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 4})
	for _, c := range []struct {
		now  string
		left int
	}{
		{`UPDATE variants SET stock = 9`, 4}, // never more than was wanted
		{`UPDATE variants SET stock = 3`, 3},
		{`UPDATE variants SET stock = 1`, 1},
		{`UPDATE products SET state = 'hidden'`, 0},
		{`UPDATE products SET state = 'published'`, 0}, // a line that is out stays out
	} {
		shop.Exec(c.now)
		left, err := shop.Store.FitLine(context.Background(), cart.ID, jar.VariantID)
		n, _ := shop.Store.CartCount(context.Background(), cart.ID)
		if err != nil || left != c.left || n != c.left {
			t.Errorf("%s: %d left, %d in the cart (%v), not %d", c.now, left, n, err, c.left)
		}
	}
}

func TestWhatIsNoCartsIDIsAnUnknownCart(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	ctx := context.Background()
	for _, id := range []string{"", "x", "\x00", "\xff\xfe", "a'; DROP TABLE carts; --", "abcdefghijkmnpqrstuvwxyz2\xff"} {
		if _, err := shop.Store.CartByID(ctx, id); !fault.Is(err, "cart.not_found") {
			t.Errorf("%q is read: %v", id, err)
		}
		if n, err := shop.Store.CartCount(ctx, id); n != 0 || err != nil {
			t.Errorf("%q has %d things (%v)", id, n, err)
		}
		if err := shop.Store.SetLine(ctx, id, 1, 1); !fault.Is(err, "cart.not_found") {
			t.Errorf("%q takes a line: %v", id, err)
		}
	}
}
