package main

import (
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
)

// A real shop begins without anybody: who runs the server lets the first in, and nobody works
// with a password alone.
func TestTheFirstOfficerIsInvitedFromTheServerAndNeedsASecondStep(t *testing.T) {
	t.Parallel()
	state := openDir(t)
	env := []string{"OCOP_STATE=" + state, "OCOP_BASE_URL=https://ocop.example.vn"}
	for _, wrong := range [][]string{{"invite"}, {"invite", "--name"}} {
		if out, code := once(t, env, wrong...); code != 2 {
			t.Errorf("ocop %v: exit code %d: %s", wrong, code, out)
		}
	}
	if out, code := once(t, env, "invite", "lan"); code != 1 || !strings.Contains(out, "name: ") || !strings.Contains(out, "login: ") {
		t.Errorf("nobody: exit code %d: %s", code, out)
	}
	link := regexp.MustCompile(`https://ocop\.example\.vn(/quan-tri/loi-moi/\S+)`)
	older, code := once(t, env, "invite", "Lan@example.vn", "Nguyễn Thị", "Lan")
	out, _ := once(t, env, "invite", "lan@example.vn")
	if code != 0 || !link.MatchString(older) || !link.MatchString(out) || !strings.Contains(out, "Quản trị") {
		t.Fatalf("exit code %d: %s%s", code, older, out)
	}
	s := open(t, state)
	defer s.end(t, os.Interrupt)
	if status, _ := get(s.url + link.FindStringSubmatch(older)[1]); status != http.StatusNotFound {
		t.Errorf("the link of before answers %d", status)
	}
	path, password := link.FindStringSubmatch(out)[1], "trang thị hồng 2026"
	jar, _ := cookiejar.New(nil)
	browser := &http.Client{Jar: jar}
	send := func(at string, form url.Values) (where string, body string) {
		t.Helper()
		answer, err := browser.PostForm(s.url+at, form)
		if err != nil {
			t.Fatal(err)
		}
		return answer.Request.URL.Path, read(t, answer)
	}
	where, body := send(path, url.Values{"password": {password}})
	door := regexp.MustCompile(`name="door" value="(\w+)"`).FindStringSubmatch(body)
	if where != "/quan-tri/dang-nhap" || door == nil {
		t.Fatalf("after the password: %s: %s", where, body)
	}
	if where, body := send("/quan-tri/dang-nhap", url.Values{"door": {door[1]}, "login": {"lan@example.vn"}, "password": {password}}); where != "/quan-tri/bao-mat" || !strings.Contains(body, "Xã yêu cầu mọi cán bộ bật xác thực hai bước") {
		t.Errorf("after the login: %s: %s", where, body)
	}
	answer, err := browser.Get(s.url + "/quan-tri/nguoi-dung")
	if err != nil {
		t.Fatal(err)
	}
	if _ = read(t, answer); answer.Request.URL.Path != "/quan-tri/bao-mat" {
		t.Errorf("without a second step %s is open", answer.Request.URL.Path)
	}
}

func read(t *testing.T, answer *http.Response) string {
	t.Helper()
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
