package edge

import (
	"context"
	"errors"
	"log/slog"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"
)

// outside answers what fails before it reaches pass: a request that cannot be parsed,
// headers or a body beyond the limits. A client that has hung up, which Fiber calls a bad
// gateway, is no failure of ours and hears nothing any more.
func (e *edge) outside(c *fiber.Ctx, err error) error {
	if errors.Is(err, fiber.ErrBadGateway) {
		c.Status(fiber.StatusBadRequest)
		return nil
	}
	e.tie(c)
	status := Status(err)
	if status == fiber.StatusRequestHeaderFieldsTooLarge {
		swallow(c.Context().Conn())
	}
	e.fail(c, err)
	if status == fiber.StatusRequestEntityTooLarge {
		dismiss(c)
	}
	return nil
}

// pageMayTake is how long the page about a failure may take.
const pageMayTake = 2 * time.Second

// fail answers with the audience's own page. What went wrong is logged here, once, and
// only when it is our fault. The page has a time of its own: the request's is over by
// now, or is what failed.
func (e *edge) fail(c *fiber.Ctx, err error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(c.UserContext()), pageMayTake)
	defer cancel()
	c.SetUserContext(ctx)
	status := Status(err)
	if status >= 500 {
		e.report(c, err)
	}
	c.Response().ResetBody()
	c.Status(status)
	c.Set(fiber.HeaderCacheControl, "no-store")
	Wait(c, err)
	if e.show(c, status, err) == nil {
		c.Status(status)
		return
	}
	c.Response().ResetBody()
	c.Status(fiber.StatusInternalServerError)
	c.Set(fiber.HeaderContentType, fiber.MIMETextPlainCharsetUTF8)
	c.Response().SetBodyString(e.config.Faults.Sentence("broken", nil))
}

// show renders, with a net of its own: the page about a failure may fail as well.
func (e *edge) show(c *fiber.Ctx, status int, err error) (broken error) {
	defer func() {
		if broken != nil {
			e.report(c, broken)
		}
	}()
	defer catch(&broken)
	return e.audience(c.Path())(c, status, err)
}

func (e *edge) audience(path string) Render {
	switch {
	case path == "/quan-tri" || strings.HasPrefix(path, "/quan-tri/"), path == "/chu-the" || strings.HasPrefix(path, "/chu-the/"):
		return e.config.Render.Office
	case path == "/api" || strings.HasPrefix(path, "/api/"):
		return e.config.Render.API
	}
	return e.config.Render.Shop
}

func (e *edge) report(c *fiber.Ctx, err error) {
	about := []slog.Attr{
		slog.String("id", RequestID(c.UserContext())), slog.String("route", c.Route().Path), slog.Any("error", err),
	}
	var fallen *fall
	if errors.As(err, &fallen) {
		about = append(about, slog.String("stack", string(fallen.stack)))
	}
	e.config.Log.LogAttrs(c.UserContext(), slog.LevelError, "a request failed", about...)
}

// Wait says in Retry-After, for machines, how long the refusal tells people to wait; it
// does nothing when there is nothing to wait for.
func Wait(c *fiber.Ctx, err error) {
	_, details := Reason(err)
	seconds, ok := details["seconds"].(int)
	if !ok {
		seconds, ok = 5, Status(err) == fiber.StatusServiceUnavailable
	}
	if ok {
		c.Set(fiber.HeaderRetryAfter, strconv.Itoa(seconds))
	}
}
