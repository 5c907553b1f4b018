package main

import (
	"net/http"
	"net/url"
	"os/exec"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
)

// TestOverHTTPSEveryCookieIsSafe is the program behind a proxy that speaks TLS.
func TestOverHTTPSEveryCookieIsSafe(t *testing.T) {
	t.Parallel()
	state := openDir(t)
	s := openCmd(t, exec.Command(binary.path, "serve", "--demo"), state, "DATABASE_URL="+commune(t, state), "OCOP_BASE_URL=https://ocop.example.vn",
		"OCOP_MAP_TILES="+tileTemplate, "OCOP_MAP_CREDIT=© Người vẽ https://tile.example.vn/ai-ve", "OCOP_MAP_ZOOM=99")
	ask := func(method, path string, form url.Values, cookies ...*http.Cookie) *http.Response {
		t.Helper()
		req, err := http.NewRequestWithContext(t.Context(), method, s.url+path, strings.NewReader(form.Encode()))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.Header.Set("Sec-Fetch-Site", "same-origin")
		for _, c := range cookies {
			req.AddCookie(c)
		}
		got, err := http.DefaultTransport.RoundTrip(req)
		if err != nil {
			t.Fatal(err)
		}
		got.Body.Close()
		if !strings.HasPrefix(got.Header.Get("Strict-Transport-Security"), "max-age=") {
			t.Errorf("%s: no HSTS", path)
		}
		for _, c := range got.Cookies() {
			if !c.Secure || !c.HttpOnly || c.SameSite == http.SameSiteNoneMode || c.Domain != "" {
				t.Errorf("%s: %s", path, c)
			}
		}
		return got
	}
	named := func(got *http.Response, name string) *http.Cookie {
		t.Helper()
		for _, c := range got.Cookies() {
			if c.Name == name {
				return c
			}
		}
		t.Fatalf("no cookie %s: %d %v", name, got.StatusCode, got.Cookies())
		return nil
	}
	cart := named(ask(http.MethodPost, "/gio-hang", url.Values{"variant": {"1"}}), "__Host-gio")
	if cart.Path != "/" {
		t.Errorf("browsers refuse %s", cart)
	}
	if got := ask(http.MethodGet, "/dat-hang", nil, cart); got.StatusCode != http.StatusOK {
		t.Errorf("the cart is not found again: %d", got.StatusCode)
	}
	door := named(ask(http.MethodGet, "/quan-tri/dang-nhap", nil), "office_door")
	who := demo.Logins()[0]
	in := ask(http.MethodPost, "/quan-tri/dang-nhap", url.Values{"login": {who.Login}, "password": {who.Password}, "door": {door.Value}}, door)
	if session := named(in, "__Host-sid"); session.Path != "/" {
		t.Errorf("browsers refuse %s", session)
	}
	tilesOfOneHost(t, s)
}

const tileTemplate = "https://tile.example.vn/{z}/{x}/{y}.png"

// tilesOfOneHost: the two maps with room for them show the pictures that were configured, the
// policy lets in that host alone and there alone, and the zoom stays where only the commune is seen.
func tilesOfOneHost(t *testing.T, s *shop) {
	t.Helper()
	for path, tiles := range map[string]int{"/ban-do": 15, "/diem-ban/dinh-so": 15, "/": 0} {
		(&stage{shop: s}).get(t, path) // the second is from memory
		a := (&stage{shop: s}).get(t, path)
		policy := a.header.Get("Content-Security-Policy")
		opens := strings.Contains(policy, "; img-src 'self' data: https://tile.example.vn;") && strings.Count(policy, "https:") == 1
		if opens != (tiles > 0) || tiles == 0 && strings.Contains(policy, "https:") {
			t.Errorf("%s: %s", path, policy)
		}
		if n := strings.Count(a.body, ` src="https://`); n != tiles || strings.Count(a.body, `src="https://tile.example.vn/14/`) != tiles {
			t.Errorf("%s: %d pictures of other hosts, not %d", path, n, tiles)
		}
		if said := strings.Contains(a.body, `href="https://tile.example.vn/ai-ve"`) && strings.Contains(a.body, "Ảnh nền bản đồ do tile.example.vn gửi"); said != (tiles > 0) {
			t.Errorf("%s: said whose pictures they are: %v", path, said)
		}
	}
}
