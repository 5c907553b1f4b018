package web

import (
	"context"
	"slices"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/shipping"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// alikes is how many other products a product page leads on to.
const alikes = 4

// offer is all that a product page has read: the product itself, and beside it what
// the page could do without.
type offer struct {
	*catalog.Detail
	star    *ocop.Recognition // nil without one in force
	points  []salespoint.Point
	outline string           // of the commune
	tariff  *shipping.Tariff // nil when it could not be read
	alike   []ui.Card
	reviews review.Page
}

// product shows one product (ux.md §1.3). One that is not published is not found.
func (s *Shop) product(c *fiber.Ctx) error {
	ctx := c.UserContext()
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	d, err := s.Catalog.PublishedBySlug(ctx, name)
	if err != nil {
		return err
	}
	p, v := s.productPage(ctx, d)
	return s.public(c, view.ProductPage(p, v))
}

// preview shows a product as buyers would see it, with what waits in its draft, to who
// holds the address that the office made. It says on top that nobody sees it yet.
func (s *Shop) preview(c *fiber.Ctx) error {
	n, ok := s.Previews.Product(c.Params("token"))
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	d, draft, err := s.Catalog.Editing(c.UserContext(), catalog.Everything(), n)
	if err != nil {
		return err
	}
	p, v := s.productPage(c.UserContext(), d.With(draft))
	p.NoIndex, p.Head, p.Canonical = true, nil, ""
	p.Ribbon = s.Texts.Product.PreviewSame
	if draft != nil || d.State != catalog.Published {
		p.Ribbon = s.Texts.Product.Preview
	}
	return s.private(c, fiber.StatusOK, view.ProductPage(p, v))
}

// productPage is the page of a product and what stands around it.
func (s *Shop) productPage(ctx context.Context, d *catalog.Detail) (ui.Page, view.Product) {
	o := s.around(ctx, d)
	v := s.productView(o)
	p := s.frame(s.productTitle(o), s.Texts.Product.Description(d.Name, d.Producer.VillageName, d.Summary), "/san-pham/"+d.Slug)
	p.Active, p.LeadImage, p.LeadPhoto, p.BuyBar = "/san-pham", v.Gallery.Pictures[0].Path, v.Gallery.Pictures[0].Photo, view.BuyBar(s.Texts, v)
	s.shareCard(&p, sharedProduct, d.Slug, s.productCard(d, o.star))
	if len(d.Images) > 0 {
		s.shareWith(&p, d.Images[0])
	}
	p.Crumbs = []ui.Link{{Label: s.Texts.UI.Products, Href: "/san-pham"}, {Label: d.Group.Name, Href: "/nhom/" + d.Group.Slug}}
	if d.Producer.VillageSlug != "" {
		p.Crumbs = append(p.Crumbs, ui.Link{Label: d.Producer.VillageName, Href: "/lang/" + d.Producer.VillageSlug})
	}
	p.Head = data(s.productThing(o), s.crumbThing(p.Crumbs[:2], d.Name, "/san-pham/"+d.Slug))
	return p, v
}

// longestTitle is what search engines show of a title, with the shop's name after it.
const longestTitle = 60

// productTitle names the product, and its star when there is room for both.
func (s *Shop) productTitle(o *offer) string {
	if o.star == nil {
		return o.Name
	}
	title := s.Texts.Product.TitleStars(o.Name, o.star.Stars)
	if utf8.RuneCountInString(title+" | "+s.Texts.UI.Site) > longestTitle {
		return o.Name
	}
	return title
}

// soldOut says whether there is nothing of a product that is sold from stock.
func soldOut(d *catalog.Detail) bool {
	return d.SaleMode == catalog.FromStock && !slices.ContainsFunc(d.Variants, func(v catalog.Variant) bool { return v.Stock > 0 || v.Coming() })
}

// around reads what stands beside a product. What cannot be read is left out.
func (s *Shop) around(ctx context.Context, d *catalog.Detail) *offer {
	o := &offer{Detail: d}
	beside := s.Catalog.Beside
	if soldOut(d) {
		beside = s.Catalog.Alike // what can take its place, not what goes with it
	}
	alike, err := beside(ctx, &d.Product, alikes)
	alike = side(ctx, s, "like products", alike, err)
	ids := []int64{d.ID}
	for _, c := range alike {
		ids = append(ids, c.ID)
	}
	stars, err := s.Stars.Shown(ctx, ids)
	stars = side(ctx, s, "stars", stars, err)
	if r, ok := stars[d.ID]; ok {
		o.star = &r
	}
	o.alike = s.shelf(alike, stars)
	points, err := s.Points.Carrying(ctx, d.ID)
	o.points = side(ctx, s, "sales points", points, err)
	o.outline, _ = s.outline(ctx)
	if d.SaleMode == catalog.FromStock {
		tariff, err := s.Checkout.Tariffs.Tariff(ctx)
		o.tariff = side(ctx, s, "what delivery costs", tariff, err)
	}
	o.reviews = s.said(ctx, d.ID)
	return o
}
