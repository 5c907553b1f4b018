package merging

import (
	"context"
	"fmt"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestWhoOrdersWhileTwoBecomeOneOrdersOfTheOneThatIsThere(t *testing.T) {
	t.Parallel()
	w := open(t)
	ctx := context.Background()
	var carts []*orders.Cart
	for i := range 4 {
		jar := w.Product(catalogtest.Goods{Name: fmt.Sprintf("Miến %d", i), Stock: 50, Producer: w.gone})
		own := w.Product(catalogtest.Goods{Name: fmt.Sprintf("Bún %d", i), Stock: 50})
		carts = append(carts, w.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1}, catalog.Take{VariantID: own.VariantID, Quantity: 1}))
		for range 3 {
			carts = append(carts, w.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1}))
		}
	}
	before := w.Cart(catalog.Take{VariantID: 1, Quantity: 1})
	w.must(second(w.Checkout.Place(ctx, w.Request(before, w.total(before)))))
	var all sync.WaitGroup
	said := make(chan error, len(carts))
	begin := make(chan struct{})
	for _, c := range carts {
		r := w.Request(c, w.total(c))
		all.Go(func() {
			<-begin
			said <- second(w.Checkout.Place(ctx, r))
		})
	}
	choice := w.choice(w.kept, w.gone)
	merged := make(chan error, 1)
	all.Go(func() {
		<-begin
		_, err := w.store.Do(ctx, officer, catalog.Everything(), choice)
		merged <- err
	})
	close(begin)
	all.Wait()
	close(said)
	w.must(<-merged)
	placed := 0
	for err := range said {
		if err == nil {
			placed++
		} else if !fault.Is(err, "order.total_changed") { // of both: one delivery instead of two
			t.Errorf("a buyer was told: %v", err)
		}
	}
	if n := w.Number(`SELECT count(*) FROM orders o WHERE NOT EXISTS (SELECT FROM producers r WHERE r.id = o.producer_id)`); n != 0 {
		t.Errorf("%d orders are nobody's", n)
	}
	if n := w.Number(`SELECT count(DISTINCT purchase_id) FROM orders`); n != placed+1 {
		t.Errorf("%d purchases of %d", n, placed+1)
	}
	if placed < 12 {
		t.Errorf("only %d placed", placed)
	}
	// whoever was refused asks again, and is served by the one that is there
	after := w.Cart(catalog.Take{VariantID: 1, Quantity: 1})
	p, err := w.Checkout.Place(ctx, w.Request(after, w.total(after)))
	if err != nil || p.Orders[0].ProducerID != w.kept {
		t.Errorf("afterwards: %+v (%v)", p, err)
	}
}

func TestTwoWhoMergeInOppositeDirectionsLeaveOne(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.household()
	one, two := w.choice(w.kept, w.gone), w.choice(w.gone, w.kept)
	said := make(chan error, 2)
	var both sync.WaitGroup
	for _, c := range []Choice{one, two} {
		both.Go(func() {
			_, err := w.store.Do(context.Background(), officer, catalog.Everything(), c)
			said <- err
		})
	}
	both.Wait()
	first, then := <-said, <-said
	if first != nil {
		first, then = then, first
	}
	if first != nil || !fault.Is(then, "merge.gone") {
		t.Errorf("said %v and %v", first, then)
	}
	if n := w.Number(`SELECT count(*) FROM producers WHERE id IN ($1, $2)`, w.kept, w.gone); n != 1 {
		t.Errorf("%d are left", n)
	}
}

// total is what a buyer in Ba Đình is shown.
func (w *twice) total(c *orders.Cart) (out money.VND) {
	w.t.Helper()
	q, err := w.Checkout.QuoteCart(context.Background(), c, orders.Destination{Delivery: orders.ByShip, ProvinceCode: "01", WardCode: "00004"})
	w.must(err)
	return q.Total
}

func second[T any](_ T, err error) error { return err }
