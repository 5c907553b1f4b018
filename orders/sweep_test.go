package orders_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestCartsNobodyComesBackToAreRemovedAndNoOthers(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	shop := orderstest.Open(t, db)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 50})
	one := catalog.Take{VariantID: jar.VariantID, Quantity: 1}
	age := func(id, age string) {
		shop.Exec(`UPDATE carts SET updated_at = updated_at - $2::interval WHERE id = $1`, id, age)
	}

	kept := map[string]string{}
	for name, age := range map[string]string{"fresh and empty": "23 hours", "filled last month": "59 days"} {
		c := shop.Cart()
		if age == "59 days" {
			c = shop.Cart(one)
		}
		shop.Exec(`UPDATE carts SET updated_at = updated_at - $2::interval WHERE id = $1`, c.ID, age)
		kept[name] = c.ID
	}
	bought := shop.Placed(one)
	age(bought.CartID, "400 days")
	kept["bought from"] = bought.CartID

	old := shop.Cart(one)
	age(old.ID, "61 days")
	empty := shop.Cart()
	age(empty.ID, "25 hours")
	// More than one batch.
	shop.Exec(`INSERT INTO carts (id, checkout_key, created_at, updated_at) SELECT 'left-alone-for-a-long-time-' || n, 'key', '2026-01-01', '2026-01-01' FROM generate_series(1, 1100) n`)

	n, err := shop.Store.SweepCarts(t.Context())
	if err != nil || n != 1102 {
		t.Fatalf("%d carts were removed (%v), not 1102", n, err)
	}
	for name, id := range kept {
		if _, err := shop.Store.CartByID(t.Context(), id); err != nil {
			t.Errorf("the cart that is %s: %v", name, err)
		}
	}
	for _, id := range []string{old.ID, empty.ID} {
		if _, err := shop.Store.CartByID(t.Context(), id); !fault.Is(err, "cart.not_found") {
			t.Errorf("cart %s is still there (%v)", id, err)
		}
	}
	if n, err = shop.Store.SweepCarts(t.Context()); n != 0 || err != nil {
		t.Errorf("a second time: %d (%v)", n, err)
	}
}
