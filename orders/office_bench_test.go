package orders_test

import (
	"fmt"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// BenchmarkOfficeList is a page of the office's orders among 100,000, beside the same page
// among none.
func BenchmarkOfficeList(b *testing.B) {
	for _, size := range []int{0, 100_000} {
		db := dbtest.Open(b)
		shop := orderstest.Open(b, db)
		jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 10})
		shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
		if size > 0 {
			dbtest.Fill(b, db, size, orderstest.Years()...)
		}
		for name, q := range map[string]orders.OfficeQuery{
			"waiting": {View: orders.ViewWaiting}, "all": {View: orders.ViewAll}, "done, page 1500": {View: orders.ViewDone, Page: 1500}, "code": {View: orders.ViewAll, Text: "OCP00054321"},
			"end of a number": {View: orders.ViewAll, Text: "321"}, "name": {View: orders.ViewAll, Text: "khong ai ten nay"}, "one producer": {View: orders.ViewAll, Scope: catalog.Scope{ProducerID: shop.NemHaHoa()}},
		} {
			q.PerPage = 50
			b.Run(fmt.Sprintf("%d/%s", size, name), func(b *testing.B) {
				for b.Loop() {
					if _, err := shop.Store.ForOffice(b.Context(), q); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
