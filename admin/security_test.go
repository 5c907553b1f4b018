package admin

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"github.com/ocop-hungdao/ocop/internal/auth"
)

var (
	keyShown      = regexp.MustCompile(`(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}`)
	recoveryShown = regexp.MustCompile(`[a-z2-7]{4}(?:-[a-z2-7]{4}){3}`)
)

// phone turns the second step of who is signed in on, as a person does, and says how the
// phone shows codes and which recovery codes the page told.
func (b *browser) phone() (code func() string, recovery []string) {
	b.desk.t.Helper()
	t := b.desk.t
	b.get(securityAt).says(t, http.StatusOK, "Khi bật, mỗi lần đăng nhập")
	page := b.follow(b.post(securityAt + "/bat"))
	page.says(t, http.StatusOK, "Quét mã bằng điện thoại")
	key := strings.ReplaceAll(keyShown.FindString(plain(page.body)), " ", "")
	if key == "" || !strings.Contains(page.body, "<svg class=\"live-qr\"") {
		t.Fatalf("no key: %s", plain(page.body))
	}
	code = func() string {
		c, err := totp.GenerateCode(key, b.desk.now())
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	b.post(securityAt+"/xac-nhan", "code", "12").says(t, http.StatusUnprocessableEntity, "Mã chưa khớp", "Quét mã bằng điện thoại")
	told := b.post(securityAt+"/xac-nhan", "code", code())
	told.says(t, http.StatusOK, "Cất các mã dự phòng")
	if recovery = recoveryShown.FindAllString(told.body, -1); len(recovery) != auth.RecoveryCodes {
		t.Fatalf("%d recovery codes are told: %s", len(recovery), plain(told.body))
	}
	b.get(securityAt).says(t, http.StatusOK, "Xác thực hai bước đang bật", "còn 10 mã chưa dùng")
	b.desk.pass(time.Minute)
	return code, recovery
}

func TestTheCodeIsAskedAfterThePasswordAndOpensTheDoor(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Hoa", "economy", 0)
	code, recovery := d.signedIn(a).phone()
	b := d.stranger()
	led := b.knock(loginPath+"?ve="+ordersAt, a.Login, password)
	if !strings.HasPrefix(led.location, loginPath+secondPart) || b.cookies["sid"] != "" {
		t.Fatalf("after the password one is at %q with the session %q", led.location, b.cookies["sid"])
	}
	b.get(led.location).says(t, http.StatusOK, "Nhập mã xác thực", "Mất điện thoại?")
	for _, at := range []string{home, ordersAt, securityAt, ownAt} {
		if got := b.get(at); got.status != http.StatusSeeOther || !strings.HasPrefix(got.location, doorTo(at)) {
			t.Errorf("%s opens with half a login: %d", at, got.status)
		}
	}
	b.post(loginPath+secondPart, "ve", ordersAt).says(t, http.StatusUnprocessableEntity, "Nhập mã 6 số")
	b.post(loginPath+secondPart, "ve", ordersAt, "code", "abc").says(t, http.StatusUnprocessableEntity, "Mã không đúng. Còn 4 lần.")
	if in := b.post(loginPath+secondPart, "ve", ordersAt, "code", code()); in.location != ordersAt {
		t.Fatalf("the code leads to %d %q: %s", in.status, in.location, plain(in.body))
	}
	b.get(home).says(t, http.StatusOK, "Hoa")

	lost := d.stranger()
	lost.knock(loginPath, a.Login, password)
	lost.post(loginPath+secondPart, "code", code()).says(t, http.StatusUnprocessableEntity, "Mã này đã dùng rồi")
	if in := lost.post(loginPath+secondPart, "code", recovery[0]); in.location != home {
		t.Errorf("a recovery code leads to %d %q", in.status, in.location)
	}
	d.pass(time.Minute)
	lost.csrf = csrfOf(t, lost.get(securityAt).body)
	lost.post(securityAt+"/tat", "code", "1").says(t, http.StatusUnprocessableEntity, "Mã không đúng")
	lost.follow(lost.post(securityAt+"/tat", "code", code())).says(t, http.StatusOK, "Đã tắt xác thực hai bước", "Bật xác thực hai bước")
	if in := d.stranger().knock(loginPath, a.Login, password); in.location != home {
		t.Errorf("turned off, the password leads to %q", in.location)
	}
}

func TestAProducersDoorAsksForTheCodeToo(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Bà Lý", "producer", d.CoopLangSo())
	code, _ := d.signedIn(a).phone()
	b := d.stranger()
	door := doorField.FindStringSubmatch(b.get(ownDoor).body)[1]
	led := b.post(ownDoor, "door", door, "login", a.Login, "password", password)
	if led.location != ownDoor+secondPart {
		t.Fatalf("%d %q", led.status, led.location)
	}
	d.pass(auth.HalfLife)
	gone := b.post(ownDoor+secondPart, "code", code())
	b.follow(gone).says(t, http.StatusOK, "Bước này đã quá 5 phút")
	door = doorField.FindStringSubmatch(b.get(ownDoor).body)[1]
	b.post(ownDoor, "door", door, "login", a.Login, "password", password)
	if in := b.post(ownDoor+secondPart, "code", code()); in.location != ownAt {
		t.Errorf("%d %q", in.status, in.location)
	}
}

func TestFiveWrongCodesLockTheDoor(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Hoa", "economy", 0)
	code, _ := d.signedIn(a).phone()
	b := d.stranger()
	b.knock(loginPath, a.Login, password)
	for range auth.MaxAttempts - 1 {
		b.post(loginPath+secondPart, "code", "sai").says(t, http.StatusUnprocessableEntity, "Mã không đúng")
	}
	for _, typed := range []string{"sai", code()} {
		barred := b.post(loginPath+secondPart, "code", typed)
		barred.says(t, http.StatusTooManyRequests, "khóa 15 phút")
		if barred.header.Get("Retry-After") != "900" {
			t.Errorf("Retry-After: %q", barred.header.Get("Retry-After"))
		}
	}
}

func TestAnAdministratorResetsASecondStep(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Hoa", "economy", 0)
	d.signedIn(a).phone()
	b, at := d.as("Quản trị", "admin"), personAddress(a.ID)
	b.get(at).says(t, http.StatusOK, "Đặt lại xác thực hai bước")
	b.follow(b.post(at+"/hai-buoc")).says(t, http.StatusOK, "Đã đặt lại xác thực hai bước của Hoa.")
	if in := d.stranger().knock(loginPath, a.Login, password); in.location != home {
		t.Errorf("after the reset the password leads to %q", in.location)
	}
}

func TestOfficersNeedTheCodeFromTheDayTheOfficeSays(t *testing.T) {
	t.Parallel()
	d := open(t)
	boss, hoa := d.account("Ông Quản trị", "admin", 0), d.account("Hoa", "economy", 0)
	b, officer, ly := d.signedIn(boss), d.signedIn(hoa), d.as("Bà Lý", "producer")
	b.get(settingsAt).says(t, http.StatusOK, "Bắt buộc xác thực hai bước", "Cán bộ có cần mã trên điện thoại")
	b.get(secondRuleAt).says(t, http.StatusOK, "Đang không bắt buộc.", "Hoa", "Chưa bật").saysNot(t, "Bà Lý")
	b.post(secondRuleAt+"/dat", "days", "14").says(t, http.StatusConflict, "bật xác thực hai bước cho tài khoản mình trước")
	b.phone()
	b.post(secondRuleAt+"/dat", "days", "61").says(t, http.StatusUnprocessableEntity, "Chọn số ngày")
	b.follow(b.post(secondRuleAt+"/dat", "days", "14")).says(t, http.StatusOK, "Bắt buộc từ 08/12/2026", "Thôi bắt buộc")
	officer.get(home).says(t, http.StatusOK, "Từ 08/12/2026, cán bộ cần có xác thực hai bước", "Còn 14 ngày", "Bật ngay")
	officer.get(ordersAt).says(t, http.StatusOK)
	b.get(home).saysNot(t, "cán bộ cần có xác thực hai bước")
	ly.get(ownAt).saysNot(t, "cán bộ cần có xác thực hai bước")
	d.pass(14 * 24 * time.Hour)
	officer, ly = d.signedIn(hoa), d.as("Bà Lý", "producer")
	for _, path := range []string{home, ordersAt, everythingAt, ownAt, "/quan-tri/khong-co"} {
		if led := officer.get(path); led.location != securityAt {
			t.Errorf("%s opens without the code: %d %q", path, led.status, led.location)
		}
	}
	if led := officer.post(ordersAt + "/x/buoc"); led.location != securityAt {
		t.Errorf("a step is done without the code: %d", led.status)
	}
	ly.get(ownAt).says(t, http.StatusOK)
	officer.follow(officer.get(home)).says(t, http.StatusOK, "Xã yêu cầu mọi cán bộ bật")
	officer.phone()
	officer.get(ordersAt).says(t, http.StatusOK)
	boss2 := d.signedIn(boss)
	boss2.follow(boss2.post(secondRuleAt+"/bo")).says(t, http.StatusOK, "Đang không bắt buộc.")
	d.signedIn(d.account("Lan", "economy", 0)).get(home).says(t, http.StatusOK)
	d.as("Phòng Kinh tế", "economy").get(secondRuleAt).says(t, http.StatusForbidden)
}

func TestAServerWithAnotherKeySaysSoAndLetsInByARecoveryCode(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Hoa", "economy", 0)
	code, recovery := d.signedIn(a).phone()
	d.office.Accounts = auth.NewStore(d.db, d.now).WithSecret("another secret of thirty-two letters")
	b := d.stranger()
	b.knock(loginPath, a.Login, password)
	for range auth.MaxAttempts + 1 { // no guess is counted: none could be right
		b.post(loginPath+secondPart, "code", code()).says(t, http.StatusConflict, "Máy chủ đã đổi khóa", "mã dự phòng", "quản trị")
	}
	if in := b.post(loginPath+secondPart, "code", recovery[0]); in.location != home {
		t.Fatalf("a recovery code leads to %d %q: %s", in.status, in.location, plain(in.body))
	}
	b.csrf = csrfOf(t, b.get(securityAt).says(t, http.StatusOK, "Máy chủ đã đổi khóa", "Tắt xác thực hai bước bằng một mã dự phòng").body)
	b.follow(b.post(securityAt+"/tat", "code", recovery[1])).says(t, http.StatusOK, "Đã tắt xác thực hai bước")
	b.phone()
}
