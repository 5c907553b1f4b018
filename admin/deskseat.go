package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// seat is from where somebody turns comments of a session into orders: the office, or the phone of
// a host whose work that is.
type seat struct {
	*livestream.Full
	by     audit.Actor
	visit  *visit // nil at a host's phone
	at     string // address of the desk
	hidden []ui.Hidden
}

// officeDesk is a step at the desk by somebody who is signed in.
func (o *Office) officeDesk(do func(*fiber.Ctx, *seat) error) func(*fiber.Ctx, *visit) error {
	return func(c *fiber.Ctx, v *visit) error {
		f, err := o.liveSession(c)
		if err != nil {
			return err
		}
		return do(c, &seat{f, v.who.Actor(), v, liveAddress(f.ID) + "/binh-luan", v.hidden()})
	}
}

// hostDesk is the same by a host of the session, while its key is good; others are told whose work
// it is.
func (o *Office) hostDesk(do func(*fiber.Ctx, *seat) error) fiber.Handler {
	return func(c *fiber.Ctx) error {
		keepSecret(c)
		f, host, err := o.hostOf(c)
		if fault.Is(err, "live.no_host") {
			return c.Redirect(consoleAddress(f.HostKey), fiber.StatusSeeOther)
		}
		if err != nil {
			return err
		}
		if !f.May(host, livestream.Dealing) {
			no := notYours(f, livestream.Dealing)
			return o.consolePage(c, fiber.StatusForbidden, f, host, o.sentence(no.Key, no.Details))
		}
		return do(c, &seat{f, audit.Actor{Kind: audit.Staff, Name: host.Name}, nil, consoleAddress(f.HostKey) + "/binh-luan", nil})
	}
}

// commentsPage shows the desk in the frame of the office, or alone on a host's phone.
func (o *Office) commentsPage(c *fiber.Ctx, s *seat, body view.LiveDesk) error {
	badge := o.liveBadge(&s.Session)
	if s.visit == nil {
		p := ui.OfficePage{T: o.Texts, Demo: o.Demo, Title: o.Texts.LiveDesk.Title, Badge: &badge, Back: &ui.Link{Label: o.Texts.LiveKit.Back, Href: consoleAddress(s.HostKey)}}
		if said := o.heard(c); said != "" {
			p.Flash = ui.Message{Text: said, Icon: "circle-check", Tone: ui.Leaf}
		}
		return page(c, fiber.StatusOK, view.LiveDeskPhonePage(p, body))
	}
	p, err := o.frame(c, s.visit, o.Texts.LiveDesk.Title, liveAt)
	if err != nil {
		return err
	}
	p.Badge, p.Back = &badge, &ui.Link{Label: s.Name, Href: liveAddress(s.ID)}
	return page(c, fiber.StatusOK, view.LiveDeskPage(p, body))
}
