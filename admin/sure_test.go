package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/session"
)

// TestWhatMattersAsksForThePasswordAgainAndKeepsWhatWasTyped waits until a login counts no
// more, and then does each of the things that matter.
func TestWhatMattersAsksForThePasswordAgainAndKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Hoa", "economy", 0)
	boss := d.as("Ông Quản trị", "admin")
	d.pass(session.Proof)
	form := []string{"name", "Chị “Lan” & con", "login", "0912345678", "roles", "youth"}
	asked := boss.post(peopleAt+"/moi-nguoi", form...).says(t, http.StatusOK, "Đúng là bạn chứ?", "Những gì bạn vừa nhập vẫn còn")
	if !strings.Contains(asked.body, `name="name" value="Chị “Lan” &amp; con"`) || !strings.Contains(asked.body, `name="roles" value="youth"`) || strings.Count(asked.body, `name="csrf"`) != strings.Count(asked.body, `<form`)-1 {
		t.Errorf("what was typed is not carried along: %s", asked.body)
	}
	if n := d.Number(`SELECT count(*) FROM accounts`); n != 2 {
		t.Fatal("somebody was invited without the password")
	}
	for _, wrong := range []string{"", "không phải"} {
		boss.post(peopleAt+"/moi-nguoi", append(form, "own", wrong)...).says(t, http.StatusUnprocessableEntity, "Đúng là bạn chứ?", "mật khẩu")
	}
	boss.post(peopleAt+"/moi-nguoi", append(form, "own", password)...).says(t, http.StatusOK, "Đường dẫn cho Chị “Lan” & con")
	boss.follow(boss.post(personAddress(a.ID)+"/khoa")).says(t, http.StatusOK, "Đã khóa tài khoản của Hoa.") // within the ten minutes
	d.pass(session.Proof)
	at := personAddress(a.ID)
	for _, path := range []string{at + "/mo", at + "/vai-tro", at + "/duong-dan", at + "/hai-buoc", securityAt + "/bat", securityAt + "/tat", secondRuleAt + "/dat", secondRuleAt + "/bo",
		launchAt + "/de-nghi", launchAt + "/1/duyet", imprintAt + "/luu", accountsAt + "/doi", accountsAt + "/1/duyet", starsAt + "/de-nghi", starsAt + "/de-nghi/1/duyet", starsAt + "/giay/1/thu-hoi", starsAt + "/giay/1/giu-hang"} {
		boss.post(path).says(t, http.StatusOK, "Đúng là bạn chứ?")
	}
	asked = boss.get(starsAt+"/moi?san-pham=1").says(t, http.StatusOK, "Đúng là bạn chứ?")
	if !strings.Contains(asked.body, `name="ve" value="`+starsAt+`/moi?san-pham=1"`) {
		t.Errorf("the page that was asked for is forgotten: %s", asked.body)
	}
	boss.post(sureAt, "ve", starsAt+"/moi", "own", "sai").says(t, http.StatusUnprocessableEntity, "Sai")
	for ve, to := range map[string]string{starsAt + "/moi": starsAt + "/moi", "https://xau.example": home, "//xau.example": home} {
		if led := boss.post(sureAt, "ve", ve, "own", password); led.location != to {
			t.Errorf("%s leads to %q", ve, led.location)
		}
	}
	for range 4 {
		boss.post(sureAt, "ve", home, "own", "đoán")
	}
	boss.post(sureAt, "ve", home, "own", "đoán").says(t, http.StatusTooManyRequests, "khóa")
}
