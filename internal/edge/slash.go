package edge

import (
	"strings"

	"github.com/gofiber/fiber/v2"
)

// withoutSlash is where a page asked for with a slash too many lives, so that no page
// has two addresses. A form sent to such an address is not redirected: it is a mistake.
func withoutSlash(c *fiber.Ctx) (string, bool) {
	if c.Method() != fiber.MethodGet && c.Method() != fiber.MethodHead {
		return "", false
	}
	path := string(c.Request().URI().PathOriginal())
	short := strings.TrimRight(path, "/")
	if short == path || short == "" {
		return "", false
	}
	// "//host/" and "/\host/" would lead a browser to another site.
	if len(short) < 2 || short[0] != '/' || short[1] == '/' || short[1] == '\\' {
		return "", false
	}
	if query := string(c.Request().URI().QueryString()); query != "" {
		short += "?" + query
	}
	return short, true
}
