package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// mostRecalls is how many lots that were called back are listed, the latest ones.
const mostRecalls = 100

// recalls announces what is called back, and names what was.
func (s *Shop) recalls(c *fiber.Ctx) error {
	t := s.Texts.Recalls
	list, err := s.Catalog.Recalls(c.UserContext(), mostRecalls)
	if err != nil {
		return err
	}
	today := vntime.Today(s.Now())
	var v view.Recalls
	for i := range list {
		l := &list[i]
		until, _ := l.AnnouncedUntil()
		if today.After(until) {
			v.Past = append(v.Past, view.RecallLine{Link: ui.Link{Label: t.Lot(l.Code), Href: "/lo/" + l.Code}, Text: l.ProductName + " · " + vntime.Date(*l.RecalledOn)})
			continue
		}
		one := view.Recall{Product: l.ProductName, Maker: l.ProducerName, Lot: ui.Link{Label: t.Lot(l.Code), Href: "/lo/" + l.Code}, Notice: l.RecallNotice,
			Since: t.Since(vntime.Date(*l.RecalledOn), vntime.Date(until)), Sample: l.Sample}
		if l.ProducerPhone != "" {
			one.Tel, one.Call = l.ProducerPhone, t.Call(national(l.ProducerPhone))
		}
		v.Now = append(v.Now, one)
	}
	p := s.frame(t.Title, t.Description, "/thu-hoi")
	return s.public(c, view.RecallsPage(p, v))
}
