package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"

	"github.com/ocop-hungdao/ocop/web/ui"
)

// public is a page that is the same bytes for everyone: browsers may keep it a moment.
func (s *Shop) public(c *fiber.Ctx, body templ.Component) error {
	c.Set(fiber.HeaderCacheControl, "public, max-age=0, must-revalidate")
	if err := page(c, fiber.StatusOK, body); err != nil {
		return err
	}
	return unchanged(c)
}

// unchanged tags the page with what stands on it, and sends nothing to who has it.
// The tag is of the bytes as sent, so packed and plain are two things.
func unchanged(c *fiber.Ctx) error {
	sum := sha256.Sum256(c.Response().Body())
	tag := `"` + hex.EncodeToString(sum[:8]) + `"`
	c.Set(fiber.HeaderETag, tag)
	same(c, tag)
	return nil
}

// same sends nothing to who has the bytes of a tag.
func same(c *fiber.Ctx, tag string) {
	if c.Get(fiber.HeaderIfNoneMatch) == tag {
		c.Response().ResetBody()
		c.Response().Header.Del(fiber.HeaderContentEncoding)
		c.Status(fiber.StatusNotModified)
	}
}

// packs says whether a visitor's program unpacks gzip.
func packs(c *fiber.Ctx) bool {
	return strings.Contains(c.Get(fiber.HeaderAcceptEncoding), "gzip")
}

// private is a page about one visitor: nobody may keep it, and its address goes to
// nobody, for it may hold a key.
func (s *Shop) private(c *fiber.Ctx, status int, body templ.Component) error {
	c.Set(fiber.HeaderCacheControl, "no-store")
	c.Set("Referrer-Policy", "no-referrer")
	c.Set("X-Robots-Tag", "noindex")
	return page(c, status, body)
}

// page sends a whole page or an error, never half a page.
func page(c *fiber.Ctx, status int, body templ.Component) error {
	var b bytes.Buffer
	if err := body.Render(c.UserContext(), &b); err != nil {
		return fmt.Errorf("render %s: %w", c.Path(), err)
	}
	c.Set(fiber.HeaderContentType, fiber.MIMETextHTMLCharsetUTF8)
	c.Set(fiber.HeaderVary, "Accept-Encoding")
	c.Status(status)
	if packs(c) && b.Len() > 1024 && c.GetRespHeader(fiber.HeaderCacheControl) != "no-store" {
		// A page with somebody's secrets in it is not compressed together with what was
		// sent: its length would tell.
		c.Set(fiber.HeaderContentEncoding, "gzip")
		c.Response().SetBodyRaw(fasthttp.AppendGzipBytesLevel(nil, b.Bytes(), fasthttp.CompressDefaultCompression))
		return nil
	}
	c.Response().SetBodyRaw(b.Bytes())
	return nil
}

// fragment is a piece of a page for the script that asked: never kept.
func fragment(c *fiber.Ctx, body templ.Component) error {
	c.Set(fiber.HeaderCacheControl, "no-store")
	return page(c, fiber.StatusOK, body)
}

// frame is what stands around a page: title and description for people and for
// search engines, path the page's own address without parameters.
func (s *Shop) frame(title, description, path string) ui.Page {
	return ui.Page{T: s.Texts, Title: title, Description: description, Canonical: s.BaseURL + path, Image: s.BaseURL + cardPath(sharedShop, "hung-dao", s.shopCard()), Demo: s.Demo, Contact: s.reach(), Trade: s.trade(s.Launch.Said())}
}

// hidden is a frame for pages that no search engine should list.
func (s *Shop) hidden(title string) ui.Page {
	return ui.Page{T: s.Texts, Title: title, NoIndex: true, Demo: s.Demo, Contact: s.reach(), Trade: s.trade(s.Launch.Said())}
}
