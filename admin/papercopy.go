package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// copyItem is the field for a copy that comes after its record.
func (o *Office) copyItem(wrongs []ui.Wrong) view.Item {
	file := o.fieldOf("copy", o.Texts.Office.Papers.Fields["file"], "", wrongs)
	file.Name, file.Type = "file", "file"
	return view.Item{Input: &file}
}

// sentCopy keeps the copy that a form brings; wrongs say why there is none.
func (o *Office) sentCopy(c *fiber.Ctx) (file *catalog.PaperFile, wrongs []ui.Wrong, err error) {
	var sent catalog.NewPaper
	err = o.takeCopy(c, &sent)
	if err == nil && sent.File == nil {
		err = fault.New(fault.Invalid, "paper.file_empty")
	}
	if no, refused := fault.As(err); refused && no.Kind == fault.Invalid {
		return nil, []ui.Wrong{{ID: "copy", Text: o.sentence(no.Key, no.Details)}}, nil
	}
	return sent.File, nil, err
}

// copyPaper adds the copy to a paper that came by a table.
func (o *Office) copyPaper(c *fiber.Ctx, v *visit) error {
	r, err := o.paperOf(c, v)
	if err != nil {
		return err
	}
	file, wrongs, err := o.sentCopy(c)
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.paperPage(c, v, fiber.StatusUnprocessableEntity, r, renewal{wrongs: wrongs, copied: wrongs})
	}
	if err := o.Catalog.AddPaperCopy(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePapers), r.ID, *file); err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Papers.Copied, paperAddress(r.ID))
}

// copyDecision adds the copy of a decision to the proposals of who sends it.
func (o *Office) copyDecision(c *fiber.Ctx, v *visit) error {
	a, err := o.Stars.Proposal(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	file, wrongs, err := o.sentCopy(c)
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.proposalPage(c, v, fiber.StatusUnprocessableEntity, a, review{wrongs: wrongs})
	}
	n, err := o.Stars.AddCopy(c.UserContext(), v.who.Actor(), a.ID, *file)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.proposalPage(c, v, edge.Status(no), a, review{flash: ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Stars.Copied(n), proposalAddress(a.ID))
}
