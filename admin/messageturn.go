package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/message"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// What was just done to a message, as the address of its page says it.
const (
	messageSent  = "gui"
	messageBack  = "thu"
	messageAgain = "lai"
)

// messageTurns are what can be done with a message, and the way back from what was just done.
func (o *Office) messageTurns(c *fiber.Ctx, v *visit, m *message.Message, body *view.Message, p *ui.OfficePage) {
	t, at := o.Texts.Messages, messageAddress(m.ID)
	past := m.EndsOn != nil && m.EndsOn.Before(vntime.Today(o.Now()))
	switch {
	case m.TakenBackAt != nil:
		body.Notice = ui.Message{Text: t.TakenBack(m.TakenBackBy, o.moment(*m.TakenBackAt)), Icon: "rotate-ccw", Tone: ui.Straw}
		if !past {
			body.Doing = &view.Doing{Action: at + "/gui-lai", Button: ui.Button{Label: t.Again, Wide: true}, Note: t.AgainNote}
		}
	case !past && m.Read < m.Readers:
		body.Doing = &view.Doing{Action: at + "/thu-lai", Button: ui.Button{Label: t.Back, Icon: "rotate-ccw", Wide: true}, Note: t.BackNote}
	}
	toast := &ui.UndoToast{Left: o.undoLeft(c), Hidden: v.hidden(), Name: "lai", Value: "1", Action: at + "/thu-lai"}
	switch c.Query("vua") {
	case messageSent:
		toast.Text = t.Sent(m.Readers)
	case messageAgain:
		toast.Text = t.AgainSaid
	case messageBack:
		toast.Text, toast.Action = t.BackSaid, at+"/gui-lai"
	}
	back := c.Query("vua") == messageBack
	if c.Method() == fiber.MethodGet && toast.Text != "" && toast.Left > 0 && back == (m.TakenBackAt != nil) {
		p.Undo = toast
	}
}

func (o *Office) takeMessageBack(c *fiber.Ctx, v *visit) error {
	n := id(c.Params("id"))
	return o.turnedMessage(c, v, n, messageBack, o.Messages.TakeBack(c.UserContext(), v.who.Actor(), v.scope(auth.MessageProducers), n))
}

func (o *Office) putMessageBack(c *fiber.Ctx, v *visit) error {
	n := id(c.Params("id"))
	return o.turnedMessage(c, v, n, messageAgain, o.Messages.PutBack(c.UserContext(), v.who.Actor(), v.scope(auth.MessageProducers), n))
}

func (o *Office) turnedMessage(c *fiber.Ctx, v *visit, n int64, what string, err error) error {
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.messagePage(c, v, edge.Status(no), ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return c.Redirect(o.withUndo(messageAddress(n), what), fiber.StatusSeeOther)
}
