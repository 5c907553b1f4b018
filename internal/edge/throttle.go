package edge

import (
	"math"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

func (e *edge) notTooFast(c *fiber.Ctx) error {
	return throttle(c, e.limiter, "all", e.config.PerIP)
}

// Throttle slows one address down on the routes of a group: logging in, looking an
// order up. Whole neighbourhoods share an address on mobile networks, so be generous
// where nothing can be guessed.
func Throttle(l *Limiter, group string, r Rate) fiber.Handler {
	return func(c *fiber.Ctx) error {
		if err := throttle(c, l, group, r); err != nil {
			return err
		}
		return c.Next()
	}
}

func throttle(c *fiber.Ctx, l *Limiter, group string, r Rate) error {
	if r == (Rate{}) {
		return nil
	}
	wait, ok := l.Allow(group, network(c.IP()), r)
	if ok {
		return nil
	}
	return TooFast(wait)
}

// TooFast refuses with how many seconds to wait, at least one; the answer's Retry-After
// says the same.
func TooFast(wait time.Duration) error {
	return fault.New(fault.TooMany, "edge.too_many").With("seconds", max(1, int(math.Ceil(wait.Seconds()))))
}
