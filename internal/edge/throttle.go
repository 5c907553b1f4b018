package edge

import (
	"bytes"
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

// Slow counts one request of who is asking in a group, and refuses it with TooFast when
// that is too many: Throttle for a handler that only knows halfway what it is about.
func Slow(c *fiber.Ctx, l *Limiter, group string, r Rate) error { return throttle(c, l, group, r) }

// Address is who asks: the other end of the line or, when that is a trusted proxy, the
// one address that its X-Real-IP names. A list of addresses is not believed: its first
// one may have been written by anybody.
func Address(c *fiber.Ctx) string {
	if named := c.Request().Header.PeekAll("X-Real-IP"); len(named) > 1 || len(named) == 1 && bytes.ContainsRune(named[0], ',') {
		return c.Context().RemoteIP().String()
	}
	return c.IP()
}

func throttle(c *fiber.Ctx, l *Limiter, group string, r Rate) error {
	if r == (Rate{}) {
		return nil
	}
	wait, ok := l.Allow(group, network(Address(c)), r)
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

// Carts is the group in which new carts are counted, however they are asked for.
const Carts = "carts"

// CartRate is how many carts one address may begin: enough for everybody behind one
// mobile network's address while a livestream runs, and no more in a day, after which
// empty ones are removed, than a database takes no notice of.
func CartRate() Rate { return Rate{Every: time.Second, Burst: 1000} }
