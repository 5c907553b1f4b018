package web

import (
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui/art"
)

// art answers a drawing. Its address names all it depends on, so it is kept for ever.
func (s *Shop) art(c *fiber.Ctx) error {
	kind, seed, variant, ok := art.Parse(art.Prefix + c.Params("file"))
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	body := art.SVG(kind, seed, variant)
	c.Set(fiber.HeaderContentType, "image/svg+xml")
	c.Set(fiber.HeaderCacheControl, "public, max-age=31536000, immutable")
	c.Set(fiber.HeaderVary, fiber.HeaderAcceptEncoding)
	if strings.Contains(c.Get(fiber.HeaderAcceptEncoding), "gzip") {
		c.Set(fiber.HeaderContentEncoding, "gzip")
		body = fasthttp.AppendGzipBytesLevel(nil, body, fasthttp.CompressDefaultCompression)
	}
	c.Response().SetBodyRaw(body)
	return nil
}

// patternOf is the tile of a craft, for faces and bands, by the kind of its drawings.
var patternOf = map[string]int{
	art.Mien: 0, art.Pho: 0, art.Bun: 1, art.Nem: 2, art.Vegetables: 3, art.Rings: 4, art.Carving: 5, art.Temple: 6, art.Gift: 7,
}

func tilePath(kind, seed string) string { return art.Path(art.Pattern, seed, patternOf[kind]) }
