package api_test

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/api"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

const base = "https://shop.example"

// world is an open shop with the API in front of it.
type world struct {
	*orderstest.Shop
	t     *testing.T
	db    *pg.DB
	app   *fiber.App
	slow  *edge.Limiter
	tally *livestream.Tally
	logs  *logbook
}

func open(t *testing.T) *world { t.Helper(); return openFor(t, 30*time.Second) }

// openFor is open with another deadline for each request.
func openFor(t *testing.T, deadline time.Duration) *world {
	t.Helper()
	return openAt(t, deadline, catalogtest.Noon)
}

// openAt is openFor with another clock.
func openAt(t *testing.T, deadline time.Duration, now func() time.Time) *world {
	t.Helper()
	db := dbtest.Open(t)
	w := &world{Shop: orderstest.OpenAt(t, db, now), t: t, db: db, logs: &logbook{}, slow: edge.NewLimiter(now), tally: livestream.NewTally(db, now)}
	log := slog.New(slog.NewTextHandler(w.logs, nil))
	page := func(c *fiber.Ctx, status int, _ error) error { return c.SendString("<html>lỗi</html>") }
	w.app = edge.New(edge.Config{BaseURL: base, Deadline: deadline, Log: log, Foreign: []string{api.Webhooks}, Faults: locale.Vi().Faults, Render: edge.Renderers{Shop: page, Office: page, API: api.Render(locale.Vi())}})
	w.app.Get("/api/panic", func(*fiber.Ctx) error { panic("secret of ours") })
	api.Mount(w.app, api.Deps{
		Tally:  w.tally,
		Live:   livestream.NewStore(db, catalog.NewStore(db, now), ocop.NewStore(db, now), func(time.Time) string { return "live@1" }, now, rand.Reader),
		Cases:  returns.NewStore(db, w.Store, now, rand.Reader),
		Payees: payee.NewStore(db, now), SePay: &transfer.Listener{Store: transfer.NewStore(db, w.Store, now), Secret: sepaySecret},
		Reviews: review.NewStore(w.db, now),
		Catalog: catalog.NewStore(db, now), Stars: ocop.NewStore(db, now), Finder: search.NewPostgres(db, now),
		Points: salespoint.NewStore(db, now), Orders: w.Store, Checkout: w.Checkout, Links: orders.NewLinks(w.Store, []byte("a key for tests, and only for them")),
		Limiter: w.slow, Texts: locale.Vi(), BaseURL: base, Now: now, Log: log,
	})
	// The pages come after the API and answer everything that is left.
	w.app.Use(func(c *fiber.Ctx) error { return c.Status(404).SendString("<html>không có</html>") })
	return w
}

// logbook is what was logged.
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

// said is an answer.
type said struct {
	t      *testing.T
	status int
	header http.Header
	raw    string
}

func (w *world) send(method, path, body string, headers ...string) said {
	w.t.Helper()
	req := httptest.NewRequest(method, path, strings.NewReader(body))
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := w.app.Test(req, -1)
	if err != nil {
		w.t.Fatalf("%s %s: %v", method, path, err)
	}
	defer res.Body.Close()
	raw, err := io.ReadAll(res.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return said{w.t, res.StatusCode, res.Header, string(raw)}
}

func (w *world) get(path string) said { w.t.Helper(); return w.send("GET", path, "") }

// ok is the answer's body, which must come with status.
func (s said) ok(status int) got {
	s.t.Helper()
	if s.status != status {
		s.t.Fatalf("status %d, want %d: %s", s.status, status, s.raw)
	}
	return s.body()
}

// no is the problem document, which must come with status and code.
func (s said) no(status int, code string) got {
	s.t.Helper()
	if ct := s.header.Get("Content-Type"); ct != "application/problem+json" {
		s.t.Fatalf("content type %q (%d): %s", ct, s.status, s.raw)
	}
	p := s.body()
	if s.status != status || p["code"] != code || p["status"] != float64(status) {
		s.t.Fatalf("got %d %v, want %d %s: %s", s.status, p["code"], status, code, s.raw)
	}
	for _, member := range []string{"type", "title", "detail", "request_id"} {
		if text, _ := p[member].(string); text == "" {
			s.t.Errorf("no %s: %s", member, s.raw)
		}
	}
	if s.header.Get("Cache-Control") != "no-store" {
		s.t.Errorf("a refusal may be kept: %q", s.header.Get("Cache-Control"))
	}
	return p
}

func (s said) body() got {
	s.t.Helper()
	var out map[string]any
	if err := json.Unmarshal([]byte(s.raw), &out); err != nil {
		s.t.Fatalf("no JSON (%d): %q", s.status, s.raw)
	}
	return out
}

// got is a JSON object.
type got map[string]any

// at follows names and numbers into the object.
func (g got) at(path ...any) any {
	var v any = map[string]any(g)
	for _, step := range path {
		switch s := step.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[s]
		case int:
			list, _ := v.([]any)
			if s >= len(list) {
				return nil
			}
			v = list[s]
		}
	}
	return v
}

func (g got) text(path ...any) string { s, _ := g.at(path...).(string); return s }

func (g got) number(path ...any) int { f, _ := g.at(path...).(float64); return int(f) }

func (g got) list(path ...any) []any { l, _ := g.at(path...).([]any); return l }

// wrong lists the places of a problem's errors with their codes.
func (g got) wrong() (out []string) {
	for i := range g.list("errors") {
		where := g.text("errors", i, "pointer")
		if where == "" {
			where = g.text("errors", i, "in") + ":" + g.text("errors", i, "parameter")
		}
		out = append(out, where+" "+g.text("errors", i, "code"))
		if g.text("errors", i, "detail") == "" {
			out = append(out, "no detail")
		}
	}
	return out
}
