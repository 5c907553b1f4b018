package session

import (
	"time"

	"github.com/gofiber/fiber/v2"
)

// Cookie is how the token lies in the browser. Secure is for a shop that is reached by
// https; without it the name has no __Host- prefix, which browsers refuse on http.
type Cookie struct{ Secure bool }

func (k Cookie) name() string {
	if k.Secure {
		return "__Host-sid"
	}
	return "sid"
}

// Token is what the browser sent, or empty.
func (k Cookie) Token(c *fiber.Ctx) string { return c.Cookies(k.name()) }

// Set hands the token to the browser, for as long as a session can live.
func (k Cookie) Set(c *fiber.Ctx, token string) {
	cookie := k.cookie()
	cookie.Value, cookie.MaxAge = token, int(Life.Seconds())
	c.Cookie(cookie)
}

// Clear takes it away again.
func (k Cookie) Clear(c *fiber.Ctx) {
	cookie := k.cookie()
	cookie.Expires = time.Unix(1, 0)
	c.Cookie(cookie)
}

func (k Cookie) cookie() *fiber.Cookie {
	return &fiber.Cookie{Name: k.name(), Path: "/", HTTPOnly: true, Secure: k.Secure, SameSite: fiber.CookieSameSiteLaxMode}
}
