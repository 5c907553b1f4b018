package web

import (
	"encoding/xml"
	"slices"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/policy"
)

type sitemapURL struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

type sitemapSet struct {
	XMLName xml.Name     `xml:"urlset"`
	NS      string       `xml:"xmlns,attr"`
	URLs    []sitemapURL `xml:"url"`
}

// sitemap lists every page worth finding, with the day of its last change where there
// is a record of it.
func (s *Shop) sitemap(c *fiber.Ctx) error {
	ctx := c.UserContext()
	set := sitemapSet{NS: "http://www.sitemaps.org/schemas/sitemap/0.9"}
	add := func(path string, changed time.Time) {
		u := sitemapURL{Loc: s.BaseURL + path}
		if !changed.IsZero() {
			u.LastMod = changed.UTC().Format(time.RFC3339)
		}
		set.URLs = append(set.URLs, u)
	}
	for _, path := range []string{"/", "/san-pham", "/nguoi-lam", "/dinh-so", "/ban-do", "/ocop", "/thu-hoi", "/lien-he", wholesaleAt, "/phan-anh", "/chinh-sach"} {
		add(path, time.Time{})
	}
	pages, err := s.Catalog.Addresses(ctx)
	if err != nil {
		return err
	}
	for _, a := range pages {
		add(addressOf[a.Kind]+a.Slug, a.UpdatedAt)
	}
	for _, kind := range []content.ArticleKind{content.News, content.Event} {
		at := map[content.ArticleKind]string{content.News: newsAt, content.Event: eventsAt}[kind]
		list, err := s.Content.Articles(ctx, kind, mostArticles)
		list = slices.DeleteFunc(side(ctx, s, "articles", list, err), func(a content.Article) bool { return a.Sample })
		for i, a := range list {
			if i == 0 {
				add(at, time.Time{})
			}
			add(at+"/"+a.Slug, a.UpdatedAt)
		}
	}
	villages, err := s.Content.Villages(ctx)
	for _, v := range side(ctx, s, "villages", villages, err) {
		add("/lang/"+v.Slug, time.Time{})
	}
	points, err := s.Points.All(ctx)
	for _, p := range side(ctx, s, "sales points", points, err) {
		add("/diem-ban/"+p.Slug, time.Time{})
	}
	for _, slug := range policy.Slugs() {
		add("/chinh-sach/"+slug, time.Time{})
	}
	body, err := xml.Marshal(set)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "application/xml; charset=utf-8")
	c.Set(fiber.HeaderCacheControl, "public, max-age=3600")
	c.Response().SetBodyRaw(append([]byte(xml.Header), body...))
	return nil
}

// addressOf is where the pages of each kind of record lie.
var addressOf = map[string]string{"group": "/nhom/", "product": "/san-pham/", "producer": "/nguoi-lam/"}

// robots tells search engines what is for them: what is one visitor's, and searches,
// are not.
func (s *Shop) robots(c *fiber.Ctx) error {
	c.Set(fiber.HeaderContentType, fiber.MIMETextPlainCharsetUTF8)
	c.Set(fiber.HeaderCacheControl, "public, max-age=86400")
	text := "User-agent: *\n"
	for _, path := range []string{"/gio-hang", "/dat-hang", "/don", "/tra-cuu-don", "/tim", "/manh/", "/cn/", "/quan-tri", "/chu-the", "/api/"} {
		text += "Disallow: " + path + "\n"
	}
	return c.SendString(text + "\nSitemap: " + s.BaseURL + "/sitemap.xml\n")
}
