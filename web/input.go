package web

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// form reads a field as people meant it: composed, without signs that cannot be seen,
// and never longer than any answer we ask for.
func form(c *fiber.Ctx, name string) string { return tidy(c.FormValue(name)) }

// longest is far above every limit a form names, and far below what could hurt.
const longest = 2000

func tidy(s string) string {
	s = strings.ToValidUTF8(s, "")
	if len(s) > longest {
		s = strings.ToValidUTF8(s[:longest], "")
	}
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(slug.NFC(s))
}

// number reads a whole number; def when there is none, and -1, which nothing accepts,
// when it is not one.
func number(text string, def int) int {
	if text == "" {
		return def
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < -1 || n > 1_000_000 {
		return -1
	}
	return n
}

// id reads a record's id; 0, which no record has, when it is not one.
func id(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 {
		return 0
	}
	return n
}
