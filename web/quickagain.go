package web

import (
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// moreFor is the longest that a browser remembers whose address to fill in again.
const moreFor = 3 * time.Hour

// moreCookie is the name of what a browser remembers of an order, once its buyer asked for it
// by a tap, until the session is over: the order's own link, nothing else.
const moreCookie = "chot-them"

// orderMore lets a browser remember an order whose buyer wants more of the session to the same
// address, and leads back to the session. Who does not hold the order's link is led there as well.
func (s *Shop) orderMore(c *fiber.Ctx) error {
	f, err := s.liveOf(c)
	if err != nil {
		return err
	}
	p, err := s.Links.Open(c.UserContext(), edge.Form(c, "don"), edge.Form(c, "k"))
	if err != nil && !fault.Is(err, "order.not_found") {
		return err
	}
	until := s.Now().Add(moreFor)
	if f.EndsAt.Before(until) {
		until = f.EndsAt
	}
	if err == nil && p.Delivery == orders.ByShip && until.After(s.Now()) {
		s.setMore(c, p.Code+"."+s.Links.Key(p), until)
	}
	return c.Redirect(liveAt+"/"+f.Slug, fiber.StatusSeeOther)
}

// forgetOrder forgets it: somebody else holds the phone now.
func (s *Shop) forgetOrder(c *fiber.Ctx) error {
	name, err := liveParam(c)
	if err != nil {
		return err
	}
	s.setMore(c, "", s.Now().Add(-time.Hour))
	return c.Redirect(liveAt+"/"+name, fiber.StatusSeeOther)
}

func (s *Shop) setMore(c *fiber.Ctx, value string, until time.Time) {
	c.Cookie(&fiber.Cookie{Name: moreCookie, Value: value, Path: liveAt, HTTPOnly: true, SameSite: fiber.CookieSameSiteLaxMode, Secure: s.Secure, Expires: until})
}

// fillAgain fills in the buyer of the order that the browser remembers, and says which it is;
// nothing when it remembers none. An order that cannot be read is none.
func (s *Shop) fillAgain(c *fiber.Ctx, f *checkoutForm) string {
	code, key, ok := strings.Cut(c.Cookies(moreCookie), ".")
	if !ok {
		return ""
	}
	p, err := s.Links.Open(c.UserContext(), code, key)
	if fault.Is(err, "order.not_found") {
		return ""
	}
	if p = side(c.UserContext(), s, "the order before", p, err); p == nil {
		return ""
	}
	w, ok := s.Places.Ward(p.WardCode)
	if !ok || p.Delivery != orders.ByShip {
		return ""
	}
	f.name, f.phone, f.province, f.ward, f.wardCode, f.line = p.BuyerName, national(p.BuyerPhone), p.ProvinceCode, w.Name, w.Code, p.AddressLine
	return ordercode.Code(p.Code).Shown()
}

// moreOf is the form under an order that leads to more of the session it came from; nil when
// the address names none.
func (s *Shop) moreOf(c *fiber.Ctx, p *orders.Purchase) *view.OrderMore {
	slug := c.Query("phien")
	if !slugForm.MatchString(slug) {
		return nil
	}
	return &view.OrderMore{Action: liveAt + "/" + slug + "/them", Fields: []ui.Hidden{{Name: "don", Value: p.Code}, {Name: "k", Value: s.Links.Key(p)}}}
}
