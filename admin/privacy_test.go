package admin

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/privacy"
)

func TestRequestsAboutDataAreAnsweredInTimeByWhoMay(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	ctx := context.Background()
	for _, k := range []privacy.Kind{privacy.Show, privacy.Erase} {
		if _, err := d.office.Privacy.Ask(ctx, o.PurchaseID, k, privacy.ByCode); err != nil {
			t.Fatal(err)
		}
	}
	b := d.as("Hoa", "economy")
	b.get(home).says(t, http.StatusOK, "yêu cầu về dữ liệu cá nhân")
	d.as("Bà Lý", "producer").get(privacyAt).says(t, http.StatusForbidden)
	list := b.get(privacyAt)
	list.says(t, http.StatusOK, "YC-0001", "YC-0002", "gọi lại cho chắc", "không có thư điện tử", "bấm đã trả lời. Đã trả lời khách")
	if strings.Contains(list.body, "Khách mẫu") {
		t.Error("the list names the buyer in full")
	}
	b.post(privacyAt+"/doc", "id", "1").says(t, http.StatusUnprocessableEntity, "Gọi về số đã đặt và đánh dấu đã gọi trước")
	b.post(privacyAt+"/doc", "id", "1", "called", "1").says(t, http.StatusOK, "Dữ liệu của số 0900 000 101", "Lần mua", "Khách mẫu", "Số 1 ngõ 2 phố mẫu")
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'privacy.number_read'`); n != 1 {
		t.Errorf("%d lines of the log say who read it", n)
	}
	b.follow(b.post(privacyAt+"/tra-loi", "id", "1")).says(t, http.StatusOK, "Đã trả lời khách")
	b.post(privacyAt+"/tra-loi", "id", "1").says(t, http.StatusConflict, "đã trả lời rồi")
	b.post(privacyAt+"/xoa", "id", "2").says(t, http.StatusConflict, "còn 1 lần mua chưa xong")
	b.post(privacyAt+"/khong-lam", "id", "2", "why", "").says(t, http.StatusUnprocessableEntity, "Ghi lý do")
	if err := d.Store.Take(ctx, audit.Actor{Kind: audit.System}, catalog.Everything(), o.ID, orders.Cancel, "Hết hàng"); err != nil {
		t.Fatal(err)
	}
	if _, err := d.office.Privacy.Ask(ctx, o.PurchaseID, privacy.Show, privacy.ByCode); err != nil {
		t.Fatal(err)
	}
	b.follow(b.post(privacyAt+"/xoa", "id", "2")).says(t, http.StatusOK, "Đã xóa dữ liệu ở 1 lần mua", "không còn gì để gửi")
	for _, path := range []string{orderAddress(o.Code), ordersAt + "?xem=tat-ca", privacyAt} { // pages bear a buyer without a name
		b.get(path).says(t, http.StatusOK)
	}
	d.pass(time.Minute)
}
