package main

import (
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

// TestTheShopThatIsMeasuredShowsAnOrder opens the pages that need most of what a shop is made of.
func TestTheShopThatIsMeasuredShowsAnOrder(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	p := shop.Placed(catalog.Take{VariantID: shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5}).VariantID, Quantity: 1})
	app, err := newShop(db)
	if err != nil {
		t.Fatal(err)
	}
	link := orders.NewLinks(shop.Store, []byte(linkKey)).Path(p)
	_, key, _ := strings.Cut(link, "=")
	for _, path := range []string{link, "/api/v1/orders/" + p.Orders[0].Code + "?key=" + key} {
		answer, err := app.Test(httptest.NewRequestWithContext(t.Context(), "GET", path, nil), -1)
		if err != nil {
			t.Fatal(err)
		}
		if answer.Body.Close(); answer.StatusCode != 200 {
			t.Errorf("%s: %d", path, answer.StatusCode)
		}
	}
}
