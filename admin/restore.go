package admin

import (
	"encoding/json"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
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
	lines, err := o.Trail.Lines(c.UserContext(), trail.Query{ID: id(c.Params("id")), Limit: 1})
	if err != nil {
		return err
	}
	if len(lines) != 1 || !restorable(&lines[0]) {
		return fault.New(fault.NotFound, "page.not_found")
	}
	l := &lines[0]
	if takes := restoreTakes[l.Entity]; !v.who.Can(takes) {
		return noRight(takes)
	}
	said, back := o.Texts.Audit.Restored, recordAddress(l.Entity, l.Ref)
	same, err := o.restoreTo(c, v, l)
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
		_, draft, err := o.Catalog.Editing(c.UserContext(), v.scope(restoreTakes[l.Entity]), l.EntityID)
		if err != nil {
			return err
		}
		if draft != nil { // buyers do not see it yet: lead to where it is published
			said, back = o.Texts.Audit.RestoredDraft, back+"/sua"
		}
	}
	return o.say(c, said, back)
}

// restoreTo says whether the record stood so already. What the old line does not know stays
// as it is today.
func (o *Office) restoreTo(c *fiber.Ctx, v *visit, l *trail.Line) (same bool, err error) {
	ctx, by, scope := c.UserContext(), v.who.Actor(), v.scope(restoreTakes[l.Entity])
	if l.Entity == "producer" {
		p, err := o.Catalog.ProducerByID(ctx, scope, l.EntityID)
		if err != nil {
			return false, err
		}
		now := catalog.ProducerContentOf(&p.Producer)
		then := now
		if json.Unmarshal(l.Before, &then) != nil {
			return false, fault.New(fault.Conflict, "audit.no_restore")
		}
		if asJSON(now) == asJSON(then) {
			return true, nil
		}
		return false, o.Catalog.SaveProducer(ctx, by, scope, l.EntityID, p.RowVersion, then)
	}
	d, draft, err := o.Catalog.Editing(ctx, scope, l.EntityID)
	if err != nil {
		return false, err
	}
	now := catalog.ContentOf(&d.With(draft).Product)
	then := now
	if json.Unmarshal(l.Before, &then) != nil {
		return false, fault.New(fault.Conflict, "audit.no_restore")
	}
	if asJSON(now) == asJSON(then) {
		return true, nil
	}
	return false, o.Catalog.SaveContent(ctx, by, scope, l.EntityID, catalog.VersionOf(&d.Product, draft), then)
}

// asJSON is a text of a record, to be compared.
func asJSON(content any) string {
	text, err := json.Marshal(content)
	if err != nil {
		return ""
	}
	return string(text)
}
