package web

import (
	"net/http"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// lot says in one glance what became of the goods that a package belongs to. A code that
// nobody entered gets a page that explains it, and 404.
func (s *Shop) lot(c *fiber.Ctx) error {
	t := s.Texts.Lot
	code := edge.Param(c, "code")
	code = string([]rune(code)[:min(len([]rune(code)), longestCode)])
	l, err := s.Catalog.LotByCode(c.UserContext(), code)
	if fault.Is(err, "lot.not_found") {
		p := s.hidden(t.UnknownH)
		p.Active = "/san-pham"
		c.Set(fiber.HeaderCacheControl, "no-store")
		return page(c, http.StatusNotFound, view.LotPage(p, view.Lot{Verdict: view.Verdict{Tone: "unknown", Icon: "circle-alert", Line: t.Unknown, Title: t.UnknownH, Text: t.UnknownT(code)}, Ways: t.Ways}))
	}
	if err != nil {
		return err
	}
	today := vntime.Today(s.Now())
	expires := t.NoEnd
	if l.ExpiresOn != nil {
		expires = vntime.Date(*l.ExpiresOn)
	}
	v := view.Lot{Product: l.ProductName, Sample: l.Sample, Facts: []ui.Fact{{Name: t.Code, Value: l.Code}, {Name: t.Made, Value: vntime.Date(l.MadeOn)}, {Name: t.Expires, Value: expires},
		{Name: t.Maker, Value: l.ProducerName}}}
	checked := t.Checked(vntime.Date(today))
	switch l.On(today) {
	case catalog.LotRecalled:
		v.Verdict = view.Verdict{Tone: "unknown", Icon: "ban", Line: t.Recalled, Title: t.RecalledOn(vntime.Date(*l.RecalledOn)), Text: l.RecallNotice + " " + checked}
	case catalog.LotExpired:
		v.Verdict = view.Verdict{Tone: "over", Icon: "clock", Line: t.Expired, Title: t.ExpiredOn(expires), Text: t.ExpiredDo + " " + checked}
	default:
		v.Verdict = view.Verdict{Icon: "circle-check", Line: t.Good, Title: t.NoEnd, Text: checked}
		if l.ExpiresOn != nil {
			v.Verdict.Title = t.GoodUntil(expires)
		}
	}
	if l.ProductShown {
		v.See = "/san-pham/" + l.ProductSlug
	}
	if l.ProducerPhone != "" {
		v.Tel, v.Call = l.ProducerPhone, t.Call(national(l.ProducerPhone))
	}
	p := s.frame(t.Title(l.Code), v.Verdict.Line+". "+l.ProductName+".", "/lo/"+l.Code)
	p.Active, p.NoIndex = "/san-pham", true
	return s.public(c, view.LotPage(p, v))
}
