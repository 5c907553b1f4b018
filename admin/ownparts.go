package admin

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"
)

// ownPart is a part of the office that a producer has on the phone too: the same handlers, in the
// phone's frame, for the account's own producer and nobody else's.
type ownPart struct{ desk, phone string }

// ownParts are those parts; of two that fit an address, the first is meant.
func ownParts() []ownPart {
	return []ownPart{
		{papersAt, ownPapersAt}, {makersAt, ownPageAt}, {reviewsAt, ownReviewsAt}, {statementsAt, ownMonthsAt},
		{waitingAt, ownAt + "/cho-hang"}, {casesAt, ownAt + "/phan-anh"}, {bespokeAt, ownAt + "/dat-lam"}, {wholesaleAt, ownAt + "/mua-si"}, {visitsAt, ownAt + "/don-khach"},
		{vouchersAt, ownAt + "/ma-giam-gia"}, {deskAt, ownAt + "/tien-ve"}, {accountsAt, ownAt + "/tai-khoan-nhan-tien"}, {codAt, ownAt + "/thu-ho"},
		{securityAt, ownAt + "/bao-mat"}, {binAt, ownAt + "/thung-rac"}, {picturesAt, ownAt + "/anh"}, {everythingAt, ownEverythingAt}, {ordersAt, ownOrdersAt}, {goodsAt, ownGoodsAt},
	}
}

// atDesk are the ends of addresses that the phone does not borrow: what is done with many rows at
// once, and what the commune decides about a producer.
func atDesk() []string {
	return []string{"/nhieu", makersAt + "/moi", makersAt + "/them", makersAt + "/:id/trang-thai", makersAt + "/:id/bo-di",
		wholesaleAt + "/:code/chuyen", wholesaleAt + "/:code/lay-lai", wholesaleAt + "/:code/ghi-chu", wholesaleAt + "/:code/ket-thuc", wholesaleAt + "/:code/mo-lai", picturesAt + "/tai-len", picturesAt + "/:id/bo"}
}

// borrowed are the routes of the phone that are made from those of the desk: all of its parts but
// what the phone has written for itself, what stays at the desk, and the form of a product, which
// is six screens there.
func borrowed(desk, own []route) []route {
	var out []route
	for _, r := range desk {
		part, ok := partOf(r.path)
		if !ok || slices.ContainsFunc(atDesk(), func(end string) bool { return strings.HasSuffix(r.path, end) }) || within(r.path, goodsAt+"/:id/sua") {
			continue
		}
		r.path = part.phone + strings.TrimPrefix(r.path, part.desk)
		if !slices.ContainsFunc(own, func(mine route) bool { return mine.method == r.method && mine.path == r.path }) {
			out = append(out, r)
		}
	}
	return out
}

// partOf is the part that an address at the desk, or the pattern of one, lies in.
func partOf(desk string) (ownPart, bool) {
	parts := ownParts()
	at := slices.IndexFunc(parts, func(p ownPart) bool { return within(desk, p.desk) || strings.HasPrefix(desk, p.desk+"#") })
	if at < 0 {
		return ownPart{}, false
	}
	return parts[at], true
}

// toPhone is where an address of the desk is on a producer's phone; any other stays as it is.
func toPhone(address string) string {
	if address == home {
		return ownAt
	}
	if part, ok := partOf(address); ok {
		return part.phone + strings.TrimPrefix(address, part.desk)
	}
	return address
}

// toDesk is the pattern at the desk that one of the phone was made from; any other stays as it is.
func toDesk(pattern string) string {
	for _, p := range ownParts() {
		if within(pattern, p.phone) {
			return p.desk + strings.TrimPrefix(pattern, p.phone)
		}
	}
	return pattern
}

// phone says whether the visit is on the phone of somebody who has a producer.
func (v *visit) phone() bool { return v.own && v.who.Account.ProducerID > 0 }

// ontoPhone turns the addresses of what a route has answered into the phone's: where it leads, and
// the links, forms and pictures of its page. Done here, once, so that no page can forget one.
func ontoPhone(c *fiber.Ctx) {
	if at := c.GetRespHeader(fiber.HeaderLocation); at != "" {
		c.Set(fiber.HeaderLocation, toPhone(at))
	}
	if strings.HasPrefix(string(c.Response().Header.ContentType()), fiber.MIMETextHTML) {
		c.Response().SetBodyString(phoneLinks.Replace(string(c.Response().Body())))
	}
}

// phoneLinks finds the addresses of the desk where a page leads somewhere or shows a picture. What
// people wrote stands in no such place.
var phoneLinks = func() *strings.Replacer {
	var pairs []string
	for _, name := range []string{`href="`, `action="`, `src="`} {
		pairs = append(pairs, name+home+`"`, name+ownAt+`"`)
		for _, p := range ownParts() {
			for _, end := range []string{`"`, "/", "?", "#"} {
				pairs = append(pairs, name+p.desk+end, name+p.phone+end)
			}
		}
	}
	return strings.NewReplacer(pairs...)
}()

// lent are the patterns of the desk's pages that the phone has borrowed.
func lent(desk, own []route) map[string]bool {
	out := map[string]bool{}
	for _, r := range borrowed(desk, own) {
		if r.method == fiber.MethodGet {
			out[toDesk(r.path)] = true
		}
	}
	return out
}

// phoneOf is where the phone has the page that somebody asks the desk for who is here for one
// producer alone; empty for everybody else, and for what the phone has in its own way: at a desk
// an order and a product show more than fits a hand.
func (o *Office) phoneOf(c *fiber.Ctx, r route, v *visit) string {
	if c.Method() != fiber.MethodGet || !o.lent[r.path] || !ownOnly(&v.who) {
		return ""
	}
	to := toPhone(c.Path())
	if query := string(c.Request().URI().QueryString()); query != "" {
		to += "?" + query
	}
	return to
}
