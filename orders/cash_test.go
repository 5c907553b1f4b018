package orders_test

import (
	"context"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestCashAtTheDoorIsForWhoTakesParcelsIn(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 90})
	shop.Account(shop.CoopLangSo())
	place := func(m orders.Method, n int, phone string) error {
		c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: n})
		r := shop.Request(c, 0)
		q, err := shop.Checkout.QuoteCart(ctx, c, r.Destination)
		if err != nil {
			t.Error(err)
			return err
		}
		r.ExpectedTotal, r.Method, r.Phone = &q.Total, m, phone
		_, err = shop.Checkout.Place(ctx, r)
		return err
	}
	shop.Checkout.Cash = &orders.CashRules{Ceiling: 1_000_000, OneOpen: true, Refusals: 2}
	if err := place(orders.COD, 20, "0900000101"); !fault.Is(err, "cod.ceiling") {
		t.Fatalf("over the ceiling: %v", err)
	}
	if err := place(orders.Transfer, 20, "0900000101"); err != nil {
		t.Fatalf("by transfer there is no ceiling: %v", err)
	}
	var all sync.WaitGroup
	answers := make(chan error, 10)
	for range 10 {
		all.Go(func() { answers <- place(orders.COD, 1, "0900 000 102") })
	}
	all.Wait()
	close(answers)
	won := 0
	for err := range answers {
		if err == nil {
			won++
		} else if !fault.Is(err, "cod.one_open") {
			t.Errorf("placing: %v", err)
		}
	}
	if won != 1 {
		t.Fatalf("%d purchases of one phone wait for a yes", won)
	}
	if err := place(orders.COD, 1, "0900000103"); err != nil {
		t.Fatalf("another phone: %v", err)
	}
	shop.Exec(`UPDATE orders SET state = 'cancelled', cancel_reason = 'x', shipment_state = 'returned' WHERE payment_method = 'cod'`)
	if err := place(orders.COD, 1, "0900000102"); err != nil {
		t.Fatalf("one parcel came back: %v", err)
	}
	shop.Exec(`UPDATE orders SET state = 'cancelled', cancel_reason = 'x', shipment_state = 'returned' WHERE payment_method = 'cod'`)
	if err := place(orders.COD, 1, "0900000102"); !fault.Is(err, "cod.sent_back") {
		t.Fatalf("two came back: %v", err)
	}
	if err := place(orders.Transfer, 1, "0900000102"); err != nil {
		t.Fatalf("who pays first may always order: %v", err)
	}
}

// Who chose to pay before and thinks again meets the rules of cash as who places with it.
func TestTheRulesOfCashHoldForWhoSwitchesToIt(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 90})
	shop.Account(shop.CoopLangSo())
	shop.Checkout.Cash = &orders.CashRules{Ceiling: 1_000_000, OneOpen: true, Refusals: 2}
	place := func(n int) (*orders.Purchase, *orders.Order) {
		p := shop.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: n})
		return p, &p.Orders[0]
	}
	try := func(p *orders.Purchase, o *orders.Order, want string) {
		t.Helper()
		offered, err := shop.Checkout.TakesCash(ctx, orders.Rules{}, p, o)
		if err != nil || offered != (want == "") {
			t.Errorf("offered: %v (%v), want %q", offered, err, want)
		}
		if err := shop.Checkout.SwitchMethod(ctx, o.ID, orders.COD); (err == nil) != (want == "") || err != nil && !fault.Is(err, want) {
			t.Errorf("switched: %v, want %q", err, want)
		}
	}
	dear, dearOrder := place(20)
	try(dear, dearOrder, "cod.ceiling")
	if got := now(t, shop, *dearOrder); got.PaymentMethod != orders.Transfer || got.PayBy == nil {
		t.Fatalf("a refused switch changed %+v", got)
	}
	first, firstOrder := place(1)
	second, secondOrder := place(1)
	try(first, firstOrder, "")
	try(second, secondOrder, "cod.one_open")
	shop.Exec(`UPDATE orders SET state = 'cancelled', cancel_reason = 'x', shipment_state = 'returned' WHERE id IN ($1, $2)`, firstOrder.ID, dearOrder.ID)
	try(second, secondOrder, "cod.sent_back")

	// Two of one phone that switch at once: one of them.
	shop.Exec(`UPDATE orders SET shipment_state = 'cancelled' WHERE shipment_state = 'returned'`)
	_, third := place(1)
	answers := make(chan error, 2)
	var all sync.WaitGroup
	for _, id := range []int64{secondOrder.ID, third.ID} {
		all.Go(func() { answers <- shop.Checkout.SwitchMethod(ctx, id, orders.COD) })
	}
	all.Wait()
	one, two := <-answers, <-answers
	if (one == nil) == (two == nil) || one != nil && !fault.Is(one, "cod.one_open") || two != nil && !fault.Is(two, "cod.one_open") {
		t.Errorf("two at once: %v, %v", one, two)
	}
}

// Whose parcels nobody takes in does not get round that with another's number, before or after.
func TestTheRulesOfCashFollowWhoOrdersAndWhoReceives(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 90})
	shop.Account(shop.CoopLangSo())
	shop.Checkout.Cash = &orders.CashRules{OneOpen: true, Refusals: 1}
	place := func(phone string) (*orders.Purchase, error) {
		c := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
		r := shop.Request(c, 138_000)
		r.Phone = phone
		return shop.Checkout.Place(ctx, r)
	}
	to := func(p *orders.Purchase, phone string) error {
		return shop.Checkout.SetReceiver(ctx, p.ID, orders.Receiver{Name: "Người khác", Phone: phone, AddressLine: "Số 9 ngõ mới"})
	}
	sent, err := place("0900000201")
	if err != nil {
		t.Fatal(err)
	}
	shop.Exec(`UPDATE orders SET state = 'cancelled', cancel_reason = 'x', shipment_state = 'returned' WHERE purchase_id = $1`, sent.ID)
	p, err := place("0900000202")
	if err != nil {
		t.Fatal(err)
	}
	if err := to(p, "0900000201"); !fault.Is(err, "cod.sent_back") {
		t.Errorf("a number that sends back takes in what another ordered: %v", err)
	}
	if form, ok := fault.AsForm(to(p, "024 3825 1234")); !ok || form.Fields[0].Key != "phone.mobile" {
		t.Errorf("a landline takes in what is paid at the door: %v", form)
	}
	if err := to(p, "0900000203"); err != nil {
		t.Fatal(err)
	}
	for _, phone := range []string{"0900000202", "0900000203"} { // who ordered, who receives
		if _, err := place(phone); !fault.Is(err, "cod.one_open") {
			t.Errorf("%s has one open, and places another: %v", phone, err)
		}
	}
	if form, ok := fault.AsForm(errOf(place("024 3825 1234"))); !ok || form.Fields[0].Key != "phone.mobile" {
		t.Errorf("a landline pays at the door: %v", form)
	}
	if err := to(p, "0900000202"); err != nil {
		t.Errorf("back to who ordered it: %v", err)
	}
	if n := shop.Number(`SELECT count(*) FROM purchases WHERE ordered_phone <> ''`); n != 1 {
		t.Errorf("%d purchases say who ordered them", n)
	}
}

func errOf(_ *orders.Purchase, err error) error { return err }
