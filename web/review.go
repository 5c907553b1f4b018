package web

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

const (
	fewReviews  = 2  // beside a product or a maker
	manyReviews = 20 // on a page of reviews
)

// reviewsAt is the address of all reviews of a product.
func reviewsAt(slug string) string { return "/san-pham/" + slug + "/nhan-xet" }

// reviewsOf is what buyers said, as a section shows it; nil when nobody said anything.
func (s *Shop) reviewsOf(p review.Page, all string, several bool) *view.Reviews {
	if p.Count == 0 {
		return nil
	}
	t := s.Texts.Review
	out := &view.Reviews{Average: p.Average() + "/5", Summary: t.Summary(p.Count, p.Pictured)}
	if all != "" && p.Count > len(p.Reviews) {
		out.All = &ui.Link{Label: t.All(p.Count), Href: all}
	}
	for _, r := range p.Reviews {
		item := view.Review{Score: t.Score(r.Score), From: t.From(r.Author, r.Place), When: vntime.Date(r.CreatedAt), Body: r.Body, Answer: r.Answer, Sample: r.Sample, Photos: s.saidPhotos(r)}
		if several {
			item.Product = &ui.Link{Label: r.ProductName, Href: "/san-pham/" + r.ProductSlug}
		}
		out.Items = append(out.Items, item)
	}
	return out
}

// said reads the newest reviews of a product.
func (s *Shop) said(ctx context.Context, productID int64) review.Page {
	page, err := s.Reviews.Of(ctx, productID, 1, fewReviews)
	return side(ctx, s, "reviews", page, err)
}

// listReviews shows all reviews of a product, a page at a time. Where there is none, the
// product's own page is shown.
func (s *Shop) listReviews(c *fiber.Ctx) error {
	ctx := c.UserContext()
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	d, err := s.Catalog.PublishedBySlug(ctx, name)
	if err != nil {
		return err
	}
	n, pictured := max(1, number(c.Query("trang"), 1)), c.Query("anh") == "co"
	read := s.Reviews.Of
	if pictured {
		read = s.Reviews.Pictured
	}
	page, err := read(ctx, d.ID, n, manyReviews)
	if err != nil {
		return err
	}
	own := "/san-pham/" + d.Slug
	switch {
	case page.Count == 0 && (n > 1 || pictured):
		return c.Redirect(reviewsAt(d.Slug), fiber.StatusSeeOther)
	case page.Count == 0:
		return c.Redirect(own, fiber.StatusSeeOther)
	}
	t := s.Texts.Review
	v := view.ReviewList{Title: t.TitleOf(d.Name), Reviews: *s.reviewsOf(page, "", false)}
	of := page.Count
	if page.Pictured > 0 {
		v.Views = []ui.Chip{{Label: t.Every, Href: reviewsAt(d.Slug), Count: page.Count, Current: !pictured},
			{Label: t.Pictured, Href: reviewsAt(d.Slug) + "?anh=co", Count: page.Pictured, Current: pictured}}
	}
	if pictured {
		of = page.Pictured
	}
	at := func(n int) string {
		q := url.Values{}
		if pictured {
			q.Set("anh", "co")
		}
		if n > 1 {
			q.Set("trang", strconv.Itoa(n))
		}
		return strings.TrimSuffix(reviewsAt(d.Slug)+"?"+q.Encode(), "?")
	}
	if n > 1 {
		v.Newer = at(n - 1)
	}
	if n*manyReviews < of {
		v.Older = at(n + 1)
	}
	p := s.frame(v.Title, page.Average()+"/5 "+t.Summary(page.Count, page.Pictured), at(n))
	p.Active, p.Crumbs = "/san-pham", []ui.Link{{Label: s.Texts.UI.Products, Href: "/san-pham"}, {Label: d.Name, Href: own}}
	return s.public(c, view.ReviewsPage(p, v))
}

// ratingThing describes the scores to search engines: of people who received the goods,
// and only when there are any.
func ratingThing(sum review.Summary) thing {
	return thing{"@type": "AggregateRating", "ratingValue": sum.Decimal(), "reviewCount": sum.Count, "bestRating": 5, "worstRating": 1}
}
