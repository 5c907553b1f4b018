package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/message"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const ownMessagesAt = ownAt + "/xa-nhan"

// firstTold is how many messages of the commune the first page shows.
const firstTold = 3

// linkedPages are the pages of the phone that a message may lead to.
var linkedPages = map[message.Link]string{"orders": ownOrdersAt, "stock": ownShelfAt, "goods": ownGoodsAt, "papers": ownPapersAt, "page": ownPageAt, "reviews": ownReviewsAt, "months": ownMonthsAt}

// ownTold puts on the first page what the commune wrote and is not read: on top, or, while orders
// wait, under them with a line above that leads there.
func (o *Office) ownTold(c *fiber.Ctx, v *visit, body *view.OwnDay) error {
	list, err := o.Messages.Unread(c.UserContext(), v.who.Account.ProducerID, firstTold)
	if err != nil {
		return err
	}
	for i := range list {
		body.Told = append(body.Told, o.ownMessage(&list[i]))
	}
	if len(list) > 0 && list[0].All > len(list) {
		body.ToldAll = &ui.Link{Label: o.Texts.Messages.OwnMore(list[0].All - len(list)), Href: ownMessagesAt}
	}
	if len(list) > 0 && body.Waiting != "" {
		body.ToldTop = o.Texts.Messages.OwnTop(list[0].All)
	}
	return nil
}

func (o *Office) ownMessage(m *message.Received) view.OwnMessage {
	t := o.Texts.Messages
	out := view.OwnMessage{From: t.OwnFrom(m.ByName, o.moment(m.At)), Text: m.Body}
	if at := linkedPages[m.Link]; at != "" {
		out.Open = &ui.Link{Label: t.Links[string(m.Link)], Href: at}
	}
	if m.ReadAt == nil {
		out.Action = ownMessagesAt + "/" + itoa(m.ID) + "/da-doc"
	} else {
		out.Read = t.ReadAt(m.ReadBy, o.moment(*m.ReadAt))
	}
	return out
}

// ownMessages is all that the commune wrote to a producer.
func (o *Office) ownMessages(c *fiber.Ctx, v *visit) error {
	if v.who.Account.ProducerID == 0 {
		return c.Redirect(home, fiber.StatusSeeOther)
	}
	t := o.Texts.Messages
	asked, _ := listAsked(c)
	list, err := o.Messages.Of(c.UserContext(), v.who.Account.ProducerID, asked.page, perPage)
	if err != nil {
		return err
	}
	if asked.page > 1 && len(list) == 0 {
		return c.Redirect(ownMessagesAt, fiber.StatusSeeOther)
	}
	total := 0
	if len(list) > 0 {
		total = list[0].All
	}
	body := view.OwnMessages{List: o.list(ownMessagesAt, "", "", asked.page, len(list), total), Hidden: v.hidden()}
	body.Empty = ui.Empty{Title: t.OwnEmpty, Text: t.OwnEmptyText}
	for i := range list {
		body.Rows = append(body.Rows, o.ownMessage(&list[i]))
	}
	p, err := o.framed(c, v, t.OwnTitle, ownMessagesAt)
	if err != nil {
		return err
	}
	p.Back = &ui.Link{Label: o.Texts.Own.Today, Href: ownAt}
	return page(c, fiber.StatusOK, view.OwnMessagesPage(p, body))
}

// readMessage notes that a producer read what the commune wrote.
func (o *Office) readMessage(c *fiber.Ctx, v *visit) error {
	if v.who.Account.ProducerID == 0 {
		return fault.New(fault.NotFound, "page.not_found")
	}
	if err := o.Messages.HasRead(c.UserContext(), v.who.Actor(), v.who.Account.ProducerID, id(c.Params("id"))); err != nil {
		return err
	}
	return o.say(c, o.Texts.Messages.OwnReadSaid, ownAt)
}
