package edge

import (
	"context"
	"time"

	"github.com/gofiber/fiber/v2"
)

// hurry puts the deadline on the UserContext: by itself that never ends, not even when
// the client has gone away, and every query of the request would run on.
func (e *edge) hurry(c *fiber.Ctx) context.CancelFunc {
	ctx, cancel := context.WithTimeout(c.UserContext(), e.config.Deadline)
	c.SetUserContext(ctx)
	return cancel
}

// Patience gives a route longer than the others, such as 30 seconds for a workbook.
func Patience(d time.Duration) fiber.Handler {
	return func(c *fiber.Ctx) error {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(c.UserContext()), d)
		defer cancel()
		c.SetUserContext(ctx)
		return c.Next()
	}
}
