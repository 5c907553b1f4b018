package admin

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/message"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// Whom a message is for, as the form says it; a village is toVillage and its slug.
const (
	toPicked  = "chon"
	toAll     = "tat-ca"
	toVillage = "lang:"
)

// messageTyped is the form as it was typed, and what is wrong with it.
type messageTyped struct {
	message.Writing
	to     string
	wrongs []ui.Wrong
	flash  ui.Message
}

// newMessage is the form; an address that names producers writes to them.
func (o *Office) newMessage(c *fiber.Ctx, v *visit) error {
	typed := messageTyped{Writing: message.Writing{Once: newKey()}}
	for _, one := range strings.Split(edge.Query(c, "chu-the"), ",") {
		if n := id(one); n > 0 && len(typed.Makers) < message.MostPicked {
			typed.Makers, typed.to = append(typed.Makers, n), toPicked
		}
	}
	return o.messageForm(c, v, fiber.StatusOK, &typed)
}

// sendMessage sends it. What was typed stays when something is wrong.
func (o *Office) sendMessage(c *fiber.Ctx, v *visit) error {
	typed := messageTyped{to: edge.Form(c, "to"), Writing: message.Writing{Body: edge.Text(c, "body"), Link: message.Link(edge.Form(c, "link")), Until: edge.Form(c, "until"), Once: edge.Form(c, "once")}}
	for _, one := range edge.Forms(c, "maker", message.MostPicked+1) {
		typed.Makers = append(typed.Makers, id(one))
	}
	slug, village := strings.CutPrefix(typed.to, toVillage)
	switch {
	case typed.to == toPicked:
		typed.Audience = message.Picked
	case typed.to == toAll:
		typed.Audience = message.All
	case village:
		typed.Audience, typed.Village = message.OfVillage, slug
	}
	n, err := o.Messages.Send(c.UserContext(), v.who.Actor(), v.scope(auth.MessageProducers), typed.Writing)
	if form, ok := fault.AsForm(err); ok {
		typed.wrongs = o.wrongs(form)
		return o.messageForm(c, v, fiber.StatusUnprocessableEntity, &typed)
	}
	if no, ok := fault.As(err); ok {
		typed.flash = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw}
		return o.messageForm(c, v, edge.Status(no), &typed)
	}
	if err != nil {
		return err
	}
	return c.Redirect(o.withUndo(messageAddress(n), messageSent), fiber.StatusSeeOther)
}

func (o *Office) messageForm(c *fiber.Ctx, v *visit, status int, typed *messageTyped) error {
	t := o.Texts.Messages
	makers, err := o.Catalog.ProducersForOffice(c.UserContext(), v.scope(auth.MessageProducers))
	if err != nil {
		return err
	}
	words := o.fieldOf("body", t.Fields["body"], typed.Body, typed.wrongs)
	words.Rows, words.MaxLength = 4, message.MostBody
	link := o.choiceOf("link", t.Fields["link"], typed.wrongs)
	for _, each := range append([]message.Link{""}, message.Links()...) {
		link.Options = append(link.Options, ui.Option{Value: string(each), Label: t.Links[string(each)], Chosen: each == typed.Link})
	}
	until := o.fieldOf("until", t.Fields["until"], typed.Until, typed.wrongs)
	until.MaxLength, until.Optional, until.Autocomplete = 20, true, "off"
	body := view.Form{New: true, Action: messagesAt + "/gui", Save: t.Send, SaveNote: t.SendNote, Cancel: messagesAt, Wrongs: typed.wrongs, Hidden: append(v.hidden(), ui.Hidden{Name: "once", Value: typed.Once}),
		Sections: []view.Section{{Title: t.Words, Note: t.WordsNote, Items: []view.Item{{Input: &words, Example: t.Fields["body"].Example}}}, o.messageWhom(typed, makers),
			{Title: t.When, Items: []view.Item{{Select: &link, Half: true}, {Input: &until, Half: true}}}}}
	if typed.to == toPicked {
		body.Hidden = append(body.Hidden, ui.Hidden{Name: "to", Value: toPicked})
		for _, n := range typed.Makers {
			body.Hidden = append(body.Hidden, ui.Hidden{Name: "maker", Value: itoa(n)})
		}
	} else {
		body.Doings = []view.Doing{{Href: makersAt, Button: ui.Button{Label: t.Some, Icon: "users", Href: makersAt, Wide: true}, Note: t.SomeHint}}
	}
	p, err := o.frame(c, v, t.New, messagesAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: messagesAt}, len(typed.wrongs) > 0
	if typed.flash.Text != "" {
		p.Flash = typed.flash
	}
	return page(c, status, view.FormPage(p, body))
}

// messageWhom is whom a message is for: those who were picked by name, or a choice of all and of
// villages that somebody answers for.
func (o *Office) messageWhom(typed *messageTyped, makers []catalog.ProducerCard) view.Section {
	t := o.Texts.Messages
	if typed.to == toPicked {
		var names []string
		for i := range makers {
			for _, n := range typed.Makers {
				if makers[i].ID == n {
					names = append(names, makers[i].Name)
				}
			}
		}
		return view.Section{Title: t.Whom, Facts: []ui.Fact{{Name: t.Names, Value: strings.Join(names, ", ")}}}
	}
	to := o.choiceOf("to", t.Fields["to"], typed.wrongs)
	to.Options = []ui.Option{{Label: t.ToChoose, Chosen: typed.to == ""}, {Value: toAll, Label: t.ToAll(len(makers)), Chosen: typed.to == toAll}}
	var order []string
	names, counts := map[string]string{}, map[string]int{}
	for i := range makers {
		slug := makers[i].VillageSlug
		if slug == "" {
			continue
		}
		if counts[slug]++; counts[slug] == 1 {
			order, names[slug] = append(order, slug), makers[i].VillageName
		}
	}
	if len(order) > 1 {
		for _, slug := range order {
			to.Options = append(to.Options, ui.Option{Value: toVillage + slug, Label: t.ToVillage(names[slug], counts[slug]), Chosen: typed.to == toVillage+slug})
		}
	}
	return view.Section{Title: t.Whom, Items: []view.Item{{Select: &to}}}
}
