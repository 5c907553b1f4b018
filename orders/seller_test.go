package orders_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// soldBy is a shop where one sells.
type soldBy string

func (code soldBy) Launch(context.Context) (orders.Launch, error) {
	return orders.Launch{Mode: orders.Direct, Sample: true, Record: orders.Record{Number: "1", Seller: "HTX", SellerCode: string(code), SellerAddress: "Hưng Đạo"}}, nil
}

func TestWhereOneSellsOnlyTheirGoodsAreOrdered(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	own, other := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9}), shop.Product(catalogtest.Goods{Name: "Nem", Producer: shop.NemHaHoa(), Price: 80_000, Stock: 9})
	shop.Exec(`UPDATE producers SET tax_code = '0101234567' WHERE id = $1`, shop.CoopLangSo())
	shop.Checkout.Launch = soldBy("0101 234 567")
	for _, each := range []struct {
		takes []catalog.Take
		sold  bool
	}{
		{[]catalog.Take{{VariantID: own.VariantID, Quantity: 1}}, true},
		{[]catalog.Take{{VariantID: other.VariantID, Quantity: 1}}, false},
		{[]catalog.Take{{VariantID: own.VariantID, Quantity: 1}, {VariantID: other.VariantID, Quantity: 1}}, false},
	} {
		r := shop.Request(shop.Cart(each.takes...), 138_000)
		_, quoted := shop.Checkout.Quote(ctx, r.CartID, r.Destination)
		shop.Checkout.Launch = orders.NewLaunches(shop.DB, catalogtest.Noon, "") // what it costs where everybody sells
		if q, err := shop.Checkout.Quote(ctx, r.CartID, r.Destination); err == nil {
			r.ExpectedTotal = &q.Total
		}
		shop.Checkout.Launch = soldBy("0101 234 567")
		_, placed := shop.Checkout.Place(ctx, r)
		if each.sold && (quoted != nil || placed != nil) || !each.sold && (!fault.Is(quoted, "shop.other_seller") || !fault.Is(placed, "shop.other_seller")) {
			t.Errorf("%+v: quoted %v, placed %v", each, quoted, placed)
		}
	}
	if n := shop.Number(`SELECT count(*) FROM orders`); n != 1 {
		t.Errorf("%d orders, want the seller's own", n)
	}
}
