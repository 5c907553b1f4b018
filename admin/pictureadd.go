package admin

import (
	"errors"
	"strconv"
	"strings"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// fiveAtOnce is how many pictures one form of the library takes.
const fiveAtOnce = 5

// keepsPictures says whether the account looks after the library itself, and not only the pictures of its
// own places.
func (v *visit) keepsPictures() bool { return v.who.Reach(auth.UpdatePictures) == auth.Commune }

// uploadDraft is what was typed of pictures that are sent, and what is wrong with each.
type uploadDraft struct {
	alts        [fiveAtOnce]typed
	files       [fiveAtOnce]string
	agreed      bool
	wrongAgreed string
	had         []int64 // photos of the pictures that there were
	flash       string
}

func (o *Office) showPictureUpload(c *fiber.Ctx, v *visit) error {
	var draft uploadDraft
	for i, n := range strings.Split(c.Query("co"), ",") {
		if photo := id(n); photo > 0 && i < fiveAtOnce {
			draft.had = append(draft.had, photo)
		}
	}
	return o.pictureUploadPage(c, v, fiber.StatusOK, draft)
}

// sendPictures takes pictures for the library, all or none. Of those that the shop has already it
// says so, and shows them.
func (o *Office) sendPictures(c *fiber.Ctx, v *visit) error {
	if !v.keepsPictures() {
		return fiber.ErrNotFound
	}
	t := o.Texts.Office.Pictures
	draft := uploadDraft{agreed: edge.Form(c, "agreed") != ""}
	var files [][]byte
	var all []catalog.NewPicture
	var fields []int
	wrong := false
	for i := range fiveAtOnce {
		n := strconv.Itoa(i + 1)
		_, sent, err := edge.Files(c, "file_"+n, media.MaxBytes)
		if err != nil {
			return err
		}
		draft.alts[i].value = edge.Form(c, "alt_"+n)
		switch {
		case len(sent) == 0 && draft.alts[i].value != "":
			draft.files[i], wrong = t.NoFile, true
		case len(sent) > 0:
			files, fields, all = append(files, sent[0]), append(fields, i), append(all, catalog.NewPicture{Alt: draft.alts[i].value})
			if no, ok := fault.As((&catalog.Photo{}).Describe(draft.alts[i].value, 50, 50)); ok {
				draft.alts[i].wrong, wrong = o.sentence(no.Key, no.Details), true
			}
			if _, err := media.Check(sent[0]); err != nil {
				no, ok := fault.As(err)
				if !ok {
					return err
				}
				draft.files[i], wrong = o.sentence(no.Key, no.Details), true
			}
		}
	}
	if len(files) == 0 && !wrong {
		draft.files[0], wrong = o.sentence("photo.none_chosen", nil), true
	}
	if !draft.agreed {
		draft.wrongAgreed, wrong = o.sentence("photo.not_agreed", nil), true
	}
	if wrong {
		return o.pictureUploadPage(c, v, fiber.StatusUnprocessableEntity, draft)
	}
	had, err := o.Studio.ReceivePictures(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePictures), files, all, t.Agree)
	if errors.Is(err, catalog.ErrNotKept) {
		o.Log.ErrorContext(c.UserContext(), "pictures could not be kept", "error", err)
		draft.flash = o.sentence("photo.not_kept", nil)
		return o.pictureUploadPage(c, v, fiber.StatusServiceUnavailable, draft)
	}
	if err != nil {
		return err
	}
	var there []string
	for _, photo := range had {
		if photo != 0 {
			there = append(there, itoa(photo))
		}
	}
	if added := len(all) - len(there); len(there) == 0 {
		return o.say(c, t.Sent(added), picturesAt)
	} else if added > 0 {
		return o.say(c, t.Sent(added), picturesAt+"/tai-len?co="+strings.Join(there, ","))
	}
	return c.Redirect(picturesAt+"/tai-len?co="+strings.Join(there, ","), fiber.StatusSeeOther)
}

func (o *Office) pictureUploadPage(c *fiber.Ctx, v *visit, status int, draft uploadDraft) error {
	if !v.keepsPictures() {
		return fiber.ErrNotFound
	}
	t := o.Texts.Office.Pictures
	body := view.PictureUpload{Action: picturesAt + "/tai-len", Hidden: v.hidden(), Agree: o.agreeBox(draft.agreed, draft.wrongAgreed)}
	for _, photo := range draft.had {
		p, err := o.Catalog.PictureByID(c.UserContext(), v.scope(auth.ReadPictures), photo)
		if fault.Is(err, "photo.not_found") {
			continue
		}
		if err != nil {
			return err
		}
		body.Had = append(body.Had, o.pictureTile(p))
	}
	for i := range fiveAtOnce {
		n := strconv.Itoa(i + 1)
		row := view.PictureSend{File: o.pictureFile("file_"+n, t.UploadFile(i+1), draft.files[i]),
			Alt: ui.Field{ID: "alt_" + n, Label: t.UploadAlt(i + 1), Hint: t.Field.Hint, Value: draft.alts[i].value, Error: draft.alts[i].wrong, MaxLength: catalog.MostAlt}}
		for _, f := range []ui.Field{row.File, row.Alt} {
			if f.Error != "" {
				body.Wrongs = append(body.Wrongs, ui.Wrong{ID: f.ID, Text: f.Error})
			}
		}
		body.Rows = append(body.Rows, row)
	}
	if draft.wrongAgreed != "" {
		body.Wrongs = append(body.Wrongs, ui.Wrong{ID: "agreed", Text: draft.wrongAgreed})
	}
	f, err := o.frame(c, v, t.Upload, picturesAt)
	if err != nil {
		return err
	}
	f.Back, f.Wrong = &ui.Link{Label: t.Title, Href: picturesAt}, len(body.Wrongs) > 0
	if draft.flash != "" {
		f.Flash = ui.Message{Text: draft.flash, Icon: "info", Tone: ui.Straw}
	}
	return page(c, status, view.PictureUploadPage(f, body))
}

func (o *Office) pictureFile(name, label, wrong string) ui.Field {
	return ui.Field{ID: name, Type: "file", Label: label, Hint: o.Texts.Office.Pictures.FileHint, Error: wrong,
		Attrs: templ.Attributes{"accept": "image/jpeg,image/png,image/webp", "data-shrink": true}}
}

// agreeBox asks whether who is seen on a picture agrees to have it shown.
func (o *Office) agreeBox(ticked bool, wrong string) view.Agree {
	t := o.Texts.Office.Pictures
	return view.Agree{Label: t.Agree, Hint: t.AgreeHint, Ticked: ticked, Wrong: wrong}
}
