package web

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/web/static"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// offlinePath is the page that a phone keeps for when it has no network.
const offlinePath = "/mat-mang"

// worker answers the script that keeps the offline page. It stands at the root, since a
// worker may only see what lies under its own address, and is asked for anew each time.
func (s *Shop) worker(c *fiber.Ctx) error {
	built := strings.TrimPrefix(static.Path("worker.js"), static.Prefix)
	body, contentType, encoding, _ := static.Open(built, c.Get(fiber.HeaderAcceptEncoding))
	c.Set(fiber.HeaderContentType, contentType)
	c.Set(fiber.HeaderCacheControl, "no-cache")
	c.Set(fiber.HeaderVary, "Accept-Encoding")
	if encoding != "" {
		c.Set(fiber.HeaderContentEncoding, encoding)
	}
	c.Response().SetBodyRaw(body)
	return nil
}

// offline is that page. It asks nothing of a store and shows no picture.
func (s *Shop) offline(c *fiber.Ctx) error {
	t := s.Texts.Errors
	p := s.hidden(t.Offline.Title)
	return s.public(c, view.OfflinePage(p, view.Offline{Title: t.Offline.Title, Text: t.Offline.Text,
		Again: ui.Button{Label: t.Again, Icon: "rotate-ccw", Kind: ui.Primary}, Phone: s.reach().Phone, Tel: s.reach().Tel}))
}
