package web

import (
	"context"
	"regexp"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// mountBrowse gives the pages that people look around in their addresses.
func (s *Shop) mountBrowse(app fiber.Router) {
	app.Get("/", s.cached(s.home))
	app.Get("/san-pham", s.cached(s.list))
	app.Get("/san-pham/:slug", s.cached(s.product))
	app.Get("/san-pham/:slug/nhan-xet", s.cached(s.listReviews))
	app.Get("/nhom/:slug", s.cached(s.group))
	app.Get("/xem-truoc/:token", s.preview)
	app.Get("/xem-truoc/chinh-sach/:slug/:seal", s.policyPreview)
	app.Get("/tim", s.search)
	app.Get("/tim/goi-y", s.suggestions)
	app.Get("/nguoi-lam", s.cached(s.makers))
	app.Get("/nguoi-lam/:slug", s.cached(s.maker))
	app.Get("/lang/:slug", s.cached(s.village))
	app.Get("/dinh-so", s.cached(s.site))
	s.mountNews(app)
	app.Get("/ban-do", s.cached(s.atlas))
	app.Get("/diem-ban/:slug", s.cached(s.point))
	app.Get("/ocop", s.cached(s.stars))
	app.Get("/cn", s.askCertificate)
	app.Get("/cn/:code", s.cached(s.certificate))
	app.Get("/lo/:code", s.lot)
	app.Get("/thu-hoi", s.cached(s.recalls))
	app.Get("/chinh-sach", s.policies)
	app.Get("/chinh-sach/:slug", s.policy)
	app.Get("/chinh-sach/:slug/:ban", s.policyVersion)
	app.Get("/lien-he", s.contact)
	app.Get("/menu", s.menu)
	app.Get("/robots.txt", s.robots)
	app.Get("/sitemap.xml", s.sitemap)
}

// ask reads a parameter of the address, at most limit letters of it.
func ask(c *fiber.Ctx, name string, limit int) string {
	text := edge.Query(c, name)
	if letters := []rune(text); len(letters) > limit {
		return strings.TrimSpace(string(letters[:limit]))
	}
	return text
}

var slugForm = regexp.MustCompile(`^[a-z0-9-]{1,120}$`)

// slugParam is the slug in the address, or of what a short code opens. What is no slug is the
// address of nothing.
func slugParam(c *fiber.Ctx) (string, error) {
	text, ok := c.Locals(opened).(string)
	if !ok {
		text = c.Params("slug")
	}
	if !slugForm.MatchString(text) {
		return "", fault.New(fault.NotFound, "page.not_found")
	}
	return text, nil
}

// side is a reading that a page can do without: when it failed, the failure is logged
// and its section left out.
func side[T any](ctx context.Context, s *Shop, what string, v T, err error) T {
	if err == nil {
		return v
	}
	s.Log.WarnContext(ctx, "a section is left out", "section", what, "error", err)
	var none T
	return none
}
