package web

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/drafts"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// draftAt is where hosts send who asked for goods in a comment.
const draftAt = "/don-cho"

// mountDrafts gives the personal links of a live session their address. To look takes nothing:
// whatever shows previews of links looks as well.
func (s *Shop) mountDrafts(app fiber.Router) {
	often := edge.Throttle(s.Limiter, "drafts", edge.Rate{Every: time.Second, Burst: 60})
	app.Get(draftAt+"/:token", often, s.showDraft)
	app.Post(draftAt+"/:token", s.selling, edge.Limit(biggestForm), often, s.takeDraft)
}

func (s *Shop) showDraft(c *fiber.Ctx) error {
	d, err := s.Drafts.ByToken(c.UserContext(), c.Params("token"))
	if err != nil {
		return err
	}
	return s.draftPage(c, fiber.StatusOK, d, ui.Message{})
}

// takeDraft puts what is held for who has the link into their cart, and leads on to the order.
func (s *Shop) takeDraft(c *fiber.Ctx) error {
	token := c.Params("token")
	if _, err := s.Drafts.ByToken(c.UserContext(), token); err != nil {
		return err
	}
	cart, err := s.ownCart(c)
	if err != nil {
		return err
	}
	err = s.Drafts.Take(c.UserContext(), token, cart)
	no, refused := fault.As(err)
	if err != nil && (!refused || no.Kind == fault.NotFound) {
		return err
	}
	if err == nil {
		return c.Redirect("/dat-hang", fiber.StatusSeeOther)
	}
	d, err := s.Drafts.ByToken(c.UserContext(), token)
	if err != nil {
		return err
	}
	said := ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"}
	switch no.Key {
	case "draft.taken", "draft.ordered", "draft.dropped": // the page says so itself
		said = ui.Message{}
	}
	return s.draftPage(c, fiber.StatusConflict, d, said)
}

func (s *Shop) draftPage(c *fiber.Ctx, status int, d *drafts.Draft, said ui.Message) error {
	t, now := s.Texts.LiveDesk.Drafts.Page, s.Now()
	mine := d.TakenAt != nil && d.CartID == c.Cookies(s.cartCookie())
	v := view.Draft{Refused: said, NotYou: t.NotYou, See: ui.Link{Label: t.See, Href: liveAt + "/" + d.Session}}
	state := d.At(now)
	switch {
	case state == drafts.Ordered:
		v.State = ui.Message{Text: t.Ordered, Icon: "circle-check", Tone: ui.Leaf}
	case state == drafts.Dropped:
		v.State = ui.Message{Text: t.Dropped, Icon: "info"}
	case state == drafts.Taken && mine:
		v.State, v.Go = ui.Message{Text: t.Mine}, ui.Button{Label: t.Go, Href: "/dat-hang", Kind: ui.Primary, Wide: true}
	case state == drafts.Taken:
		v.State = ui.Message{Text: t.Taken, Icon: "info"}
	case state == drafts.Held:
		v.Take = t.Take
	default:
		v.State, v.Take = ui.Message{Text: t.Lapsed, Icon: "hourglass"}, t.TakeLate
	}
	if !s.Launch.Said().Open() {
		v.Take = ""
	}
	v.Action = draftAt + "/" + d.Token
	if state == drafts.Held || state == drafts.Taken && mine {
		v.Hold = s.holdClock(*d.Until)
	}
	if state == drafts.Held || state == drafts.Taken && mine {
		for _, l := range d.Lines {
			if l.Price > 0 {
				v.Lines = append(v.Lines, view.DraftLine{Text: t.Line(l.Code, dots(l.ProductName, l.VariantName), l.Quantity), Price: l.Price * money.VND(l.Quantity)})
			}
		}
		v.Total = d.Total()
	} else {
		for _, l := range d.Lines {
			v.Lines = append(v.Lines, view.DraftLine{Text: t.Line(l.Code, dots(l.ProductName, l.VariantName), l.Quantity)})
		}
	}
	return s.private(c, status, view.DraftPage(s.hidden(t.Title), v))
}
