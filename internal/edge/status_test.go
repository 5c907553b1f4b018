package edge_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"syscall"
	"testing"

	"github.com/gofiber/fiber/v2"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestEveryErrorHasAStatusAndASentence(t *testing.T) {
	t.Parallel()
	var form fault.Form
	form.Wrong("phone", "phone.short")
	for _, c := range []struct {
		err    error
		status int
		key    string
	}{
		{fault.New(fault.NotFound, "x.y"), 404, "x.y"},
		{fault.New(fault.Conflict, "x.y"), 409, "x.y"},
		{fault.New(fault.Invalid, "x.y"), 422, "x.y"},
		{fault.New(fault.Forbidden, "x.y"), 403, "x.y"},
		{fault.New(fault.TooMany, "x.y"), 429, "x.y"},
		{fault.New(fault.Closed, "x.y"), 409, "x.y"},
		{fmt.Errorf("place: %w", fault.New(fault.Conflict, "x.y")), 409, "x.y"},
		{form.Err(), 422, "edge.form"},
		{fiber.ErrNotFound, 404, "edge.not_found"},
		{fiber.ErrTeapot, 418, "broken"},
		{fmt.Errorf("read: %w", context.DeadlineExceeded), 503, "edge.busy"},
		{fmt.Errorf("read: %w", &pgconn.PgError{Code: "22021"}), 400, "edge.unreadable"},
		{fmt.Errorf("lock cart: %w", &pgconn.PgError{Code: "55P03"}), 503, "edge.busy"},
		{&pgconn.PgError{Code: "57014"}, 503, "edge.busy"},
		{&pgconn.PgError{Code: "40P01"}, 503, "edge.busy"},
		{&pgconn.PgError{Code: "57P01"}, 503, "edge.busy"},
		{&pgconn.PgError{Code: "53300"}, 503, "edge.busy"},
		{fmt.Errorf("read: %w", &pgconn.ConnectError{}), 503, "edge.busy"},
		{fmt.Errorf("read: %w", &net.OpError{Op: "write", Err: syscall.EPIPE}), 503, "edge.busy"},
		{fmt.Errorf("read: %w", io.ErrUnexpectedEOF), 503, "edge.busy"},
		{&pgconn.PgError{Code: "42P01"}, 500, "broken"},
		{errors.New("x"), 500, "broken"},
	} {
		if key, _ := edge.Reason(c.err); edge.Status(c.err) != c.status || key != c.key {
			t.Errorf("%v: %d %s, not %d %s", c.err, edge.Status(c.err), key, c.status, c.key)
		}
	}
}
