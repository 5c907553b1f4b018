package orders_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// BenchmarkPlace is one order after the other, of one article. The lent database does
// not flush to disk: cmd/bench measures that as well.
func BenchmarkPlace(b *testing.B) {
	db := dbtest.Open(b)
	shop := orderstest.Open(b, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến dong", Stock: 1_000_000})
	var before int64
	for b.Loop() {
		b.StopTimer()
		cart := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
		request := shop.Request(cart, 0)
		quote, err := shop.Checkout.Quote(b.Context(), cart.ID, request.Destination)
		if err != nil {
			b.Fatal(err)
		}
		request.ExpectedTotal = &quote.Total
		before = db.Queries()
		b.StartTimer()
		if _, err := shop.Checkout.Place(b.Context(), request); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(db.Queries()-before), "statements/order")
}
