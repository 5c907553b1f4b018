package admin

import (
	"net/http"
	"strings"
	"testing"
)

func TestTheOfficeWritesWhoRunsTheSite(t *testing.T) {
	t.Parallel()
	d := open(t)
	hoa, lan := d.as("Hoa", "economy"), d.as("Lan", "admin")
	for _, role := range []string{"leader", "culture", "youth", "hamlet_head", "producer"} {
		b := d.as("Người thử", role)
		if b.get(imprintAt).status != http.StatusForbidden || b.post(imprintAt+"/luu", "version", "1", "owner", "Ai đó").status != http.StatusForbidden {
			t.Errorf("%s may write who runs the site", role)
		}
	}
	if led := d.stranger().get(imprintAt); led.status != http.StatusSeeOther {
		t.Errorf("a stranger is answered %d", led.status)
	}
	lan.get(settingsAt).says(t, http.StatusOK, "Thông tin trang")
	lan.get(imprintAt).says(t, http.StatusOK, "Đơn vị chủ quản", "Số thông báo, đăng ký", "Mở trang Mở bán")
	wrong := lan.post(imprintAt+"/luu", "version", "1", "owner", "UBND “xã” & làng", "phone", "0912 34", "email", "xa@", "help", "0912 345 678").
		says(t, http.StatusUnprocessableEntity, "Địa chỉ email này chưa đúng", "Còn 2 chỗ cần sửa")
	for _, kept := range []string{`value="UBND “xã” &amp; làng"`, `value="0912 34"`, `value="xa@"`, `value="0912 345 678"`, `name="version" value="1"`} {
		if !strings.Contains(wrong.body, kept) {
			t.Errorf("what was typed is lost: %s", kept)
		}
	}
	lan.follow(lan.post(imprintAt+"/luu", "version", "1", "owner", "UBND xã Hưng Đạo", "desk", "Văn phòng xã", "phone", "024 3825 1234")).
		says(t, http.StatusOK, "Đã lưu", `Gọi Văn phòng xã: 024 3825 1234`)
	lan.follow(lan.post(imprintAt+"/luu", "version", "2", "owner", "UBND xã Hưng Đạo", "desk", "Văn phòng xã", "phone", "024 3825 1234", "help", "0912 345 678")).
		says(t, http.StatusOK, "Đã lưu", `Gọi Văn phòng xã: 0912 345 678`)
	d.stranger().get("/quan-tri/dang-nhap").says(t, http.StatusOK, "Gọi xã đặt lại: 0912 345 678")
	if door := d.stranger().get(ownDoor).says(t, http.StatusOK, "Gọi xã đặt lại: 0912 345 678"); door.status != http.StatusOK {
		t.Error("the door of producers is shut")
	}
	late := hoa.post(imprintAt+"/luu", "version", "1", "owner", "UBND xã", "desk", "Văn phòng xã", "phone", "024 3825 1234").
		says(t, http.StatusConflict, "Người khác vừa lưu trang này", "Đã lưu UBND xã Hưng Đạo Bạn vừa gõ UBND xã")
	if !strings.Contains(late.body, `name="version" value="3"`) || !strings.Contains(late.body, `value="UBND xã"`) {
		t.Error("what was typed cannot be saved over what stands")
	}
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'setting.imprint' AND actor_name = 'Lan'`); n != 2 {
		t.Errorf("%d lines in the log", n)
	}
	lan.get(auditAt).says(t, http.StatusOK, "đổi thông tin trang")
}
