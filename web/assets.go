package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/static"
)

// asset answers a built file; its name holds its content's hash, so it is kept for a
// year and never asked for again.
func (s *Shop) asset(c *fiber.Ctx) error {
	name := c.Params("file")
	body, contentType, encoding, ok := static.Open(name, c.Get(fiber.HeaderAcceptEncoding))
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	c.Set(fiber.HeaderContentType, contentType)
	c.Set(fiber.HeaderCacheControl, static.CacheControl)
	c.Set(fiber.HeaderVary, "Accept-Encoding")
	if tag := static.ETag(name); tag != "" {
		c.Set(fiber.HeaderETag, tag)
		if c.Get(fiber.HeaderIfNoneMatch) == tag {
			return c.SendStatus(fiber.StatusNotModified)
		}
	}
	if encoding != "" {
		c.Set(fiber.HeaderContentEncoding, encoding)
	}
	c.Response().SetBodyRaw(body)
	return nil
}
