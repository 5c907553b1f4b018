package web_test

import (
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

var clerk = audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}

func TestAClosedWayIsShownClosedAndWhyAndOrdersOfBeforeArePaid(t *testing.T) {
	t.Parallel()
	clock := catalogtest.Noon()
	v := openAt(t, func() time.Time { return clock })
	book, both := orders.NewRuleBook(v.db, catalogtest.Noon), []orders.Method{orders.COD, orders.Transfer}
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 50})
	v.Account(v.CoopLangSo())
	order := func(method string) seen {
		t.Helper()
		v.post("/gio-hang", variant(jar))
		form := buyer(v.get("/dat-hang"), t)
		form.Set("payment_method", method)
		form.Set("total", "138000")
		return v.post("/dat-hang", form)
	}
	paying := order("transfer")
	if paying.status != 303 {
		t.Fatalf("%d %s", paying.status, paying.text())
	}
	cash := order("cod")
	clock = clock.Add(2 * time.Second)
	if err := book.Close(t.Context(), clerk, orders.Transfer, "Ngân hàng bảo trì", both); err != nil {
		t.Fatal(err)
	}
	v.post("/gio-hang", variant(jar))
	page := v.get("/dat-hang")
	_, radio, _ := strings.Cut(page.body, `value="transfer"`)
	if radio, _, _ = strings.Cut(radio, ">"); !strings.Contains(radio, "disabled") || !strings.Contains(page.text(), "Tạm ngừng: Ngân hàng bảo trì") {
		t.Errorf("the page: %s, %s", radio, page.text())
	}
	if refused := order("transfer"); refused.status != 422 || !strings.Contains(refused.text(), "đang tạm ngừng (Ngân hàng bảo trì)") {
		t.Errorf("an order by a closed way: %d %s", refused.status, refused.text())
	}
	if s := v.get(paying.location); !strings.Contains(s.text(), "Lưu ảnh mã QR") {
		t.Errorf("an order of before cannot be paid: %s", s.text())
	}
	if s := v.get(cash.location); strings.Contains(s.text(), "Trả trước bằng chuyển khoản QR") {
		t.Error("an order's page offers what would be refused")
	}
	if err := book.Reopen(t.Context(), clerk, orders.Transfer, both); err != nil {
		t.Fatal(err)
	}
	if err := book.Close(t.Context(), clerk, orders.COD, "Bưu tá nghỉ", both); err != nil {
		t.Fatal(err)
	}
	clock = clock.Add(2 * time.Second)
	_, radio, _ = strings.Cut(v.get("/dat-hang").body, `value="transfer"`)
	if radio, _, _ = strings.Cut(radio, ">"); !strings.Contains(radio, "checked") {
		t.Errorf("nobody is turned to the way that is open: %s", radio)
	}
	if s := v.get(paying.location); strings.Contains(s.text(), "Trả tiền mặt khi nhận hàng") {
		t.Error("an order's page offers cash that would be refused")
	}
}

func TestTheCheckoutSaysThatAnOrderWaitsForDaysOff(t *testing.T) {
	t.Parallel()
	clock := time.Date(2027, 2, 4, 10, 0, 0, 0, time.UTC) // 17:00 in Hà Nội
	now := func() time.Time { return clock }
	db := dbtest.Open(t)
	v := serve(t, db, orderstest.OpenAt(t, db, now), now)
	days := workday.NewStore(db, now)
	v.Store.Days = &workday.Board{Reader: days, Fresh: time.Second, Now: now}
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 50})
	v.post("/gio-hang", variant(jar))
	if s := v.get("/dat-hang"); strings.Contains(s.text(), "cơ sở nghỉ") {
		t.Error("a day off nobody wrote down")
	}
	if _, err := days.Add(t.Context(), clerk, workday.Typed{First: "05/02/2027", Last: "11/02/2027", Name: "Nghỉ Tết"}); err != nil {
		t.Fatal(err)
	}
	v.Store.Days.Forget()
	if s := v.get("/dat-hang"); !strings.Contains(s.text(), "Nghỉ Tết (05/02/2027–11/02/2027): cơ sở nghỉ") || !strings.Contains(s.text(), "chậm nhất 08:00, 12/02/2027") {
		t.Errorf("the page says nothing of Tết: %s", s.text())
	}
	if s := v.get("/chinh-sach/khieu-nai"); !strings.Contains(s.text(), "Ngày nghỉ lễ xã công bố không tính vào thời hạn") || !strings.Contains(s.text(), "Sắp tới: Nghỉ Tết (05/02/2027–11/02/2027)") {
		t.Error("the promises say nothing of days off")
	}
}
