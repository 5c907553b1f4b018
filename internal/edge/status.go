package edge

import (
	"context"
	"errors"

	"github.com/gofiber/fiber/v2"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

var statuses = map[fault.Kind]int{
	fault.NotFound:  fiber.StatusNotFound,
	fault.Conflict:  fiber.StatusConflict,
	fault.Invalid:   fiber.StatusUnprocessableEntity,
	fault.Forbidden: fiber.StatusForbidden,
	fault.TooMany:   fiber.StatusTooManyRequests,
	fault.Closed:    fiber.StatusConflict, // not 503: a shop that shows without selling is not out of order
}

var keys = map[int]string{
	fiber.StatusBadRequest:                  "edge.unreadable",
	fiber.StatusNotFound:                    "edge.not_found",
	fiber.StatusMethodNotAllowed:            "edge.method",
	fiber.StatusRequestTimeout:              "edge.busy",
	fiber.StatusRequestEntityTooLarge:       "edge.too_large",
	fiber.StatusUnsupportedMediaType:        "edge.unreadable",
	fiber.StatusUnprocessableEntity:         "edge.form",
	fiber.StatusRequestHeaderFieldsTooLarge: "edge.headers_too_large",
	fiber.StatusServiceUnavailable:          "edge.busy",
}

// Status is the HTTP status of an error: of a refusal by its kind, 422 of a wrong form,
// Fiber's own, 503 when the deadline passed, and 500 of everything that is broken.
func Status(err error) int {
	if refusal, ok := fault.As(err); ok {
		if status, known := statuses[refusal.Kind]; known {
			return status
		}
		return fiber.StatusInternalServerError
	}
	if _, ok := fault.AsForm(err); ok {
		return fiber.StatusUnprocessableEntity
	}
	var ours *fiber.Error
	var database *pgconn.PgError
	switch {
	case errors.As(err, &ours):
		return ours.Code
	case errors.Is(err, context.DeadlineExceeded):
		return fiber.StatusServiceUnavailable
	case errors.As(err, &database) && (database.Code == "22021" || database.Code == "22P05"):
		return fiber.StatusBadRequest // text that is no text: what was sent, not what we did
	}
	return fiber.StatusInternalServerError
}

// Reason is the message key of an error, and the facts for its sentence. It knows one
// for every error; "broken" for what is nobody's business.
func Reason(err error) (key string, details map[string]any) {
	if refusal, ok := fault.As(err); ok {
		return refusal.Key, refusal.Details
	}
	if key, ok := keys[Status(err)]; ok {
		return key, nil
	}
	return "broken", nil
}
