package web

import (
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ics"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

const liveAt = "/live"

// mountLive gives the sessions their addresses. What is said and printed for goods ("/m1") is
// asked for last: whatever else has such an address comes first.
func (s *Shop) mountLive(app fiber.Router) {
	for _, at := range []string{liveAt, strings.ToUpper(liveAt), "/Live"} { // codes on paper are in capitals, and phones begin with one
		app.Get(at, s.cached(s.liveList))
		app.Get(at+"/:slug", s.cached(s.livePage))
	}
	app.Get(liveAt+"/:slug/lich.ics", s.liveCalendar)
	app.Get(liveAt+"/:slug/events", s.liveEvents)
	app.Get(liveAt+"/:slug/tinh-trang", s.liveState)
	app.Get(liveAt+"/:slug/lop-phu", s.liveOverlay)
	app.Get(liveAt+"/:slug/bang-gia", s.liveBoard)
	s.mountQuick(app)
	s.mountLine(app)
	app.Get("/:code", s.cached(s.spoken))
}

// liveParam is the session in the address, in whatever letters.
func liveParam(c *fiber.Ctx) (string, error) {
	name := strings.ToLower(c.Params("slug"))
	if !slugForm.MatchString(name) {
		return "", fault.New(fault.NotFound, "live.not_found")
	}
	return name, nil
}

// channel is from where somebody came, as the link says; "" when it does not, or is not known.
func channel(c *fiber.Ctx) livestream.Channel {
	return livestream.ParseChannel(strings.ToLower(c.Query("k", c.Query("K"))))
}

// liveOf is the session that the address names.
func (s *Shop) liveOf(c *fiber.Ctx) (*livestream.Full, error) {
	name, err := liveParam(c)
	if err != nil {
		return nil, err
	}
	return s.Live.BySlug(c.UserContext(), name)
}

// livePage shows a session, and of its goods the one asked for, else the one that is pinned.
func (s *Shop) livePage(c *fiber.Ctx) error {
	f, err := s.liveOf(c)
	if err != nil {
		return err
	}
	code := livestream.ParseCode(c.Query("ma"))
	if c.Query("so") == "" { // another number is no other visit
		eachVisit(c, func(c *fiber.Ctx) { s.counts(c, f, code) })
	}
	return s.showLive(c, f, code, ui.Message{})
}

// showLive is the page of a session. A refusal is somebody's own.
func (s *Shop) showLive(c *fiber.Ctx, f *livestream.Full, code string, refused ui.Message) error {
	v, err := s.liveView(c, f, code, refused)
	if err != nil {
		return err
	}
	p := s.frame(f.Name, s.Texts.Live.Description, liveAt+"/"+f.Slug)
	p.Active, p.NoIndex = liveAt, f.Sample
	if v.Chosen != nil {
		p.LeadImage = v.Chosen.Art
		if v.Chosen.Action != "" {
			p.BuyBar = view.LiveBar(s.Texts, v.Chosen)
		}
	}
	if refused.Text != "" {
		return s.private(c, fiber.StatusConflict, view.LivePage(p, v))
	}
	return s.public(c, view.LivePage(p, v))
}

// liveCalendar is a session for somebody's calendar.
func (s *Shop) liveCalendar(c *fiber.Ctx) error {
	f, err := s.liveOf(c)
	if err != nil {
		return err
	}
	var codes []string
	f = standing(f)
	for i := range f.Items {
		codes = append(codes, f.Items[i].Code+" "+f.Items[i].ProductName)
	}
	host := strings.TrimPrefix(strings.TrimPrefix(s.BaseURL, "https://"), "http://")
	c.Set(fiber.HeaderContentType, "text/calendar; charset=utf-8")
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="`+f.Slug+`.ics"`)
	c.Set(fiber.HeaderCacheControl, "public, max-age=0, must-revalidate")
	c.Response().SetBodyRaw(ics.Write(s.Texts.UI.Site, []ics.Event{{UID: f.Slug + "@" + host, Changed: f.UpdatedAt, From: f.StartsAt, Until: f.EndsAt, Title: f.Name,
		Text: s.Texts.Live.EventText(codes), Address: s.BaseURL + liveAt + "/" + f.Slug}}))
	return unchanged(c)
}

// whenText is "20:00–22:00, thứ Sáu, 27/11/2026".
func whenText(from, to time.Time) string {
	return vntime.Clock(from) + "–" + vntime.Clock(to) + ", " + vntime.LongDate(from)
}
