package edge

import (
	"strings"

	"github.com/gofiber/fiber/v2"
)

type header struct{ name, value string }

// policy lets a page load only what we serve ourselves, and nothing inline.
var policy = strings.Join([]string{
	"default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
	"connect-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
}, "; ")

// securityHeaders go on every answer. same-origin, not no-referrer: the latter would
// blank the Origin of our own forms, which sameSite looks at.
func securityHeaders(https bool, formsTo []string) []header {
	allowed := opened(policy, "form-action 'self'", formsTo)
	headers := []header{
		{"Content-Security-Policy", allowed},
		{"X-Content-Type-Options", "nosniff"},
		{"X-Frame-Options", "DENY"},
		{"Referrer-Policy", "same-origin"},
		{"Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=()"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
		{"Cross-Origin-Resource-Policy", "same-origin"},
	}
	if https {
		headers = append(headers, header{"Strict-Transport-Security", "max-age=31536000"})
	}
	return headers
}

// opened is a policy with more addresses in one of its rules.
func opened(policy, rule string, to []string) string {
	return strings.Replace(policy, rule, strings.Join(append([]string{rule}, to...), " "), 1)
}

// ShowPictures lets the page that answers c show pictures of one other host, such as
// "https://tile.example.vn", and no other page.
func ShowPictures(c *fiber.Ctx, host string) {
	c.Set(fiber.HeaderContentSecurityPolicy, opened(string(c.Response().Header.Peek(fiber.HeaderContentSecurityPolicy)), "img-src 'self' data:", []string{host}))
}

// tie sets them before the route runs, so that a route may say otherwise.
func (e *edge) tie(c *fiber.Ctx) {
	for _, h := range e.headers {
		c.Set(h.name, h.value)
	}
}
