package admin

import (
	"net/http"
	"regexp"
	"testing"
)

var invited = regexp.MustCompile(`http://example\.vn(/quan-tri/loi-moi/[A-Z2-7]{26})`)

// TestSomebodyIsInvitedComesInAndIsShutOut follows one person from the invitation on.
func TestSomebodyIsInvitedComesInAndIsShutOut(t *testing.T) {
	t.Parallel()
	d := open(t)
	boss := d.as("Ông Quản trị", "admin")
	boss.get(peopleAt).says(t, http.StatusOK, "Ông Quản trị", "Quản trị", "Mời người")
	boss.get(peopleAt+"/moi").says(t, http.StatusOK, "Xử lý đơn, hàng, giấy tờ")
	form := []string{"name", "Chị Lan", "login", "0912 345 678", "roles", "youth"}
	boss.post(peopleAt+"/moi-nguoi", "name", "", "login", "x").says(t, http.StatusUnprocessableEntity, "Nhập họ và tên", "Chọn ít nhất một vai trò")
	boss.post(peopleAt+"/moi-nguoi", "name", "Bà Lý", "login", "0912345679", "roles", "producer").says(t, http.StatusUnprocessableEntity, "Chọn cơ sở của người này")
	told := boss.post(peopleAt+"/moi-nguoi", form...)
	told.says(t, http.StatusOK, "Đường dẫn cho Chị Lan")
	link := invited.FindStringSubmatch(told.body)
	if link == nil {
		t.Fatalf("no link in %s", plain(told.body))
	}
	boss.get(peopleAt).says(t, http.StatusOK, "Chị Lan", "0912 345 678", "Chờ nhận lời mời")
	lan := d.stranger()
	lan.get(link[1]).says(t, http.StatusOK, "Chào Chị Lan")
	lan.post(link[1], "password", "ngắn").says(t, http.StatusUnprocessableEntity, "ít nhất 10 ký tự")
	lan.follow(lan.post(link[1], "password", "phơi miến trên phên tre")).says(t, http.StatusOK, "Đã đặt mật khẩu")
	lan.get(link[1]).says(t, http.StatusNotFound, "Đường dẫn không còn dùng được")
	who, err := d.office.Accounts.Login(t.Context(), "0912345678", "phơi miến trên phên tre", "203.0.113.9")
	if err != nil {
		t.Fatal(err)
	}
	b, at := d.signedIn(who), personAddress(who.ID)
	b.get(ordersAt).says(t, http.StatusOK)
	boss.follow(boss.post(at+"/vai-tro", "roles", "leader")).says(t, http.StatusOK, "Đã đổi vai trò của Chị Lan thành Lãnh đạo (chỉ xem).")
	boss.follow(boss.post(at+"/dang-xuat")).says(t, http.StatusOK, "Đã đăng xuất Chị Lan khỏi mọi máy.")
	if led := b.get(home); led.status != http.StatusSeeOther {
		t.Errorf("logged out, one is answered %d", led.status)
	}
	boss.follow(boss.post(at+"/khoa")).says(t, http.StatusOK, "Đã khóa tài khoản của Chị Lan.", "Mở lại tài khoản")
	boss.post(at+"/duong-dan").says(t, http.StatusNotFound)
	boss.follow(boss.post(at+"/mo")).says(t, http.StatusOK, "Đã mở lại tài khoản của Chị Lan.")
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE entity = 'account' AND entity_id = $1 AND action LIKE 'accounts.%'`, who.ID); n != 7 {
		t.Errorf("%d lines are in the log: made, link, password, role, logged out, shut, let in", n)
	}
}

func TestNobodyTakesTheirOwnRightAway(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Ông Quản trị", "admin", 0)
	b, at := d.signedIn(a), personAddress(a.ID)
	own := b.get(at)
	own.says(t, http.StatusOK, "Đây là tài khoản của bạn")
	own.saysNot(t, at+"/khoa", at+"/vai-tro", at+"/duong-dan")
	for _, path := range []string{at + "/khoa", at + "/duong-dan"} {
		b.post(path).says(t, http.StatusConflict, "Bạn không tự khóa hay tự đổi vai trò")
	}
	b.post(at+"/vai-tro", "roles", "leader").says(t, http.StatusConflict, "Bạn không tự khóa hay tự đổi vai trò")
	b.get(peopleAt+"/999999").says(t, http.StatusNotFound)
}
