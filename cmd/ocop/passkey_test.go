package main

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

var keyToType = regexp.MustCompile(`(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}`)

// TestAFingerprintStandsForTheCode follows an officer who adds their device, comes in by it, is
// asked again by it, takes it away, and then needs the code as before.
func TestAFingerprintStandsForTheCode(t *testing.T) {
	t.Parallel()
	addr := freePort(t)
	here := strings.Replace("http://"+addr, "127.0.0.1", "localhost", 1) // browsers give no key to a number
	s := openStage(t, "OCOP_ADDR="+addr, "OCOP_BASE_URL="+here)
	login := demo.Logins()[0]
	tab := s.browser.Visitor(t, here, browsertest.Phone)
	tab.Fingerprint()
	s.signIn(tab, "canbo@hungdao.example", login.Password)
	tab.Go("/quan-tri/bao-mat")
	if tab.Sees("form[data-passkey]") {
		t.Error("a key is offered to who has no second step")
	}
	tab.Follow(`form[action$="/bat"] button`)
	key := strings.ReplaceAll(keyToType.FindString(tab.Text("main")), " ", "")
	if key == "" {
		if tab.Sees("[name=own]") { // the password is asked once more
			tab.Write("[name=own]", login.Password)
			tab.Follow("form:not([data-passkey]) button.btn-primary")
		}
		key = strings.ReplaceAll(keyToType.FindString(tab.Text("main")), " ", "")
	}
	code, err := totp.GenerateCode(key, time.Now())
	if err != nil {
		t.Fatalf("%v: %s", err, tab.Text("main"))
	}
	tab.Write("[name=code]", code)
	tab.Follow(`form[action$="/xac-nhan"] button`)

	tab.Go("/quan-tri/bao-mat")
	if tab.Sees("[data-passkey-cannot]") {
		t.Error("a browser that can is told it cannot")
	}
	tab.Write("form[data-passkey-new] [name=name]", "Điện thoại của phòng")
	tab.Follow("form[data-passkey-new] button")
	if shown := tab.Text("main"); !strings.Contains(shown, "Điện thoại của phòng") || !strings.Contains(shown, "chưa dùng lần nào") {
		t.Fatalf("the device is not listed: %s", shown)
	}

	s.leave(tab)
	s.signIn(tab, "canbo@hungdao.example", login.Password)
	if !tab.Sees("[name=code]") {
		t.Fatalf("no code is asked: %s", tab.Text("main"))
	}
	tab.Follow("form[data-passkey] button")
	if tab.Path() != "/quan-tri" {
		t.Fatalf("the fingerprint leads to %s: %s", tab.Path(), tab.Text("body"))
	}

	// Some minutes later the password is asked once more, and the device stands for that, too.
	if _, err := s.db.Pool.Exec(t.Context(), `UPDATE sessions SET proved_at = now() - interval '1 hour'`); err != nil {
		t.Fatal(err)
	}
	tab.Go("/quan-tri/bao-mat")
	if !strings.Contains(tab.Text("main"), "dùng lần cuối") {
		t.Errorf("the use is not listed: %s", tab.Text("main"))
	}
	tab.Follow(`form[action$="/khoa/bo"] button`)
	if !tab.Sees("[name=own]") {
		t.Fatalf("the password is not asked once more: %s", tab.Text("main"))
	}
	tab.Follow("form[data-passkey] button")
	if shown := tab.Text("main"); strings.Contains(shown, "Điện thoại của phòng") {
		t.Fatalf("the device is still there: %s", shown)
	}
	s.leave(tab)
	s.signIn(tab, "canbo@hungdao.example", login.Password)
	if tab.Sees("form[data-passkey]") || !tab.Sees("[name=code]") {
		t.Errorf("after its end the device is asked: %s", tab.Text("main"))
	}
	if complaints := tab.Complaints(); len(complaints) > 0 {
		t.Errorf("on the way: %q", complaints)
	}
	for _, action := range []string{"accounts.key_added", "auth.key_in", "auth.key_proved", "accounts.key_dropped"} {
		if n := one[int](t, s, `SELECT count(*) FROM audit_log WHERE action = $1`, action); n != 1 {
			t.Errorf("%s stands %d times in the log", action, n)
		}
	}
}

// leave signs out.
func (s *stage) leave(tab *browsertest.Tab) {
	tab.Go("/quan-tri/tat-ca")
	tab.Follow(`form[action="/quan-tri/dang-xuat"] button`)
}
