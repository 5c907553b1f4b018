package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/trail"
)

// restore brings the text of a record back to what it was before a line of the log. It goes
// the way of any edit: with its own right and scope, checked, logged, and of goods that
// buyers see as a draft that waits. So it can be taken back the same way.
func (o *Office) restore(c *fiber.Ctx, v *visit) error {
	if _, err := o.auditAskedOf(c, v); err != nil {
		return err
	}
	l, r, err := o.restorableLine(c)
	if err != nil {
		return err
	}
	if r.once {
		return fault.New(fault.NotFound, "page.not_found")
	}
	if !v.who.Can(r.takes) {
		return noRight(r.takes)
	}
	if r.sure && !v.session.Proved(o.Now()) {
		return o.sure(o.restore)(c, v)
	}
	said, back := o.Texts.Audit.Restored, r.at(l)
	same, err := o.bring(c, v, r, l, false)
	_, wrong := fault.AsForm(err)
	if no, refused := fault.As(err); wrong || refused && no.Kind != fault.NotFound {
		said, err = o.Texts.Audit.NoRestore.Text, nil
	}
	if err != nil {
		return err
	}
	switch {
	case same:
		said = o.Texts.Audit.Unneeded
	case said == o.Texts.Audit.Restored && l.Entity == "product":
		_, draft, err := o.Catalog.Editing(c.UserContext(), v.scope(r.takes), l.EntityID)
		if err != nil {
			return err
		}
		if draft != nil { // buyers do not see it yet: lead to where it is published
			said, back = o.Texts.Audit.RestoredDraft, back+"/sua"
		}
	}
	return o.say(c, said, back)
}

// restorableLine is the line of the log whose number the address has, and how it is brought back.
func (o *Office) restorableLine(c *fiber.Ctx) (*trail.Line, restorable, error) {
	lines, err := o.Trail.Lines(c.UserContext(), trail.Query{ID: id(c.Params("id")), Limit: 1})
	if err != nil {
		return nil, restorable{}, err
	}
	if len(lines) == 1 {
		if r, ok := restorableOf(&lines[0]); ok {
			return &lines[0], r, nil
		}
	}
	return nil, restorable{}, fault.New(fault.NotFound, "page.not_found")
}
