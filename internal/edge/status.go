package edge

import (
	"context"
	"errors"
	"io"
	"net"

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

// later are the SQLSTATEs of a database that cannot do it at this moment, though nothing
// is wrong with the question: somebody else holds the row, or it is going down.
var later = map[string]bool{
	"40001": true, // serialization_failure
	"40P01": true, // deadlock_detected
	"53300": true, // too_many_connections
	"55P03": true, // lock_not_available
	"57014": true, // query_canceled, by a timeout
	"57P01": true, // admin_shutdown
	"57P02": true, // crash_shutdown
	"57P03": true, // cannot_connect_now
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
// Fiber's own, 503 when the deadline passed or the database is busy or away, and 500 of everything that is broken.
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
	var away *pgconn.ConnectError
	var cut net.Error
	switch {
	case errors.As(err, &ours):
		return ours.Code
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, io.ErrUnexpectedEOF), errors.As(err, &cut), errors.As(err, &away),
		errors.As(err, &database) && later[database.Code]:
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
