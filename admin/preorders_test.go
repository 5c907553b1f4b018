package admin

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func TestABatchIsOpenedServedAndClosedAtTheDesk(t *testing.T) {
	t.Parallel()
	d := open(t)
	b, jar := d.as("Hoa", "economy"), d.jar()
	at, goods := preordersAddress(jar.ProductID, jar.VariantID), productAddress(jar.ProductID)
	stock := strconv.Itoa(d.Stock(jar.VariantID))
	b.get(goods).says(t, http.StatusOK, "Nhận đặt trước")
	b.follow(b.post(goods+"/kho", "variant", strconv.FormatInt(jar.VariantID, 10), "seen", stock, "count", "0", "reason", "counted", "note", "Hết")).says(t, http.StatusOK, "0")
	b.get(at).says(t, http.StatusOK, "Chưa có đợt nào", "Trong kho chưa có")
	b.post(at, "units", "x", "ready", "mai", "starts", "", "ends", "32/13/2026", "per_phone", "0").
		says(t, http.StatusUnprocessableEntity, "Còn 5 chỗ cần sửa", "Ghi số từ 1 đến 100.000")
	today := vntime.Date(d.now())
	last, ready := vntime.Date(d.now().AddDate(0, 0, 10)), vntime.Date(d.now().AddDate(0, 0, 9))
	b.post(at, "units", "5", "ready", ready, "starts", today, "ends", last, "per_phone", "").says(t, http.StatusUnprocessableEntity, "Ngày có hàng không được trước")
	ready = last
	b.follow(b.post(at, "units", "5", "ready", ready, "starts", today, "ends", last, "per_phone", "3")).says(t, http.StatusOK, "Đã mở đặt trước 5 suất", "Đang nhận đặt", "có hàng từ "+ready)
	b.post(at, "units", "5", "ready", ready, "starts", today, "ends", last, "per_phone", "").says(t, http.StatusConflict, "đã có một đợt đặt trước")

	p := d.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	b.get(at).says(t, http.StatusOK, "1 đơn đang chờ 2 suất", "2 đang chờ hàng về")
	b.get(ordersAt+"?xem=dat-truoc").says(t, http.StatusOK, "chờ hàng đặt trước")
	b.get(orderAddress(p.Orders[0].Code)).says(t, http.StatusOK, "đang chờ hàng về")
	const late, lateOwn = "đợt đặt trước quá ngày hẹn mà hàng chưa về", "1 đợt đặt trước quá ngày hẹn"
	maker := func() *browser { return d.signedIn(d.account("HTX", "producer", d.CoopLangSo())) }
	for days, says := range map[time.Duration]bool{10: false, 11: true} {
		d.pass(days * 24 * time.Hour)
		if page := d.as("Hoa", "economy").get("/quan-tri"); strings.Contains(page.body, late) != says {
			t.Errorf("%d days later the day's work says of the batch: %v", days, !says)
		}
		if page := maker().get("/chu-the"); strings.Contains(page.body, lateOwn) != says {
			t.Errorf("%d days later the producer hears of the batch: %v", days, !says)
		}
		d.pass(-days * 24 * time.Hour)
	}
	b.follow(b.post(goods+"/kho", "variant", strconv.FormatInt(jar.VariantID, 10), "seen", "0", "count", "7", "reason", "produced", "note", "Mẻ mới")).
		says(t, http.StatusOK, "Trong đó 2 gói giao cho đơn đặt trước")
	if left := d.Stock(jar.VariantID); left != 5 {
		t.Errorf("%d are left", left)
	}
	end := strconv.Itoa(d.Number(`SELECT id FROM preorders`))
	b.follow(b.post(at+"/dong", "preorder", end)).says(t, http.StatusOK, "Đã đóng đặt trước", "Đã đóng sớm")
	b.follow(b.post(at+"/dong", "preorder", end)).says(t, http.StatusOK, "đã hết hoặc đã đóng")
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action IN ('preorder.made', 'preorder.ended')`); n != 2 {
		t.Errorf("%d lines of audit", n)
	}
	if _, _, err := d.Store.OrderByCode(context.Background(), catalog.Scope{ProducerID: 999}, p.Orders[0].Code); err == nil {
		t.Error("another producer reads it")
	}
}
