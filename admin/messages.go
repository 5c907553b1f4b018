package admin

import (
	"context"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/message"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const messagesAt = "/quan-tri/nhan-chu-the"

// messageRoutes are the addresses of what the commune writes to its producers.
func (o *Office) messageRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, messagesAt, auth.MessageProducers, o.listMessages},
		{get, messagesAt + "/moi", auth.MessageProducers, o.newMessage},
		{post, messagesAt + "/gui", auth.MessageProducers, o.sendMessage},
		{get, messagesAt + "/:id", auth.MessageProducers, o.showMessage},
		{post, messagesAt + "/:id/thu-lai", auth.MessageProducers, o.takeMessageBack},
		{post, messagesAt + "/:id/gui-lai", auth.MessageProducers, o.putMessageBack},
	}
}

func messageAddress(id int64) string { return messagesAt + "/" + itoa(id) }

// messageTo is the form of a message to these producers.
func messageTo(ids []int64) string {
	all := make([]string, len(ids))
	for i, n := range ids {
		all[i] = itoa(n)
	}
	return messagesAt + "/moi?chu-the=" + strings.Join(all, ",")
}

// messageViews are the saved views in their order, as addresses say them.
var messageViews = views[message.View]{{message.ViewOpen, "chua-doc"}, {message.ViewRead, "doc-du"}, {message.ViewOver, "da-thoi"}, {message.ViewAll, "tat-ca"}}

func (o *Office) listMessages(c *fiber.Ctx, v *visit) error {
	asked, text := listAsked(c)
	at := v.at(messagesAt)
	shown := messageViews.of(asked.view, message.ViewAll)
	slug := messageViews.slug(shown)
	found, err := o.Messages.List(c.UserContext(), message.Query{View: shown, Text: text, Page: asked.page, PerPage: perPage, Scope: v.scope(auth.MessageProducers)})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	t := o.Texts.Messages
	body := view.Records{List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total), Caption: t.Title, Heads: t.Heads}
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = messageViews.tabs(at, text, t.Views, found.Counts, shown)
	body.Add = &ui.Button{Label: t.Add, Icon: "plus", Kind: ui.Primary, Href: messagesAt + "/moi"}
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empties[string(shown)], Text: t.EmptyText, Action: ui.Button{Label: t.Add, Icon: "plus", Href: messagesAt + "/moi"}})
	for i := range found.Rows {
		m := &found.Rows[i]
		body.Rows = append(body.Rows, view.Record{Href: messageAddress(m.ID), A: cut(m.Body, 80), B: t.To(string(m.Audience), m.Village, m.First, m.Readers), C: o.moment(m.At), CNote: m.ByName, Badge: o.messageBadge(m)})
	}
	p, err := o.frame(c, v, t.Title, messagesAt)
	if err != nil {
		return err
	}
	p.Note, p.Export = t.Note, o.exportButton(v, "nhan-chu-the", slug, text)
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

// cut is the beginning of a text, in letters.
func cut(text string, most int) string {
	letters := []rune(strings.Join(strings.Fields(text), " "))
	if len(letters) <= most {
		return string(letters)
	}
	return strings.TrimSpace(string(letters[:most])) + "…"
}

func (o *Office) messageBadge(m *message.Message) ui.Badge {
	t := o.Texts.Messages
	switch {
	case m.TakenBackAt != nil:
		return ui.Badge{Label: t.States["back"], Icon: "rotate-ccw"}
	case m.Over(vntime.Today(o.Now())):
		return ui.Badge{Label: t.States["over"], Icon: "clock"}
	case m.Read == m.Readers:
		return ui.Badge{Label: t.ReadBy(m.Read, m.Readers), Icon: "circle-check", Tone: ui.Leaf}
	}
	return ui.Badge{Label: t.ReadBy(m.Read, m.Readers), Icon: "hourglass", Tone: ui.Straw}
}

// messageLedger is a line for each producer to whom something was written.
func (o *Office) messageLedger(ctx context.Context, r *reading) ([][]any, error) {
	asked, text := listAsked(r.c)
	found, err := o.Messages.List(ctx, message.Query{View: messageViews.of(asked.view, message.ViewAll), Text: text, Page: r.part, PerPage: ledgerPart, Scope: r.v.scope(auth.MessageProducers)})
	if err != nil {
		return nil, err
	}
	var out [][]any
	for i := range found.Rows {
		m := &found.Rows[i]
		readers, err := o.Messages.Readers(ctx, m.ID, false, 1, m.Readers)
		if err != nil {
			return nil, err
		}
		for _, x := range readers {
			read, until := "", ""
			if x.ReadAt != nil {
				read = vntime.Moment(*x.ReadAt)
			}
			if m.EndsOn != nil {
				until = vntime.Date(*m.EndsOn)
			}
			out = append(out, []any{vntime.Moment(m.At), m.ByName, m.Body, x.Name, x.Village, national(x.Phone), read, x.ReadBy, until, o.messageState(m)})
		}
	}
	return out, nil
}

func (o *Office) messageState(m *message.Message) string {
	t := o.Texts.Messages.States
	switch {
	case m.TakenBackAt != nil:
		return t["back"]
	case m.Over(vntime.Today(o.Now())):
		return t["over"]
	case m.Read == m.Readers:
		return t["read"]
	}
	return t["open"]
}

// national is a number as people say it; "" of none.
func national(number string) string {
	if number == "" {
		return ""
	}
	return phone.Number(number).National()
}

func (o *Office) showMessage(c *fiber.Ctx, v *visit) error {
	return o.messagePage(c, v, fiber.StatusOK, ui.Message{})
}

// messagePage is a message, and who has read it: those first who did not.
func (o *Office) messagePage(c *fiber.Ctx, v *visit, status int, flash ui.Message) error {
	ctx, t := c.UserContext(), o.Texts.Messages
	m, err := o.Messages.ByID(ctx, v.scope(auth.MessageProducers), id(c.Params("id")))
	if err != nil {
		return err
	}
	asked, _ := listAsked(c)
	all, at := asked.view == "tat-ca", messageAddress(m.ID)
	slug, total := "", m.Readers-m.Read
	if all {
		slug, total = "tat-ca", m.Readers
	}
	rows, err := o.Messages.Readers(ctx, m.ID, !all, asked.page, perPage)
	if err != nil {
		return err
	}
	body := view.Message{List: o.list(at, slug, "", asked.page, len(rows), total), Text: m.Body, Hidden: v.hidden(), NoneYet: t.AllRead}
	body.Views = []ui.Chip{{Label: t.Unread, Href: at, Count: m.Readers - m.Read, Current: !all}, {Label: t.ReadTab, Href: at + "?xem=tat-ca", Count: m.Readers, Current: all}}
	for _, x := range rows {
		row := view.MessageReader{Name: x.Name, Href: makerAddress(x.ProducerID), Village: x.Village, Said: t.NotYet, Phone: t.NoPhone}
		if x.ReadAt != nil {
			row.Said = t.ReadAt(x.ReadBy, o.moment(*x.ReadAt))
		}
		if x.Phone != "" {
			row.Tel, row.Phone = "tel:"+x.Phone, national(x.Phone)
		}
		body.Rows = append(body.Rows, row)
	}
	until := t.NoEnd
	if m.EndsOn != nil {
		until = vntime.Date(*m.EndsOn)
	}
	for i, value := range []string{t.To(string(m.Audience), m.Village, m.First, m.Readers), t.By(m.ByName, o.moment(m.At)), t.Links[string(m.Link)], until, strconv.Itoa(m.Read) + "/" + strconv.Itoa(m.Readers)} {
		body.Facts = append(body.Facts, ui.Fact{Name: t.Facts[i], Value: value})
	}
	p, err := o.frame(c, v, t.About(t.To(string(m.Audience), m.Village, m.First, m.Readers)), messagesAt)
	if err != nil {
		return err
	}
	o.messageTurns(c, v, m, &body, &p)
	badge := o.messageBadge(m)
	p.Badge, p.Back, p.History = &badge, &ui.Link{Label: t.Title, Href: messagesAt}, o.historyLink(v, message.Entity, m.ID)
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.MessagePage(p, body))
}
