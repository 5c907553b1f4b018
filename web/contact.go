package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// contact says who runs the site and how to reach them.
func (s *Shop) contact(c *fiber.Ctx) error {
	t := s.Texts.Contact
	facts := []ui.Fact{{Name: t.Desk, Value: t.DeskName}}
	if s.Contact.Phone != "" {
		facts = append(facts, ui.Fact{Name: t.Phone, Value: s.Contact.Phone})
	}
	if s.Contact.Hours != "" {
		facts = append(facts, ui.Fact{Name: t.Hours, Value: s.Contact.Hours})
	}
	facts = append(facts, ui.Fact{Name: t.Address, Value: t.AddressText})
	p := s.frame(t.Title, t.Description, "/lien-he")
	p.Head = data(s.officeThing())
	return s.public(c, view.ContactPage(p, view.Contact{Facts: facts, Tel: s.Contact.Tel, Phone: s.Contact.Phone}))
}
