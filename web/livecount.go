package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
)

// counts notes that the page of a session was opened, and for what: a number, of nobody.
func (s *Shop) counts(c *fiber.Ctx, f *livestream.Full, code string) {
	if f.ByCode(code) == nil {
		code = ""
	}
	s.note(c, f.ID, code)
}

// countsCode notes that a code was opened that no session has, from a channel.
func (s *Shop) countsCode(c *fiber.Ctx, code string) { s.note(c, 0, code) }

// note does not count what a program opens on its own account.
func (s *Shop) note(c *fiber.Ctx, session int64, code string) {
	if c.Method() == fiber.MethodGet && !automatic(c) {
		s.Tally.Note(session, code, channel(c), livestream.Viewed)
	}
}
