package admin

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// What the next page of the library offers to take back: a picture that went, or that was replaced.
const (
	pictureGone     = "bo"
	pictureReplaced = "thay"
)

// replacePicture lets what was sent take the place of a picture wherever it is used.
func (o *Office) replacePicture(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Office.Pictures
	photo, scope := id(c.Params("id")), v.scope(auth.UpdatePictures)
	p, err := o.Catalog.PictureByID(c.UserContext(), scope, photo)
	if err != nil {
		return err
	}
	draft := pictureDraft{instead: &typed{value: edge.Form(c, "new_alt")}, agreed: edge.Form(c, "agreed") != ""}
	_, files, err := edge.Files(c, "file", media.MaxBytes)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		draft.file = t.InsteadNone
	}
	if no, ok := fault.As((&catalog.Photo{}).Describe(draft.instead.value, 50, 50)); ok {
		draft.instead.wrong = o.sentence(no.Key, no.Details)
	}
	if !draft.agreed {
		draft.wrongAgreed = o.sentence("photo.not_agreed", nil)
	}
	if draft.file+draft.instead.wrong+draft.wrongAgreed != "" {
		return o.picturePage(c, v, fiber.StatusUnprocessableEntity, p, draft)
	}
	instead, err := o.Studio.ReplacePicture(c.UserContext(), v.who.Actor(), scope, photo, files[0], draft.instead.value, t.Agree)
	if errors.Is(err, catalog.ErrNotKept) {
		o.Log.ErrorContext(c.UserContext(), "a picture could not be kept", "error", err)
		draft.flash = o.sentence("photo.not_kept", nil)
		return o.picturePage(c, v, fiber.StatusServiceUnavailable, p, draft)
	}
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		if no.Kind == fault.Invalid {
			draft.file = o.sentence(no.Key, no.Details)
		} else {
			draft.flash = o.sentence(no.Key, no.Details)
		}
		return o.picturePage(c, v, edge.Status(no), p, draft)
	}
	if err != nil {
		return err
	}
	return c.Redirect(withParam(pictureAddress(instead), pictureReplaced, itoa(photo)), fiber.StatusSeeOther)
}

func (o *Office) removePicture(c *fiber.Ctx, v *visit) error {
	photo := id(c.Params("id"))
	err := o.Catalog.RemovePicture(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePictures), photo)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.say(c, o.sentence(no.Key, no.Details), pictureAddress(photo))
	}
	if err != nil {
		return err
	}
	return c.Redirect(withParam(picturesAt, pictureGone, itoa(photo)), fiber.StatusSeeOther)
}

func (o *Office) restorePicture(c *fiber.Ctx, v *visit) error {
	photo := id(c.Params("id"))
	said := o.Texts.Office.Pictures.Restored
	err := o.Catalog.RestorePicture(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePictures), photo)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		said, err = o.sentence(no.Key, no.Details), nil
	}
	if err != nil {
		return err
	}
	return o.say(c, said, pictureAddress(photo))
}

func (o *Office) agreePicture(c *fiber.Ctx, v *visit) error {
	photo, t := id(c.Params("id")), o.Texts.Office.Pictures
	if edge.Form(c, "agreed") == "" {
		return o.say(c, o.sentence("photo.not_agreed", nil), pictureAddress(photo))
	}
	if err := o.Catalog.AgreePicture(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePictures), photo, t.Agree); err != nil {
		return err
	}
	return o.say(c, t.AgreeSaved, pictureAddress(photo))
}

func (o *Office) differentPicture(c *fiber.Ctx, v *visit) error {
	photo := id(c.Params("id"))
	if err := o.Catalog.DifferentPicture(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePictures), photo); err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Pictures.DifferentSaved, pictureAddress(photo))
}

// undoPicture offers for a moment to take back that a picture was taken away or replaced.
func (o *Office) undoPicture(c *fiber.Ctx, v *visit, f *ui.OfficePage) error {
	t := o.Texts.Office.Pictures
	for name, text := range map[string]string{pictureGone: t.Removed, pictureReplaced: t.Replacing} {
		photo := id(c.Query(name))
		if photo <= 0 || c.Method() != fiber.MethodGet || !v.who.Can(auth.UpdatePictures) {
			continue
		}
		p, err := o.Catalog.PictureByID(c.UserContext(), v.scope(auth.UpdatePictures), photo)
		if fault.Is(err, "photo.not_found") {
			continue
		}
		if err != nil {
			return err
		}
		since := o.Now()
		if p.DeletedAt != nil {
			since = *p.DeletedAt
		} else if name == pictureGone {
			continue
		}
		if left := ui.UndoLeft(since, o.Now()); left > 0 {
			f.Undo = &ui.UndoToast{Left: left, Text: text, Action: pictureAddress(photo) + "/lay-lai", Hidden: v.hidden(), Name: "undo", Value: "1"}
		}
	}
	return nil
}
