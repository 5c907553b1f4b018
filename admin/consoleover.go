package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// whileOpen shows a host whose session is over that it is: the phone in their hand is led on, not told
// that there is no such page.
func (o *Office) whileOpen(show fiber.Handler) fiber.Handler {
	return func(c *fiber.Ctx) error {
		err := show(c)
		if !fault.Is(err, "live.key_over") {
			return err
		}
		t := o.Texts.LiveConsole
		return page(c, fiber.StatusNotFound, view.ConsoleOverPage(ui.OfficePage{T: o.Texts, Demo: o.Demo}, view.ConsoleOver{Title: t.Over, Text: o.sentence("live.key_over", nil),
			Links: []ui.Link{{Label: t.ToReport, Href: liveAt + "?xem=da-qua"}, {Label: o.Texts.Live.All, Href: "/live"}}}))
	}
}
