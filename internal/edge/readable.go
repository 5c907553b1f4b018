package edge

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"
)

// readable refuses what nobody who means well sends: a path that is no text, which is
// no page, and a packed body, which could unpack to any size.
func (e *edge) readable(c *fiber.Ctx) error {
	if path := c.Path(); !utf8.ValidString(path) || strings.ContainsFunc(path, unicode.IsControl) {
		return fiber.ErrNotFound
	}
	if packed := c.Get(fiber.HeaderContentEncoding); packed != "" && packed != "identity" {
		return fiber.ErrUnsupportedMediaType
	}
	return nil
}

// Limit narrows what a route takes as a body: 64 KiB for a form, 1 MiB for JSON.
func Limit(bytes int) fiber.Handler {
	return func(c *fiber.Ctx) error {
		length := c.Request().Header.ContentLength()
		if length < 0 { // sent in chunks, without saying how long
			length = len(c.Request().Body())
		}
		if length > bytes {
			return fiber.ErrRequestEntityTooLarge
		}
		return c.Next()
	}
}
