package api_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestAnOrderThatGoesWithoutSomethingTellsWhatItComesToAndWhatItWas(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar, tray := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5}), w.Product(catalogtest.Goods{Name: "Nem", Stock: 5})
	p := w.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}, catalog.Take{VariantID: tray.VariantID, Quantity: 1})
	o, by := p.Orders[0], audit.Actor{Kind: audit.Staff, ID: 1}
	if err := w.Store.LeaveOut(t.Context(), by, catalog.Everything(), orders.Without{OrderID: o.ID, LineID: o.Lines[0].ID, Quantity: 1, Reason: "Hết hàng"}); err != nil {
		t.Fatal(err)
	}
	path := "/api/v1/orders/" + p.Code + "?key=" + orders.NewLinks(w.Store, []byte("a key for tests, and only for them")).Key(p)
	got, off := w.get(path).ok(200), int(o.Lines[0].UnitPrice)
	was := int(o.Total)
	if got.number("total") != was-off || got.number("ordered_total") != was || got.number("orders", 0, "total") != was-off || got.number("orders", 0, "ordered_total") != was ||
		got.number("orders", 0, "payment", "due") != was-off || got.number("orders", 0, "payment", "waived") != off || got.number("orders", 0, "lines", 0, "left_out") != 1 || got.number("orders", 0, "lines", 0, "quantity") != 2 {
		t.Errorf("of %d it tells %v", was, got)
	}
	if err := w.Store.Withdraw(t.Context(), o.ID, "Món đã hết"); err != nil {
		t.Fatal(err)
	}
	if got := w.get(path).ok(200); got.number("total") != was || got.number("orders", 0, "payment", "due") != 0 {
		t.Errorf("off, it tells %v", got)
	}
}
