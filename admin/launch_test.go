package admin

import (
	"net/http"
	"strconv"
	"testing"
)

var notice = []string{"mode", "direct", "number", "118/2026/TB-TMĐT", "issued", "01/07/2026", "authority", "Sở Công Thương Hà Nội", "link", "https://online.gov.vn/118",
	"seller", "HTX Dịch vụ Hưng Đạo", "seller_code", "0109999999", "seller_address", "Thôn 1, xã Hưng Đạo"}

func TestTwoOfficersOpenTheShopAndOneClosesIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.Exec(`DELETE FROM settings WHERE key = 'demo'`)
	hoa, lan := d.as("Hoa", "economy"), d.as("Lan", "admin")
	hoa.get(launchAt).says(t, http.StatusOK, "chưa nhận đơn", "Đề nghị mở bán")
	wrong := append([]string{}, notice...)
	wrong[9] = "online.gov.vn"
	hoa.post(launchAt+"/de-nghi", wrong...).says(t, http.StatusUnprocessableEntity, "bắt đầu bằng chữ https", "118/2026/TB-TMĐT")
	hoa.follow(hoa.post(launchAt+"/de-nghi", notice...)).says(t, http.StatusOK, "Đã gửi", "Bạn là người đề nghị", "HTX Dịch vụ Hưng Đạo")
	var asked int64
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT max(id) FROM launches`).Scan(&asked); err != nil {
		t.Fatal(err)
	}
	at := launchAt + "/" + strconv.FormatInt(asked, 10)
	hoa.post(at+"/duyet").says(t, http.StatusConflict, "Người đề nghị không tự duyệt được", "chưa nhận đơn")
	lan.post(at+"/tra-lai", "back", " ").says(t, http.StatusUnprocessableEntity, "Ghi lý do trả lại")
	lan.follow(lan.post(at+"/duyet")).says(t, http.StatusOK, "Trang bắt đầu nhận đơn", "Một đơn vị đứng ra bán", "118/2026/TB-TMĐT")
	lan.post(at+"/duyet").says(t, http.StatusConflict, "vừa được người khác xử lý rồi")
	d.as("Lãnh đạo", "leader").get(launchAt).says(t, http.StatusOK, "Trang đang nhận đơn")
	hoa.post(launchAt+"/ngung", "why", "").says(t, http.StatusUnprocessableEntity, "Ghi lý do ngưng nhận đơn")
	hoa.follow(hoa.post(launchAt+"/ngung", "why", "Bổ sung hồ sơ")).says(t, http.StatusOK, "Đã ngưng nhận đơn", "chưa nhận đơn")
	if l, err := d.office.Launches.Launch(t.Context()); err != nil || l.Open() {
		t.Errorf("still open: %+v (%v)", l, err)
	}
	var audited int
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM audit_log WHERE entity = 'launch'`).Scan(&audited); err != nil || audited != 3 {
		t.Errorf("%d audit rows (%v)", audited, err)
	}
}
