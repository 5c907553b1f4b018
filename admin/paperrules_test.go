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
	hoa.get(rulesAt).says(t, http.StatusOK, "Giấy chứng nhận an toàn thực phẩm hoặc bản cam kết an toàn thực phẩm", "Bắt buộc", "trước 180, 120 và 30 ngày", "36 tháng")
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

func TestWhoIsRemindedIsSeenBeforeTheDaysAreSaved(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Exec(`UPDATE papers SET expires_on = '2027-06-30' WHERE id = (SELECT min(id) FROM papers WHERE product_id = $1)`, jar.ProductID) // in 218 days
	hoa, lan, at := d.as("Hoa", "economy"), d.as("Lan", "admin"), rulesAt+"/nhac"
	days := func(a, b, c string, more ...string) []string {
		return append([]string{"remind-1", a, "remind-2", b, "remind-3", c, "seen-days", "180,120,30"}, more...)
	}
	hoa.get(rulesAt).says(t, http.StatusOK, "Lần đầu, trước bao nhiêu ngày", `Lịch ban đầu: trước 180, 120 và 30 ngày`)
	hoa.post(at, days("401", "401", "402")...).says(t, http.StatusUnprocessableEntity, "Còn 3 chỗ cần sửa", "từ 1 đến 400")
	hoa.post(at, days("180", "180", "30")...).says(t, http.StatusUnprocessableEntity, "Còn 1 chỗ cần sửa", "ghi số nhỏ hơn")
	looked := hoa.post(at, days("220", "120", "30")...)
	looked.says(t, http.StatusOK, "Nếu lưu", "1 giấy tờ và 0 công nhận được nhắc ngay trong hôm nay", "Chưa lưu gì cả")
	hoa.post(at, days("220", "120", "30", "seal", "0+0")...).says(t, http.StatusOK, "Chưa lưu gì cả")
	if d.number(`SELECT count(*) FROM audit_log WHERE action = 'setting.changed'`) != 0 || d.number(`SELECT max(days) FROM reminder_days`) != 180 {
		t.Fatal("looking changed something")
	}
	hoa.get(papersAt+"?xem=sap-het-han").saysNot(t, "30/06/2027")
	hoa.follow(hoa.post(at, days("220", "120", "30", "seal", sealIn(t, looked))...)).says(t, http.StatusOK, "Đã lưu: nhắc trước 220, 120 và 30 ngày.")
	hoa.get(papersAt+"?xem=sap-het-han").says(t, http.StatusOK, "30/06/2027")
	lan.post(at, days("100", "60", "7", "seal", "0+0")...).says(t, http.StatusConflict, "vừa đổi thành 220,120,30 ngày")
	told := func(want int) {
		t.Helper()
		if n, err := d.office.Catalog.Remind(t.Context()); err != nil || n != want {
			t.Errorf("%d are reminded, want %d (%v)", n, want, err)
		}
	}
	told(1)
	lan.post(at, "remind-1", "300", "remind-2", "120", "remind-3", "30", "seen-days", "220,120,30", "seal", "0+0").says(t, http.StatusSeeOther)
	told(0) // who was told at 220 days knows

	kinds := rulesAt + "/thoi-han"
	all := func(change ...string) (out []string) {
		for _, f := range strings.Split(hoa.get(rulesAt).body, `name="seen-`)[1:] {
			code, rest, _ := strings.Cut(f, `" value="`)
			value, _, _ := strings.Cut(rest, `"`)
			if code != "days" {
				out = append(out, "seen-"+code, value, "months-"+code, value)
			}
		}
		return append(out, change...)
	}
	stale := all("months-test_report", "6")
	wrong := hoa.post(kinds, all("months-test_report", "601")...)
	wrong.says(t, http.StatusUnprocessableEntity, "từ 1 đến 600")
	if !strings.Contains(wrong.body, `value="601"`) {
		t.Error("what was typed is lost")
	}
	hoa.follow(hoa.post(kinds, all("months-test_report", "24", "months-award", "60")...)).says(t, http.StatusOK, "Đã lưu 2 loại giấy.")
	lan.post(kinds, stale...).says(t, http.StatusConflict, "vừa đổi một loại giấy")
	hoa.follow(hoa.post(kinds, all("months-test_report", "")...)).says(t, http.StatusOK, "Đã lưu 1 loại giấy.")
	hoa.get(papersAt+"/moi").says(t, http.StatusOK, "thường 60 tháng")
	if n := d.number(`SELECT count(*) FROM audit_log WHERE action = 'paper_kind.changed' AND actor_name = 'Hoa'`); n != 3 {
		t.Errorf("%d lines in the audit log", n)
	}
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
	for _, got := range []answer{b.get(rulesAt), b.get(rulesAt + "/moi"), b.post(rulesAt + "/xem-truoc"), b.post(rulesAt + "/luu"), b.post(rulesAt+"/so-thang", "months", "1", "seen", "36"), b.post(rulesAt + "/nhac"), b.post(rulesAt + "/thoi-han")} {
		got.says(t, http.StatusNotFound, "Không tìm thấy trang này")
	}
}
