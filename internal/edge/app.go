package edge

import (
	"cmp"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
)

// New makes the app that every audience hangs its routes on. It panics on settings that
// Check refuses, or without a renderer for each audience: both are mistakes of the
// program that starts it.
func New(c Config) *fiber.App {
	e := newEdge(c)
	app := fiber.New(fiber.Config{
		AppName:                 "ocop",
		DisableStartupMessage:   true,
		Immutable:               true, // Fiber reuses memory: a string kept after the handler would change
		StrictRouting:           true,
		CaseSensitive:           true,
		UnescapePath:            true,
		BodyLimit:               e.config.Body,
		ReadBufferSize:          16 << 10, // the longest address with its headers; longer is 431
		ReadTimeout:             30 * time.Second,
		WriteTimeout:            30 * time.Second,
		IdleTimeout:             75 * time.Second,
		EnableTrustedProxyCheck: true,
		TrustedProxies:          proxies(c.TrustedProxies),
		ProxyHeader:             "X-Real-IP",
		EnableIPValidation:      true,
		ErrorHandler:            e.outside,
	})
	app.Use(e.pass)
	return app
}

type edge struct {
	config  Config
	https   bool
	headers []header
	origin  *http.CrossOriginProtection
	limiter *Limiter
}

func newEdge(c Config) *edge {
	if err := c.Check(); err != nil {
		panic("edge: " + err.Error())
	}
	if c.Render.Shop == nil || c.Render.Office == nil || c.Render.API == nil {
		panic("edge: an audience has no renderer")
	}
	c.Log = cmp.Or(c.Log, slog.Default())
	c.Deadline = cmp.Or(c.Deadline, 5*time.Second)
	c.Body = cmp.Or(c.Body, 12<<20)
	if c.Now == nil {
		c.Now = time.Now
	}
	c.BaseURL = strings.TrimSuffix(c.BaseURL, "/")
	https := strings.HasPrefix(c.BaseURL, "https:")
	return &edge{
		config: c, https: https, headers: securityHeaders(https, c.FormsTo),
		origin: protection(c.BaseURL), limiter: NewLimiter(c.Now),
	}
}

// pass is the whole way through, in one handler: what comes first sees everything that
// comes after it.
func (e *edge) pass(c *fiber.Ctx) error {
	began := e.config.Now()
	e.name(c)
	e.tie(c)
	if err := e.guarded(c); err != nil {
		e.fail(c, err)
	}
	e.line(c, e.config.Now().Sub(began))
	return nil
}

// guarded runs the checks and the route, and turns a panic into an error.
func (e *edge) guarded(c *fiber.Ctx) (err error) {
	defer catch(&err)
	for _, check := range []func(*fiber.Ctx) error{e.readable, e.sameSite, e.notTooFast} {
		if err := check(c); err != nil {
			return err
		}
	}
	if to, ok := withoutSlash(c); ok {
		return c.Redirect(to, fiber.StatusPermanentRedirect)
	}
	cancel := e.hurry(c)
	defer cancel()
	return c.Next()
}
