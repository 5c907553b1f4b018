package orders_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// Who has waited longest is served first, page by page; what is over is read from the newest on.
func TestWhatWaitsIsListedAsItCame(t *testing.T) {
	t.Parallel()
	clock := catalogtest.Noon()
	shop := orderstest.OpenAt(t, dbtest.Open(t), func() time.Time { return clock })
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	var came []string
	for range 5 {
		came = append(came, shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0].Code)
		clock = clock.Add(time.Minute)
	}
	newest := slices.Clone(came)
	slices.Reverse(newest)
	ctx := context.Background()
	for view, want := range map[orders.View][]string{orders.ViewWaiting: came, orders.ViewAll: newest} {
		q := orders.OfficeQuery{View: view, Page: 1, PerPage: 2, Scope: catalog.Everything()}
		first := listedOrders(t, shop, q)
		q.Span.Below = mark(first[1])
		second := listedOrders(t, shop, q)
		q.Span = catalog.Span{Above: mark(second[0])}
		if back := listedOrders(t, shop, q); !slices.Equal(codes(back), codes(first)) {
			t.Errorf("%s, back again: %q", view, codes(back))
		}
		if got := append(codes(first), codes(second)...); !slices.Equal(got, want[:4]) {
			t.Errorf("%s: %q, want %q", view, got, want[:4])
		}
		rest, err := shop.Store.Below(ctx, q, &first[1], 9)
		whole, err2 := shop.Store.Below(ctx, q, nil, 9)
		if err != nil || err2 != nil || !slices.Equal(codes(rest), want[2:]) || !slices.Equal(codes(whole), want) {
			t.Errorf("%s, for a workbook: %q after %q of %q (%v, %v)", view, codes(rest), first[1].Code, codes(whole), err, err2)
		}
	}
}

func listedOrders(t *testing.T, shop *orderstest.Shop, q orders.OfficeQuery) []orders.Row {
	t.Helper()
	page, err := shop.Store.ForOffice(context.Background(), q)
	if err != nil || len(page.Rows) != q.PerPage {
		t.Fatalf("%+v: %+v (%v)", q, page, err)
	}
	return page.Rows
}

func mark(r orders.Row) *catalog.Mark { return &catalog.Mark{At: r.CreatedAt, ID: r.ID} }

func codes(rows []orders.Row) (out []string) {
	for i := range rows {
		out = append(out, rows[i].Code)
	}
	return out
}
