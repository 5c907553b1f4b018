package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// stars explains what a star is worth, and lists those in force today.
func (s *Shop) stars(c *fiber.Ctx) error {
	ctx, t := c.UserContext(), s.Texts.Stars
	all, err := s.Stars.Certificates(ctx)
	all = side(ctx, s, "certificates", all, err)
	today := ocop.Today(s.Now())
	v := view.Stars{Note: t.NowNote(vntime.Date(today))}
	for _, r := range all {
		if r.Shows(today) {
			v.Rows = append(v.Rows, view.StarRow{Stars: r.Stars, Paper: "/cn/" + r.CertificateCode, Until: vntime.Date(r.LastDay()),
				Product: ui.Link{Label: r.ProductName, Href: "/san-pham/" + r.ProductSlug}, Maker: ui.Link{Label: r.ProducerName, Href: "/nguoi-lam/" + r.ProducerSlug}})
		}
	}
	p := s.frame(t.Title, t.Description, "/ocop")
	p.Active = "/ocop"
	return s.public(c, view.StarsPage(p, v))
}
