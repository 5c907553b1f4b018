package admin

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/ordercode"
)

func TestWhoDidNotAnswerIsLeftAloneForTwoHoursAndThenIsWorkAgain(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b := d.as("Hoa", "economy")
	calls, code := "?xem=goi-lai", ordercode.Code(o.Code).Shown()
	b.get(home).says(t, http.StatusOK, "1 đơn mới chờ xác nhận")
	b.follow(b.post(orderAddress(o.Code) + "/khong-nghe"))
	b.get(home).saysNot(t, "đơn mới chờ xác nhận", "đến giờ gọi lại")
	b.get(ordersAt).saysNot(t, "Gọi lại")
	b.get(ordersAt+calls).says(t, http.StatusOK, "Chưa khách nào đến giờ gọi lại.")

	d.pass(2*time.Hour - time.Minute)
	b = d.as("Lan", "economy")
	b.get(home).saysNot(t, "đến giờ gọi lại")
	d.pass(time.Minute)
	page := b.get(home).says(t, http.StatusOK, "1 khách đến giờ gọi lại", "Lần trước khách không nghe máy")
	page.saysNot(t, "đơn mới chờ xác nhận")
	if !strings.Contains(page.body, ordersAt+calls) {
		t.Error("the row of work leads to no list")
	}
	b.get(ordersAt+calls).says(t, http.StatusOK, code, "Đang xem 1–1 trong 1")
	maker := d.signedIn(d.account("Chị Hoa", "producer", o.ProducerID))
	maker.get(ownAt).says(t, http.StatusOK, "1 khách đến giờ gọi lại")
	maker.get(ownOrdersAt+calls).says(t, http.StatusOK, code, "Gọi lại")

	b.follow(b.post(orderAddress(o.Code) + "/khong-nghe"))
	b.get(home).saysNot(t, "đến giờ gọi lại")
	b.follow(b.post(orderAddress(o.Code)+"/buoc", "step", "confirm"))
	d.pass(3 * time.Hour)
	d.as("Mai", "economy").get(home).saysNot(t, "đến giờ gọi lại")
}

func TestTheCardOfAnOrderShowsWhomToCallAndPrintsItsLabel(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b := d.signedIn(d.account("Bà Lý", "producer", o.ProducerID))
	at := ownOrdersAt + "/" + o.Code
	list := b.get(ownOrdersAt).says(t, http.StatusOK, "Gọi khách", "Xác nhận")
	onPage(t, list, `action="`+at+`/lien-he#giao-den"`)
	list.saysNot(t, at+"/nhan")
	b.follow(b.post(at+"/buoc", "step", "confirm"))
	packing := b.get(ownOrdersAt+"?xem=chuan-bi").says(t, http.StatusOK, "Gọi khách", "In nhãn")
	onPage(t, packing, `action="`+at+`/nhan"`)
	d.as("Hoa", "economy").get(makerAddress(o.ProducerID)).says(t, http.StatusOK, "Đặt hàng 30 ngày", "1 đơn, "+strings.ReplaceAll(o.Total.String(), "\u00a0", " "), "Tập huấn, kiểm tra")
}
