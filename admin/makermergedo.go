package admin

import (
	"context"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/merging"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// doMerge makes one of two records, with the words that were picked field by field.
func (o *Office) doMerge(c *fiber.Ctx, v *visit) error {
	kept, err := o.mergedOf(c, v, "id")
	if err != nil {
		return o.movedMaker(c, v, err)
	}
	gone, err := o.mergedOf(c, v, "other")
	if fault.Is(err, "producer.not_found") {
		return o.mergeGone(c, v, kept)
	}
	if err != nil {
		return err
	}
	t := o.Texts.Office.Merge
	d := mergeDraft{picks: map[string]string{}, apart: edge.Form(c, "apart") != "", sure: edge.Form(c, "sure") != ""}
	typed, theirs := typedMaker(&kept.Producer), typedMaker(&gone.Producer)
	for _, f := range makerFields() {
		d.picks[f] = edge.Form(c, pickField+f)
		if mergePick(typed[f], theirs[f], d.picks[f]) == keepGone {
			typed[f] = theirs[f]
		}
	}
	if !d.sure {
		d.wrongs = append(d.wrongs, ui.Wrong{ID: "sure", Text: t.SureFirst})
		return o.mergePage(c, v, fiber.StatusUnprocessableEntity, d)
	}
	choice := merging.Choice{KeptID: kept.ID, GoneID: gone.ID, Same: d.apart}
	choice.KeptSeen, _ = count(edge.Form(c, "kept_seen"))
	choice.GoneSeen, _ = count(edge.Form(c, "gone_seen"))
	if choice.Content, d.wrongs = o.makerContent(typed); len(d.wrongs) > 0 {
		return o.mergePage(c, v, fiber.StatusUnprocessableEntity, d)
	}
	_, err = o.Merging.Do(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducers), choice)
	if form, ok := fault.AsForm(err); ok {
		for _, w := range o.wrongs(form) {
			d.wrongs = append(d.wrongs, ui.Wrong{ID: "pick-" + w.ID, Text: w.Text})
		}
		return o.mergePage(c, v, fiber.StatusUnprocessableEntity, d)
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		switch no.Key {
		case "merge.gone":
			return o.mergeGone(c, v, kept)
		case "merge.apart":
			d.wrongs = append(d.wrongs, ui.Wrong{ID: "apart", Text: t.ApartTick})
			return o.mergePage(c, v, fiber.StatusUnprocessableEntity, d)
		}
		d.flash, d.sure = ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}, false
		return o.mergePage(c, v, fiber.StatusConflict, d)
	}
	if err != nil {
		return err
	}
	return o.say(c, t.Done(gone.Name, typed["name"]), makerAddress(kept.ID))
}

// mergeGone leads to the page of a producer, or of what it went into, and says that somebody was
// there before.
func (o *Office) mergeGone(c *fiber.Ctx, v *visit, kept *catalog.ProducerCard) error {
	at := makerAddress(kept.ID)
	if to, _, err := o.Catalog.MergedAway(c.UserContext(), kept.ID); err != nil {
		return err
	} else if to != 0 {
		at = makerAddress(to)
	}
	return o.say(c, o.sentence("merge.gone", nil), at)
}

// undoMerge takes a merge apart.
func (o *Office) undoMerge(c *fiber.Ctx, v *visit) error {
	m, err := o.mergedOf(c, v, "id")
	if err != nil {
		return err
	}
	n := id(edge.Form(c, "merge"))
	list, err := o.Merging.Of(c.UserContext(), m.ID)
	if err != nil {
		return err
	}
	err = o.Merging.Undo(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducers), m.ID, n)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.makerPage(c, v, fiber.StatusConflict, m, makerDraft{flash: ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}})
	}
	if err != nil {
		return err
	}
	for _, one := range list {
		if one.ID == n {
			return o.say(c, o.Texts.Office.Merge.Undone(one.GoneName), makerAddress(m.ID))
		}
	}
	return c.Redirect(makerAddress(m.ID), fiber.StatusSeeOther)
}

// mergeDoings lead to the page that merges, and take apart what was merged.
func (o *Office) mergeDoings(ctx context.Context, v *visit, makerID int64) (out []view.Doing, err error) {
	if !mayMerge(v) {
		return nil, nil
	}
	t := o.Texts.Office.Merge
	out = append(out, view.Doing{Href: "x", Button: ui.Button{Label: t.Link, Icon: "users", Wide: true, Href: mergeAddress(makerID)}})
	list, err := o.Merging.Of(ctx, makerID)
	for _, m := range list {
		if m.UndoneAt == nil {
			out = append(out, view.Doing{Title: t.Was(m.GoneName, o.moment(m.At), m.ByName), Fold: true, Action: makerAddress(makerID) + "/tach", Hidden: []ui.Hidden{{Name: "merge", Value: itoa(m.ID)}},
				Button: ui.Button{Label: t.Undo}, Note: t.UndoOf})
		}
	}
	return out, err
}

// movedMaker leads from the page of a producer that went into another to that one.
func (o *Office) movedMaker(c *fiber.Ctx, v *visit, err error) error {
	if !fault.Is(err, "producer.not_found") || !mayMerge(v) {
		return err
	}
	to, _, wrong := o.Catalog.MergedAway(c.UserContext(), id(c.Params("id")))
	if wrong != nil {
		return wrong
	}
	if to == 0 {
		return err
	}
	if c.Method() == fiber.MethodPost {
		return o.say(c, o.sentence("merge.gone", nil), makerAddress(to))
	}
	return c.Redirect(makerAddress(to), fiber.StatusMovedPermanently)
}
