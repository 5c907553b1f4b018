package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const lostAt = settingsAt + "/viec-may-chua-lam"

func (o *Office) lostRoutes() []route {
	return []route{
		{fiber.MethodGet, lostAt, auth.TakeBackups, o.listLost},
		{fiber.MethodPost, lostAt + "/lam-lai", auth.TakeBackups, o.doAgain},
		{fiber.MethodPost, lostAt + "/bo-qua", auth.TakeBackups, o.dropLost},
	}
}

func (o *Office) listLost(c *fiber.Ctx, v *visit) error {
	return o.lostPage(c, v, fiber.StatusOK, ui.Message{})
}

func (o *Office) lostPage(c *fiber.Ctx, v *visit, status int, flash ui.Message) error {
	t := o.Texts.Lost
	asked, _ := listAsked(c)
	list, total, err := o.Lost.Lost(c.UserContext(), asked.page, perPage)
	if err != nil {
		return err
	}
	if beyond(asked.page, len(list), total) {
		return c.Redirect(lostAt, fiber.StatusSeeOther)
	}
	trying, since, err := o.Lost.Trying(c.UserContext())
	if err != nil {
		return err
	}
	body := view.Lost{Action: lostAt, Hidden: v.hidden(), Empty: ui.Empty{Title: t.Empty, Text: t.EmptyText}}
	if trying > 0 {
		body.Trying = &ui.Message{Text: t.Trying(trying, o.moment(*since)), Icon: "hourglass", Tone: ui.Straw}
		body.TryMail = &ui.Link{Label: o.Texts.MailTest.Title, Href: mailAt}
		body.Empty = ui.Empty{Title: t.NoneGivenUp, Text: t.NoneGivenUpText}
	}
	body.Foot = o.list(lostAt, "", "", asked.page, len(list), total)
	for _, x := range list {
		what, known := t.Events[x.Event]
		if !known {
			what = t.Other
		}
		body.Rows = append(body.Rows, view.LostRow{ID: strconv.FormatInt(x.JobID, 10), What: what, Which: t.Which(x.Event, x.ID), When: t.GivenUp(o.moment(x.GivenUp), x.Tries)})
	}
	p, err := o.frame(c, v, t.Title, lostAt)
	if err != nil {
		return err
	}
	p.Back, p.Note = o.settingsBack(), t.Note
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.LostPage(p, body))
}

func (o *Office) doAgain(c *fiber.Ctx, v *visit) error {
	return o.lostDone(c, v, o.Lost.Again(c.UserContext(), v.who.Actor(), id(edge.Form(c, "id"))), o.Texts.Lost.AgainSaid)
}

func (o *Office) dropLost(c *fiber.Ctx, v *visit) error {
	return o.lostDone(c, v, o.Lost.Drop(c.UserContext(), v.who.Actor(), id(edge.Form(c, "id"))), o.Texts.Lost.DropSaid)
}

func (o *Office) lostDone(c *fiber.Ctx, v *visit, err error, said string) error {
	if no, ok := fault.As(err); ok {
		return o.lostPage(c, v, edge.Status(no), ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, said, lostAt)
}
