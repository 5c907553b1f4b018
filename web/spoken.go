package web

import (
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// opened is where the slug of what a short code opens stands for the handler of that page.
const opened = "web.opened"

// spoken is what a code stands for, the page itself at the address of the code: of goods, on air
// the session at this thing, otherwise the product; of anything else its page. A code that stands
// for nothing, or for nothing any more, is answered with what is on sale.
func (s *Shop) spoken(c *fiber.Ctx) error {
	text, err := url.PathUnescape(c.Params("code"))
	if err != nil {
		return c.Next()
	}
	if code := livestream.ParseCode(text); code != "" {
		return s.spokenGoods(c, code)
	}
	l, err := s.Short.ByCode(c.UserContext(), text)
	switch {
	case fault.Is(err, "link.not_found"):
		if heard := livestream.Misheard(text); heard != "" {
			return s.codeUnknown(c, s.Texts.Live.Unknown(heard))
		}
		return c.Next()
	case err != nil:
		return err
	case l.Opens == shortlink.Size: // "ml" was M1 on paper
		return s.spokenGoods(c, l.Code)
	case l.RetiredAt != nil:
		return s.codeUnknown(c, s.Texts.Live.Retired(l.Code))
	}
	return s.openLink(c, l)
}

func (s *Shop) spokenGoods(c *fiber.Ctx, code string) error {
	n, err := s.Live.Lookup(c.UserContext(), code)
	if fault.Is(err, "live.code_unknown") {
		return s.codeUnknown(c, s.Texts.Live.Unknown(code))
	}
	if err != nil {
		return err
	}
	if n.Session != "" {
		f, err := s.Live.BySlug(c.UserContext(), n.Session)
		if err != nil {
			return err
		}
		eachVisit(c, func(c *fiber.Ctx) { s.counts(c, f, code) })
		return s.showLive(c, f, code, ui.Message{})
	}
	return s.codeProduct(c, code, n.Slug)
}

// codeProduct is the page of a product that a code opened, and counts it. What is put in the cart
// there came from where the code was seen.
func (s *Shop) codeProduct(c *fiber.Ctx, code, slug string) error {
	d, err := s.Catalog.PublishedBySlug(c.UserContext(), slug)
	if err != nil {
		return err
	}
	p, v := s.productPage(c.UserContext(), d)
	v.Channel = string(channel(c))
	eachVisit(c, func(c *fiber.Ctx) { s.countsCode(c, code) })
	return s.public(c, view.ProductPage(p, v))
}

// openLink answers with the page that a link opens. One that buyers may not see, because it was
// hidden, taken down or thrown away, is said so, and what is on sale.
func (s *Shop) openLink(c *fiber.Ctx, l *shortlink.Link) error {
	var err error = fault.New(fault.NotFound, "link.target_gone")
	if show := s.pageOf(l); show != nil && !l.Gone() {
		c.Locals(opened, l.Slug)
		err = show(c)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.NotFound {
		return s.codeUnknown(c, s.Texts.Live.Away(l.Code))
	}
	if err == nil && l.Opens != shortlink.Product { // whose page counts
		eachVisit(c, func(c *fiber.Ctx) { s.countsCode(c, l.Code) })
	}
	return err
}

// pageOf is the handler of the page that a link opens; nil for a page that is no more.
func (s *Shop) pageOf(l *shortlink.Link) fiber.Handler {
	switch l.Opens {
	case shortlink.Product:
		return func(c *fiber.Ctx) error { return s.codeProduct(c, l.Code, l.Slug) }
	case shortlink.Producer:
		return s.maker
	case shortlink.Point:
		return s.point
	case shortlink.News:
		return s.newsItem
	case shortlink.Event:
		return s.event
	case shortlink.Village:
		return s.village
	case shortlink.Group:
		return s.group
	case shortlink.Session:
		return func(c *fiber.Ctx) error {
			f, err := s.Live.BySlug(c.UserContext(), l.Slug)
			if err != nil {
				return err
			}
			return s.showLive(c, f, livestream.ParseCode(c.Query("ma")), ui.Message{})
		}
	}
	return map[string]fiber.Handler{"trang-chu": s.home, "san-pham": s.list, "nguoi-lam": s.makers, "live": s.liveList, "dinh-so": s.site, "ban-do": s.atlas, "su-kien": s.events, "tin": s.news,
		"ocop": s.stars, "lien-he": s.contact}[l.Page]
}
