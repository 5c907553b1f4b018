package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humafiber"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

// Render shows what fails around the API as a problem document: a panic, a body above
// the server's limit, a refusal of the edge. It is the edge's renderer for /api, and
// logs nothing: the edge does.
func Render(texts *locale.Texts) edge.Render {
	r := refusals{texts}
	return func(c *fiber.Ctx, status int, err error) error { return send(c, r.outside(status, err)) }
}

func (r refusals) outside(status int, err error) *Problem {
	var f *fiber.Error
	if !errors.As(err, &f) {
		return r.refuse(err)
	}
	switch status {
	case http.StatusNotFound:
		return r.problem(status, "path.unknown", nil)
	case http.StatusRequestEntityTooLarge:
		return r.problem(status, "body.too_large", nil)
	case http.StatusUnsupportedMediaType:
		return r.problem(status, "body.media_type", nil)
	}
	key, facts := edge.Reason(err)
	return r.problem(status, key, facts)
}

// transform sees every answer before it is written, makes a Problem of each refusal,
// and logs what is broken: nothing further out hears of it.
func (a *API) transform(ctx huma.Context, _ string, answer any) (any, error) {
	p, ok := answer.(*Problem)
	if e, byHuma := answer.(*huma.ErrorModel); byHuma {
		p, ok = a.fromHuma(e), true
	}
	if !ok {
		return answer, nil
	}
	c := humafiber.Unwrap(ctx)
	finish(c, p)
	if p.cause != nil {
		a.Log.Error("api: broken", slog.String("route", c.Route().Path), slog.String("id", p.RequestID), slog.Any("error", p.cause))
	}
	return p, nil
}

// finish gives a problem the request's id and keeps it out of caches.
func finish(c *fiber.Ctx, p *Problem) {
	p.RequestID = edge.RequestID(c.UserContext())
	c.Set(fiber.HeaderCacheControl, private)
	if p.Status == http.StatusServiceUnavailable {
		c.Set(fiber.HeaderRetryAfter, strconv.Itoa(retryAfter))
	}
}

// retryAfter is how many seconds to wait when we could not answer in time.
const retryAfter = 5

func send(c *fiber.Ctx, p *Problem) error {
	finish(c, p)
	text, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("write problem: %w", err)
	}
	c.Set(fiber.HeaderContentType, p.ContentType(""))
	return c.Status(p.Status).Send(text)
}
