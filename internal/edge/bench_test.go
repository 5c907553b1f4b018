package edge_test

import (
	"io"
	"log/slog"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"

	"github.com/ocop-hungdao/ocop/internal/edge"
)

// BenchmarkPass is what the edge costs a request, beside the same route without it.
func BenchmarkPass(b *testing.B) {
	config := edge.Config{
		BaseURL: "http://127.0.0.1:8080", Log: slog.New(slog.NewJSONHandler(io.Discard, nil)),
		PerIP:  edge.Rate{Every: time.Nanosecond, Burst: 1 << 30},
		Render: edge.Renderers{Shop: says("shop"), Office: says("office"), API: says("api")},
	}
	for name, app := range map[string]*fiber.App{"bare": fiber.New(fiber.Config{Immutable: true}), "edge": edge.New(config)} {
		app.Get("/san-pham/:slug", func(c *fiber.Ctx) error { return c.SendString("ok") })
		handler := app.Handler()
		b.Run(name, func(b *testing.B) {
			var r fasthttp.RequestCtx
			r.Request.SetRequestURI("/san-pham/mien-so")
			b.ReportAllocs()
			for b.Loop() {
				r.ResetUserValues() // as the server does between requests
				handler(&r)
			}
		})
	}
}
