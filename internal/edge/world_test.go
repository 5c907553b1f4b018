package edge_test

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp/fasthttputil"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

// world is an app with a route for each thing that can happen, and its log.
type world struct {
	t    *testing.T
	log  *logbook
	line *fasthttputil.InmemoryListener
}

type logbook struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *logbook) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *logbook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func says(who string) edge.Render {
	return func(c *fiber.Ctx, status int, err error) error {
		key, _ := edge.Reason(err)
		return c.SendString(fmt.Sprintf("%s %d %s", who, status, key))
	}
}

func newWorld(t *testing.T, change func(*edge.Config), routes ...func(fiber.Router)) *world {
	t.Helper()
	w := &world{t: t, log: &logbook{}, line: fasthttputil.NewInmemoryListener()}
	config := edge.Config{
		BaseURL: "https://ocop.example.vn", Body: 64 << 10, Foreign: []string{"/api/webhooks"}, Quiet: []string{"/a/"},
		Log:    slog.New(slog.NewJSONHandler(w.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		Render: edge.Renderers{Shop: says("shop"), Office: says("office"), API: says("api")},
		Faults: locale.Vi().Faults,
	}
	if change != nil {
		change(&config)
	}
	app := edge.New(config)
	app.Get("/san-pham", func(c *fiber.Ctx) error { return c.SendString("products") })
	app.Get("/san-pham/:slug", func(c *fiber.Ctx) error { return c.SendString(edge.Param(c, "slug")) })
	app.Post("/dat-hang", func(c *fiber.Ctx) error { return c.SendString("placed") })
	app.Post("/api/webhooks/stripe", func(c *fiber.Ctx) error { return c.SendString("noted") })
	app.Get("/quan-tri/no", func(*fiber.Ctx) error { return fault.New(fault.Forbidden, "auth.not_allowed") })
	app.Get("/api/no", func(*fiber.Ctx) error { return fault.New(fault.NotFound, "cart.not_found") })
	app.Get("/panic", func(*fiber.Ctx) error { panic("a mistake of ours") })
	app.Get("/broken", func(*fiber.Ctx) error { return errors.New("the disk is full") })
	for _, add := range routes {
		add(app)
	}
	serve(t, app, w.line)
	return w
}

// serve answers on a listener until the test ends.
func serve(t *testing.T, app *fiber.App, line net.Listener) {
	served := make(chan error, 1)
	go func() { served <- app.Listener(line) }()
	t.Cleanup(func() {
		if err := app.ShutdownWithTimeout(5 * time.Second); err != nil {
			t.Error(err)
		}
		<-served
	})
}

type answer struct {
	Status int
	Header http.Header
	Body   string
}

// raw sends these very bytes.
func (w *world) raw(request string) answer {
	w.t.Helper()
	conn, err := w.line.Dial()
	if err != nil {
		w.t.Fatal(err)
	}
	defer conn.Close()
	go io.WriteString(conn, request) // the answer may come before the server has read all
	method, _, _ := strings.Cut(request, " ")
	r, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: method})
	if err != nil {
		w.t.Fatalf("no answer to %.60q: %v", request, err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return answer{Status: r.StatusCode, Header: r.Header, Body: string(body)}
}

func (w *world) get(path string, headers ...string) answer {
	w.t.Helper()
	return w.raw("GET " + path + " HTTP/1.1\r\nHost: ocop.example.vn\r\nConnection: close\r\n" + lines(headers) + "\r\n")
}

func (w *world) post(path, body string, headers ...string) answer {
	w.t.Helper()
	return w.raw(fmt.Sprintf("POST %s HTTP/1.1\r\nHost: ocop.example.vn\r\nConnection: close\r\nContent-Length: %d\r\nContent-Type: application/x-www-form-urlencoded\r\n%s\r\n%s",
		path, len(body), lines(headers), body))
}

func lines(headers []string) string {
	var b strings.Builder
	for _, h := range headers {
		b.WriteString(h + "\r\n")
	}
	return b.String()
}

func (a answer) must(t *testing.T, status int, body string) {
	t.Helper()
	if a.Status != status || a.Body != body {
		t.Errorf("answered %d %q, not %d %q", a.Status, a.Body, status, body)
	}
}
