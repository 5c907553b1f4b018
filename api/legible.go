package api

import (
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humafiber"
	"github.com/gofiber/fiber/v2"
)

// legible refuses what no text of ours can be: bytes that are not UTF-8, and NUL, which
// PostgreSQL does not take; the edge has looked at the path. It also refuses query parameters that do not exist: a filter
// with a slip in its name would otherwise quietly show everything.
func (a *API) legible(ctx huma.Context, next func(huma.Context)) {
	c := humafiber.Unwrap(ctx)
	if p := a.illegible(c, ctx.Operation()); p != nil {
		_ = send(c, p) // writing to memory; a problem always marshals
		return
	}
	next(ctx)
}

func (a *API) illegible(c *fiber.Ctx, op *huma.Operation) *Problem {
	bad := !readable(c.Get(idempotencyHeader))
	var unknown []WrongField
	c.Context().QueryArgs().VisitAll(func(name, value []byte) {
		bad = bad || !readable(string(name)) || !readable(string(value))
		if !takes(op, string(name)) {
			unknown = append(unknown, a.wrong(place("query."+string(name)), "field.unknown", nil))
		}
	})
	if bad {
		return a.problem(http.StatusBadRequest, "request.malformed", nil)
	}
	if len(unknown) > 0 {
		return a.wrongRequest(unknown)
	}
	return nil
}

// readJSON is huma's, but refuses a body with such text in it, and one that names a member of an
// object twice: which of the two was meant nobody can know.
func readJSON(body []byte, into any) error {
	if !utf8.Valid(body) {
		return errUnreadable
	}
	if err := json.Unmarshal(body, into); err != nil {
		return whole(err)
	}
	if parsed, ok := into.(*any); ok {
		if !readableJSON(*parsed) {
			return errUnreadable
		}
		if field := doubled(body); field != "" {
			return errors.New(saidTwice + field)
		}
	}
	return nil
}

var errUnreadable = errors.New("api: not UTF-8, or NUL in it")

func readableJSON(v any) bool {
	switch v := v.(type) {
	case string:
		return readable(v)
	case []any:
		return !slices.ContainsFunc(v, func(e any) bool { return !readableJSON(e) })
	case map[string]any:
		for name, e := range v {
			if !readable(name) || !readableJSON(e) {
				return false
			}
		}
	}
	return true
}

func readable(s string) bool { return utf8.ValidString(s) && !strings.ContainsRune(s, 0) }

func takes(op *huma.Operation, name string) bool {
	return slices.ContainsFunc(op.Parameters, func(p *huma.Param) bool { return p.In == "query" && p.Name == name })
}
