package admin

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/orders"
)

var formKey = regexp.MustCompile(`name="key" value="([^"]*)"`)

func TestAnOfficerSaysThatTheMoneyCameAndTheOrderIsConfirmed(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Account(d.CoopLangSo())
	o := d.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	b, at := d.as("Hoa", "economy"), orderAddress(o.Code)
	page := b.get(at)
	page.says(t, http.StatusOK, "Chờ khách chuyển khoản", "Còn thiếu", "Tôi đã nhận tiền", o.Total.Digits())
	b.post(at+"/buoc", "step", "confirm").says(t, http.StatusConflict, "khách còn thiếu")
	b.post(at+"/nhan-tien", "key", "k0", "amount", "không rõ", "on", "31/02/2026").says(t, http.StatusUnprocessableEntity, "Nhập số tiền lớn hơn 0", "Ngày tiền vào phải là")
	if typed := b.post(at+"/nhan-tien", "key", "k0", "amount", "không rõ"); !strings.Contains(typed.body, `value="không rõ"`) {
		t.Error("what was typed is lost")
	}
	b.post(at+"/nhan-tien", "key", "k0", "amount", "99tr").says(t, http.StatusConflict, "chỉ còn thiếu "+o.Total.Digits())
	b.follow(b.post(at+"/nhan-tien", "key", "k1", "amount", "100.000")).says(t, http.StatusOK, "Đơn còn thiếu", "Chuyển khoản đến", "100.000 ₫")
	b.follow(b.post(at+"/nhan-tien", "key", "k1", "amount", "100.000")).says(t, http.StatusOK, "đã ghi trước đó")
	key := formKey.FindStringSubmatch(b.get(at).body)[1]
	b.follow(b.post(at+"/nhan-tien", "key", key, "amount", (o.Total-100_000).Digits(), "note", "Chị Hoa thấy trong ứng dụng")).says(t, http.StatusOK, "đơn được xác nhận", "Đã gói xong", "Đã chuyển khoản")
	if n := d.Number(`SELECT count(*) FROM bank_txns WHERE by_name LIKE '%Hoa%' AND allocated = amount`); n != 2 {
		t.Errorf("%d lines are written down", n)
	}
	b.post(at+"/nhan-tien", "key", "k9", "amount", "1000").says(t, http.StatusConflict, "không còn thiếu tiền")
	d.as("Bình", "youth").post(at+"/nhan-tien", "key", "k2", "amount", "1000").says(t, http.StatusForbidden)
}
