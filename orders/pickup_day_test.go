package orders_test

import (
	"context"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// TestNothingIsFetchedOnASpecialClosedDay asks on both sides of both midnights.
func TestNothingIsFetchedOnASpecialClosedDay(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	now := catalogtest.Noon()
	shop := orderstest.OpenAt(t, db, func() time.Time { return now })
	shop.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours, week, days, pickup) VALUES ('dinh-so', 'Đình So', 'tourist_site', 'Làng So', 20.97, 105.67, '',
		'[[],[{"from":480,"to":1020}],[],[],[],[],[]]',
		'[{"from":"2026-11-25T00:00:00Z","to":"2026-11-26T00:00:00Z","spans":null,"note":"lễ"},{"from":"2026-11-25T00:00:00Z","to":"2026-11-28T00:00:00Z","spans":[{"from":480,"to":540}],"note":""},
		  {"from":"2026-11-30T00:00:00Z","to":"2026-11-30T00:00:00Z","spans":[],"note":""}]', true)`)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	cart := shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	for at, open := range map[string]bool{"24/11 23:59": true, "25/11 00:00": false, "26/11 23:59": false, "27/11 00:00": true, "29/11 23:59": true, "30/11 00:00": false, "30/11 23:59": false, "01/12 00:00": true} {
		var err error
		if now, err = time.ParseInLocation("02/01 15:04 2006", at+" 2026", vntime.Zone()); err != nil {
			t.Fatal(err)
		}
		_, err = shop.Checkout.Quote(context.Background(), cart.ID, orders.Destination{Delivery: orders.ByPickup, SalesPoint: "dinh-so"})
		if open != (err == nil) || !open && !fault.Is(err, "delivery.unknown_point") {
			t.Errorf("%s: %v", at, err)
		}
	}
}
