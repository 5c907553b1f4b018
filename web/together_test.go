package web_test

import (
	"context"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestTwoOrdersOfOnePurchaseAreSummedWhileBothStand(t *testing.T) {
	t.Parallel()
	v := open(t)
	mien := v.Product(catalogtest.Goods{Name: "Miến", Stock: 5, Price: 120_000})
	nem := v.Product(catalogtest.Goods{Name: "Nem", Producer: v.NemHaHoa(), Stock: 5, Price: 80_000})
	p := v.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1}, catalog.Take{VariantID: nem.VariantID, Quantity: 1})
	lookup := map[string][]string{"code": {p.Orders[0].Code}, "last4": {"0101"}}
	if s := v.post("/tra-cuu-don", lookup); !strings.Contains(s.text(), "Cả 2 đơn: 236.000") {
		t.Errorf("the sum is not said: %s", s.text())
	}
	if err := v.Store.Withdraw(context.Background(), p.Orders[1].ID, "Đổi ý"); err != nil {
		t.Fatal(err)
	}
	if s := v.post("/tra-cuu-don", lookup); strings.Contains(s.text(), "Cả ") {
		t.Errorf("one order alone is summed: %s", s.text())
	}
}
