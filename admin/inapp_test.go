package admin

import (
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestWhoStandsInAnAppsBrowserIsToldToOpenAnother(t *testing.T) {
	t.Parallel()
	d := open(t)
	ask := func(agent string) answer {
		r := httptest.NewRequest(http.MethodGet, loginPath, nil)
		r.Header.Set("User-Agent", agent)
		got, err := d.app.Test(r, -1)
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(got.Body)
		if err != nil {
			t.Fatal(err)
		}
		return answer{status: got.StatusCode, body: string(body)}
	}
	ask("Mozilla/5.0 (Linux; Android 12) Chrome/120 Zalo android/12").says(t, http.StatusOK, "chọn mở bằng trình duyệt", "Quên mật khẩu?")
	ask("Mozilla/5.0 (Linux; Android 12) Chrome/120").saysNot(t, "chọn mở bằng trình duyệt")
	if yes, chrome := inApp("Android Zalo", "https://x.vn", loginPath); !yes || chrome != "intent://x.vn"+loginPath+"#Intent;scheme=https;package=com.android.chrome;end" {
		t.Errorf("%v %q", yes, chrome)
	}
	if _, chrome := inApp("iPhone FBAN/x", "https://x.vn", loginPath); chrome != "" {
		t.Errorf("a telephone that has no Chrome is sent to %q", chrome)
	}
}
