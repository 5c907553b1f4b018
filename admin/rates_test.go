package admin

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
)

func TestTheOfficeKeepsWhatDeliveryCosts(t *testing.T) {
	t.Parallel()
	d := open(t)
	lan := d.as("Lan", "admin")
	page := lan.get(ratesAt).says(t, http.StatusOK, "Phí giao hàng", "Tỉnh nào thuộc vùng nào")
	zone := ratesAt + "/hanoi"
	if !strings.Contains(page.body, zone) {
		t.Fatalf("the zone is not listed: %s", plain(page.body))
	}
	version := func() string { return strconv.Itoa(d.Number(`SELECT version FROM tariff_version`)) }
	day := d.now().AddDate(0, 0, 2).Format("02/01/2006")
	wrong := lan.post(zone+"/luu", "version", version(), "from", day, "weight-1", "hai cân", "price-1", "18k", "weight-2", "2", "price-2", "17.000").
		says(t, http.StatusUnprocessableEntity, "Bạn ghi số ki-lô-gam", "rẻ hơn dòng trước")
	if !strings.Contains(wrong.body, `value="hai cân"`) {
		t.Error("what was typed is lost")
	}
	lan.follow(lan.post(zone+"/luu", "version", version(), "from", day, "weight-1", "0,5", "price-1", "18k", "weight-2", "2", "price-2", "27.000")).
		says(t, http.StatusOK, "Từ "+day+" khách thấy phí mới", "Bỏ bảng hẹn này")
	lan.post(zone+"/luu", "version", "1", "from", day, "weight-1", "1", "price-1", "1k").says(t, http.StatusConflict, "Người khác vừa đổi phí giao")
	from := d.now().AddDate(0, 0, 2).Format("2006-01-02")
	lan.follow(lan.post(zone+"/bo-hen", "version", version(), "from", from)).says(t, http.StatusOK, "Đã bỏ bảng hẹn")
	lan.follow(lan.post(zone+"/ten", "version", version(), "name", "Vùng gần")).says(t, http.StatusOK, "Đã đổi tên vùng", "Vùng gần")
	lan.follow(lan.post(provincesAt, "version", version(), "p01", "hanoi")).says(t, http.StatusOK, "Đã lưu", "Chưa thuộc vùng nào")
	lan.post(provincesAt, "version", "1").says(t, http.StatusConflict, "Người khác vừa đổi phí giao")
	lan.get(ratesAt+"/khong-co").says(t, http.StatusNotFound)
	lan.get(auditAt).says(t, http.StatusOK, "đổi bảng phí giao", "≤ 0,5 kg: 18.000 ₫")
}
