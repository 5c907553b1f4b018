package admin

import (
	"context"
	"errors"
	"log/slog"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const mailAt = settingsAt + "/thu"

// mailMayTake is how long the page waits for the mail server.
const mailMayTake = 15 * time.Second

// answerMayTake is for the page that says what came of it.
const answerMayTake = 5 * time.Second

func (o *Office) mailRoutes() []route {
	return []route{
		{fiber.MethodGet, mailAt, auth.UpdateLaunch, o.showMail},
		{fiber.MethodPost, mailAt + "/gui", auth.UpdateLaunch, o.tryMail},
	}
}

func (o *Office) showMail(c *fiber.Ctx, v *visit) error {
	to := v.who.Account.Login
	if !mail.Deliverable(to) {
		to = ""
	}
	return o.mailPage(c, v, fiber.StatusOK, to, nil, ui.Message{})
}

// tryMail sends one mail to the address that was typed and says in words what came of it.
func (o *Office) tryMail(c *fiber.Ctx, v *visit) error {
	t, to := o.Texts.MailTest, edge.Form(c, "to")
	if !mail.Deliverable(to) {
		return o.mailPage(c, v, fiber.StatusUnprocessableEntity, to, []ui.Wrong{{ID: "to", Text: t.BadAddress}}, ui.Message{})
	}
	if err := edge.Slow(c, o.limiter, "mail-test", edge.Rate{Every: 20 * time.Second, Burst: 5}); err != nil {
		return err
	}
	// The page is made after the server was waited for, and a request is not given that long by itself.
	rest, over := context.WithTimeout(context.WithoutCancel(c.UserContext()), mailMayTake+answerMayTake)
	defer over()
	c.SetUserContext(rest)
	ctx, cancel := context.WithTimeout(rest, mailMayTake)
	defer cancel()
	err := o.Mail.Send(ctx, mail.Message{To: to, Subject: t.Subject, Text: t.Text, ID: "office.tried/" + strconv.FormatInt(o.Now().UnixNano(), 10)})
	said := ui.Message{Text: t.Sent(to), Icon: "circle-check", Tone: ui.Leaf}
	status := fiber.StatusOK
	switch {
	case errors.Is(err, mail.ErrMessage) || errors.Is(err, mail.ErrRefused):
		said, status = ui.Message{Text: t.Refused, Icon: "triangle-alert", Tone: ui.Straw}, fiber.StatusUnprocessableEntity
	case err != nil:
		o.Log.WarnContext(ctx, "a mail that was tried did not go", slog.Any("error", err))
		said, status = ui.Message{Text: t.Unreachable, Icon: "triangle-alert", Tone: ui.Straw}, fiber.StatusBadGateway
	case o.MailHost == "":
		said = ui.Message{Text: t.Filed(to), Icon: "info", Tone: ui.Straw}
	}
	return o.mailPage(c, v, status, to, nil, said)
}

func (o *Office) mailPage(c *fiber.Ctx, v *visit, status int, to string, wrongs []ui.Wrong, said ui.Message) error {
	t := o.Texts.MailTest
	in := o.fieldOf("to", t.Field, to, wrongs)
	in.InputMode, in.Autocomplete, in.MaxLength = "email", "email", 200
	body := view.MailTest{Title: t.State, Facts: []ui.Fact{{Name: t.Host, Value: orElse(o.MailHost, t.ToFolder)}, {Name: t.Signed, Value: orElse(strings.Join(o.Imprint.Said().Signature(), ", "), t.NoSign)}},
		Action: mailAt + "/gui", Hidden: v.hidden(), To: in, Wrongs: wrongs, Send: ui.Button{Label: t.Send, Icon: "mail", Kind: ui.Primary}}
	p, err := o.frame(c, v, t.Title, mailAt)
	if err != nil {
		return err
	}
	p.Back, p.Note, p.Wrong = o.settingsBack(), t.Note, len(wrongs) > 0
	if said.Text != "" {
		p.Flash = said
	}
	return page(c, status, view.MailTestPage(p, body))
}
