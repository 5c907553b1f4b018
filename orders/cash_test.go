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
