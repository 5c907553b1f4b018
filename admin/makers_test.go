package admin

import (
	"context"
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
)

func TestASuspendedProducersGoodsAreGoneAtOnceAndComeBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	b, at := d.as("Hoa", "economy"), makerAddress(d.CoopLangSo())
	shop := catalog.NewStore(d.db, d.now)
	shown := func() bool {
		_, err := shop.PublishedBySlug(context.Background(), "mien-dong-soi-nho")
		return err == nil
	}
	b.get(makersAt).says(t, http.StatusOK, "HTX Miến làng So (mẫu)", "Hợp tác xã", "1 sản phẩm", "Hoạt động tốt")
	b.post(at+"/trang-thai", "state", "draft", "why", "Lùi lại").says(t, http.StatusConflict, "Không chuyển được")
	if b.post(at+"/trang-thai", "state", "suspended", "why", "").status < 400 || !shown() {
		t.Error("suspended without a reason")
	}
	b.follow(b.post(at+"/trang-thai", "state", "suspended", "why", "Biên bản 12/11")).says(t, http.StatusOK, "Đã tạm dừng cơ sở.", "Tạm dừng", "0 sản phẩm")
	if shown() {
		t.Error("a suspended producer's goods are still shown")
	}
	d.as("Bà Lý", "producer").post(at+"/trang-thai", "state", "good_standing", "why", "Xong").says(t, http.StatusForbidden)
	b.follow(b.post(at+"/trang-thai", "state", "good_standing", "why", "Đã khắc phục")).says(t, http.StatusOK, "Hoạt động tốt")
	if !shown() {
		t.Error("back in good standing, and nothing is shown")
	}
	var reasons int
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM audit_log WHERE entity = 'producer' AND reason <> ''`).Scan(&reasons); err != nil || reasons != 2 {
		t.Errorf("%d reasons are in the log (%v)", reasons, err)
	}
}

func TestAProducerIsWrittenAndEverySlipIsSaid(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	b, at := d.as("Hoa", "economy"), makerAddress(d.CoopLangSo())
	b.post(at+"/luu", "seen", "1", "name", "", "tax_code", "12", "capital", "101", "channels", "javascript:alert(1)").says(t, http.StatusUnprocessableEntity, "Còn 4 chỗ cần sửa", "Mã số thuế có 10 số", "https://")
	form := []string{"seen", "1", "name", "HTX Miến So", "tax_code", "0101234567-001", "capital", "51", "channels", "https://www.facebook.com/mienso", "address", "Thôn Sơn Lộ", "registration", "01"}
	b.follow(b.post(at+"/luu", form...)).says(t, http.StatusOK, "Đã lưu.", "HTX Miến So")
	b.post(at+"/luu", form...).says(t, http.StatusConflict, "Vừa có người khác sửa")
	d.as("Ông Lãnh", "leader").post(at+"/luu", form...).says(t, http.StatusForbidden)
}
