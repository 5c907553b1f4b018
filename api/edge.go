package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humafiber"
	"github.com/gofiber/fiber/v2"
)

// transform sees every answer before it is written and makes a Problem of each refusal.
func (a *API) transform(ctx huma.Context, _ string, answer any) (any, error) {
	switch v := answer.(type) {
	case *huma.ErrorModel:
		return a.finish(humafiber.Unwrap(ctx), a.fromHuma(v)), nil
	case *Problem:
		return a.finish(humafiber.Unwrap(ctx), v), nil
	}
	return answer, nil
}

// finish gives a problem the request's id, keeps it out of caches, and logs what is
// broken.
func (a *API) finish(c *fiber.Ctx, p *Problem) *Problem {
	p.RequestID = c.GetRespHeader(fiber.HeaderXRequestID)
	c.Set(fiber.HeaderCacheControl, private)
	if p.cause != nil {
		a.Log.Error("api: broken", slog.String("method", c.Method()), slog.String("route", c.Route().Path),
			slog.String("request_id", p.RequestID), slog.Any("error", p.cause))
	}
	return p
}

func (a *API) send(c *fiber.Ctx, p *Problem) error {
	text, err := json.Marshal(a.finish(c, p))
	if err != nil {
		return fmt.Errorf("write problem: %w", err)
	}
	c.Set(fiber.HeaderContentType, p.ContentType(""))
	return c.Status(p.Status).Send(text)
}

// Fail answers an error that came up outside of the handlers, such as a body above the
// server's limit or a refusal of the edge, as a problem document. The error handler of
// the app calls it for paths under /api.
func (a *API) Fail(c *fiber.Ctx, err error) error {
	var f *fiber.Error
	if !errors.As(err, &f) {
		return a.send(c, a.refuse(err))
	}
	switch {
	case f.Code == http.StatusNotFound || f.Code == http.StatusMethodNotAllowed:
		return a.lost(c)
	case f.Code == http.StatusRequestEntityTooLarge:
		return a.send(c, a.problem(f.Code, "body.too_large", nil))
	case f.Code == http.StatusTooManyRequests:
		return a.send(c, a.problem(f.Code, "request.too_many", nil))
	case f.Code >= 500:
		return a.send(c, a.broken(err))
	}
	return a.send(c, a.problem(f.Code, "request.refused", nil))
}

// guard stands before everything under /api: an error or a panic further in must not
// be answered with a page for people.
func (a *API) guard(c *fiber.Ctx) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = a.send(c, a.broken(fmt.Errorf("panic: %v\n%s", r, debug.Stack())))
		}
	}()
	if err := c.Next(); err != nil {
		return a.Fail(c, err)
	}
	return nil
}

// lost answers a path or a method that does not exist.
func (a *API) lost(c *fiber.Ctx) error {
	if allowed := a.methods(c.Path()); len(allowed) > 0 {
		allow := strings.Join(allowed, ", ")
		c.Set(fiber.HeaderAllow, allow)
		return a.send(c, a.problem(http.StatusMethodNotAllowed, "path.method", map[string]any{"allow": allow}))
	}
	return a.send(c, a.problem(http.StatusNotFound, "path.unknown", nil))
}

// methods lists what the OpenAPI document allows on a path.
func (a *API) methods(path string) []string {
	if path == Prefix+"/openapi.json" || path == Prefix+"/openapi.yaml" {
		return []string{http.MethodGet}
	}
	var allowed []string
	for template, item := range a.huma.OpenAPI().Paths {
		if !matches(template, path) {
			continue
		}
		for method, op := range map[string]*huma.Operation{http.MethodGet: item.Get, http.MethodPost: item.Post, http.MethodPut: item.Put} {
			if op != nil {
				allowed = append(allowed, method)
			}
		}
	}
	slices.Sort(allowed)
	return allowed
}

// matches says whether a path is of the template "/carts/{id}".
func matches(template, path string) bool {
	want, got := strings.Split(template, "/"), strings.Split(path, "/")
	if len(want) != len(got) {
		return false
	}
	for i, w := range want {
		if variable := strings.HasPrefix(w, "{"); variable && got[i] == "" || !variable && got[i] != w {
			return false
		}
	}
	return true
}
