package admin

import (
	"encoding/base64"

	"github.com/gofiber/fiber/v2"
)

// saidCookie carries a sentence over one redirect, to the page that says it.
const saidCookie = "office_said"

// say remembers what the next page tells, and leads there.
func (o *Office) say(c *fiber.Ctx, sentence, to string) error {
	if v, ok := c.Locals(visitKey{}).(*visit); ok && v.phone() {
		to = toPhone(to) // the sentence waits where it will be read
	}
	o.putSaid(c, to, base64.RawURLEncoding.EncodeToString([]byte(sentence)), 60)
	return c.Redirect(to, fiber.StatusSeeOther)
}

// shownAt parts what is said from the page on which buyers see it: no sentence has it.
const shownAt = "\n"

// sayShown is say of something that buyers see from now on at a page of the shop: the next
// page leads there, and shares it.
func (o *Office) sayShown(c *fiber.Ctx, sentence, page, to string) error {
	return o.say(c, sentence+shownAt+page, to)
}

// heard is what the page before wanted said, once.
func (o *Office) heard(c *fiber.Ctx) string {
	if c.Method() != fiber.MethodGet || c.Cookies(saidCookie) == "" {
		return ""
	}
	raw, err := base64.RawURLEncoding.DecodeString(c.Cookies(saidCookie))
	o.putSaid(c, c.Path(), "", -1)
	if err != nil {
		return ""
	}
	return string(raw)
}

func (o *Office) putSaid(c *fiber.Ctx, to, value string, seconds int) {
	part := home
	switch {
	case within(to, ownAt):
		part = ownAt
	case within(to, consoleAt):
		part = consoleAt
	}
	c.Cookie(&fiber.Cookie{Name: saidCookie, Value: value, Path: part, MaxAge: seconds, HTTPOnly: true, Secure: o.Secure, SameSite: fiber.CookieSameSiteStrictMode})
}
