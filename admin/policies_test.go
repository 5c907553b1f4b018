package admin

import (
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestTheOfficeWritesPublishesAndBringsBackAPolicyText(t *testing.T) {
	t.Parallel()
	d := open(t)
	lan, at := d.as("Lan", "admin"), policyAddress("doi-tra")
	lan.get(policiesAt).says(t, http.StatusOK, "Hủy đơn, đổi trả, hoàn tiền", "Bản 1, từ 24/11/2026", "Chỗ còn trống trên trang", "Ghi một lần, các bài tự điền: tên đơn vị chủ quản")
	lan.get(at).says(t, http.StatusOK, "Đây là bản khách đang đọc", "Xem như khách")
	typed := func(version, body string) []string {
		return []string{"version", version, "title", "Đổi trả", "summary", "Hàng hỏng được đổi.", "body", body}
	}
	lan.post(at+"/luu", typed("0", "{{bảng lạ}}")...).says(t, http.StatusUnprocessableEntity, "Phần mềm không có bảng nào tên {{bảng lạ}}", "Hàng hỏng được đổi.")
	lan.follow(lan.post(at+"/luu", typed("0", "Báo trong ____ ngày.")...)).says(t, http.StatusOK, "Đã lưu nháp", "Dòng 1: ____", "Đăng bản mới")
	late := d.as("Hoa", "economy").post(at+"/luu", typed("0", "Báo trong 5 ngày.")...).says(t, http.StatusConflict, "Người khác vừa lưu", "Báo trong 5 ngày.")
	if !strings.Contains(late.body, `name="version" value="1"`) {
		t.Error("what was typed cannot be saved over what stands")
	}
	lan.post(at+"/dang", "version", "1", "effective", "24/11/2020", "note", "").says(t, http.StatusUnprocessableEntity, "Ngày này đã qua", "thay đổi điều gì", "còn 1 chỗ trống")
	lan.follow(lan.post(at+"/luu", typed("1", "Báo trong 7 ngày.")...)).says(t, http.StatusOK, "Đã lưu nháp")
	day := d.now().AddDate(0, 0, 3)
	lan.follow(lan.post(at+"/dang", "version", "2", "effective", day.Format("02/01/2006"), "note", "Nói rõ số ngày")).says(t, http.StatusOK, "Đã đăng bản 2, áp dụng từ "+day.Format("02/01/2006"), "Đã hẹn", "chưa đăng thêm bản nào được cho đến ngày đó")
	lan.get(at+"/ban").says(t, http.StatusOK, "Nói rõ số ngày", "Lan đăng", "Rút lại", "Có sẵn trong phần mềm")
	d.pass(4 * 24 * time.Hour)
	lan = d.as("Lan", "admin")
	lan.get(at+"/ban").says(t, http.StatusOK, "Khôi phục bản này")
	lan.follow(lan.post(at+"/ban/1/khoi-phuc")).says(t, http.StatusOK, "Đã chép bản cũ thành bản nháp", "Hủy đơn, đổi trả, hoàn tiền")
	lan.post(at+"/ban/2/rut").says(t, http.StatusConflict, "đã áp dụng nên không rút được")
	lan.follow(lan.post(at+"/bo-nhap", "version", "1")).says(t, http.StatusOK, "Đã bỏ bản nháp", "Báo trong 7 ngày.")
	lan.get(policyAddress("khong-co")).says(t, http.StatusNotFound)
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action LIKE 'setting.policy%'`); n != 5 {
		t.Errorf("%d lines in the log", n)
	}
	lan.get(auditAt).says(t, http.StatusOK, "đăng bản mới của một bài chính sách", "Nói rõ số ngày")
}

func TestAPolicyIsPublishedOnlyByWhoIsSurelyThere(t *testing.T) {
	t.Parallel()
	d := open(t)
	lan, at := d.as("Lan", "admin"), policyAddress("doi-tra")
	lan.post(at+"/luu", "version", "0", "title", "Đổi trả", "summary", "Được đổi.", "body", "Bảy ngày.")
	d.pass(time.Hour)
	lan.post(at+"/dang", "version", "1", "effective", d.now().Format("02/01/2006"), "note", "Rõ hơn").says(t, http.StatusOK, "mật khẩu")
	if n := d.Number(`SELECT count(*) FROM policy_versions`); n != 0 {
		t.Error("published without the password")
	}
}
