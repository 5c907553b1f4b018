package edge

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"golang.org/x/text/unicode/norm"

	"github.com/ocop-hungdao/ocop/internal/typed"
)

// The longest texts that are read, in characters; the rest is dropped. They lie far
// above what any field takes, so that a field can still say that it is too long.
const (
	MaxQuery = 300
	MaxField = 2_000
	MaxText  = 20_000
)

// Query is one line from the address, as a person would have typed it: composed letters
// (NFC), no control or invisible characters, trimmed. Anything may be sent; it never
// fails.
func Query(c *fiber.Ctx, name string) string { return clean(c.Query(name), MaxQuery, false) }

// Queries are the values of a parameter that may be repeated, at most so many of them,
// each as Query gives it.
func Queries(c *fiber.Ctx, name string, most int) []string {
	var out []string
	for _, value := range c.Context().QueryArgs().PeekMulti(name) {
		if len(out) == most {
			break
		}
		out = append(out, clean(string(value), MaxQuery, false))
	}
	return out
}

// Param is a part of the path, cleaned like Query.
func Param(c *fiber.Ctx, name string) string { return clean(c.Params(name), MaxQuery, false) }

// Form is one line from the body of a form, cleaned like Query. What stands in the
// address is not looked at: a link must not fill a form.
func Form(c *fiber.Ctx, name string) string { return clean(field(c, name), MaxField, false) }

// Forms are the values of a field that may be sent several times, such as boxes that were
// ticked: at most so many of them, each as Form gives it.
func Forms(c *fiber.Ctx, name string, most int) []string {
	var sent []string
	for _, value := range c.Request().PostArgs().PeekMulti(name) {
		sent = append(sent, string(value))
	}
	if form, err := c.MultipartForm(); err == nil {
		sent = append(sent, form.Value[name]...)
	}
	var out []string
	for _, value := range sent[:min(len(sent), most)] {
		out = append(out, clean(value, MaxField, false))
	}
	return out
}

// Text is what was written into a field of several lines; line ends come out as \n.
func Text(c *fiber.Ctx, name string) string { return clean(field(c, name), MaxText, true) }

// Password is a field as it was typed, spaces included; only its letters are composed,
// because one keyboard sends ệ as one character and another as three.
func Password(c *fiber.Ctx, name string) string {
	return norm.NFC.String(strings.ToValidUTF8(shorten(field(c, name), MaxField), ""))
}

func field(c *fiber.Ctx, name string) string {
	if args := c.Request().PostArgs(); args.Has(name) {
		return string(args.Peek(name))
	}
	if form, err := c.MultipartForm(); err == nil && len(form.Value[name]) > 0 {
		return form.Value[name][0]
	}
	return ""
}

func clean(s string, most int, lines bool) string {
	// Cut before the work: normalising costs by length, and anything may be sent.
	s = strings.ToValidUTF8(shorten(s, 4*most), "")
	if lines {
		s = typed.Text(s)
	} else {
		s = typed.Line(s)
	}
	return strings.TrimSpace(shorten(s, most))
}

// shorten cuts after so many characters.
func shorten(s string, most int) string {
	if len(s) <= most {
		return s
	}
	n := 0
	for i := range s {
		if n == most {
			return s[:i]
		}
		n++
	}
	return s
}
