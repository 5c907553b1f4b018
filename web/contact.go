package web

import (
	"cmp"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// reach is who runs the site and where help is found: what the office wrote, and in the
// places that it left empty what this installation says.
func (s *Shop) reach() ui.Contact {
	at, wrote := s.Contact, s.Imprint.Said()
	at.Owner, at.Address, at.Desk, at.Email = wrote.Owner, wrote.Address, wrote.Desk, wrote.Email
	for _, ch := range wrote.Channels.All() {
		at.Channels = append(at.Channels, ui.Link{Label: s.Texts.Contact.Channels[ch.Name], Href: ch.Address})
	}
	at.Hours = cmp.Or(wrote.Hours, at.Hours)
	if wrote.Phone != "" {
		at.Phone, at.Tel = wrote.Phone.National(), string(wrote.Phone)
	}
	return at
}

// contact says who runs the site and how to reach them.
func (s *Shop) contact(c *fiber.Ctx) error {
	t, at := s.Texts.Contact, s.reach()
	var facts []ui.Fact
	for _, f := range []ui.Fact{{Name: t.Desk, Value: cmp.Or(at.Desk, t.DeskName)}, {Name: t.Phone, Value: at.Phone}, {Name: t.Email, Value: at.Email},
		{Name: t.Hours, Value: at.Hours}, {Name: t.Address, Value: cmp.Or(at.Address, t.AddressText)}} {
		if f.Value != "" {
			facts = append(facts, f)
		}
	}
	p := s.frame(t.Title, t.Description, "/lien-he")
	p.Head = data(s.officeThing())
	return s.public(c, view.ContactPage(p, view.Contact{Owner: cmp.Or(at.Owner, t.Owner), Facts: facts, Tel: at.Tel, Phone: at.Phone, Channels: at.Channels}))
}
