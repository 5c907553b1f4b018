package edge

import (
	"log/slog"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
)

// line writes one line about the request. The route's pattern stands for the path: an
// address holds order codes and keys, and a wrong one anything at all.
func (e *edge) line(c *fiber.Ctx, took time.Duration) {
	status := c.Response().StatusCode()
	quiet := hasPrefix(c.Path(), e.config.Quiet)
	if status < 400 && quiet {
		return
	}
	level := slog.LevelInfo
	switch {
	case status == fiber.StatusServiceUnavailable && quiet:
		level = slog.LevelWarn // "not now" is what whoever asks for readiness wants to be told
	case status >= 500:
		level = slog.LevelError
	}
	route := c.Route().Path
	if status == fiber.StatusNotFound && route == "/" && c.Path() != "/" {
		route = "-"
	}
	e.config.Log.LogAttrs(c.UserContext(), level, "request",
		slog.String("id", RequestID(c.UserContext())),
		slog.String("method", c.Method()),
		slog.String("route", route),
		slog.Int("status", status),
		slog.Int("bytes", size(c)),
		slog.Float64("ms", float64(took.Microseconds())/1000))
}

// size is the length of the answer; a stream's is not known before it ends.
func size(c *fiber.Ctx) int {
	if c.Response().IsBodyStream() {
		return -1
	}
	return len(c.Response().Body())
}

func hasPrefix(path string, prefixes []string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(path, prefix) {
			return true
		}
	}
	return false
}
