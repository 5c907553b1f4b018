package admin

import (
	"net/http"
	"regexp"
	"testing"
)

var handleShown = regexp.MustCompile(`name="browser" value="([0-9a-f]{24})"`)

func TestSomebodySeesWhereTheyAreLoggedInAndEndsIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Hoa", "economy", 0)
	here, there, third := d.signedIn(a), d.signedIn(a), d.signedIn(a)
	d.Exec(`UPDATE sessions SET device = 'Chrome, Android'`)
	seen := here.get(securityAt).says(t, http.StatusOK, "Các máy đang đăng nhập", "Chrome trên Android · Máy này", "Vào lúc", "Đăng xuất mọi máy khác")
	handles := handleShown.FindAllStringSubmatch(seen.body, -1)
	if len(handles) != 2 {
		t.Fatalf("%d browsers can be ended: %s", len(handles), plain(seen.body))
	}
	lan := d.as("Lan", "economy")
	lan.follow(lan.post(securityAt+"/dang-xuat-may", "browser", handles[0][1])).says(t, http.StatusOK, "Máy này đã đăng xuất rồi.")
	here.follow(here.post(securityAt+"/dang-xuat-may", "browser", handles[0][1])).says(t, http.StatusOK, "Đã đăng xuất máy đó.")
	left := map[bool]int{}
	for _, b := range []*browser{there, third} {
		left[b.get(home).status == http.StatusOK]++
	}
	if left[true] != 1 {
		t.Errorf("%d of two are still logged in", left[true])
	}
	here.follow(here.post(securityAt+"/dang-xuat-khac")).says(t, http.StatusOK, "Đã đăng xuất 1 máy khác.")
	for _, b := range []*browser{there, third} {
		if b.get(home).status == http.StatusOK {
			t.Error("another browser is still logged in")
		}
	}
	here.follow(here.post(securityAt+"/dang-xuat-khac")).says(t, http.StatusOK, "Không có máy nào khác")
	boss, at := d.as("Quản trị", "admin"), personAddress(a.ID)
	handle := handleShown.FindStringSubmatch(boss.get(at).says(t, http.StatusOK, "Chrome trên Android").body)
	boss.post(personAddress(999)+"/dang-xuat-may", "browser", handle[1]).says(t, http.StatusNotFound)
	boss.follow(boss.post(at+"/dang-xuat-may", "browser", handle[1])).says(t, http.StatusOK, "Đã đăng xuất máy đó.")
	if here.get(home).status == http.StatusOK {
		t.Error("an administrator's ending did not end")
	}
	boss.post(at+"/dang-xuat-may", "browser", handle[1]).says(t, http.StatusConflict, "đã đăng xuất rồi")
	boss.get(auditAt+"?viec=nguoi-dung").says(t, http.StatusOK, "Quản trị cho đăng xuất một máy của Hoa", "Hoa đăng xuất các máy khác của Hoa", "Chrome, Android")
}
