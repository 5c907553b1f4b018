package edge_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

func TestEachAudienceShowsItsOwnNo(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	w.get("/khong-co").must(t, 404, "shop 404 edge.not_found")
	w.get("/quan-tri/no").must(t, 403, "office 403 auth.not_allowed")
	w.get("/quan-tri").must(t, 404, "office 404 edge.not_found")
	w.get("/quan-tri-vien").must(t, 404, "shop 404 edge.not_found")
	w.get("/api/no").must(t, 404, "api 404 cart.not_found")
	w.get("/broken").must(t, 500, "shop 500 broken")
	w.get("/san-pham", "Sec-Fetch-Site: cross-site").must(t, 200, "products")
}

func TestAWrongMethodIsNamed(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	got := w.post("/san-pham", "")
	got.must(t, 405, "shop 405 edge.method")
	if allow := got.Header.Get("Allow"); !strings.Contains(allow, "GET") {
		t.Errorf("Allow: %q", allow)
	}
	w.get("/dat-hang").must(t, 405, "shop 405 edge.method")
}

func TestAPanicIsAPageAndALogEntryWithTheStack(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	got := w.get("/panic")
	got.must(t, 500, "shop 500 broken")
	if log := w.log.String(); !strings.Contains(log, "a mistake of ours") || !strings.Contains(log, "world_test.go") || !strings.Contains(log, got.Header.Get("X-Request-Id")) {
		t.Errorf("the log says %s", log)
	}
}

func TestAFailingErrorPageStillSaysASentence(t *testing.T) {
	t.Parallel()
	for name, render := range map[string]edge.Render{
		"error": func(*fiber.Ctx, int, error) error { return errors.New("no template") },
		"panic": func(*fiber.Ctx, int, error) error { panic("no template") },
	} {
		w := newWorld(t, func(c *edge.Config) { c.Render.Shop = render })
		got := w.get("/khong-co")
		if got.Status != 500 || !strings.HasPrefix(got.Body, "Hệ thống gặp lỗi") || !strings.Contains(w.log.String(), "no template") {
			t.Errorf("%s: %+v\n%s", name, got, w.log)
		}
	}
}

func TestThePageAboutAFailureHasTimeLeft(t *testing.T) {
	t.Parallel()
	asks := func(c *fiber.Ctx, status int, _ error) error {
		if err := c.UserContext().Err(); err != nil {
			return err
		}
		return c.SendString(fmt.Sprint("drawn ", status))
	}
	w := newWorld(t, func(c *edge.Config) { c.Deadline, c.Render.Shop = 20*time.Millisecond, asks }, func(r fiber.Router) {
		r.Get("/slow", func(c *fiber.Ctx) error { <-c.UserContext().Done(); return c.UserContext().Err() })
	})
	w.get("/slow").must(t, 503, "drawn 503")
	w.get("/khong-co").must(t, 404, "drawn 404")
}

func TestEveryRequestEndsInTime(t *testing.T) {
	t.Parallel()
	waits := func(c *fiber.Ctx) error {
		<-c.UserContext().Done()
		return fmt.Errorf("read products: %w", c.UserContext().Err())
	}
	w := newWorld(t, func(c *edge.Config) { c.Deadline = 20 * time.Millisecond }, func(r fiber.Router) {
		r.Get("/slow", waits)
		r.Get("/patient", edge.Patience(time.Minute), func(c *fiber.Ctx) error {
			deadline, _ := c.UserContext().Deadline()
			return c.SendString(fmt.Sprint(time.Until(deadline) > 30*time.Second, edge.RequestID(c.UserContext()) != ""))
		})
	})
	got := w.get("/slow")
	got.must(t, 503, "shop 503 edge.busy")
	if got.Header.Get("Retry-After") == "" {
		t.Error("it does not say when to come back")
	}
	w.get("/patient").must(t, 200, "true true")
}

func TestTheBrowsersHandsAreTied(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for name, got := range map[string]answer{
		"a page": w.get("/san-pham"), "no page": w.get("/khong-co"), "a panic": w.get("/panic"),
		"too much": w.post("/dat-hang", strings.Repeat("x", 100<<10)), "a redirect": w.get("/san-pham/"),
		"huge headers": w.get("/san-pham", "Cookie: "+strings.Repeat("x", 40<<10)),
	} {
		for header, want := range map[string]string{
			"Content-Security-Policy":   "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';",
			"X-Content-Type-Options":    "nosniff",
			"Referrer-Policy":           "same-origin",
			"Strict-Transport-Security": "max-age=",
			"Permissions-Policy":        "camera=()",
		} {
			if !strings.HasPrefix(strings.Replace(got.Header.Get(header), "geolocation=(self), ", "", 1), want) {
				t.Errorf("%s has %s: %q", name, header, got.Header.Get(header))
			}
		}
		if strings.Contains(got.Header.Get("Content-Security-Policy"), "unsafe") || got.Header.Get("Server") != "" {
			t.Errorf("%s: %v", name, got.Header)
		}
	}
	plain := newWorld(t, func(c *edge.Config) { c.BaseURL = "http://127.0.0.1:8080" })
	if hsts := plain.get("/san-pham").Header.Get("Strict-Transport-Security"); hsts != "" {
		t.Errorf("a shop without https promises %q", hsts)
	}
}

func TestOnlyOurOwnPagesMaySendForms(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for _, c := range []struct {
		headers []string
		allowed bool
	}{
		{nil, true}, // no browser
		{[]string{"Sec-Fetch-Site: same-origin"}, true},
		{[]string{"Sec-Fetch-Site: none"}, true},
		{[]string{"Sec-Fetch-Site: same-site"}, false},
		{[]string{"Sec-Fetch-Site: cross-site"}, false},
		{[]string{"Sec-Fetch-Site: cross-site", "Origin: https://evil.example"}, false},
		{[]string{"Origin: https://ocop.example.vn"}, true},
		{[]string{"Origin: https://evil.example"}, false},
		{[]string{"Origin: null"}, false},
		{[]string{"Origin: https://ocop.example.vn.evil.example"}, false},
	} {
		want := answer{Status: 403, Body: "shop 403 edge.cross_origin"}
		if c.allowed {
			want = answer{Status: 200, Body: "placed"}
		}
		if got := w.post("/dat-hang", "a=b", c.headers...); got.Status != want.Status || got.Body != want.Body {
			t.Errorf("%q: %d %q", c.headers, got.Status, got.Body)
		}
	}
	w.post("/api/webhooks/stripe", "{}", "Origin: https://evil.example", "Sec-Fetch-Site: cross-site").must(t, 200, "noted")
}

func TestOurOwnAddressIsBelievedBehindAProxyThatWritesAnotherHost(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	got := w.raw("POST /dat-hang HTTP/1.1\r\nHost: 127.0.0.1:8080\r\nOrigin: https://ocop.example.vn\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
	got.must(t, 200, "placed")
}

func TestAPageHasOneAddress(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	for from, to := range map[string]string{
		"/san-pham/":                "/san-pham",
		"/san-pham///":              "/san-pham",
		"/san-pham/?q=mi%E1%BA%BFn": "/san-pham?q=mi%E1%BA%BFn",
		"/san-pham/mi%E1%BA%BFn/":   "/san-pham/mi%E1%BA%BFn",
	} {
		got := w.get(from)
		if got.Status != http.StatusPermanentRedirect || !strings.HasSuffix(got.Header.Get("Location"), to) || strings.Contains(got.Header.Get("Location"), "//san") {
			t.Errorf("%s leads %d to %q", from, got.Status, got.Header.Get("Location"))
		}
	}
	for _, path := range []string{"//evil.example/", "/\\evil.example/", "/\\/evil.example/", "///"} {
		if got := w.get(path); got.Status == http.StatusPermanentRedirect {
			t.Errorf("%s leads to %q", path, got.Header.Get("Location"))
		}
	}
	w.get("/San-Pham").must(t, 404, "shop 404 edge.not_found")
	w.post("/dat-hang/", "a=b").must(t, 404, "shop 404 edge.not_found")
}

func TestHeadAnswersAsGetWithoutABody(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil)
	got := w.raw("HEAD /san-pham HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
	if got.Status != 200 || got.Body != "" || got.Header.Get("Content-Length") != "8" {
		t.Errorf("%+v", got)
	}
}

func TestTheLogKnowsNoPerson(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil, func(r fiber.Router) {
		r.Get("/don/:code", func(c *fiber.Ctx) error { return c.SendString("order") })
		r.Get("/a/+", func(c *fiber.Ctx) error { return c.SendString("asset") })
	})
	w.get("/don/OCP-7K3M-9QXH?k=geheim", "User-Agent: Mozilla", "Cookie: sid=geheim")
	w.get("/0912345678")
	w.get("/a/app.css")
	log := w.log.String()
	for _, secret := range []string{"7K3M", "geheim", "0912345678", "Mozilla", "asset", "/a/"} {
		if strings.Contains(log, secret) {
			t.Errorf("%q is in the log: %s", secret, log)
		}
	}
	for _, wanted := range []string{`"route":"/don/:code"`, `"status":200`, `"route":"-"`, `"bytes":5`} {
		if !strings.Contains(log, wanted) {
			t.Errorf("%s is not in the log: %s", wanted, log)
		}
	}
}

func TestAClientThatHungUpIsNoFailureOfOurs(t *testing.T) {
	t.Parallel()
	log := &logbook{}
	app := edge.New(edge.Config{BaseURL: "https://ocop.example.vn", Log: slog.New(slog.NewJSONHandler(log, nil)),
		Render: edge.Renderers{Shop: says("shop"), Office: says("office"), API: says("api")}, Faults: locale.Vi().Faults})
	served := make(chan error, 1)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go func() { served <- app.Listener(l) }()
	// The kernel takes calls before anybody serves; what is shut down before that serves for ever.
	first, err := http.Get("http://" + l.Addr().String() + "/")
	if err != nil {
		t.Fatal(err)
	}
	_ = first.Body.Close()
	http.DefaultClient.CloseIdleConnections()
	said := log.String()
	for _, half := range []string{"", "GET / HT", "POST /dat-hang HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab", "\x16\x03\x01\x02"} {
		conn, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		_, _ = conn.Write([]byte(half))
		_ = conn.(*net.TCPConn).SetLinger(0) // gone without a word, as a phone in a tunnel
		_ = conn.Close()
	}
	if err := app.ShutdownWithTimeout(5 * time.Second); err != nil {
		t.Error(err)
	}
	<-served
	if log.String() != said {
		t.Errorf("it is logged as\n%s", log)
	}
}

func TestTheRequestIDIsOurs(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil, func(r fiber.Router) {
		r.Get("/id", func(c *fiber.Ctx) error { return c.SendString(edge.RequestID(c.UserContext())) })
	})
	first, second := w.get("/id", "X-Request-Id: mine"), w.get("/id")
	if first.Body == "mine" || len(first.Body) != 16 || first.Body == second.Body || first.Header.Get("X-Request-Id") != first.Body {
		t.Errorf("%q and %q", first.Body, second.Body)
	}
	if edge.RequestID(context.Background()) != "" {
		t.Error("without a request there is no id")
	}
}

func TestWrongSettingsAreNamedAllAtOnce(t *testing.T) {
	t.Parallel()
	err := edge.Config{BaseURL: "ocop.example.vn", TrustedProxies: []string{"10.0.0.0/8", "::1", "here"}}.Check()
	if err == nil || !strings.Contains(err.Error(), "OCOP_BASE_URL") || !strings.Contains(err.Error(), `"here"`) || strings.Contains(err.Error(), `"10.0.0.0/8"`) {
		t.Errorf("got %v", err)
	}
	if err := (edge.Config{BaseURL: "http://127.0.0.1:8080/"}).Check(); err != nil {
		t.Error(err)
	}
}
