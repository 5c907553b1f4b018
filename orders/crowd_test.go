package orders_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// crowd is n carts, filled at a stroke with one of each variant.
func crowd(shop *orderstest.Shop, n int, variants ...int64) []*orders.Cart {
	const id = `'k' || translate(lpad(i::text, 25, '0'), '0123456789', 'abcdefghij')`
	shop.Exec(`INSERT INTO carts (id, checkout_key) SELECT `+id+`, 'do' FROM generate_series(1, $1) i`, n)
	shop.Exec(`INSERT INTO cart_lines (cart_id, variant_id, quantity) SELECT `+id+`, v, 1 FROM generate_series(1, $1) i, unnest($2::bigint[]) v`, n, variants)
	carts := make([]*orders.Cart, n)
	for i := range carts {
		digits := []byte(fmt.Sprintf("%025d", i+1))
		for k := range digits {
			digits[k] += 'a' - '0'
		}
		carts[i] = &orders.Cart{ID: "k" + string(digits), CheckoutKey: "do"}
	}
	return carts
}

// heard is what buyers heard: how many of each answer.
type heard struct {
	sync.Mutex
	answers map[string]int
	codes   map[string]bool // that somebody was told
}

func (h *heard) hear(p *orders.Purchase, err error) {
	h.Lock()
	defer h.Unlock()
	no, _ := fault.As(err)
	form, _ := fault.AsForm(err)
	switch {
	case err == nil:
		h.answers["placed"]++
		h.codes[p.Code] = true
	case no != nil:
		h.answers[no.Key]++
	case form != nil:
		h.answers[form.Fields[0].Key]++
	default:
		h.answers[err.Error()]++
	}
}

func newHeard() *heard { return &heard{answers: map[string]int{}, codes: map[string]bool{}} }

// patient is a crowd in which nobody gives up, however busy the machine is.
func patient() *orders.Crowd {
	q := orders.NewCrowd()
	q.Patience = 10 * time.Minute
	return q
}

// twoServers are two that sell for one shop, each with connections and a line of its own.
func twoServers(t *testing.T, shop *orderstest.Shop) [2]*orders.Checkout {
	t.Helper()
	db, err := pg.Open(t.Context(), pg.Config{URL: shop.DB.Pool.Config().ConnString(), MaxConns: 8})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	first, second := *shop.Checkout, *shop.Checkout
	second.Store = orders.NewStore(db, catalog.NewStore(db, catalogtest.Noon), catalogtest.Noon, rand.Reader)
	first.Crowd, second.Crowd = patient(), patient()
	return [2]*orders.Checkout{&first, &second}
}

// TestTenUnitsAndTwoHundredBuyersAtTwoServers lets two servers, each with connections and a
// line of its own, sell one thing.
func TestTenUnitsAndTwoHundredBuyersAtTwoServers(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 10})
	bun := shop.Product(catalogtest.Goods{Name: "Bún", Price: 35_000, Stock: 1000})
	at := twoServers(t, shop)
	told := newHeard()
	var wg sync.WaitGroup
	for i, c := range crowd(shop, 200, bun.VariantID, jar.VariantID) {
		wg.Go(func() {
			r := shop.Request(c, 120_000+35_000+18_000)
			r.Phone = others(i)
			told.hear(at[i%2].Place(context.Background(), r))
		})
	}
	wg.Wait()
	if told.answers["placed"] != 10 || told.answers["stock.not_enough"] != 190 || shop.Stock(jar.VariantID) != 0 || shop.Stock(bun.VariantID) != 990 {
		t.Errorf("heard %v; %d and %d are left", told.answers, shop.Stock(jar.VariantID), shop.Stock(bun.VariantID))
	}
	for code := range told.codes {
		if shop.Number(`SELECT count(*) FROM purchases WHERE code = $1`, code) != 1 {
			t.Errorf("%s was told and is not there", code)
		}
	}
	if n := shop.Number(`SELECT count(*) FROM purchases`); n != 10 {
		t.Errorf("%d purchases", n)
	}
}

func TestInABatchEachOrderIsAcceptedOrRefusedByItself(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	shop.Checkout.Crowd, shop.Checkout.Cash = patient(), &orders.CashRules{OneOpen: true}
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 500})
	published(t, shop, voucher.Voucher{Code: "DONGVUI", Percent: 10, Uses: 3, PerPhone: 1})
	told := newHeard()
	var wg sync.WaitGroup
	carts := crowd(shop, 60, jar.VariantID)
	for i, c := range carts {
		r := shop.Request(c, 138_000)
		r.Phone = others(i)
		wrong := money.VND(1)
		switch i % 5 {
		case 0: // one buyer who presses again and again
			r = shop.Request(carts[0], 138_000)
			r.Phone = others(0)
		case 1:
			r.ExpectedTotal = &wrong
		case 2:
			saved := money.VND(126_000)
			r.Voucher, r.ExpectedTotal = "DONGVUI", &saved
		case 3: // one phone with many carts
			r.Phone = others(3)
		}
		wg.Go(func() { told.hear(shop.Checkout.Place(context.Background(), r)) })
	}
	wg.Wait()
	want := map[string]int{"placed": 12 + 3 + 1 + 12, "order.total_changed": 12, "voucher.used_up": 9, "cod.one_open": 11}
	if fmt.Sprint(told.answers) != fmt.Sprint(want) || len(told.codes) != 1+3+1+12 {
		t.Errorf("heard %v of %d purchases, want %v", told.answers, len(told.codes), want)
	}
	if n := shop.Number(`SELECT count(*) FROM purchases`); n != 17 || shop.Stock(jar.VariantID) != 500-17 || shop.Number(`SELECT used FROM vouchers`) != 3 {
		t.Errorf("%d purchases, %d left", n, shop.Stock(jar.VariantID))
	}
}

func TestWhoCannotWaitInLineAnyLongerHasNotOrdered(t *testing.T) {
	t.Parallel()
	shop := orderstest.Open(t, dbtest.Open(t))
	shop.Checkout.Crowd = orders.NewCrowd()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 100})
	carts := crowd(shop, 60, jar.VariantID)
	row, err := shop.DB.Pool.Begin(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := row.Exec(context.Background(), `SELECT FROM variants WHERE id = $1 FOR UPDATE`, jar.VariantID); err != nil {
		t.Fatal(err)
	}
	ctx, leave := context.WithTimeout(context.Background(), 20*time.Second)
	defer leave()
	var sent []string
	told := newHeard()
	var wg sync.WaitGroup
	for i, c := range carts {
		wg.Go(func() {
			r := shop.Request(c, 138_000)
			r.Phone = others(i)
			p, err := shop.Checkout.Place(ctx, r)
			told.hear(p, err)
			if fault.Is(err, "order.crowded") {
				told.Lock()
				defer told.Unlock()
				sent = append(sent, c.ID)
			}
		})
	}
	for shop.Number(`SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`) == 0 && ctx.Err() == nil {
	}
	leave()
	if err := row.Rollback(context.Background()); err != nil {
		t.Fatal(err)
	}
	wg.Wait()
	for _, id := range sent {
		if shop.Number(`SELECT count(*) FROM purchases WHERE cart_id = $1`, id) != 0 {
			t.Error("who was sent away has ordered")
		}
	}
	if n := shop.Number(`SELECT count(*) FROM purchases`); len(told.codes) != told.answers["placed"] || told.answers["placed"] > n || n > 32+4 {
		t.Errorf("heard %v, and there are %d purchases", told.answers, n)
	}
}
