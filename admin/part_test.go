package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

func TestAnOrderThatIsPaidInPartAndLateIsSomebodysTask(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	jar := d.jar()
	d.Account(d.CoopLangSo())
	o := d.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	fact := orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: "part", Amount: 1000}
	if _, err := d.Store.Settle(t.Context(), audit.Actor{Kind: audit.System}, fact); err != nil {
		t.Fatal(err)
	}
	at := listAddress(ordersAt, orderViews.slug(orders.ViewPart), "", 1)
	if got := b.get(home); strings.Contains(got.body, "đơn khách trả thiếu") {
		t.Error("it is a task before its time is over")
	}
	b.get(at).says(t, http.StatusOK, "Không có đơn trả thiếu đã quá giờ")
	d.Exec(`UPDATE orders SET pay_by = pay_by - interval '30 days'`)
	b.get(home).says(t, http.StatusOK, "đơn khách trả thiếu, đã quá giờ", "Gọi khách")
	b.get(at).says(t, http.StatusOK, ordercode.Code(o.Code).Shown(), "Trả thiếu")
}
