package orders_test

import (
	"context"
	"reflect"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// TestAPlacingAsksAndWritesTheSameHoweverMuchIsInTheCart holds the number of statements that
// placing sends (decision 37): what is asked goes in one message, what is written in another.
func TestAPlacingAsksAndWritesTheSameHoweverMuchIsInTheCart(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop, ctx := orderstest.Open(t, db), context.Background()
	shop.Checkout.Cash = &orders.CashRules{OneOpen: true}
	mien, nem := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 50}), shop.Product(catalogtest.Goods{Name: "Nem", Producer: shop.NemHaHoa(), Price: 80_000, Stock: 50})
	bun := shop.Product(catalogtest.Goods{Name: "Bún", Price: 35_000, Stock: 50})
	cost := func(phone string, takes ...catalog.Take) int64 {
		t.Helper()
		c := shop.Cart(takes...)
		r := shop.Request(c, 0)
		q, err := shop.Checkout.Quote(ctx, c.ID, r.Destination)
		if err != nil {
			t.Fatal(err)
		}
		r.ExpectedTotal, r.Phone = &q.Total, phone
		before := db.Queries()
		p, err := shop.Checkout.Place(ctx, r)
		if err != nil {
			t.Fatal(err)
		}
		n := db.Queries() - before
		read, err := shop.Store.PurchaseByID(ctx, p.ID)
		if err != nil {
			t.Fatal(err)
		}
		if p.CreatedAt = p.CreatedAt.UTC(); !reflect.DeepEqual(told(p), told(read)) {
			t.Errorf("what is told is not what is read:\n%+v\n%+v", told(p), told(read))
		}
		return n
	}
	const most = 2 + 2 + 8 + 10 // is it open, the tariff; begin and end; asked; written
	one, all := cost(others(1), catalog.Take{VariantID: mien.VariantID, Quantity: 1}), cost(others(2), catalog.Take{VariantID: mien.VariantID, Quantity: 2}, catalog.Take{VariantID: bun.VariantID, Quantity: 1}, catalog.Take{VariantID: nem.VariantID, Quantity: 3})
	if one != all || one > most {
		t.Errorf("%d statements for one thing and %d for three of two makers, at most %d", one, all, most)
	}
}

// told is a purchase without what two ways of reading it write differently: instants by their
// time alone.
func told(p *orders.Purchase) orders.Purchase {
	out := *p
	out.Orders = append([]orders.Order(nil), p.Orders...)
	for i := range out.Orders {
		o := &out.Orders[i]
		o.CreatedAt, o.UpdatedAt, o.ConfirmBy = o.CreatedAt.UTC(), o.UpdatedAt.UTC(), o.ConfirmBy.UTC()
	}
	out.CreatedAt = out.CreatedAt.UTC()
	return out
}

func TestACrowdIsWrittenAtAStroke(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 500})
	shop.Checkout.Crowd = patient()
	carts := crowd(shop, 68, jar.VariantID)
	heard := newHeard()
	var wg sync.WaitGroup
	for i, c := range carts {
		wg.Go(func() {
			r := shop.Request(c, 138_000)
			r.Phone = others(i)
			heard.hear(shop.Checkout.Place(context.Background(), r))
		})
	}
	wg.Wait()
	if heard.answers["placed"] != 68 || shop.Stock(jar.VariantID) != 432 {
		t.Errorf("heard %v, %d left", heard.answers, shop.Stock(jar.VariantID))
	}
	if n := shop.Number(`SELECT count(*) FROM (SELECT balance, delta, lag(balance, 1, 500) OVER (ORDER BY id) AS before FROM stock_movements) m WHERE before + delta <> balance`); n != 0 {
		t.Errorf("%d balances do not follow from the one before", n)
	}
	if n := shop.Number(`SELECT count(*) FROM orders o WHERE (SELECT -sum(delta) FROM stock_movements m WHERE m.order_id = o.id) IS DISTINCT FROM 1`); n != 0 {
		t.Errorf("%d orders did not take one", n)
	}
	if n := shop.Number(`SELECT count(*) FROM payment_attempts a JOIN orders o ON o.id = a.order_id AND a.state = o.payment_state AND a.amount = o.total`); n != 68 {
		t.Errorf("%d tries at paying", n)
	}
}
