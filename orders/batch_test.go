package orders_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
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

// evening is a thing on offer that some hold and all want, laid out by chance.
type evening struct {
	stock, units, perPhone int
	over                   bool // the offer was ended, and holds only for who holds it firmly
	wants, holds           []int
	firm, loose            []bool
	phones                 []string
	stale                  []bool // says another total than was shown
}

func anEvening(r *rand.Rand) evening {
	e := evening{units: 1 + r.IntN(8), perPhone: r.IntN(4), over: r.IntN(4) == 0}
	e.perPhone = min(e.perPhone, e.units)
	e.stock = max(e.units+r.IntN(6), 3)
	left, free := e.units, e.stock-e.units
	for range 6 {
		want := 1 + r.IntN(3)
		held, firm, loose := 0, r.IntN(2) == 0 || e.over, r.IntN(3) == 0
		switch {
		case loose && want <= free:
			held, free = want, free-want
		case r.IntN(2) == 0 && want <= left && (e.perPhone == 0 || want <= e.perPhone):
			held, loose, left = want, false, left-want
		}
		e.wants, e.holds, e.firm, e.loose = append(e.wants, want), append(e.holds, held), append(e.firm, firm && !loose), append(e.loose, loose)
		e.phones = append(e.phones, others(r.IntN(4)))
		e.stale = append(e.stale, r.IntN(8) == 0)
	}
	return e
}

// laid lays the evening out with a thing of its own and gives what each buyer sends.
func (e *evening) laid(t *testing.T, shop *orderstest.Shop, name string) (variant int64, requests []orders.Request) {
	t.Helper()
	jar, noon := shop.Product(catalogtest.Goods{Name: name, Stock: e.stock}), catalogtest.Noon()
	var carts []*orders.Cart
	for _, want := range e.wants { // before anything is promised, so that each may be put together
		carts = append(carts, shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: want}))
	}
	offer := onOffer(t, shop, jar.VariantID, e.units, e.perPhone)
	for i, c := range carts {
		if n := e.holds[i]; n > 0 {
			of := &offer
			if e.loose[i] {
				of = nil
			}
			shop.Exec(`INSERT INTO holds (holder, variant_id, offer_id, quantity, most, made_at, until, firm) VALUES ($1, $2, $3, $4, $4, $5, $6, $7)`, "cart "+c.ID, jar.VariantID, of, n, noon.Add(-time.Minute), noon.Add(time.Minute), e.firm[i])
		}
		requests = append(requests, shop.Request(c, 0))
	}
	shop.Exec(`UPDATE variants SET spoken_until = greatest(spoken_until, $2) WHERE id = $1`, jar.VariantID, noon.Add(time.Minute))
	if e.over {
		if err := catalog.NewStore(shop.DB, catalogtest.Noon).EndOffer(context.Background(), officer, catalog.Everything(), jar.VariantID, offer); err != nil {
			t.Fatal(err)
		}
	}
	for i := range requests {
		r := &requests[i]
		r.Phone = e.phones[i]
		total := money.VND(0) // whoever could not order when the page was shown sends nothing that fits
		c, err := shop.Store.CartByID(context.Background(), r.CartID)
		if err != nil {
			t.Fatal(err)
		}
		if q, err := shop.Checkout.QuoteCart(context.Background(), c, r.Destination); err == nil {
			total = q.Total
		}
		if e.stale[i] {
			total++
		}
		r.ExpectedTotal = &total
	}
	return jar.VariantID, requests
}

// TestABatchDecidesAsOneOrderAfterTheOther lays out the same evenings twice. In one the buyers
// come one after the other, in the other as one batch: each hears the same, and the shelf, the
// offer, what is held and what was sold at which price are the same.
func TestABatchDecidesAsOneOrderAfterTheOther(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	heard := map[string]int{}
	for seed := range uint64(24) {
		e := anEvening(rand.New(rand.NewPCG(seed, 4)))
		first, alone := e.laid(t, shop, fmt.Sprint("Miến ", seed))
		var one, many []string
		for _, r := range alone {
			_, err := shop.Checkout.Place(ctx, r)
			one = append(one, answer(err))
		}
		second, together := e.laid(t, shop, fmt.Sprint("Bún ", seed))
		said, err := shop.Checkout.PlaceTogether(ctx, together...)
		if err != nil {
			t.Fatalf("evening %d %+v: %v", seed, e, err)
		}
		for _, err := range said {
			many = append(many, answer(err))
			heard[strings.Fields(answer(err))[0]]++
		}
		if a, b := fmt.Sprint(one, after(t, shop, first)), fmt.Sprint(many, after(t, shop, second)); a != b {
			t.Errorf("evening %d %+v:\none after the other %s\n       in one batch %s", seed, e, a, b)
		}
	}
	for _, key := range []string{"placed", "order.total_changed", "stock.not_enough"} {
		if heard[key] < 5 {
			t.Errorf("%s was heard %d times: these evenings prove little (%v)", key, heard[key], heard)
		}
	}
	keepsPromises(t, shop)
}

func answer(err error) string {
	f, _ := fault.As(err)
	switch {
	case err == nil:
		return "placed"
	case f == nil:
		return err.Error()
	}
	return fmt.Sprint(f.Key, " ", f.Details["total"], f.Details["left"])
}

// after is how a thing and its offer stand, and what was sold of it.
func after(t *testing.T, shop *orderstest.Shop, variant int64) (out string) {
	t.Helper()
	err := shop.DB.Pool.QueryRow(context.Background(), `SELECT concat_ws(' ', x.stock, 'taken', o.taken,
		'drawn', (SELECT string_agg(d.phone || '×' || d.quantity, ',' ORDER BY d.phone, d.quantity) FROM offer_draws d WHERE d.offer_id = o.id),
		'held', (SELECT string_agg(h.quantity || coalesce(' used', ''), ',' ORDER BY h.id) FROM holds h WHERE h.variant_id = x.id AND h.used_at IS NOT NULL),
		'moved', (SELECT string_agg(m.delta || '→' || m.balance, ',' ORDER BY m.id) FROM stock_movements m WHERE m.variant_id = x.id AND m.reason = 'sold'),
		'sold', (SELECT string_agg(l.quantity || '×' || l.unit_price || '/' || l.list_price, ',' ORDER BY l.id) FROM order_lines l WHERE l.variant_id = x.id))
		FROM variants x JOIN offers o ON o.variant_id = x.id WHERE x.id = $1`, variant).Scan(&out)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
