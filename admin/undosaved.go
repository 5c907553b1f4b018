package admin

import (
	"bytes"
	"fmt"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/trail"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// undoAt is where who has just saved something takes that back.
const undoAt = "/quan-tri/hoan-tac"

// undoLine names in an address the line of the log that was written by saving.
const undoLine = "luu.%d"

// saved says that something was saved, and offers to take that back for a while: what stood before
// is in the line of the log that this request has written. Where it wrote none, or more than one, or
// one that cannot be brought back, nothing is offered.
func (o *Office) saved(c *fiber.Ctx, v *visit, sentence, to string) error {
	if line := v.wrote.Only(); line != 0 {
		to = o.withUndo(to, fmt.Sprintf(undoLine, line))
	}
	return o.say(c, sentence, to)
}

// undoOffered offers to take back what this account has just saved, in the place of the notice that
// says so; nil when there is nothing.
func (o *Office) undoOffered(c *fiber.Ctx, v *visit) (*ui.UndoToast, error) {
	var line int64
	n, _ := fmt.Sscanf(c.Query("vua"), undoLine, &line)
	left := o.undoLeft(c)
	if n != 1 || left == 0 || c.Method() != fiber.MethodGet {
		return nil, nil
	}
	lines, err := o.Trail.Lines(c.UserContext(), trail.Query{ID: line, Limit: 1})
	if err != nil || len(lines) != 1 || lines[0].Undone || bytes.Equal(lines[0].Before, lines[0].After) || !v.mayUndo(&lines[0]) {
		return nil, err
	}
	return &ui.UndoToast{Left: left, Text: orElse(v.said, o.Texts.Audit.Saved), Action: undoAt + "/" + itoa(line), Hidden: v.hidden(), Name: "ve", Value: c.Path()}, nil
}

// offerSaved puts that offer on a page: the notice says in it what was saved.
func (o *Office) offerSaved(c *fiber.Ctx, v *visit, p *ui.OfficePage) error {
	undo, err := o.undoOffered(c, v)
	if undo != nil {
		p.Undo, p.Flash = undo, ui.Message{}
	}
	return err
}

// offerUndo puts on a page what it offers to take back: what was saved, or what was taken away.
func (o *Office) offerUndo(c *fiber.Ctx, v *visit, p *ui.OfficePage) error {
	undo, err := o.undoBin(c, v)
	if undo != nil {
		p.Undo = undo
	}
	if err != nil {
		return err
	}
	return o.offerSaved(c, v, p)
}

// mayUndo says whether a line tells what the visitor saved and may save again.
func (v *visit) mayUndo(l *trail.Line) bool {
	r, ok := restorableOf(l)
	return ok && l.ActorID == v.who.Account.ID && v.who.Can(r.right(true))
}

// undoSaved takes back what the visitor has saved: the record becomes what it was, by the use case
// that any save goes through. Somebody else's save in between is not touched, and a second press
// changes nothing.
func (o *Office) undoSaved(c *fiber.Ctx, v *visit) error {
	l, r, err := o.restorableLine(c)
	if err != nil {
		return err
	}
	if !v.mayUndo(l) {
		return fault.New(fault.NotFound, "page.not_found")
	}
	t, back := o.Texts.Audit, local(edge.Form(c, "ve"))
	if l.Undone {
		return o.say(c, t.UndoneBefore, back)
	}
	if r.sure && !v.session.Proved(o.Now()) {
		return o.sure(o.undoSaved)(c, v)
	}
	same, err := o.bring(c, v, r, l, true)
	if _, wrong := fault.AsForm(err); wrong {
		return o.say(c, t.NoRestore.Text, back)
	}
	if no, refused := fault.As(err); refused && no.Kind != fault.NotFound {
		said := o.sentence("audit.changed_since", nil)
		if no.Key == "audit.no_restore" {
			said = t.NoRestore.Text
		}
		return o.say(c, said, back)
	}
	if err != nil {
		return err
	}
	if same {
		return o.say(c, t.UndoneBefore, back)
	}
	return o.say(c, t.Undone, back)
}
