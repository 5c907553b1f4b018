package admin

import (
	"html"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestAnOfficerSeesWhatARuleDoesBeforeItIsSaved(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	d.Product(catalogtest.Goods{Name: "Khay tiện", Group: "do-go", Unproven: true})
	hoa, lan := d.as("Hoa", "economy"), d.as("Lan", "admin")
	hoa.get(home).says(t, http.StatusOK, "Giấy tờ cần có")
	hoa.get(rulesAt).says(t, http.StatusOK, "Giấy chứng nhận an toàn thực phẩm hoặc bản cam kết an toàn thực phẩm", "Bắt buộc", "Trước 180, 120 và 30 ngày", "36 tháng")
	hoa.get(rulesAt+"/moi?nhom=processed_food").says(t, http.StatusOK, "Thêm giấy cần có", "Phiếu kiểm nghiệm")
	rule := []string{"id", "0", "version", "0", "goods", "processed_food", "holder", "product", "kinds", "test_report", "level", "required", "basis", "Nghị định (mẫu)"}
	with := func(pairs ...string) []string { return append(append([]string{}, rule...), pairs...) }

	hoa.post(rulesAt+"/xem-truoc", with("holder", "producer")...).says(t, http.StatusUnprocessableEntity, "Còn 1 chỗ cần sửa", "Giấy này chỉ cấp cho từng sản phẩm: phiếu kiểm nghiệm")
	hoa.post(rulesAt+"/xem-truoc", with("level", "nhe")...).says(t, http.StatusUnprocessableEntity, "Chọn mức")
	looked := hoa.post(rulesAt+"/xem-truoc", rule...)
	looked.says(t, http.StatusOK, "Nếu lưu", "1 sản phẩm sẽ rời kệ ngay:", "Miến dong sợi nhỏ", "Chưa lưu gì cả")
	seal := sealIn(t, looked)
	hoa.post(rulesAt+"/luu", with("seal", "-+")...).says(t, http.StatusConflict, "kết quả khác lúc bạn xem", "1 sản phẩm sẽ rời kệ ngay:")
	if n := d.number(`SELECT count(*) FROM audit_log WHERE entity = 'paper_rule'`); n != 0 {
		t.Fatalf("looking was written down %d times as a change", n)
	}
	hoa.follow(hoa.post(rulesAt+"/luu", with("seal", seal)...)).says(t, http.StatusOK, "Đã lưu. 1 sản phẩm vừa rời kệ.", "Phiếu kiểm nghiệm")

	made := strconv.FormatInt(d.number(`SELECT max(id) FROM paper_rules`), 10)
	lan.get(rulesAt+"/"+made).says(t, http.StatusOK, "Đang áp dụng", "Bỏ dòng này")
	drop := with("id", made, "version", "1", "level", "drop")
	looked = lan.post(rulesAt+"/xem-truoc", drop...)
	looked.says(t, http.StatusOK, "1 sản phẩm bán lại được:")
	advise := with("id", made, "version", "1", "level", "advised")
	hoa.follow(hoa.post(rulesAt+"/luu", append(advise, "seal", sealIn(t, hoa.post(rulesAt+"/xem-truoc", advise...)))...)).says(t, http.StatusOK, "Nên có", "1 sản phẩm bán lại được")
	lan.post(rulesAt+"/luu", append(drop, "seal", sealIn(t, looked))...).says(t, http.StatusConflict, "Một cán bộ khác vừa đổi dòng này", "Nên có")
	hoa.get(rulesAt+"/999999").says(t, http.StatusNotFound, "Không tìm thấy trang này")

	lan.follow(lan.post(rulesAt+"/so-thang", "months", "24", "seen", "36")).says(t, http.StatusOK, "giữ nhiều nhất 24 tháng")
	hoa.post(rulesAt+"/so-thang", "months", "48", "seen", "36").says(t, http.StatusConflict, "vừa đổi thành 24 tháng")
	hoa.post(rulesAt+"/so-thang", "months", "0", "seen", "24").says(t, http.StatusUnprocessableEntity, "từ 1 đến 120")
}

// sealIn is the effect that a preview was of.
func sealIn(t *testing.T, looked answer) string {
	t.Helper()
	_, rest, ok := strings.Cut(looked.body, `name="seal" value="`)
	if !ok {
		t.Fatalf("no preview: %s", plain(looked.body))
	}
	seal, _, _ := strings.Cut(rest, `"`)
	return html.UnescapeString(seal)
}

func TestWhoMayNotSetRulesFindsNoWayToThem(t *testing.T) {
	t.Parallel()
	d := open(t)
	for _, role := range []string{"producer", "leader", "culture", "youth"} {
		b := d.as("Ai đó", role)
		if strings.Contains(b.get(home).body, rulesAt) {
			t.Errorf("%s is shown the way", role)
		}
		b.get(rulesAt).says(t, http.StatusForbidden, "Đặt giấy tờ bắt buộc")
		b.post(rulesAt+"/luu").says(t, http.StatusForbidden, "Đặt giấy tờ bắt buộc")
	}
	// A role that somebody extends without thinking is still held to its own records.
	d.Exec(`INSERT INTO role_permissions (role, permission) VALUES ('producer', 'paper_rules.update')`)
	b := d.as("Bà Lý", "producer")
	for _, got := range []answer{b.get(rulesAt), b.get(rulesAt + "/moi"), b.post(rulesAt + "/xem-truoc"), b.post(rulesAt + "/luu"), b.post(rulesAt+"/so-thang", "months", "1", "seen", "36")} {
		got.says(t, http.StatusNotFound, "Không tìm thấy trang này")
	}
}
