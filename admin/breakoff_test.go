package admin

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

// TestAWorkshopThatBreaksOffOwesTheDepositTwice follows the words that were accepted (Civil
// Code 2015, Art. 328) through the order's page, the desk for money and the ledger.
func TestAWorkshopThatBreaksOffOwesTheDepositTwice(t *testing.T) {
	t.Parallel()
	d := open(t)
	ctx, all, officer := t.Context(), catalog.Everything(), audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}
	d.Account(d.CoopLangSo())
	d.Product(catalogtest.Goods{Name: "Bàn thờ", Group: "do-go", Producer: d.CoopLangSo(), Mode: catalog.ByQuote})
	made := d.office.Bespoke
	r, err := made.Ask(ctx, bespoke.Asking{Product: "ban-tho", Size: "Ngang 153 cm", Name: "Khách thử", Phone: "0912345678", Place: "Số 1", Once: "form"})
	if err == nil {
		_, err = made.Quote(ctx, officer, all, r.Code, 0, bespoke.Quote{LeadDays: 40, ValidUntil: vntime.Today(d.now()).AddDate(0, 0, 10), Rule: bespoke.Deposit,
			Items:  []bespoke.Item{{What: "Bàn thờ", Size: "153 cm", Material: "Gỗ mít", Origin: "Mua có bảng kê", Price: 10_000_000}},
			Stages: []bespoke.Stage{{Label: "Đặt cọc", Share: 40, Due: bespoke.OnAccept}, {Label: "Lắp xong", Share: 60, Due: bespoke.OnFit}}})
	}
	if err != nil {
		t.Fatal(err)
	}
	o, err := made.Accept(ctx, r.ID, bespoke.Yes{Version: 1, WordingVersion: "thu@1", Wording: "Đã đọc.", Line: "Báo giá", Place: "Lắp tại nhà"})
	if err == nil {
		_, err = d.Store.Settle(ctx, officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: "x", Amount: 4_000_000})
	}
	if err != nil {
		t.Fatal(err)
	}
	b, at := d.as("Hoa", "economy"), orderAddress(o.Code)
	page := b.get(at).says(t, http.StatusOK, "Xem tiến độ, dừng đơn")
	page.saysNot(t, at+"/huy")
	b.post(at+"/huy", "other", "Hết gỗ").says(t, http.StatusConflict, "đã nhận cọc")
	b.get(bespokeAddress(r)).says(t, http.StatusOK, "xưởng giữ tiền cọc 4.000.000", "xưởng phải trả khách 8.000.000", "Điều 328")
	b.follow(b.post(bespokeAddress(r)+"/dung", "who", "producer", "reason", "Hết gỗ mít")).says(t, http.StatusOK, "còn phải trả khách 8.000.000", "4.000.000")
	b.get(at).says(t, http.StatusOK, "không có hàng về kho", "Dừng đơn đặt làm").saysNot(t, "Hàng đã trả về kho", "Đơn hủy, hàng về kho", "Hủy đơn, hàng về kho")
	b.get(bespokeAddress(r)).says(t, http.StatusOK, "Đã hủy").saysNot(t, "Đã nhận báo giá")
	b.get(bespokeAt+"?xem=tat-ca").says(t, http.StatusOK, "Đã hủy")
	b.get(deskAt).says(t, http.StatusOK, "8.000.000")
	for range 2 { // sent twice
		b.post(at+"/tra-lai", "key", "k", "ref", "FT 26001")
	}
	if n := d.Number(`SELECT count(*) FROM ledger_entries WHERE order_id = $1 AND kind = 'refunded'`, o.ID); n != 0 {
		t.Errorf("eight million went back by the word of one")
	}
	wait := fmt.Sprint(d.Number(`SELECT id FROM hand_refunds`))
	second := d.as("Quản", "admin")
	second.follow(second.post(deskAt+"/tra-lai/dong-y", "id", wait)).says(t, http.StatusOK, "Đã ghi vào sổ")
	if n := d.Number(`SELECT -sum(amount) FROM ledger_entries WHERE order_id = $1 AND kind = 'refunded'`, o.ID); n != 8_000_000 {
		t.Errorf("%d went back", n)
	}
	b.get(deskAt).saysNot(t, "8.000.000")
}
