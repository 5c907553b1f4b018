package admin

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/session"
)

var doorField = regexp.MustCompile(`name="door" value="([^"]+)"`)

// knock opens the login page and sends its form.
func (b *browser) knock(at, login, secret string) answer {
	b.desk.t.Helper()
	page := b.get(at)
	door := doorField.FindStringSubmatch(page.body)
	if page.status != http.StatusOK || door == nil {
		b.desk.t.Fatalf("no door at %s: %d %s", at, page.status, plain(page.body))
	}
	back := ""
	if u, err := url.Parse(at); err == nil {
		back = u.Query().Get("ve")
	}
	return b.post(loginPath, "door", door[1], "login", login, "password", secret, "ve", back)
}

func TestAnOfficerSignsInAndOutAgain(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Nguyễn Thị Hoa", "economy", 0)
	b := d.stranger()
	b.cookies["sid"] = "set-by-somebody-else"
	if led := b.get(ordersAt + "?xem=huy"); led.status != http.StatusSeeOther || led.location != loginPath+"?ve="+url.QueryEscape(ordersAt+"?xem=huy") {
		t.Fatalf("a stranger was led to %q", led.location)
	}
	in := b.knock(loginPath+"?ve="+url.QueryEscape(ordersAt+"?xem=huy"), strings.ToUpper(a.Login)+" ", password)
	if in.location != ordersAt+"?xem=huy" {
		t.Errorf("after the login one is at %q", in.location)
	}
	first := b.cookies["sid"]
	if first == "" || first == "set-by-somebody-else" {
		t.Fatal("the session is the one that was there before the login")
	}
	page := b.get(home)
	page.says(t, http.StatusOK, "Nguyễn Thị Hoa", "Phòng Kinh tế", "Dữ liệu mẫu")
	if page.header.Get("Cache-Control") != "no-store" || !strings.Contains(page.header.Get("X-Robots-Tag"), "noindex") {
		t.Errorf("a page of the office may be kept: %v", page.header)
	}

	other := d.stranger()
	other.cookies["sid"] = first
	again := other.knockAgain(a.Login)
	if again.status != http.StatusSeeOther || other.cookies["sid"] == first {
		t.Error("the session was not changed at the next login")
	}
	if led := b.get(home); led.status != http.StatusSeeOther {
		t.Errorf("the session before the login still answers %d", led.status)
	}

	other.csrf = csrfOf(t, other.get(home).body)
	if out := other.post(signOutAt); out.status != http.StatusSeeOther || !strings.HasPrefix(out.location, loginPath) {
		t.Fatalf("signing out answers %d to %q", out.status, out.location)
	}
	other.cookies["sid"] = first
	if led := other.get(home); led.status != http.StatusSeeOther {
		t.Error("a session that was signed out is still good")
	}
	other.get(loginPath).saysNot(t, "chưa được ghi")
	other.follow(other.post(pointsAt+"/1/sua")).says(t, http.StatusOK, "Việc vừa bấm chưa được ghi")
	if led := other.post(signOutAt); led.location != loginPath {
		t.Errorf("who is out already and signs out is told of something lost: %q", led.location)
	}
}

// knockAgain logs in although a session is there: the page would lead on at once.
func (b *browser) knockAgain(login string) answer {
	fresh := b.desk.stranger()
	page := fresh.get(loginPath)
	b.cookies[doorKey] = fresh.cookies[doorKey]
	return b.post(loginPath, "door", doorField.FindStringSubmatch(page.body)[1], "login", login, "password", password)
}

var csrfField = regexp.MustCompile(`name="csrf" value="([^"]+)"`)

func csrfOf(t *testing.T, body string) string {
	t.Helper()
	found := csrfField.FindStringSubmatch(body)
	if found == nil {
		t.Fatal("the page has no form of the session")
	}
	return found[1]
}

func TestFiveWrongPasswordsLockKnownAndUnknownAlike(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Hoa", "economy", 0)
	var said [2][]string
	for i, login := range []string{a.Login, "khong-co-ai@example.vn"} {
		b := d.stranger()
		for range 6 {
			answer := b.knock(loginPath, login, "sai rồi")
			said[i] = append(said[i], strings.ReplaceAll(plain(answer.body), login, ""))
			if !strings.Contains(answer.body, login) {
				t.Error("what was typed is gone")
			}
		}
	}
	for n, want := range []string{"Sai mật khẩu. Còn 4 lần.", "Sai mật khẩu. Còn 3 lần.", "Sai mật khẩu. Còn 2 lần.", "Sai mật khẩu. Còn 1 lần.", "Tài khoản khóa 15 phút do sai 5 lần.", "Tài khoản khóa 15 phút do sai 5 lần."} {
		if !strings.Contains(said[0][n], want) {
			t.Errorf("attempt %d: %q is not said in %q", n+1, want, said[0][n])
		}
		if said[0][n] != said[1][n] {
			t.Errorf("attempt %d tells who has an account:\n%s\n%s", n+1, said[0][n], said[1][n])
		}
	}
	b := d.stranger()
	barred := b.knock(loginPath, a.Login, password)
	barred.says(t, http.StatusTooManyRequests, "Tài khoản khóa 15 phút")
	if wait := barred.header.Get("Retry-After"); wait != "900" {
		t.Errorf("Retry-After: %q", wait)
	}
	d.pass(16 * time.Minute)
	if in := b.knock(loginPath, a.Login, password); in.location != home {
		t.Errorf("after the lock: %d %s", in.status, plain(in.body))
	}
}

func TestAnEmptyLoginSaysWhatToFillIn(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.stranger().knock(loginPath, "", "").says(t, http.StatusUnprocessableEntity, "Còn 2 chỗ cần sửa", "Nhập mật khẩu.")
}

func TestALoginFormFromElsewhereIsNotTaken(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Hoa", "economy", 0)
	b := d.stranger()
	b.post(loginPath, "login", a.Login, "password", password).says(t, http.StatusForbidden, "Trang đăng nhập mở quá lâu")
	b.post(loginPath, "door", "x", "login", a.Login, "password", password).says(t, http.StatusForbidden, "Trang đăng nhập mở quá lâu")
	if b.cookies["sid"] != "" {
		t.Error("it signed in all the same")
	}
}

func TestOneIsLedBackOnlyWithinTheOffice(t *testing.T) {
	t.Parallel()
	for back, want := range map[string]string{
		"": home, home: home, ordersAt + "?xem=cho": ordersAt + "?xem=cho", "https://example.com": home, "//example.com/quan-tri": home, "/\\example.com": home,
		"/quan-tri/..//example.com": home, "/quan-tri/../san-pham": home, "/quan-trix": home, loginPath + "?ve=x": home, signOutAt: home, "/quan-tri/a\nb": home,
	} {
		if got := local(back); got != want {
			t.Errorf("%q leads to %q, want %q", back, got, want)
		}
	}
}

func TestWhoWasAwayForTwoHoursComesBackToTheSamePage(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	a := d.account("Hoa", "economy", 0)
	b := d.signedIn(a)
	b.get(home).says(t, http.StatusOK)
	d.pass(session.Idle + time.Minute)
	led := b.post(orderAddress(o.Code)+"/buoc", "step", "confirm")
	door := b.follow(led)
	door.says(t, http.StatusOK, "Bạn đã rời máy hơn 2 giờ nên hệ thống tự thoát.")
	if in := b.knock(led.location, a.Login, password); in.location != orderAddress(o.Code) {
		t.Errorf("led back to %q", in.location)
	}
}

func TestAFormWithoutItsTokenIsRefused(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b := d.as("Hoa", "economy")
	for _, token := range []string{"", "x", d.as("Lan", "economy").csrf} {
		b.csrf = token
		b.post(orderAddress(o.Code)+"/buoc", "step", "confirm").says(t, http.StatusForbidden, "Bạn tải lại trang")
	}
	b.get(orderAddress(o.Code)).says(t, http.StatusOK, "Đã gọi, khách đồng ý")
}
